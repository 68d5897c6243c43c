using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>One of some conditions is true.</summary>
/// <param name="Parts">The conditions; at least one.</param>
public sealed record AnyCondition(Sequence<Condition> Parts) : Condition;

internal sealed class AnyConditionKind : ConditionKind<AnyCondition>
{
    public override MemberShape Member { get; } =
        Optional("any", new ListShape("condition", RuleForms.Condition) { AtLeast = 1 }, "one is true");

    public override AnyCondition Read(JsonNode node, RuleReader reader) => new([.. node[Member.Name]!.Items.Select(reader.Condition)]);

    protected override void Write(AnyCondition condition, RuleWriter writer) =>
        writer.Members(Member.Name, condition.Parts, (part, value) => part.Condition(value));

    protected override void AddCodes(AnyCondition condition, NamedCodes codes)
    {
        foreach (var part in condition.Parts)
        {
            codes.Add(part);
        }
    }

    protected override ConditionPlan Compile(AnyCondition condition, ConditionCompiler compiler, bool atSession) =>
        new AnyPlan([.. condition.Parts.Select(part => compiler.Compile(part, atSession))]);

    protected override StandingPlan? Standing(AnyCondition condition, ConditionCompiler compiler) =>
        condition.Parts.Select(compiler.Standing).FirstOrDefault(standing => standing is not null);
}

internal sealed class AnyPlan(ImmutableArray<ConditionPlan> parts) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session)
    {
        var result = Truth.No;
        foreach (var part in parts)
        {
            switch (part.Ask(hand, session))
            {
                case Truth.Yes:
                    return Truth.Yes;
                case Truth.Unknown:
                    result = Truth.Unknown;
                    break;
            }
        }

        return result;
    }
}
