namespace Endorsement.Rules;

/// <summary>A degree, certificate or licence (S15).</summary>
public sealed record CredentialRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "credential";

    /// <summary>What is accepted: one of these rows; at least one.</summary>
    public required Sequence<CredentialRow> AnyOf { get; init; }
}
