using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
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

internal sealed class AwardedConditionKind : ConditionKind<AwardedCondition>
{
    public override MemberShape Member { get; } = Optional("awarded", RuleForms.Award, "one of these endorsements began in the range");

    public override AwardedCondition Read(JsonNode node, RuleReader reader)
    {
        var award = node[Member.Name]!;
        return new(
            reader.Categories(award, "categories"),
            reader.Associations(award),
            reader.Day(award, "from"),
            reader.Day(award, "before")
        );
    }

    protected override void Write(AwardedCondition condition, RuleWriter writer) =>
        writer.Member(Member.Name, award => award.Award(condition.Categories, condition.Associations, condition.From, condition.Before));

    protected override void AddCodes(AwardedCondition condition, NamedCodes codes) =>
        codes.AddAward(condition.Categories, condition.Associations);

    protected override ConditionPlan Compile(AwardedCondition condition, ConditionCompiler compiler, bool atSession)
    {
        var key = condition with
        {
            Categories = ConditionCompiler.Sorted(condition.Categories),
            Associations = ConditionCompiler.Sorted(condition.Associations),
        };
        return compiler.Atom(
            key,
            () => compiler.Award(condition.Categories, condition.Associations, condition.From, condition.Before, ofSubmission: false)
        );
    }
}
