using System.Collections.Immutable;

namespace Endorsement.Rules.Analysis;

/// <summary>One saved determination, asked again.</summary>
/// <param name="CandidateId">The candidate's id in the saved document.</param>
/// <param name="RulesetKey">The key of the ruleset that decided, e.g. <c>mi-aimh@2018</c>.</param>
/// <param name="Question">What was asked; at renewal, of the cycle that was looked at.</param>
/// <param name="Was">What had been decided.</param>
public sealed record ReplayedDetermination(string CandidateId, string RulesetKey, Question Question, Outcome Was)
{
    /// <summary>The answer of today; <see langword="null"/> when the same question cannot be asked today.</summary>
    public Determination? Determination { get; init; }

    /// <summary>Everything that differs, the determination as a whole first, then in the order of the saved requirements.</summary>
    public ImmutableArray<ReplayDifference> Differences { get; init; } = [];

    /// <summary>What became of the decision, and why.</summary>
    public ReplayStatus Status { get; init; }

    /// <summary>Whether the rules are the same.</summary>
    public ReplayRules Rules { get; init; }

    /// <summary>The version of the library that decided; <see langword="null"/>: one from before it said so.</summary>
    public string? Engine { get; init; }

    /// <summary>Whether ruleset, outcome, figures and evidence are the same.</summary>
    public bool IsSame =>
        Status is not (ReplayStatus.NoCandidate or ReplayStatus.NoRuleset or ReplayStatus.NoQuestion)
        && !Differences.Any(d => d.IsDecisive);

    /// <summary>Whether outcome, figures and evidence are the same, by whatever rules.</summary>
    public bool IsSameAnswer => Determination is not null && !Differences.Any(d => d.IsDecisive && d.What != ReplayDifference.OfRules);

    /// <summary>The requirements whose outcome is another, and the determination as a whole where its outcome is: from what to what.</summary>
    public ImmutableArray<ReplayDifference> Outcomes => [.. Differences.Where(d => d.What == "outcome")];
}
