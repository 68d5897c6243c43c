namespace Endorsement.Rules;

/// <summary>A requirement that consists of others (S2, S3, S4).</summary>
public abstract record CompositeRequirement : Requirement
{
    private protected CompositeRequirement() { }

    /// <summary>The requirements of which it consists, in the ruleset's order; at least one.</summary>
    public required Sequence<Requirement> Parts { get; init; }

    /// <summary>How many parts must be met; what is left out (S5) aside.</summary>
    internal abstract int Needed { get; }

    internal sealed override Sequence<Requirement> Children => Parts;

    internal sealed override Requirement WithChildren(Func<Requirement, Requirement> change) =>
        this with
        {
            Parts = [.. Parts.Select(change)],
        };
}

/// <summary>Every part must be met (S2).</summary>
public sealed record AllRequirement : CompositeRequirement
{
    /// <inheritdoc/>
    public override string Kind => "all";

    internal override int Needed => Parts.Length;
}

/// <summary>One part must be met (S3).</summary>
public sealed record AnyRequirement : CompositeRequirement
{
    /// <inheritdoc/>
    public override string Kind => "any";

    internal override int Needed => 1;
}

/// <summary>So many parts must be met (S4).</summary>
public sealed record AtLeastRequirement : CompositeRequirement
{
    /// <inheritdoc/>
    public override string Kind => "at-least";

    /// <summary>How many; 1 to 100, and no more than there are parts.</summary>
    public required int Count { get; init; }

    internal override int Needed => Count;
}
