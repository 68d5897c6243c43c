using System.Collections.Immutable;

namespace Endorsement.Rules.Replays;

/// <summary>One saved determination, asked again.</summary>
/// <param name="Ruleset">The key of the ruleset that decided, e.g. <c>mi-aimh@2018</c>.</param>
/// <param name="Category">The category code.</param>
/// <param name="Pathway">The pathway.</param>
/// <param name="Determination">The answer of today; <see langword="null"/> when the ruleset of today cannot be asked the same question.</param>
/// <param name="Differences">Everything that differs, the determination as a whole first, then in the order of the saved requirements.</param>
public sealed record ReplayedDetermination(
    string Ruleset,
    string Category,
    string Pathway,
    Determination? Determination,
    ImmutableArray<ReplayDifference> Differences
)
{
    /// <summary>Whether ruleset, outcome, figures and evidence are the same.</summary>
    public bool IsSame => !Differences.Any(d => d.IsDecisive);
}
