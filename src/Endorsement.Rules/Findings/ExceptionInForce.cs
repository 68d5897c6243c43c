using NodaTime;

namespace Endorsement.Rules;

/// <summary>An exception that is in force for the requirement of a finding (S51).</summary>
/// <remarks>Why it was granted stands in the candidate's file alone. Immutable, equal by content.</remarks>
public sealed record ExceptionInForce
{
    /// <summary>Its place in the candidate's file, e.g. <c>exceptions/0</c>.</summary>
    public required string Entry { get; init; }

    /// <summary>Whether the requirement is waived or extended.</summary>
    public required ExceptionKind Kind { get; init; }

    /// <summary>Of an extension: its last day.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Who decided, as the file says it.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The day of the decision.</summary>
    public required LocalDate Decided { get; init; }

    /// <summary>The last day on which it is in force; <see langword="null"/>: for good.</summary>
    public LocalDate? Expires { get; init; }

    /// <summary>What was found without it, where it made met what is not; <see langword="null"/>: it changes nothing.</summary>
    public FoundWithout? Without { get; init; }
}

/// <summary>What was found of a requirement before its exception was looked at (S51).</summary>
/// <param name="Outcome">Not met, unknown or needs review.</param>
/// <param name="Reason">Why.</param>
/// <param name="Shortfall">What is short, when anything is.</param>
public sealed record FoundWithout(Outcome Outcome, Reason Reason, FigureList Shortfall);
