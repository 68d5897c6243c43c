using Endorsement.Rules.Compilation;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Analysis;

/// <summary>A pathway some of whose rules differ, ready to be asked of the cases of the one that it was.</summary>
internal sealed class PathwayTrial : IDueRequirements
{
    private readonly bool[] _due;
    private readonly int _leftOut;

    /// <summary>A pathway of rules that were switched.</summary>
    /// <param name="ruleset">The rules.</param>
    /// <param name="changes">What differs in the pathway; at most one requirement of it is left out.</param>
    /// <param name="pathway">The pathway as it was.</param>
    public PathwayTrial(Ruleset ruleset, IReadOnlyList<RequirementMutant> changes, RulesetPathway pathway)
    {
        (Ruleset, Compiled) = (ruleset, ruleset.Compile());
        Plan = Compiled.Plan(changes[0].Category, changes[0].Pathway)!;
        Room = new Outcome[Plan.Requirements.Length];
        _leftOut = changes.FirstOrDefault(change => change.Changed is null)?.Place ?? int.MaxValue;
        Changed = [.. changes.Select(change => change.Place)];

        // A grace is the whole pathway's: signatures of all of its requirements count until then (S36).
        var isGrace = changes
            .SelectMany(change => change.Requirement.SelfAndParts())
            .Any(part => Kinds.Of(part).GraceAfterDue(part) is not null);
        var touched = isGrace
            ? Enumerable.Range(0, pathway.Requirements.Length)
            : Changed.Concat(changes.SelectMany(change => CountingFrom(change.Requirement, pathway))).Distinct();
        Touched = [.. touched.Where(place => place != _leftOut)];
        _due = new bool[Room.Length];
        foreach (var place in Touched)
        {
            _due[PlaceNow(place)] = true;
        }
    }

    public Ruleset Ruleset { get; }

    /// <summary>What a question asks that is about it.</summary>
    public (string Category, Pathway Pathway) Asked => (Plan.Category, Plan.Pathway);

    public CompiledRuleset Compiled { get; }

    public PathwayPlan Plan { get; }

    /// <summary>The places of the requirements that differ, as the pathway was.</summary>
    public IReadOnlyList<int> Changed { get; }

    /// <summary>The places, as the pathway was, of the requirements that are still there and may be found otherwise.</summary>
    public IReadOnlyList<int> Touched { get; }

    /// <summary>Room for the outcomes, one for each requirement.</summary>
    public Outcome[] Room { get; }

    /// <summary>Which requirements are decided again.</summary>
    public IDueRequirements Due => this;

    /// <summary>Whether the requirement at a place of the pathway as it was is gone.</summary>
    public bool IsLeftOut(int place) => place == _leftOut;

    /// <summary>Where a requirement stands that stood at a place before.</summary>
    public int PlaceNow(int before) => before > _leftOut ? before - 1 : before;

    /// <summary>Where one stood that stands at a place now.</summary>
    public int PlaceBefore(int now) => now >= _leftOut ? now + 1 : now;

    ReadOnlySpan<bool> IDueRequirements.On(PathwayPlan plan, Case facts) => _due;

    /// <summary>The places of requirements whose evidence counts from the credential that one accepts (S17).</summary>
    public static IEnumerable<int> CountingFrom(Requirement requirement, RulesetPathway pathway)
    {
        var name = RulesetIds.LastName(requirement.Id);
        return Enumerable
            .Range(0, pathway.Requirements.Length)
            .Where(place =>
                pathway
                    .Requirements[place]
                    .SelfAndParts()
                    .SelectMany(part => Kinds.Of(part).CountsFrom(part))
                    .Any(start => start.CredentialOf is { } from && (from == name || from == requirement.Id))
            );
    }
}
