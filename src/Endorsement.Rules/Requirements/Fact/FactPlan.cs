using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>`fact`: a condition that must be true (S53a).</summary>
internal sealed class FactPlan(ConditionPlan condition, Outcome otherwise) : RequirementPlan
{
    /// <summary>What a reviewer judges: no member of an entry, but what is asked.</summary>
    private const string Asked = "condition";

    private static readonly OutcomeReasons Because = new(FactReasons.Met, FactReasons.NotMet, FactReasons.Unknown, FactReasons.NeedsReview);

    /// <summary>The standing whose length the condition reads, if it reads one.</summary>
    public StandingPlan? Standing { get; init; }

    protected override Outcome Decide(QuestionInHand hand) =>
        condition.Ask(hand) switch
        {
            Truth.Yes => Outcome.Met,
            Truth.No => otherwise,
            _ => Outcome.Unknown,
        };

    protected override IEnumerable<Figure> Terms() => FactTerms.Of((FactRequirement)Requirement);

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var outcome = Decide(hand);
        if (outcome != Outcome.Unknown)
        {
            draft.Actual(Figures.ConditionHolds, FindingDraft.Text(outcome == Outcome.Met ? "true" : "false"));
        }

        if (Standing?.Since(hand) is { } since)
        {
            draft.Actual(Figures.StandingFrom, FindingDraft.Day(since));
        }

        if (outcome == Outcome.NeedsReview)
        {
            draft.Open(OwnId(hand.Case), Asked, SettledBy.Reviewer);
        }

        return draft.Finish(outcome, Because.Of(outcome));
    }
}

/// <summary>What sentences name of a `fact`: the condition itself.</summary>
internal static class FactTerms
{
    public static IEnumerable<Figure> Of(FactRequirement requirement) =>
        [new(Figures.ConditionAsked, new FigureValue.Clause(requirement.Condition))];
}
