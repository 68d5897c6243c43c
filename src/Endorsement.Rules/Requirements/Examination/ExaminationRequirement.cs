namespace Endorsement.Rules;

/// <summary>An examination to be passed.</summary>
public sealed record ExaminationRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "examination";

    /// <summary>Which examination, e.g. <c>imh-exam</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The parts to pass; empty: the whole.</summary>
    public Sequence<string> Parts { get; init; } = [];
}
