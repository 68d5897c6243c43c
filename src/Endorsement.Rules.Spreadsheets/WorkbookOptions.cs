namespace Endorsement.Rules.Spreadsheets;

/// <summary>What a workbook of candidates has: whose rules, which sheets and columns, in which language.</summary>
public sealed record WorkbookOptions
{
    /// <summary>The sheets and columns; everything that a document can say by default.</summary>
    public CandidateOutline Outline { get; init; } = CandidateOutline.Whole;

    /// <summary>The language of headings, help and choices.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Whose labels stand for codes; <see langword="null"/>: those that all associations share.</summary>
    public Ruleset? Ruleset { get; init; }

    /// <summary>Whether it is for many people: then every sheet has a column that says whose row it is.</summary>
    public bool IsRegistry { get; init; }

    /// <summary>The category that is named on the first sheet; <see langword="null"/>: none.</summary>
    public string? Category { get; init; }

    /// <summary>The pathway that is named there beside the category.</summary>
    public Pathway Pathway { get; init; }

    /// <summary>What one category asks, for one person.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="category">The category's code.</param>
    /// <param name="pathway">The pathway.</param>
    /// <exception cref="KeyNotFoundException">The ruleset has no such category, or it has no such pathway.</exception>
    public static WorkbookOptions For(Ruleset ruleset, string category, Pathway pathway = Pathway.Initial) =>
        new()
        {
            Outline = CandidateOutline.Of(ruleset, category, pathway),
            Ruleset = ruleset,
            Category = category,
            Pathway = pathway,
        };

    /// <summary>Everything, for a whole registry.</summary>
    /// <param name="ruleset">The ruleset.</param>
    public static WorkbookOptions ForRegistry(Ruleset ruleset) =>
        new()
        {
            Outline = CandidateOutline.Of(ruleset),
            Ruleset = ruleset,
            IsRegistry = true,
        };
}
