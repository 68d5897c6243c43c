using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Requirements;

/// <summary>A reviewer's determination; undecided, a reviewer is needed.</summary>
internal sealed class ReviewPlan(ulong kind) : RequirementPlan
{
    private static readonly OutcomeReasons Because = new(
        ReviewReasons.Met,
        ReviewReasons.NotMet,
        ReviewReasons.Unknown,
        ReviewReasons.NeedsReview
    );

    /// <summary>Whether such a review was passed; used for `competencies` too.</summary>
    public static Outcome Ask(Case facts, ulong kind)
    {
        var outcome = Outcome.NotApplicable;
        foreach (ref readonly var entry in facts.Dossier.Reviews.Entries)
        {
            if ((entry.Kind & kind) == 0 || entry.Date is { IsGiven: true } date && date.First > facts.AsOf)
            {
                continue;
            }

            var isDated = entry.Date.IsGiven && entry.Date.Last <= facts.AsOf;
            switch (entry.Passed)
            {
                case Truth.Yes when isDated:
                    return Outcome.Met;
                case Truth.No when isDated:
                    outcome = outcome == Outcome.NotApplicable ? Outcome.NotMet : outcome;
                    break;
                case Truth.No:
                    // Whenever it was, it does not help, and what else there is decides.
                    break;
                default:
                    outcome = Outcome.NeedsReview;
                    break;
            }
        }

        return outcome == Outcome.NotApplicable ? Outcome.NeedsReview : outcome;
    }

    /// <summary>The entries by which such a review was passed, on a known day or on one that may be past already.</summary>
    public static IEnumerable<(int Entry, bool IsDated)> Passed(Case facts, ulong kind)
    {
        for (var i = 0; i < facts.Dossier.Reviews.Count; i++)
        {
            var entry = facts.Dossier.Reviews.Entries[i];
            if ((entry.Kind & kind) != 0 && entry.Passed == Truth.Yes && !(entry.Date.IsGiven && entry.Date.First > facts.AsOf))
            {
                yield return (entry.Entry, entry.Date.IsGiven && entry.Date.Last <= facts.AsOf);
            }
        }
    }

    /// <summary>Whether a review is under way, or was passed on a day that is not known.</summary>
    public static bool MayBePassed(Case facts, ulong kind)
    {
        foreach (ref readonly var entry in facts.Dossier.Reviews.Entries)
        {
            if ((entry.Kind & kind) != 0 && entry.Passed == Truth.Yes && !(entry.Date.IsGiven && entry.Date.First > facts.AsOf))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a review of a kind that is misspelt may be the one asked, and passed (S49).</summary>
    public static bool MayBeMisspelt(Case facts, ulong kind)
    {
        foreach (ref readonly var entry in facts.Dossier.Reviews.Entries)
        {
            if (entry.MayOnlyBe(kind) && entry.Passed == Truth.Yes && !(entry.Date.IsGiven && entry.Date.First > facts.AsOf))
            {
                return true;
            }
        }

        return false;
    }

    protected override Outcome Decide(QuestionInHand hand) =>
        Ask(hand.Case, kind) is var outcome && outcome != Outcome.Met && MayBeMisspelt(hand.Case, kind) ? Outcome.Unknown : outcome;

    protected override IEnumerable<Figure> FiguresAsked() => [new("review", FindingDraft.Text(((ReviewRequirement)Requirement).Code))];

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var outcome = Decide(hand);
        var isUnderWay = false;
        foreach (ref readonly var entry in hand.Case.Dossier.Reviews.Entries)
        {
            if (!entry.MayBe(kind))
            {
                continue;
            }

            var id = hand.Case.Dossier.Reviews.Name(in entry);
            var isDated = entry.Date.IsGiven && entry.Date.Last <= hand.Case.AsOf;
            if (entry.Date is { IsGiven: true } date && date.First > hand.Case.AsOf)
            {
                draft.SetAsideFuture(id, entry.Date.Documented);
            }
            else if (entry.MayOnlyBe(kind))
            {
                draft.SetAside(id, SetAsideReason.Open);
                if (outcome == Outcome.Unknown && entry.Passed == Truth.Yes)
                {
                    draft.Open(id, "kind");
                }
            }
            else if (entry.Passed == Truth.Yes && isDated)
            {
                draft.Count(id);
            }
            else if (entry.Passed == Truth.No)
            {
                draft.SetAside(id, SetAsideReason.Failed);
            }
            else
            {
                // What the entry lacks is the decision, or the day from which it holds.
                isUnderWay = true;
                var attribute = entry.Passed == Truth.Unknown ? "result" : "date";
                draft.SetAside(id, SetAsideReason.Open, attribute);
                draft.Open(id, attribute, SettledBy.Reviewer);
            }
        }

        if (outcome == Outcome.NeedsReview && !isUnderWay)
        {
            draft.Open("candidate", "reviews", SettledBy.Reviewer);
        }

        return draft.Finish(outcome, Because.Of(outcome));
    }
}
