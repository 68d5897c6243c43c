using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>`fee` and `deadline`: shown with their facts, and never part of an outcome (S5).</summary>
internal abstract class AdministrativePlan : RequirementPlan
{
    protected override bool SaysWhatIsDue => true;

    protected override Outcome Decide(QuestionInHand hand) => Outcome.NotApplicable;
}
