using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules;

/// <summary>Every one of some conditions is true.</summary>
/// <param name="Parts">The conditions; at least one.</param>
public sealed record AllCondition(Sequence<Condition> Parts) : Condition;

internal sealed class AllConditionKind : ConditionKind<AllCondition>
{
    public override MemberShape Member { get; } =
        Optional("all", new ListShape("condition", RuleForms.Condition) { AtLeast = 1 }, "every one is true");

    public override AllCondition Read(JsonNode node, RuleReader reader) => new([.. node[Member.Name]!.Items.Select(reader.Condition)]);

    protected override void Write(AllCondition condition, RuleWriter writer) =>
        writer.Members(Member.Name, condition.Parts, (part, value) => part.Condition(value));

    protected override void AddCodes(AllCondition condition, NamedCodes codes)
    {
        foreach (var part in condition.Parts)
        {
            codes.Add(part);
        }
    }

    protected override ConditionPlan Compile(AllCondition condition, ConditionCompiler compiler, bool atSession) =>
        new AllPlan([.. condition.Parts.Select(part => compiler.Compile(part, atSession))]);

    protected override StandingPlan? Standing(AllCondition condition, ConditionCompiler compiler) =>
        condition.Parts.Select(compiler.Standing).FirstOrDefault(standing => standing is not null);
}

internal sealed class AllPlan(ImmutableArray<ConditionPlan> parts) : ConditionPlan
{
    public override Truth Ask(QuestionInHand hand, AtSession session)
    {
        var result = Truth.Yes;
        foreach (var part in parts)
        {
            switch (part.Ask(hand, session))
            {
                case Truth.No:
                    return Truth.No;
                case Truth.Unknown:
                    result = Truth.Unknown;
                    break;
            }
        }

        return result;
    }
}
