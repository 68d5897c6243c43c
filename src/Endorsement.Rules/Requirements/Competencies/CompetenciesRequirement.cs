namespace Endorsement.Rules;

/// <summary>Areas of competency, each with an entry that supports it.</summary>
public sealed record CompetenciesRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "competencies";

    /// <summary>The areas to show, each once; at least one.</summary>
    public required Sequence<string> Areas { get; init; }

    /// <summary>Whether education shows them.</summary>
    public bool FromEducation { get; init; } = true;

    /// <summary>Whether work shows them.</summary>
    public bool FromWork { get; init; } = true;

    /// <summary>Whether training shows them.</summary>
    public bool FromTraining { get; init; } = true;
}
