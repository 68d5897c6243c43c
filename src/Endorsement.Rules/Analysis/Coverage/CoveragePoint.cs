using System.Collections.Immutable;

namespace Endorsement.Rules.Analysis;

/// <summary>One thing that cases may show of a rule where it is written, and which of them do (S63).</summary>
/// <remarks>Immutable.</remarks>
public sealed class CoveragePoint
{
    internal CoveragePoint(Ruleset ruleset, CoverageTarget target) => (Ruleset, Target) = (ruleset, target);

    /// <summary>The ruleset.</summary>
    public Ruleset Ruleset { get; }

    /// <summary>A name that stays while the rule stays where it is: the sort and the JSON Pointer.</summary>
    public string Id => $"{Sort.Code()}:{Location.Pointer}";

    /// <summary>What is to be shown.</summary>
    public CoverageSort Sort => Target.Sort;

    /// <summary>Where the rule is written.</summary>
    public RuleLocation Location => Target.Location;

    /// <summary>The requirements at the top of their pathways of which it may be shown, in the order of the ruleset.</summary>
    public ImmutableArray<string> Requirements => [.. Target.Probes.Select(probe => probe.Requirement.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a case shows it.</summary>
    public bool IsCovered => !CoveredBy.IsEmpty;

    /// <summary>The cases that show it: at most two, since from the second on none of them is needed for it.</summary>
    public required ImmutableArray<RulesetCase> CoveredBy { get; init; }

    internal CoverageTarget Target { get; }

    /// <summary>What it is, and whether it is shown.</summary>
    public override string ToString() => $"{Id}: {(IsCovered ? "covered" : "open")}";
}
