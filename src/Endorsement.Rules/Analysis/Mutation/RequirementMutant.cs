namespace Endorsement.Rules.Analysis;

/// <summary>What one edit makes of one requirement of a pathway.</summary>
/// <param name="Category">The category.</param>
/// <param name="Pathway">The pathway.</param>
/// <param name="Place">The place of the requirement in it.</param>
/// <param name="Requirement">The requirement as it was.</param>
/// <param name="Changed">What it becomes; <see langword="null"/>: it is left out.</param>
internal sealed record RequirementMutant(string Category, Pathway Pathway, int Place, Requirement Requirement, Requirement? Changed);

/// <summary>One edit of a ruleset where it is written, and what it makes of every requirement that has it (S64).</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Changes">The requirements that it changes, in the order of the ruleset; none where the ruleset says otherwise as a whole.</param>
internal sealed record WrittenMutant(WrittenEdit Edit, IReadOnlyList<RequirementMutant> Changes)
{
    /// <summary>The whole ruleset, where what is edited is no requirement; <see langword="null"/>: it is.</summary>
    public Ruleset? Other { get; init; }
}
