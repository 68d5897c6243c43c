namespace Endorsement.Rules;

/// <summary>The candidate lives in one of some places.</summary>
/// <param name="Places">ISO 3166-2; at least one.</param>
public sealed record ResidenceCondition(Sequence<string> Places) : Condition;
