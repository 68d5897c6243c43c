namespace Endorsement.Rules.Evaluation;

/// <summary>The reasons of a kind whose outcome alone is the reason, e.g. <c>agreement.not-met</c>.</summary>
internal sealed record OutcomeReasons(Reason Met, Reason NotMet, Reason Unknown, Reason? NeedsReview = null, Reason? NotApplicable = null)
{
    public Reason Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => Met,
            Outcome.NotMet => NotMet,
            Outcome.Unknown => Unknown,
            Outcome.NeedsReview => NeedsReview,
            Outcome.NotApplicable => NotApplicable,
            _ => null,
        } ?? throw new System.Diagnostics.UnreachableException($"No reason is declared for {outcome}.");
}
