namespace Endorsement.Rules;

/// <summary>A category of endorsement as a ruleset defines it. Immutable, equal by content.</summary>
/// <param name="Code">The code that the association prints, e.g. <c>IMHS</c>.</param>
/// <param name="Title">The category's name.</param>
/// <param name="Pathways">The questions that can be asked of it, in the ruleset's order.</param>
public sealed record RulesetCategory(string Code, string Title, Sequence<RulesetPathway> Pathways)
{
    /// <summary>What holds for the category and is no requirement, in our words; <see langword="null"/>: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the category has this pathway.</summary>
    /// <param name="pathway">The pathway.</param>
    public bool Has(Pathway pathway)
    {
        foreach (var one in Pathways)
        {
            if (one.Pathway == pathway)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the category asks by a pathway.</summary>
    /// <param name="pathway">The pathway.</param>
    /// <exception cref="KeyNotFoundException">The category has no such pathway.</exception>
    public RulesetPathway this[Pathway pathway] =>
        Pathways.FirstOrDefault(p => p.Pathway == pathway)
        ?? throw new KeyNotFoundException($"The category `{Code}` has no pathway `{pathway.Code()}`.");
}
