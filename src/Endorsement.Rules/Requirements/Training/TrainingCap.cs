namespace Endorsement.Rules;

/// <summary>Of which hours a cap is a share.</summary>
public enum CapBase
{
    /// <summary>Of the hours that the requirement asks for.</summary>
    Required,

    /// <summary>Of the hours that count in the end, those that are capped among them.</summary>
    Counted,

    /// <summary>Of all hours that were handed in.</summary>
    Submitted,
}

/// <summary>The most that some ways of taking part bring (S25). Exactly one of <see cref="Hours"/> and <see cref="Percent"/> is given.</summary>
public sealed record TrainingCap
{
    /// <summary>Its name in the figures.</summary>
    public required string Id { get; init; }

    /// <summary>The ways of taking part that are capped; at least one.</summary>
    public required Sequence<string> As { get; init; }

    /// <summary>The most clock hours that they bring; more than 0.</summary>
    public ClockHours? Hours { get; init; }

    /// <summary>The most that they bring, as a share; 1 to 100.</summary>
    public int? Percent { get; init; }

    /// <summary>Of which hours <see cref="Percent"/> is a share.</summary>
    public CapBase Of { get; init; }

    /// <summary>It applies only when this is true; <see langword="null"/>: always.</summary>
    public Condition? When { get; init; }
}
