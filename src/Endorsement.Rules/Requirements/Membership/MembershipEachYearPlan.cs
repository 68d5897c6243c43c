using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Membership on some day in each year of the cycle, counted from its first day, from the award on (S53b).</summary>
/// <remarks>
/// The award narrows its own year and leaves out those before it. Where its day is not known, what is asked for certain is asked whichever day it was:
/// every year that may be asked, and of the year of the award the fewest days; what is asked possibly is what the latest year leaves.
/// </remarks>
internal sealed class MembershipEachYearPlan(MembershipTerms terms) : RequirementPlan
{
    protected override Outcome Decide(QuestionInHand hand) =>
        !hand.Case.Dossier.Memberships.IsGiven
            ? Outcome.Unknown
            : Bounds(HasEach(hand.Case, possibly: false), HasEach(hand.Case, possibly: true), Grade.Unknown);

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var facts = hand.Case;
        var outcome = Decide(hand);
        if (facts.HasCycle)
        {
            draft.Required(Figures.EachYear, FindingDraft.Range(MembershipAward.Of(facts).First, facts.CycleLast));
        }

        if (!facts.Dossier.Memberships.IsGiven)
        {
            draft.Open("candidate", "memberships");
            return draft.Finish(outcome, MembershipTerms.Because.Of(outcome));
        }

        foreach (ref readonly var entry in facts.Dossier.Memberships.Entries)
        {
            Describe(facts, in entry, draft);
        }

        if (!facts.HasCycle || AwardMayDecide(facts))
        {
            MembershipAward.Open(facts, draft);
        }

        if (outcome == Outcome.NotMet)
        {
            var (from, to) = FirstWithout(facts);
            draft.Actual(Figures.UncoveredYear, FindingDraft.Range(from, to));
        }

        return draft.Finish(outcome, MembershipTerms.Because.Of(outcome));
    }

    /// <summary>Counted is what surely falls into a year asked (S14a); open what may fall into one that nothing surely does (S14b).</summary>
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
        var (counts, falls, decides) = (!facts.HasCycle && grade.IsYes, !facts.HasCycle, false);
        for (var year = 0; facts.HasCycle && !grade.IsNo && Asked(facts, year, possibly: false) is var (sureFrom, last, isAsked); year++)
        {
            var from = Math.Max(YearFrom(facts, year), MembershipAward.Of(facts).First);
            if (!isAsked || !Falls(facts, in entry, from, last, possibly: true))
            {
                continue;
            }

            falls = true;
            counts |= Falls(facts, in entry, sureFrom, last, possibly: false);
            if (!HasOne(facts, sureFrom, last, possibly: false))
            {
                decides = true;
                Lacking(facts, in entry, from, last, notes);
            }
        }

        if (!grade.IsNo && !falls)
        {
            grade = notes.Fails(SetAsideReason.NotActive);
        }

        if (counts || grade.IsNo)
        {
            draft.Place(id, counts ? Grade.Yes : grade, notes);
        }
        else if (decides)
        {
            draft.Place(id, Grade.Unknown, notes);
        }
        else
        {
            draft.SetAsideIncomplete(id, notes);
        }
    }

    /// <summary>Which end of the range is not known well enough to say that it falls between the days.</summary>
    private static void Lacking(Case facts, in MembershipFacts entry, int from, int last, EntryNotes notes)
    {
        var (sureFrom, sureTo) = MembershipTerms.Held(in entry, possibly: false);
        if (sureFrom > last || !MembershipTerms.HasBegun(facts, in entry))
        {
            notes.Lacks("from");
        }

        if (sureTo < from)
        {
            notes.Lacks("to");
        }
    }

    private bool AwardMayDecide(Case facts)
    {
        var award = MembershipAward.Of(facts);
        for (var year = 0; !award.IsDay && Asked(facts, year, possibly: false) is var (from, last, isAsked); year++)
        {
            if (isAsked && !HasOne(facts, from, last, possibly: false) && (award.Last > last || award.Last > YearFrom(facts, year)))
            {
                return true;
            }
        }

        return false;
    }

    private (int First, int Last) FirstWithout(Case facts)
    {
        for (var year = 0; Asked(facts, year, possibly: true) is var (from, last, isAsked); year++)
        {
            if (isAsked && !HasOne(facts, from, last, possibly: true))
            {
                return (from, last);
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }

    private bool HasEach(Case facts, bool possibly)
    {
        if (!facts.HasCycle)
        {
            return possibly;
        }

        for (var year = 0; Asked(facts, year, possibly) is var (from, last, isAsked); year++)
        {
            if (isAsked && !HasOne(facts, from, last, possibly))
            {
                return false;
            }
        }

        return true;
    }

    private static int YearFrom(Case facts, int year) => CalendarSpan.PlusMonths(facts.CycleFirst, 12 * year);

    /// <summary>The days of one year on one of which a membership is asked; <see langword="null"/> beyond the cycle.</summary>
    private static (int First, int Last, bool IsAsked)? Asked(Case facts, int year, bool possibly)
    {
        var first = YearFrom(facts, year);
        if (first > facts.CycleLast)
        {
            return null;
        }

        var last = Math.Min(YearFrom(facts, year + 1) - 1, facts.CycleLast);
        var award = MembershipAward.Of(facts);
        return possibly
            ? (Math.Max(first, award.First), last, last >= award.Last)
            : (Math.Max(first, Math.Min(award.Last, last)), last, last >= award.First);
    }

    private bool HasOne(Case facts, int from, int last, bool possibly)
    {
        foreach (ref readonly var entry in facts.Dossier.Memberships.Entries)
        {
            if (Falls(facts, in entry, from, last, possibly))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a membership that counts has a day between these: it begins no later than the last and ends no earlier than the first.</summary>
    private bool Falls(Case facts, in MembershipFacts entry, int from, int last, bool possibly)
    {
        if (!terms.Counts(facts, in entry, possibly))
        {
            return false;
        }

        var (begins, ends) = MembershipTerms.Held(in entry, possibly);
        return begins <= last && ends >= from;
    }
}
