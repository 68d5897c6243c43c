using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>An endorsement began in a range of days. At least one of its two ends is given.</summary>
/// <param name="Categories">In one of these categories; <see langword="null"/>: in any.</param>
/// <param name="Associations">Awarded by one of these; <see langword="null"/>: by any.</param>
/// <param name="From">On this day or later.</param>
/// <param name="Before">Before this day.</param>
public sealed record AwardedCondition(Sequence<string>? Categories, Sequence<string>? Associations, RuleDay? From, RuleDay? Before)
    : Condition;

internal sealed class AwardedConditionKind() : AwardConditionKind<AwardedCondition>(ofSubmission: false)
{
    public override MemberShape Member { get; } = Optional("awarded", RuleForms.Award, "one of these endorsements began in the range");

    protected override AwardedCondition Make(in AwardAsked asked) => new(asked.Categories, asked.Associations, asked.From, asked.Before);

    protected override AwardAsked Asked(AwardedCondition condition) =>
        new(condition.Categories, condition.Associations, condition.From, condition.Before);
}
