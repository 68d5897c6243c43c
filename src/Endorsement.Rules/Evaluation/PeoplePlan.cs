using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>What a person must be on given days; everything that the row names must hold (S32).</summary>
internal sealed class PersonRowPlan
{
    public ulong Categories { get; init; }

    public bool HasHolds { get; init; }

    public ulong Associations { get; init; }

    public bool AnyAssociation { get; init; } = true;

    public int Statuses { get; init; }

    /// <summary>Further categories that must each be held on the same days.</summary>
    public ImmutableArray<ulong> With { get; init; } = [];

    public int MinimumDegree { get; init; } = -1;

    public bool HasVetted { get; init; }

    public ulong VettedBy { get; init; }

    public bool VettedByAny { get; init; } = true;

    /// <summary>A vetting that names categories must be for one of these.</summary>
    public ulong VettedFor { get; init; }

    public bool HasCriteria { get; init; }

    public ulong MeetsCriteriaFor { get; init; }

    public bool ReadsOnlyEndorsements => HasHolds && With.IsEmpty && MinimumDegree < 0 && !HasVetted && !HasCriteria;

    public bool ReadsPerson => HasHolds || MinimumDegree >= 0 || HasVetted || HasCriteria;

    /// <param name="facts">Whose people they are.</param>
    /// <param name="person">The person's position, or <see cref="Dossier.Missing"/>.</param>
    /// <param name="first">The first of the days: what is read must hold on every one of them.</param>
    /// <param name="last">The last of the days.</param>
    /// <param name="notes">Takes down what the person lacks.</param>
    /// <param name="everyDay">Whether what holds on some of the days only is a failure, not a question.</param>
    public Grade Ask(Case facts, int person, int first, int last, EntryNotes? notes, bool everyDay = false)
    {
        ref readonly var who = ref facts.Dossier.People.Entries[person];
        var grade = Grade.Yes;
        if (MinimumDegree >= 0)
        {
            grade &=
                who.Degree == Dossier.Missing
                    ? Lacks(notes, facts, person, "highestDegree", SettledBy.Candidate)
                    : Grade.Of(who.Degree >= MinimumDegree);
        }

        if (HasHolds && !grade.IsNo)
        {
            grade &= Holds(facts, in who, Categories, first, last, person, notes, everyDay);
            foreach (var with in With)
            {
                grade &= grade.IsNo ? grade : Holds(facts, in who, with, first, last, person, notes, everyDay);
            }
        }

        if (HasVetted && !grade.IsNo)
        {
            facts.Reads(JudgedAttribute.Vetted, person);
            grade &= Vetted(facts, in who, first, last, person, notes, everyDay);
        }

        if (HasCriteria && !grade.IsNo)
        {
            facts.Reads(JudgedAttribute.MeetsCriteriaFor, person);
            grade &=
                !who.MeetsCriteriaFor.IsGiven ? Lacks(notes, facts, person, "meetsCriteriaFor", SettledBy.Reviewer)
                : who.MeetsCriteriaFor.Any(MeetsCriteriaFor) ? Grade.Yes
                : who.MeetsCriteriaFor.MayBeAny(MeetsCriteriaFor) ? Lacks(notes, facts, person, "meetsCriteriaFor", SettledBy.Candidate)
                : Grade.No;
        }

        return grade;
    }

    /// <summary>The days of one endorsement that surely covers these days; null when none does alone.</summary>
    public (int First, int Last)? HeldAround(Case facts, int person, int first, int last)
    {
        ref readonly var who = ref facts.Dossier.People.Entries[person];
        foreach (ref readonly var held in facts.Dossier.HeldByOthers.Entries.Slice(who.FirstHeld, who.HeldCount))
        {
            if (
                (held.Category & Categories) != 0
                && ((Statuses >> (int)held.Status) & 1) != 0
                && (AnyAssociation || (held.HasAssociation && (held.Association & facts.Certain(Associations)) != 0))
            )
            {
                var (from, to) = HeldDays.Of(in held, possibly: false);
                if (from <= first && last <= to)
                {
                    return (from, to);
                }
            }
        }

        return null;
    }

    private static Grade Lacks(EntryNotes? notes, Case facts, int person, string attribute, SettledBy by)
    {
        notes?.Lacks(attribute, by, facts.Dossier.PersonName(person));
        return by == SettledBy.Reviewer ? Grade.Review : Grade.Unknown;
    }

    private Grade Holds(Case facts, in PersonFacts who, ulong categories, int first, int last, int person, EntryNotes? notes, bool everyDay)
    {
        if (!who.HasEndorsements)
        {
            return Lacks(notes, facts, person, "endorsements", SettledBy.Candidate);
        }

        var (surely, maybe) = (facts.Certain(Associations), facts.Possible(Associations));
        var grade = Holds(facts, in who, categories, first, last, everyDay, surely, maybe);
        if (grade.IsYes || grade.IsNo || notes is null)
        {
            return grade;
        }

        // Where the candidate lives may be all that is missing, one thing that is missing among others, or beside the point.
        var lacksHome = facts.LacksHome(Associations);
        if (lacksHome && Holds(facts, in who, categories, first, last, everyDay, surely, surely).IsNo)
        {
            notes.LackResidence();
        }

        return lacksHome && Holds(facts, in who, categories, first, last, everyDay, maybe, maybe).IsYes
            ? notes.LackResidence()
            : Lacks(notes, facts, person, "endorsements", SettledBy.Candidate);
    }

    /// <summary>Whether an endorsement is held on the days.</summary>
    /// <param name="facts">Whose people they are.</param>
    /// <param name="who">The person.</param>
    /// <param name="categories">In one of these.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="everyDay">Whether what holds on some of the days only is a failure, not a question.</param>
    /// <param name="surely">Associations that are surely asked for.</param>
    /// <param name="maybe">Associations that may be asked for.</param>
    private Grade Holds(Case facts, in PersonFacts who, ulong categories, int first, int last, bool everyDay, ulong surely, ulong maybe)
    {
        var all = facts.Dossier.HeldByOthers.Entries.Slice(who.FirstHeld, who.HeldCount);
        var possible = false;
        var (covered, possiblyCovered) = (first - 1, first - 1);
        bool grew;
        do
        {
            grew = false;
            foreach (ref readonly var held in all)
            {
                if (
                    (held.PossibleCategory & categories) == 0
                    || ((Statuses >> (int)held.Status) & 1) == 0
                    || (!AnyAssociation && held.IsNotOf(maybe))
                )
                {
                    continue;
                }

                var (from, to) = HeldDays.Of(in held, possibly: true);
                possible |= from <= last && first <= to;
                if (everyDay && from <= possiblyCovered + 1 && to > possiblyCovered)
                {
                    possiblyCovered = to;
                    grew = true;
                }

                (from, to) = HeldDays.Of(in held, possibly: false);
                if (
                    (AnyAssociation || (held.HasAssociation && (held.Association & surely) != 0))
                    && (held.Category & categories) != 0
                    && from <= covered + 1
                    && to > covered
                )
                {
                    covered = to;
                    grew = true;
                }
            }
        } while (grew && covered < last);

        return covered >= last ? Grade.Yes
            : (everyDay ? possiblyCovered >= last : possible) ? Grade.Unknown
            : Grade.No;
    }

    private Grade Vetted(Case facts, in PersonFacts who, int first, int last, int person, EntryNotes? notes, bool everyDay)
    {
        if (!who.HasVettings)
        {
            return Lacks(notes, facts, person, "vetted", SettledBy.Reviewer);
        }

        var (surely, maybe) = (facts.Certain(VettedBy), facts.Possible(VettedBy));
        var (possible, isMisspelt, isCut, lacksHome) = (false, false, false, false);
        foreach (ref readonly var vetting in facts.Dossier.Vettings.Entries.Slice(who.FirstVetting, who.VettingCount))
        {
            var isFor = vetting.IsFor(VettedFor);
            if ((!VettedByAny && vetting.IsNotOf(maybe)) || (!isFor && !vetting.Categories.MayBeAny(VettedFor)))
            {
                continue;
            }

            // Of an association that is asked for only where the candidate lives in its jurisdiction, which is not known.
            var isElsewhere = !VettedByAny && vetting.HasAssociation && (vetting.Association & surely) == 0;
            var isKnown = isFor && (VettedByAny || vetting.HasAssociation) && vetting.From.IsGiven && vetting.To.IsGiven;
            if (isKnown && !isElsewhere && vetting.From.Last <= first && last <= Math.Max(vetting.To.First, vetting.From.First))
            {
                return Grade.Yes;
            }

            var from = vetting.From.IsGiven ? vetting.From.First : Days.First;
            var to = vetting.To.IsGiven ? vetting.To.Last : Days.Never;
            var mayHold = everyDay ? from <= first && last <= to : from <= last && first <= to;
            possible |= mayHold && !isKnown;
            isMisspelt |= mayHold && (!isFor || (!VettedByAny && vetting.IsMisspelt));
            isCut |= mayHold && isKnown && !isElsewhere;
            lacksHome |= mayHold && isElsewhere;
        }

        var home = lacksHome ? notes.LackResidence() : Grade.Yes;

        // A vetting whose dates are known and hold some of the days only leaves the day open, not the vetting.
        return possible ? home & Lacks(notes, facts, person, "vetted", isMisspelt ? SettledBy.Candidate : SettledBy.Reviewer)
            : isCut && first == last ? home & Lacks(notes, facts, person, "vetted", SettledBy.Reviewer)
            : isCut ? home & notes.Lack("date")
            : lacksHome ? home
            : Grade.No;
    }
}

/// <summary>A list of rows of which one must accept.</summary>
internal static class PeoplePlans
{
    public static Grade Ask(
        this ImmutableArray<PersonRowPlan> rows,
        Case facts,
        int person,
        int first,
        int last,
        EntryNotes? notes,
        bool everyDay = false
    )
    {
        var grade = Grade.No;
        foreach (var row in rows)
        {
            grade |= row.Ask(facts, person, first, last, null, everyDay);
            if (grade.IsYes)
            {
                return grade;
            }
        }

        if (notes is not null && !grade.IsNo)
        {
            foreach (var row in rows)
            {
                // Only rows that may still accept say what they lack.
                if (!row.Ask(facts, person, first, last, null, everyDay).IsNo)
                {
                    row.Ask(facts, person, first, last, notes, everyDay);
                }
            }
        }

        return grade;
    }
}
