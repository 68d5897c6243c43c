namespace Endorsement.Rules;

/// <summary>An endorsement held, or any of those that stand for it in this ruleset.</summary>
public sealed record HeldCategories
{
    /// <summary>In one of these categories; at least one.</summary>
    public required Sequence<string> Categories { get; init; }

    /// <summary>Awarded by one of these; <see langword="null"/>: by any association.</summary>
    public Sequence<string>? Associations { get; init; }

    /// <summary>With one of these standings; at least one, active when nothing is said.</summary>
    public Sequence<EndorsementStatus> Statuses { get; init; } = [EndorsementStatus.Active];

    /// <summary>
    /// Further categories that must all be held on the same day, from these associations and with these standings; only people are asked for them.
    /// </summary>
    public Sequence<string> With { get; init; } = [];

    /// <summary>The same, each with associations and standings of its own; only people are asked for them.</summary>
    public Sequence<HeldBeside> AlsoHeld { get; init; } = [];
}

/// <summary>A further endorsement that must be held on the same day, on terms of its own.</summary>
public sealed record HeldBeside
{
    /// <summary>In one of these categories; at least one.</summary>
    public required Sequence<string> Categories { get; init; }

    /// <summary>Awarded by one of these; <see langword="null"/>: by any association.</summary>
    public Sequence<string>? Associations { get; init; }

    /// <summary>With one of these standings; at least one, active when nothing is said.</summary>
    public Sequence<EndorsementStatus> Statuses { get; init; } = [EndorsementStatus.Active];

    /// <summary>The same, asked for alone.</summary>
    internal HeldCategories Alone() =>
        new()
        {
            Categories = Categories,
            Associations = Associations,
            Statuses = Statuses,
        };
}
