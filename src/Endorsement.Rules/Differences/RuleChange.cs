using Endorsement.Rules.Requirements;

namespace Endorsement.Rules;

/// <summary>One change between two rulesets, told once however many requirements share it (S59).</summary>
/// <remarks>Immutable. Two are equal when their ids and the requirements that they touch are.</remarks>
public sealed record RuleChange
{
    /// <summary>A `c` and eleven hexadecimal digits that follow from the requirement's name, the parameter, the old and the new value, never from words.</summary>
    /// <remarks>Approvals, rows of an impact and witnesses hang on it: it is the same in every run and on every machine.</remarks>
    public required string Id { get; init; }

    /// <summary>What changed.</summary>
    public required RuleChangeKind Kind { get; init; }

    /// <summary>Where in the requirement it stands, e.g. <c>within/ethics/hours</c>; of the first that it touches. Empty where all of it changed.</summary>
    public string Path { get; init; } = "";

    /// <summary>What was there, in JSON; <see langword="null"/>: nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What is there, in JSON; <see langword="null"/>: nothing.</summary>
    public string? After { get; init; }

    /// <summary>The requirements that it touches, in the rulesets' order; none where it touches the ruleset as a whole.</summary>
    public Sequence<ChangedRequirement> Requirements { get; init; } = [];

    /// <summary>The categories that it touches, where it touches them as a whole; as the newer ruleset calls them, if it has them.</summary>
    public Sequence<string> Categories { get; init; } = [];

    /// <summary>Which pathway, of a pathway that came or went.</summary>
    public Pathway? Pathway { get; init; }

    /// <summary>The edit, for those that say it in words; of the first requirement that it touches.</summary>
    internal Edit? Edit { get; init; }

    /// <summary>Whether both are the same change of the same requirements.</summary>
    /// <param name="other">Another change.</param>
    public bool Equals(RuleChange? other) => other is not null && Id == other.Id && Requirements == other.Requirements;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A requirement that a change touches, in both rulesets.</summary>
/// <param name="Before">Its id in the older one; <see langword="null"/>: it was not there.</param>
/// <param name="After">Its id in the newer one; <see langword="null"/>: it is not there any more.</param>
public sealed record ChangedRequirement(string? Before, string? After)
{
    /// <summary>Its id in the newer ruleset, or in the older one where it is gone.</summary>
    public string Id => After ?? Before ?? "";
}
