using NodaTime;

namespace Endorsement.Rules;

/// <summary>An exception that the association granted to one candidate: a requirement waived, or more time for it (S51).</summary>
/// <remarks>
/// It is in force from the day of the decision to its last day, for the cycle that it names, where the ruleset grants exceptions. Immutable.
/// </remarks>
public sealed record ExceptionGrant
{
    /// <summary>The requirement, or part of one: its id, e.g. <c>IMHS.renewal.training</c>, or <c>*.renewal.training</c> in every category.</summary>
    public required string RequirementId { get; init; }

    /// <summary>The association that decided.</summary>
    public required string Association { get; init; }

    /// <summary>At renewal, the year in which the cycle ends for which it is granted; 1900 to 2200.</summary>
    public int? Cycle { get; init; }

    /// <summary>Whether the requirement is waived or extended.</summary>
    public required ExceptionKind Kind { get; init; }

    /// <summary>Of an extension, and of no other: its last day.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Who decided, as people say it.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The day of the decision: the first on which it is in force.</summary>
    public required LocalDate Decided { get; init; }

    /// <summary>Why it was granted: for people who read the file; never read by a rule, and in no determination.</summary>
    public required string Because { get; init; }

    /// <summary>The last day on which it is in force; <see langword="null"/>: for good.</summary>
    public LocalDate? Expires { get; init; }
}

/// <summary>What an exception grants (S51).</summary>
public enum ExceptionKind
{
    /// <summary>The requirement need not be met.</summary>
    Waived,

    /// <summary>There is more time for it.</summary>
    Extended,
}
