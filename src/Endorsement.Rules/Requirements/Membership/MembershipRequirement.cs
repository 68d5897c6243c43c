namespace Endorsement.Rules;

/// <summary>A membership on the as-of date, or through the cycle.</summary>
public sealed record MembershipRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "membership";

    /// <summary>In one of these associations; <see langword="null"/>: in any.</summary>
    public Sequence<string>? Associations { get; init; }

    /// <summary>An individual one.</summary>
    public bool Individual { get; init; }

    /// <summary>On every day of the renewal cycle (S36), and not on the as-of date alone.</summary>
    public bool ThroughCycle { get; init; }
}
