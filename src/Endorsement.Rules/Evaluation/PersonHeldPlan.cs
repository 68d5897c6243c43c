using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>An endorsement that a person must hold on given days (S32).</summary>
/// <param name="categories">In one of these.</param>
/// <param name="associations">From one of these.</param>
/// <param name="anyAssociation">Whether it may be from any.</param>
/// <param name="statuses">With one of these standings, as bits.</param>
internal sealed class PersonHeldPlan(AskedCategories categories, ulong associations, bool anyAssociation, int statuses)
{
    /// <param name="facts">Whose people they are.</param>
    /// <param name="person">The person's position.</param>
    /// <param name="first">The first of the days: it must be held on every one of them.</param>
    /// <param name="last">The last of the days.</param>
    /// <param name="notes">Takes down what the person lacks.</param>
    /// <param name="everyDay">Whether what holds on some of the days only is a failure, not a question.</param>
    public Grade Ask(Case facts, int person, int first, int last, EntryNotes? notes, bool everyDay)
    {
        ref readonly var who = ref facts.Dossier.People.Entries[person];
        if (!who.HasEndorsements)
        {
            return PersonRowPlan.Lacks(notes, facts, person, "endorsements", SettledBy.Candidate);
        }

        var all = facts.Dossier.HeldByOthers.Entries.Slice(who.FirstHeld, who.HeldCount);
        var (surely, maybe) = (facts.Certain(associations), facts.Possible(associations));
        var grade = Holds(all, first, last, everyDay, surely, maybe);
        if (grade.IsYes || grade.IsNo || notes is null)
        {
            return grade;
        }

        // Where the candidate lives may be all that is missing, one thing that is missing among others, or beside the point.
        var lacksHome = facts.LacksHome(associations);
        if (lacksHome && Holds(all, first, last, everyDay, surely, surely).IsNo)
        {
            notes.LackResidence();
        }

        return lacksHome && Holds(all, first, last, everyDay, maybe, maybe).IsYes
            ? notes.LackResidence()
            : PersonRowPlan.Lacks(notes, facts, person, "endorsements", SettledBy.Candidate);
    }

    /// <summary>The days of one endorsement that surely covers these days; null when none does alone.</summary>
    public (int First, int Last)? HeldAround(Case facts, int person, int first, int last)
    {
        ref readonly var who = ref facts.Dossier.People.Entries[person];
        foreach (ref readonly var held in facts.Dossier.HeldByOthers.Entries.Slice(who.FirstHeld, who.HeldCount))
        {
            if (
                IsAsked(in held, categories.Any, facts.Certain(associations), possibly: false)
                && HeldDays.Of(in held, possibly: false) is var (from, to)
                && from <= first
                && last <= to
            )
            {
                return (from, to);
            }
        }

        return null;
    }

    /// <param name="all">What the person holds or held.</param>
    /// <param name="first">The first of the days.</param>
    /// <param name="last">The last of the days.</param>
    /// <param name="everyDay">Whether it must be held, or may be, on every one of them.</param>
    /// <param name="surely">Associations that are surely asked for.</param>
    /// <param name="maybe">Associations that may be asked for.</param>
    private Grade Holds(ReadOnlySpan<HeldFacts> all, int first, int last, bool everyDay, ulong surely, ulong maybe) =>
        Covers(all, first, last, surely, possibly: false) ? Grade.Yes
        : (everyDay ? Covers(all, first, last, maybe, possibly: true) : MayTouch(all, first, last, maybe)) ? Grade.Unknown
        : Grade.No;

    /// <summary>From day to day on which something ends: adjoining endorsements count as one standing.</summary>
    private bool Covers(ReadOnlySpan<HeldFacts> all, int first, int last, ulong asked, bool possibly)
    {
        var covered = first - 1;
        while (covered < last)
        {
            var until = Until(all, covered + 1, categories.Any, asked, possibly);
            foreach (var together in categories.Together)
            {
                var joint = int.MaxValue;
                foreach (var category in together)
                {
                    joint = Math.Min(joint, Until(all, covered + 1, category, asked, possibly));
                }

                until = Math.Max(until, joint);
            }

            if (until <= covered)
            {
                return false;
            }

            covered = until;
        }

        return true;
    }

    /// <summary>The last day of the endorsement that is held on a day and goes on longest; the day before where none is held.</summary>
    private int Until(ReadOnlySpan<HeldFacts> all, int day, ulong category, ulong asked, bool possibly)
    {
        var until = day - 1;
        foreach (ref readonly var held in all)
        {
            if (IsAsked(in held, category, asked, possibly) && HeldDays.Of(in held, possibly) is var (from, to) && from <= day)
            {
                until = Math.Max(until, to);
            }
        }

        return until;
    }

    /// <summary>Whether it may be held on some of the days. What is held together is so first on the first of the days, or where one of it begins.</summary>
    private bool MayTouch(ReadOnlySpan<HeldFacts> all, int first, int last, ulong asked)
    {
        foreach (ref readonly var held in all)
        {
            var (from, to) = HeldDays.Of(in held, possibly: true);
            if (from > last || to < first)
            {
                continue;
            }

            if (IsAsked(in held, categories.Any, asked, possibly: true))
            {
                return true;
            }

            foreach (var together in categories.Together)
            {
                if (AreHeld(all, Math.Max(first, from), together, asked))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool AreHeld(ReadOnlySpan<HeldFacts> all, int day, ImmutableArray<ulong> together, ulong asked)
    {
        foreach (var category in together)
        {
            if (Until(all, day, category, asked, possibly: true) < day)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAsked(in HeldFacts held, ulong category, ulong asked, bool possibly) =>
        ((possibly ? held.PossibleCategory : held.Category) & category) != 0
        && ((statuses >> (int)held.Status) & 1) != 0
        && (anyAssociation || (possibly ? !held.IsNotOf(asked) : held.HasAssociation && (held.Association & asked) != 0));
}
