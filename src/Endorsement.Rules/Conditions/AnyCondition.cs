using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules;

/// <summary>One of some conditions is true.</summary>
/// <param name="Parts">The conditions; at least one.</param>
public sealed record AnyCondition(Sequence<Condition> Parts) : Condition;

internal sealed class AnyConditionKind() : JoinedConditionKind<AnyCondition>("any", "one is true", settles: Truth.Yes)
{
    protected override AnyCondition Make(Sequence<Condition> parts) => new(parts);

    public override IEnumerable<Condition> Alternatives(Condition condition) =>
        ((AnyCondition)condition).Parts.SelectMany(part => ConditionKinds.Of(part).Alternatives(part));

    protected override Sequence<Condition> Parts(AnyCondition condition) => condition.Parts;
}
