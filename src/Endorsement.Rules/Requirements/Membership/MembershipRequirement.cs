namespace Endorsement.Rules;

/// <summary>A membership on the as-of date, in each year of the cycle, or through the cycle.</summary>
public sealed record MembershipRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "membership";

    /// <summary>In one of these associations; <see langword="null"/>: in any.</summary>
    public Sequence<string>? Associations { get; init; }

    /// <summary>An individual one.</summary>
    public bool Individual { get; init; }

    /// <summary>On which days; the as-of date unless the document says otherwise.</summary>
    public MembershipTime Through { get; init; }
}
