using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Membership on the as-of date, or on every day of the cycle from the award on (S36).</summary>
internal sealed class MembershipPlan(MembershipTerms terms, bool throughCycle) : RequirementPlan
{
    protected override Outcome Decide(QuestionInHand hand)
    {
        if (!hand.Case.Dossier.Memberships.IsGiven)
        {
            return Outcome.Unknown;
        }

        var isCertain = Covers(hand.Case, possibly: false);
        return Bounds(isCertain, Covers(hand.Case, possibly: true), Grade.Unknown);
    }

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var outcome = Decide(hand);
        var (first, last) = Asked(hand.Case, possibly: false);
        if (first == last)
        {
            draft.Required(Figures.On, FindingDraft.Day(last));
        }
        else
        {
            draft.Required(Figures.Through, FindingDraft.Range(first, last));
        }

        if (!hand.Case.Dossier.Memberships.IsGiven)
        {
            draft.Open("candidate", "memberships");
            return draft.Finish(outcome, MembershipTerms.Because.Of(outcome));
        }

        foreach (ref readonly var entry in draft.TellsEntries ? hand.Case.Dossier.Memberships.Entries : [])
        {
            Describe(hand.Case, in entry, draft);
        }

        // Where the cycle, or the award from which membership is asked, is not known to the day, that may decide.
        if (throughCycle && (!hand.Case.HasCycle || Asked(hand.Case, possibly: true).First != first))
        {
            MembershipAward.Open(hand.Case, draft);
        }

        if (outcome == Outcome.NotMet && FirstUncovered(hand.Case) is { } uncovered && throughCycle)
        {
            draft.Actual(Figures.Uncovered, FindingDraft.Day(uncovered));
        }

        return draft.Finish(outcome, MembershipTerms.Because.Of(outcome));
    }

    /// <summary>
    /// Counted is what surely covers one of the days asked, whatever else is open about it (S14a); open is only what may cover a day that nothing
    /// surely covers, and of that only the end of its range that decides (S14b).
    /// </summary>
    private void Describe(Case facts, in MembershipFacts entry, FindingDraft draft)
    {
        var id = facts.Dossier.Memberships.Name(in entry);
        if (MembershipTerms.IsFuture(facts, in entry))
        {
            draft.SetAsideFuture(id, entry.From);
            return;
        }

        var notes = draft.Afresh();
        var grade = terms.Ask(facts, in entry, notes);
        var (first, last) = (Asked(facts, possibly: false).First, Asked(facts, possibly: true).Last);
        var (from, to) = MembershipTerms.Held(in entry, possibly: true);
        if (!grade.IsNo && (from > last || to < first))
        {
            grade = notes.Fails(SetAsideReason.NotActive);
        }

        if (grade.IsNo)
        {
            draft.Place(id, grade, notes);
            return;
        }

        // Before the certain days the beginning decides, after them the end.
        var (sureFrom, sureTo) = MembershipTerms.Held(in entry, possibly: false);
        sureFrom = MembershipTerms.HasBegun(facts, in entry) ? sureFrom : Days.Never;
        if (DecidesOn(Math.Max(from, first), Math.Min(sureFrom - 1, last)))
        {
            notes.Lacks("from");
        }

        if (DecidesOn(Math.Max(Math.Max(sureFrom, sureTo + 1), first), Math.Min(to, last)) || (sureTo < sureFrom && !entry.To.IsGiven))
        {
            notes.Lacks("to");
        }

        var covers = grade.IsYes && Math.Max(sureFrom, first) <= Math.Min(sureTo, last);
        if (covers)
        {
            draft.OpenNoted(id, notes);
            draft.Count(id);
        }
        else if (DecidesOn(Math.Max(from, first), Math.Min(to, last)))
        {
            draft.Place(id, Grade.Unknown, notes);
        }
        else
        {
            draft.SetAsideIncomplete(id, notes);
        }

        bool DecidesOn(int begin, int end) => begin <= end && !Covers(facts, begin, end, possibly: false);
    }

    /// <summary>The first of the days asked on which no membership may be active.</summary>
    private int? FirstUncovered(Case facts)
    {
        var (first, last) = Asked(facts, possibly: true);
        var covered = CoveredUntil(facts, first, last, possibly: true);
        return covered < last ? covered + 1 : null;
    }

    /// <summary>The days on which it must be there; "through the cycle" starts at the later of its first day and the award.</summary>
    private (int First, int Last) Asked(Case facts, bool possibly)
    {
        if (!throughCycle)
        {
            return (facts.AsOf, facts.AsOf);
        }

        var award = MembershipAward.Of(facts);
        return (possibly ? award.Last : award.First, facts.CycleLast);
    }

    private bool Covers(Case facts, bool possibly)
    {
        if (throughCycle && !facts.HasCycle)
        {
            return possibly;
        }

        var (first, last) = Asked(facts, possibly);
        return Covers(facts, first, last, possibly);
    }

    private bool Covers(Case facts, int first, int last, bool possibly) => CoveredUntil(facts, first, last, possibly) >= last;

    private int CoveredUntil(Case facts, int first, int last, bool possibly)
    {
        var covered = first - 1;
        for (var grew = true; grew && covered < last; )
        {
            grew = false;
            foreach (ref readonly var entry in facts.Dossier.Memberships.Entries)
            {
                if (!terms.Counts(facts, in entry, possibly))
                {
                    continue;
                }

                var (from, to) = MembershipTerms.Held(in entry, possibly);
                if (from <= covered + 1 && to > covered)
                {
                    covered = to;
                    grew = true;
                }
            }
        }

        return covered;
    }
}
