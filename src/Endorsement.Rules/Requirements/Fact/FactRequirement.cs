namespace Endorsement.Rules;

/// <summary>A condition that must be true (S53a): of a fact that the file does not give, it is decided by cases (S7).</summary>
public sealed record FactRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "fact";

    /// <summary>What must be so.</summary>
    public required Condition Condition { get; init; }

    /// <summary>What follows where it is not so; not met unless the document says otherwise.</summary>
    public FactOtherwise Otherwise { get; init; }
}

/// <summary>What follows where what a `fact` asks is not so.</summary>
public enum FactOtherwise
{
    /// <summary>The requirement is not met.</summary>
    NotMet,

    /// <summary>A reviewer decides, as of a recorded sanction.</summary>
    NeedsReview,
}
