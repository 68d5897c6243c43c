namespace Endorsement.Rules;

/// <summary>What a reviewer decides.</summary>
public sealed record ReviewRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "review";

    /// <summary>What is reviewed, e.g. <c>portfolio</c>.</summary>
    public required string Code { get; init; }
}
