namespace Endorsement.Rules.Analysis;

/// <summary>How far a comparison has come.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct ComparisonProgress(ComparisonStep Step, int Done, int Total);

/// <summary>What a comparison is doing; each step takes seconds.</summary>
public enum ComparisonStep
{
    /// <summary>Requirements that changed are compared.</summary>
    Requirements,

    /// <summary>Pathways are compared as a whole.</summary>
    Pathways,

    /// <summary>Candidates are looked for who show single changes.</summary>
    Witnesses,
}
