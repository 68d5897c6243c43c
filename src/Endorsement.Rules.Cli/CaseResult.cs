using System.Collections.Immutable;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli;

/// <summary>A case file, the ruleset that decided it, and what was found otherwise than it expects.</summary>
internal sealed record CaseResult(string File, RulesetCase Case, string Ruleset, ImmutableArray<string> Differences)
{
    public bool Passed => Differences.IsEmpty;
}
