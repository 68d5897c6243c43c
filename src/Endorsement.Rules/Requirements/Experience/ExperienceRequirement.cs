using Endorsement.Rules.Evaluation.Solvers;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>Work over a period, or of so many hours (S16 to S22). Where neither <see cref="Period"/> nor <see cref="Hours"/> is given, some is enough (S53a).</summary>
public sealed record ExperienceRequirement : Requirement
{
    /// <summary>Credits that one requirement may have: deciding weighs every choice of them (S21, S53).</summary>
    public const int MostCredits = DayWeights.MostCredits;

    /// <inheritdoc/>
    public override string Kind => "experience";

    /// <summary>The least length (S19); never beside <see cref="Hours"/>.</summary>
    public Period? Period { get; init; }

    /// <summary>The least hours; never beside <see cref="Period"/>.</summary>
    public ClockHours? Hours { get; init; }

    /// <summary>Which work counts: what one of these takes (S16); 1 to 16.</summary>
    public required Sequence<WorkFilter> Work { get; init; }

    /// <summary>Whether each day weighs by hours a week, as a share of <see cref="FullTimeWeek"/> (S22).</summary>
    public bool IsWeighed { get; init; }

    /// <summary>A full-time week, up to 168 hours; given exactly where the work or a credit is weighed (S22).</summary>
    public ClockHours? FullTimeWeek { get; init; }

    /// <summary>From when on work counts (S17); <see langword="null"/>: always.</summary>
    public StartingPoint? After { get; init; }

    /// <summary>The families to have served, by age (S20).</summary>
    public Sequence<FamilyMinimum> Families { get; init; } = [];

    /// <summary>Other work that counts up to a period (S21); at most <see cref="MostCredits"/>.</summary>
    public Sequence<WorkCredit> Credit { get; init; } = [];

    /// <summary>Only work in the last such period before the as-of date; <see langword="null"/>: whenever it was.</summary>
    public Period? Within { get; init; }
}

/// <summary>Families to have served (S20).</summary>
/// <param name="Ages">With a child of one of these ages; at least one.</param>
/// <param name="Minimum">At least so many; 1 to 10,000.</param>
public sealed record FamilyMinimum(Sequence<AgeGroup> Ages, int Minimum);

/// <summary>Other work that counts up to a period (S21).</summary>
public sealed record WorkCredit
{
    /// <summary>Which work: what one of these takes; 1 to 16.</summary>
    public required Sequence<WorkFilter> Work { get; init; }

    /// <summary>The most that it adds.</summary>
    public required Period UpTo { get; init; }

    /// <summary>From when on it counts (S17); <see langword="null"/>: always.</summary>
    public StartingPoint? After { get; init; }

    /// <summary>Whether its days weigh by hours a week (S22).</summary>
    public bool IsWeighed { get; init; }
}
