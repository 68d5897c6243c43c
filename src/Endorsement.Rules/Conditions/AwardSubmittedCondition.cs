using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>The application that led to an endorsement was submitted in a range of days. At least one of its two ends is given.</summary>
/// <param name="Categories">In one of these categories; <see langword="null"/>: in any.</param>
/// <param name="Associations">Awarded by one of these; <see langword="null"/>: by any.</param>
/// <param name="From">On this day or later.</param>
/// <param name="Before">Before this day.</param>
public sealed record AwardSubmittedCondition(Sequence<string>? Categories, Sequence<string>? Associations, RuleDay? From, RuleDay? Before)
    : Condition;

internal sealed class AwardSubmittedConditionKind() : AwardConditionKind<AwardSubmittedCondition>(ofSubmission: true)
{
    public override MemberShape Member { get; } =
        Optional("awardSubmitted", RuleForms.Award, "the application that led to one of these was submitted in the range");

    protected override AwardSubmittedCondition Make(in AwardAsked asked) =>
        new(asked.Categories, asked.Associations, asked.From, asked.Before);

    protected override AwardAsked Asked(AwardSubmittedCondition condition) =>
        new(condition.Categories, condition.Associations, condition.From, condition.Before);
}
