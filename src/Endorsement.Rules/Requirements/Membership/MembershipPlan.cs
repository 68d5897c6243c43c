using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

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
        var (first, last) = Asked(inquiry, possibly: false);
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
            return draft.Finish(outcome, Reasons.Of(outcome));
        }

        foreach (ref readonly var entry in inquiry.Dossier.Memberships.Entries)
        {
            draft.Notes.Clear();
            Describe(inquiry, in entry, draft);
        }

        OpenAward(inquiry, draft, first);
        if (outcome == Outcome.NotMet && FirstUncovered(inquiry) is { } uncovered && throughCycle)
        {
            draft.Actual("uncovered", FindingDraft.Day(uncovered));
        }

        return draft.Finish(outcome, Reasons.Of(outcome));
    }

    /// <summary>
    /// Counted is what surely covers one of the days asked, whatever else is open about it (S14a); open is only what may cover a day that nothing
    /// surely covers, and of that only the end of its range that decides (S14b).
    /// </summary>
    private void Describe(Inquiry inquiry, in MembershipFacts entry, FindingDraft draft)
    {
        var source = draft.Source.Memberships!.Value[entry.Entry];
        var id = EntryNames.Of(source.Id, "memberships", entry.Entry);
        if (entry.From.IsGiven && entry.From.First > inquiry.AsOf)
        {
            draft.SetAsideFuture(id, source.From);
            return;
        }

        var grade = Ask(in entry, draft.Notes);
        var (first, last) = (Asked(inquiry, possibly: false).First, Asked(inquiry, possibly: true).Last);
        var (from, to) = Held(in entry, possibly: true);
        if (!grade.IsNo && (from > last || to < first))
        {
            grade = draft.Notes.Fails("not-active");
        }

        if (grade.IsNo)
        {
            draft.Place(id, grade);
            return;
        }

        // Before the certain days the beginning decides, after them the end.
        var (sureFrom, sureTo) = Held(in entry, possibly: false);
        if (DecidesOn(Math.Max(from, first), Math.Min(sureFrom - 1, last)))
        {
            draft.Notes.Lacks("from");
        }

        if (DecidesOn(Math.Max(Math.Max(sureFrom, sureTo + 1), first), Math.Min(to, last)) || (sureTo < sureFrom && !entry.To.IsGiven))
        {
            draft.Notes.Lacks("to");
        }

        var covers = grade.IsYes && Math.Max(sureFrom, first) <= Math.Min(sureTo, last);
        if (covers)
        {
            draft.OpenNoted(id);
            draft.Count(id);
        }
        else if (DecidesOn(Math.Max(from, first), Math.Min(to, last)))
        {
            draft.Place(id, Grade.Unknown);
        }
        else
        {
            draft.SetAsideIncomplete(id);
        }

        bool DecidesOn(int begin, int end) => begin <= end && !Covers(inquiry, begin, end, possibly: false);
    }

    /// <summary>Where the cycle, or the award from which membership is asked, is not known to the day, that may decide.</summary>
    private void OpenAward(Inquiry inquiry, FindingDraft draft, int first)
    {
        if (!throughCycle)
        {
            return;
        }

        if (!inquiry.HasCycle || !inquiry.Dossier.Endorsements.IsGiven)
        {
            draft.Open("candidate", "endorsements");
            return;
        }

        if (Asked(inquiry, possibly: true).First == first)
        {
            return;
        }

        for (var i = 0; i < inquiry.Dossier.Endorsements.Count; i++)
        {
            var held = inquiry.Dossier.Endorsements.Entries[i];
            if (IsAward(inquiry, in held) && (!held.From.IsGiven || held.From.First != held.From.Last))
            {
                draft.Open(EntryNames.Of(null, "endorsements", i), "from");
            }
        }
    }

    private bool IsAward(Inquiry inquiry, in HeldFacts held) => (held.Category & inquiry.Category) != 0 && held.From.First <= inquiry.AsOf;

    /// <summary>The first of the days asked on which no membership may be active.</summary>
    private int? FirstUncovered(Inquiry inquiry)
    {
        var (first, last) = Asked(inquiry, possibly: true);
        var covered = CoveredUntil(inquiry, first, last, possibly: true);
        return covered < last ? covered + 1 : null;
    }

    /// <summary>The days on which it must be there; "through the cycle" starts at the later of its first day and the award.</summary>
    private (int First, int Last) Asked(Inquiry inquiry, bool possibly)
    {
        if (!throughCycle)
        {
            return (inquiry.AsOf, inquiry.AsOf);
        }

        var award = Days.None;
        var isAwarded = false;
        foreach (ref readonly var held in inquiry.Dossier.Endorsements.Entries)
        {
            if (IsAward(inquiry, in held))
            {
                var day =
                    !held.From.IsGiven ? (possibly ? inquiry.CycleLast : Days.None)
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

        var (first, last) = Asked(inquiry, possibly);
        return Covers(inquiry, first, last, possibly);
    }

    private bool Covers(Inquiry inquiry, int first, int last, bool possibly) => CoveredUntil(inquiry, first, last, possibly) >= last;

    private int CoveredUntil(Inquiry inquiry, int first, int last, bool possibly)
    {
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

        return covered;
    }

    private Grade Ask(in MembershipFacts entry, EntryNotes? notes)
    {
        var grade =
            anyAssociation ? Grade.Yes
            : entry.IsNotOf(associations) ? notes.Fails("other-association")
            : entry.HasAssociation ? Grade.Yes
            : notes.Lack("association");
        return individual && !grade.IsNo ? grade & notes.Flag(entry.Individual, wanted: true, "kind", "not-individual") : grade;
    }

    private static (int First, int Last) Held(in MembershipFacts entry, bool possibly) =>
        possibly
            ? (entry.From.IsGiven ? entry.From.First : Days.First, entry.To.IsGiven ? entry.To.Last : Days.Never)
            : (
                entry.From.IsGiven ? entry.From.Last : Days.Never,
                entry.To.IsGiven ? Math.Max(entry.To.First, entry.From.First) : entry.From.Last
            );
}
