using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

/// <summary>Every one of some conditions is true.</summary>
/// <param name="Parts">The conditions; at least one.</param>
public sealed record AllCondition(Sequence<Condition> Parts) : Condition;

internal sealed class AllConditionKind() : JoinedConditionKind<AllCondition>("all", "every one is true", settles: Truth.No)
{
    protected override AllCondition Make(Sequence<Condition> parts) => new(parts);

    protected override Sequence<Condition> Parts(AllCondition condition) => condition.Parts;

    public override IEnumerable<Condition> Implied(Condition condition) =>
        ((AllCondition)condition).Parts.SelectMany(part => ConditionKinds.Of(part).Implied(part));

    protected override void Doubt(AllCondition condition, JsonNode node, Doubts doubts)
    {
        if (Contradictions.In(Implied(condition)))
        {
            doubts.Warn(
                "ER2213",
                $"a condition of `{doubts.Where}` can never be true: one part of it rules out another",
                "take one of them away, or write `any` where one of them is enough",
                node[Member.Name]
            );
        }
    }
}
