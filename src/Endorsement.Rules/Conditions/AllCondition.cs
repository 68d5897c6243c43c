namespace Endorsement.Rules;

/// <summary>Every one of some conditions is true.</summary>
/// <param name="Parts">The conditions; at least one.</param>
public sealed record AllCondition(Sequence<Condition> Parts) : Condition;
