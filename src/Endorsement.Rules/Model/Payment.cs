using NodaTime;

namespace Endorsement.Rules;

/// <summary>Money that was paid for an item of a fee (S51b). Immutable.</summary>
public sealed record Payment
{
    /// <summary>What was paid for: an item as the ruleset names it.</summary>
    public required string Item { get; init; }

    /// <summary>The amount in <see cref="Currency"/>: 0 to 1,000,000, with at most two decimals.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217, e.g. <c>USD</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>The day on which it was paid.</summary>
    public required LocalDate On { get; init; }
}
