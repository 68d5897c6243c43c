using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>A category of endorsement as a ruleset defines it.</summary>
/// <param name="Code">The code that the association prints, e.g. <c>IMHS</c>.</param>
/// <param name="Title">The category's name.</param>
/// <param name="Pathways">The questions that can be asked of it, in the ruleset's order.</param>
public sealed record RulesetCategory(string Code, string Title, ImmutableArray<RulesetPathway> Pathways)
{
    /// <summary>What holds for the category and is no requirement, in our words; <see langword="null"/>: nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>One named set of requirements inside a category; it decides one question.</summary>
public sealed record RulesetPathway
{
    internal RulesetPathway(string name, ImmutableArray<Requirement> requirements)
    {
        Name = name;
        Requirements = requirements;
    }

    /// <summary><c>initial</c>, <c>renewal</c>, <c>emerging</c> or <c>reinstatement</c>.</summary>
    public string Name { get; }

    /// <summary>The ids of its requirements, in the ruleset's order; parts of composites are not listed.</summary>
    public ImmutableArray<string> RequirementIds => [.. Requirements.Select(r => r.Id)];

    internal ImmutableArray<Requirement> Requirements { get; }

    /// <summary>The graces after the due date of the cycle that its deadlines state (S36).</summary>
    internal ImmutableArray<AnnualDate> Graces =>
        [
            .. Requirements
                .SelectMany(RequirementTree.SelfAndParts)
                .OfType<DeadlineRequirement>()
                .Where(d => d.Due.Kind == DayKind.CycleDue && d.GraceUntil is not null)
                .Select(d => d.GraceUntil!.Value)
                .Distinct(),
        ];

    /// <summary>S36, S43: renewal and reinstatement look at a renewal cycle.</summary>
    internal static bool HasCycle(string pathway) => pathway is "renewal" or "reinstatement";
}
