using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>What is asked is not printed, so that no file can settle it: the association does (S53a).</summary>
internal sealed class UndecidedPlan : RequirementPlan
{
    /// <summary>What is missing is a part of the rule, and of no entry.</summary>
    private const string Missing = "rule";

    protected override Outcome Decide(QuestionInHand hand) => Outcome.NeedsReview;

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        draft.Open(OwnId(hand.Case), Missing, SettledBy.Association);
        return draft.Finish(Outcome.NeedsReview, UndecidedReasons.NeedsReview);
    }
}
