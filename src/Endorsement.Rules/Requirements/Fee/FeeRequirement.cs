using NodaTime;

namespace Endorsement.Rules;

/// <summary>What is to be paid; administrative (S5).</summary>
public sealed record FeeRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "fee";

    /// <summary>The fees, each with when it is due; at least one.</summary>
    public required Sequence<FeeItem> Items { get; init; }
}

/// <summary>One fee.</summary>
public sealed record FeeItem
{
    /// <summary>What is paid for.</summary>
    public required string Item { get; init; }

    /// <summary>The amount, 0 or more, in <see cref="Currency"/>.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217, e.g. <c>USD</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>For applications submitted on this day or later.</summary>
    public LocalDate? SubmittedFrom { get; init; }

    /// <summary>For applications submitted on this day or earlier.</summary>
    public LocalDate? SubmittedUntil { get; init; }

    /// <summary>Due only where this is true; <see langword="null"/>: always.</summary>
    public Condition? When { get; init; }

    /// <summary>Due only after this day.</summary>
    public RuleDay? After { get; init; }

    /// <summary>Who pays it in place of the candidate: it is shown, and not owed.</summary>
    public string? PaidBy { get; init; }

    /// <summary>Anything to add.</summary>
    public string? Note { get; init; }
}
