using Endorsement.Rules.Findings;

namespace Endorsement.Rules.Evaluation;

/// <summary>Membership on the as-of date, or on every day of the cycle from the award on (S36).</summary>
internal sealed class MembershipPlan(ulong associations, bool anyAssociation, bool individual, bool throughCycle) : RequirementPlan
{
    private static readonly ReasonCodes Reasons = new("membership");

    protected override Outcome Decide(Inquiry inquiry)
    {
        if (!inquiry.Dossier.Memberships.IsGiven)
        {
            return Outcome.Unknown;
        }

        var isCertain = Covers(inquiry, possibly: false);
        return Bounds(isCertain, Covers(inquiry, possibly: true), Grade.Unknown);
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var outcome = Decide(inquiry);
        var (first, last) = Days(inquiry, possibly: false);
        if (first == last)
        {
            draft.Required("on", FindingDraft.Day(last));
        }
        else
        {
            draft.Required("through", FindingDraft.Range(first, last));
        }

        if (!inquiry.Dossier.Memberships.IsGiven)
        {
            draft.Open("candidate", "memberships");
        }

        foreach (ref readonly var entry in inquiry.Dossier.Memberships.Entries)
        {
            draft.Notes.Clear();
            draft.Place(
                EntryNames.Of(draft.Source.Memberships!.Value[entry.Entry].Id, "memberships", entry.Entry),
                Describe(inquiry, in entry, draft.Notes)
            );
        }

        return draft.Finish(outcome, Reasons.Of(outcome));
    }

    private Grade Describe(Inquiry inquiry, in MembershipFacts entry, EntryNotes notes)
    {
        if (entry.From.IsGiven && entry.From.First > inquiry.AsOf)
        {
            return notes.Fails("future");
        }

        var grade = Ask(in entry, notes);
        var (first, last) = Days(inquiry, possibly: true);
        var (from, to) = Held(in entry, possibly: true);
        if (!grade.IsNo && (from > last || to < first))
        {
            return notes.Fails("not-active");
        }

        if (grade.IsNo)
        {
            return grade;
        }

        grade &= entry.From.IsGiven && entry.From.First == entry.From.Last ? grade : notes.Lack("from");
        return entry.To.IsGiven && (entry.To.First == entry.To.Last || entry.To.First >= last) ? grade : grade & notes.Lack("to");
    }

    /// <summary>The days on which it must be there; "through the cycle" starts at the later of its first day and the award.</summary>
    private (int First, int Last) Days(Inquiry inquiry, bool possibly)
    {
        if (!throughCycle)
        {
            return (inquiry.AsOf, inquiry.AsOf);
        }

        var award = Evaluation.Days.None;
        var isAwarded = false;
        foreach (ref readonly var held in inquiry.Dossier.Endorsements.Entries)
        {
            if ((held.Category & inquiry.Category) != 0 && held.From.First <= inquiry.AsOf)
            {
                var day =
                    !held.From.IsGiven ? (possibly ? inquiry.CycleLast : Evaluation.Days.None)
                    : possibly ? held.From.Last
                    : held.From.First;
                award = isAwarded ? Math.Min(award, day) : day;
                isAwarded = true;
            }
        }

        if (!inquiry.Dossier.Endorsements.IsGiven && possibly)
        {
            award = inquiry.CycleLast;
        }

        return (Math.Min(Math.Max(inquiry.CycleFirst, award), inquiry.CycleLast), inquiry.CycleLast);
    }

    private bool Covers(Inquiry inquiry, bool possibly)
    {
        if (throughCycle && !inquiry.HasCycle)
        {
            return possibly;
        }

        var (first, last) = Days(inquiry, possibly);
        var covered = first - 1;
        for (var grew = true; grew && covered < last; )
        {
            grew = false;
            foreach (ref readonly var entry in inquiry.Dossier.Memberships.Entries)
            {
                var grade = Ask(in entry, null);
                if (grade.IsNo || (!possibly && !grade.IsYes) || (entry.From.IsGiven && entry.From.First > inquiry.AsOf))
                {
                    continue;
                }

                var (from, to) = Held(in entry, possibly);
                if (from <= covered + 1 && to > covered)
                {
                    covered = to;
                    grew = true;
                }
            }
        }

        return covered >= last;
    }

    private Grade Ask(in MembershipFacts entry, EntryNotes? notes)
    {
        var grade =
            anyAssociation ? Grade.Yes
            : !entry.HasAssociation ? notes.Lack("association")
            : (entry.Association & associations) != 0 ? Grade.Yes
            : notes.Fails("other-association");
        return individual && !grade.IsNo ? grade & notes.Flag(entry.Individual, wanted: true, "kind", "not-individual") : grade;
    }

    private static (int First, int Last) Held(in MembershipFacts entry, bool possibly) =>
        possibly
            ? (entry.From.IsGiven ? entry.From.First : Evaluation.Days.First, entry.To.IsGiven ? entry.To.Last : Evaluation.Days.Never)
            : (
                entry.From.IsGiven ? entry.From.Last : Evaluation.Days.Never,
                entry.To.IsGiven ? Math.Max(entry.To.First, entry.From.First) : entry.From.Last
            );
}
