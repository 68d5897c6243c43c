namespace Endorsement.Rules;

/// <summary>Living in the jurisdiction, or working there.</summary>
public sealed record ResidenceRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "residence";

    /// <summary>The places, ISO 3166-2; at least one, and none where <see cref="NoneOf"/> is asked in their place.</summary>
    public required Sequence<string> Jurisdiction { get; init; }

    /// <summary>Living in none of these places, ISO 3166-2; <see langword="null"/>: living in <see cref="Jurisdiction"/>.</summary>
    public Sequence<string>? NoneOf { get; init; }

    /// <summary>Who works in the jurisdiction may live here, where no association is; <see langword="null"/>: living in it is the only way.</summary>
    public Sequence<string>? Unserved { get; init; }

    /// <summary>What must be true of somebody who works there and lives where no association is; given wherever <see cref="Unserved"/> is.</summary>
    public string? Circumstance { get; init; }
}
