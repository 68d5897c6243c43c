namespace Endorsement.Rules;

/// <summary>The candidate gives RS/C to others, or does not.</summary>
/// <param name="Value">Whether it is asked that they do.</param>
public sealed record GivesRscCondition(bool Value) : Condition;
