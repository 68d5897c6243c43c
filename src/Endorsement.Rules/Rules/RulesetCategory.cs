namespace Endorsement.Rules;

/// <summary>A category of endorsement as a ruleset defines it. Immutable, equal by content.</summary>
/// <param name="Code">The code that the association prints, e.g. <c>IMHS</c>.</param>
/// <param name="Title">The category's name.</param>
/// <param name="Pathways">The questions that can be asked of it, in the ruleset's order.</param>
public sealed record RulesetCategory(string Code, string Title, Sequence<RulesetPathway> Pathways)
{
    /// <summary>What holds for the category and is no requirement, in our words; <see langword="null"/>: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>A pathway of the category by its name.</summary>
    /// <param name="pathway"><c>initial</c>, <c>renewal</c>, <c>emerging</c> or <c>reinstatement</c>.</param>
    /// <exception cref="KeyNotFoundException">The category has no such pathway.</exception>
    public RulesetPathway this[string pathway] =>
        Pathways.FirstOrDefault(p => p.Name == pathway)
        ?? throw new KeyNotFoundException($"The category `{Code}` has no pathway `{pathway}`.");
}
