using System.Collections.Immutable;

namespace Endorsement.Rules.AspNetCore;

/// <summary>Which rules are used, and what became of the last reload. It holds nothing of any candidate.</summary>
/// <param name="LoadedAt">When the rules that are used were taken.</param>
/// <param name="Rulesets">How many there are.</param>
/// <param name="RefusedAt">When a later reload was refused; <see langword="null"/>: the last one was taken.</param>
/// <param name="Diagnostics">Why it was refused; of one that was taken, the warnings.</param>
public sealed record RulesetStatus(DateTimeOffset LoadedAt, int Rulesets, DateTimeOffset? RefusedAt, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the rules in use are those of the folder.</summary>
    public bool IsCurrent => RefusedAt is null;
}
