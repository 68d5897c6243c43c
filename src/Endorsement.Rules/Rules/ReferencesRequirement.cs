using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>What a rater must be; null: not read.</summary>
internal sealed record Rater
{
    public ImmutableArray<string>? Roles { get; init; }

    public bool Current { get; init; }

    public ImmutableArray<PersonRow>? Who { get; init; }
}

internal sealed record ReferenceSlot
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public required Rater Rater { get; init; }

    /// <summary>S40: the slot applies only under this condition; otherwise <see cref="Otherwise"/> fills it.</summary>
    public Condition? If { get; init; }

    public Rater? Otherwise { get; init; }

    public ImmutableArray<(Condition If, ImmutableArray<string> Roles)> AlsoIf { get; init; } = [];
}

internal sealed record AmongClause(string Id, string? Title, int AtLeast, Rater Rater);

internal sealed record ReferencesRequirement : Requirement
{
    public required int Count { get; init; }

    public ImmutableArray<string>? Roles { get; init; }

    public ImmutableArray<ReferenceSlot> Slots { get; init; } = [];

    public ImmutableArray<AmongClause> Among { get; init; } = [];

    public int? MaxNotEnoughInformation { get; init; }

    public Period? Acquaintance { get; init; }

    public Period? Expires { get; init; }

    public DayName? UpdatedSince { get; init; }
}
