using NodaTime;

namespace Endorsement.Rules;

/// <summary>Reference ratings by different people (S37 to S42).</summary>
public sealed record ReferencesRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "references";

    /// <summary>How many different raters; 1 to 20.</summary>
    public required int Count { get; init; }

    /// <summary>The roles of raters without a slot: one of these; <see langword="null"/>: anybody.</summary>
    public Sequence<string>? Roles { get; init; }

    /// <summary>Places filled by different people (S38); at most <see cref="Count"/>.</summary>
    public Sequence<ReferenceSlot> Slots { get; init; } = [];

    /// <summary>What some of the chosen must be (S39).</summary>
    public Sequence<AmongClause> Among { get; init; } = [];

    /// <summary>A rating is usable with at most so many unanswered items (S37), 0 to 1,000; <see langword="null"/>: with any number.</summary>
    public int? MaxNotEnoughInformation { get; init; }

    /// <summary>The rater has known the candidate for so long when the rating is received (S37); <see langword="null"/>: for any time.</summary>
    public Period? Acquaintance { get; init; }

    /// <summary>A rating is usable for so long after it is received (S37); <see langword="null"/>: for ever.</summary>
    public Period? Expires { get; init; }

    /// <summary>A rating is usable if it was received on this day or later; <see langword="null"/>: whenever it was.</summary>
    public RuleDay? UpdatedSince { get; init; }

    /// <summary>
    /// Whether what is asked of a rating's validity is advice: a rating that only misses it stays usable, and the finding says what it misses.
    /// </summary>
    public bool ValidityIsAdvice { get; init; }
}
