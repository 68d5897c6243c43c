namespace Endorsement.Rules;

/// <summary>One named set of requirements inside a category; it decides one question.</summary>
/// <param name="Name"><c>initial</c>, <c>renewal</c>, <c>emerging</c> or <c>reinstatement</c>.</param>
/// <param name="Requirements">What it asks, in the ruleset's order; at least one.</param>
public sealed record RulesetPathway(string Name, Sequence<Requirement> Requirements)
{
    /// <summary>S36, S43: renewal and reinstatement look at a renewal cycle.</summary>
    internal static bool HasCycle(string pathway) => pathway is "renewal" or "reinstatement";
}
