using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Conditions;

/// <summary>A standing, and the day on which its length is measured.</summary>
internal sealed class StandingPlan(TenurePlan tenure, DayPlan at)
{
    /// <summary>The first day of the standing that holds then, where both are known.</summary>
    public int? Since(QuestionInHand hand) => at.Day(hand.Case) is var (first, last) && first == last ? tenure.Since(hand, first) : null;
}
