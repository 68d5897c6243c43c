namespace Endorsement.Rules.Differences;

/// <summary>A requirement before and after; where one side is missing, it was added or removed.</summary>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
/// <param name="Name">What it is called within its pathway.</param>
internal sealed record RequirementPair(Requirement? Before, Requirement? After, string Name)
{
    /// <summary>What it was called, where it was called otherwise.</summary>
    public string? OldName { get; init; }

    /// <summary>Whether it is part of another requirement than before.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Of which it is a part; <see langword="null"/>: it stands at the top of its pathway.</summary>
    public RequirementPair? Parent { get; init; }

    public ChangedRequirement Ids => new(Before?.Id, After?.Id);

    /// <summary>Whether both are there and of one kind.</summary>
    public bool IsOfOneKind => Before is not null && After is not null && Before.Kind == After.Kind;
}

/// <summary>A pathway of a category in both rulesets.</summary>
internal sealed record PathwayPair(string Before, string After, Pathway Pathway, Sequence<Requirement> Was, Sequence<Requirement> Now);
