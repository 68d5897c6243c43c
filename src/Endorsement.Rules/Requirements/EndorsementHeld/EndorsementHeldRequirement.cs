using NodaTime;

namespace Endorsement.Rules;

/// <summary>An endorsement that the candidate holds.</summary>
public sealed record EndorsementHeldRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "endorsement-held";

    /// <summary>Which endorsement.</summary>
    public required HeldCategories Held { get; init; }

    /// <summary>Held without a break for at least so long; <see langword="null"/>: for any time.</summary>
    public Period? AtLeast { get; init; }

    /// <summary>Held without a break for at most so long; <see langword="null"/>: for any time.</summary>
    public Period? AtMost { get; init; }

    /// <summary>The day on which it is measured; <see langword="null"/>: the end of the cycle at renewal (S36), else the as-of date.</summary>
    public RuleDay? At { get; init; }
}
