namespace Endorsement.Rules;

/// <summary>A place among the references that one person fills (S38).</summary>
public sealed record ReferenceSlot
{
    /// <summary>Its name in findings; each slot and clause of a requirement has its own.</summary>
    public required string Id { get; init; }

    /// <summary>What to call it; <see langword="null"/>: its roles do.</summary>
    public string? Title { get; init; }

    /// <summary>Who fills it.</summary>
    public required RaterCriteria Rater { get; init; }

    /// <summary>It applies only under this condition, and otherwise <see cref="Otherwise"/> fills it (S40); <see langword="null"/>: always.</summary>
    public Condition? If { get; init; }

    /// <summary>Who fills it where it does not apply; given wherever <see cref="If"/> is.</summary>
    public RaterCriteria? Otherwise { get; init; }

    /// <summary>Further roles that fill it, each under a condition.</summary>
    public Sequence<RolesUnderCondition> AlsoIf { get; init; } = [];
}

/// <summary>Roles that are accepted too where a condition is true.</summary>
/// <param name="If">The condition.</param>
/// <param name="Roles">One of these roles; at least one.</param>
public sealed record RolesUnderCondition(Condition If, Sequence<string> Roles);

/// <summary>What some of the chosen raters must be (S39); one person may satisfy several clauses.</summary>
public sealed record AmongClause
{
    /// <summary>Its name in findings; each slot and clause of a requirement has its own.</summary>
    public required string Id { get; init; }

    /// <summary>What to call it; <see langword="null"/>: what it asks does.</summary>
    public string? Title { get; init; }

    /// <summary>So many of the chosen; 1 to 20, and no more than are chosen.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>What they must be.</summary>
    public required RaterCriteria Rater { get; init; }
}

/// <summary>What a rater must be; what is <see langword="null"/> is not read.</summary>
public sealed record RaterCriteria
{
    /// <summary>In one of these roles, as the form says.</summary>
    public Sequence<string>? Roles { get; init; }

    /// <summary>In that role at the time of the rating.</summary>
    public bool Current { get; init; }

    /// <summary>What the person must be on the day the rating is received: one of these rows.</summary>
    public Sequence<PersonRow>? Who { get; init; }
}
