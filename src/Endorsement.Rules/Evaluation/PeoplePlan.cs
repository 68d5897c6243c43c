using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>What a person must be on given days; everything that the row names must hold (S32).</summary>
internal sealed class PersonRowPlan
{
    /// <summary>What must be held, all of it on the same days.</summary>
    public ImmutableArray<PersonHeldPlan> Held { get; init; } = [];

    public int MinimumDegree { get; init; } = -1;

    public bool HasVetted { get; init; }

    public ulong VettedBy { get; init; }

    public bool VettedByAny { get; init; } = true;

    /// <summary>A vetting that names categories must be for one of these.</summary>
    public ulong VettedFor { get; init; }

    public bool HasCriteria { get; init; }

    public ulong MeetsCriteriaFor { get; init; }

    public bool ReadsOnlyEndorsements => Held.Length == 1 && MinimumDegree < 0 && !HasVetted && !HasCriteria;

    public bool ReadsPerson => !Held.IsEmpty || MinimumDegree >= 0 || HasVetted || HasCriteria;

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

        foreach (var held in Held)
        {
            grade &= grade.IsNo ? grade : held.Ask(facts, person, first, last, notes, everyDay);
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

    internal static Grade Lacks(EntryNotes? notes, Case facts, int person, string attribute, SettledBy by)
    {
        notes?.Lacks(attribute, by, facts.Dossier.PersonName(person));
        return by == SettledBy.Reviewer ? Grade.Review : Grade.Unknown;
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
