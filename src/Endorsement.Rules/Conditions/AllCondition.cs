using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules;

/// <summary>Every one of some conditions is true.</summary>
/// <param name="Parts">The conditions; at least one.</param>
public sealed record AllCondition(Sequence<Condition> Parts) : Condition;

internal sealed class AllConditionKind() : JoinedConditionKind<AllCondition>("all", "every one is true", settles: Truth.No)
{
    protected override AllCondition Make(Sequence<Condition> parts) => new(parts);

    protected override Sequence<Condition> Parts(AllCondition condition) => condition.Parts;
}
