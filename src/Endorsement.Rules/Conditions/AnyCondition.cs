namespace Endorsement.Rules;

/// <summary>One of some conditions is true.</summary>
/// <param name="Parts">The conditions; at least one.</param>
public sealed record AnyCondition(Sequence<Condition> Parts) : Condition;
