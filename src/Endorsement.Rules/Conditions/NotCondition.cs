namespace Endorsement.Rules;

/// <summary>A condition is not true.</summary>
/// <param name="Part">The condition.</param>
public sealed record NotCondition(Condition Part) : Condition;
