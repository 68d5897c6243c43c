namespace Endorsement.Rules.Analysis;

/// <summary>A point of coverage, and how cases are asked whether they show it.</summary>
/// <param name="Sort">What is to be shown.</param>
/// <param name="Location">Where the rule is written.</param>
internal sealed record CoverageTarget(CoverageSort Sort, RuleLocation Location)
{
    /// <summary>Where it may be shown.</summary>
    public List<CoverageProbe> Probes { get; } = [];

    /// <summary>The change that tells it; <see langword="null"/>: what is found tells it.</summary>
    public WrittenMutant? Mutant { get; init; }
}

/// <summary>One requirement of which a point may be shown.</summary>
/// <param name="Category">The category.</param>
/// <param name="Pathway">The pathway.</param>
/// <param name="Place">The place of the requirement in it.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="Parts">The ids of what it is shown of: of the requirement, or of parts of it.</param>
internal sealed record CoverageProbe(string Category, Pathway Pathway, int Place, Requirement Requirement, IReadOnlyList<string> Parts)
{
    /// <summary>The requirement as it applies only under the condition that is looked at; <see langword="null"/>: no condition is.</summary>
    public Requirement? Under { get; init; }
}
