namespace Endorsement.Rules;

/// <summary>One named set of requirements inside a category; it decides one question.</summary>
/// <param name="Pathway">Which pathway it is.</param>
/// <param name="Requirements">What it asks, in the ruleset's order; at least one.</param>
public sealed record RulesetPathway(Pathway Pathway, Sequence<Requirement> Requirements)
{
    /// <summary>The pathway as documents spell it: <c>initial</c>, <c>renewal</c>, <c>emerging</c> or <c>reinstatement</c>.</summary>
    public string Name => Pathway.Code();
}
