namespace Endorsement.Rules;

/// <summary>A statement to be signed.</summary>
public sealed record AgreementRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "agreement";

    /// <summary>Which statement, e.g. <c>code-of-ethics</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Signed within the renewal cycle (S36), and not at any time up to the as-of date.</summary>
    public bool InCycle { get; init; }
}
