using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
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

internal sealed class AwardSubmittedConditionKind : ConditionKind<AwardSubmittedCondition>
{
    public override MemberShape Member { get; } =
        Optional("awardSubmitted", RuleForms.Award, "the application that led to one of these was submitted in the range");

    public override AwardSubmittedCondition Read(JsonNode node, RuleReader reader)
    {
        var award = node[Member.Name]!;
        return new(
            reader.Categories(award, "categories"),
            reader.Associations(award),
            reader.Day(award, "from"),
            reader.Day(award, "before")
        );
    }

    protected override void Write(AwardSubmittedCondition condition, RuleWriter writer) =>
        writer.Member(Member.Name, award => award.Award(condition.Categories, condition.Associations, condition.From, condition.Before));

    protected override void AddCodes(AwardSubmittedCondition condition, NamedCodes codes) =>
        codes.AddAward(condition.Categories, condition.Associations);

    protected override ConditionPlan Compile(AwardSubmittedCondition condition, ConditionCompiler compiler, bool atSession)
    {
        var key = condition with
        {
            Categories = ConditionCompiler.Sorted(condition.Categories),
            Associations = ConditionCompiler.Sorted(condition.Associations),
        };
        return compiler.Atom(
            key,
            () => compiler.Award(condition.Categories, condition.Associations, condition.From, condition.Before, ofSubmission: true)
        );
    }
}
