using NodaTime;

namespace Endorsement.Rules;

/// <summary>Clock hours of training (S23 to S27).</summary>
public sealed record TrainingRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "training";

    /// <summary>The least clock hours; more than 0, at most 100,000. <see langword="null"/>: as <see cref="HoursPerYearHeld"/> says, else some is enough (S53a).</summary>
    public ClockHours? Hours { get; init; }

    /// <summary>Other hours from cycles on, in order of their years; away from renewal, and before the first, <see cref="Hours"/> (S53b). At most 50.</summary>
    public Sequence<HoursStep> Steps { get; init; } = [];

    /// <summary>So many hours in every calendar month or year that lies wholly in the cycle or the last period of <see cref="In"/> (S53b).</summary>
    public HoursInEvery? InEvery { get; init; }

    /// <summary>What is carried over from the cycle just before (S53b); <see langword="null"/>: nothing. Only <see cref="In"/> the cycle.</summary>
    public SurplusCarried? CarryOver { get; init; }

    /// <summary>Hours for each year of the cycle since the award (S53b); in the place of <see cref="Hours"/>, at renewal only.</summary>
    public HoursPerYear? HoursPerYearHeld { get; init; }

    /// <summary>What counts at all.</summary>
    public TrainingFilter Counts { get; init; } = new();

    /// <summary>When it must be dated (S26).</summary>
    public EvidenceTime In { get; init; } = EvidenceTime.Ever;

    /// <summary>Sub-minimums inside the hours; one hour may count for several (S23).</summary>
    public Sequence<TrainingMinimum> Within { get; init; } = [];

    /// <summary>Sub-minimums on top of the hours; each hour is spent once (S24).</summary>
    public Sequence<TrainingMinimum> Additional { get; init; } = [];

    /// <summary>The most that some ways of taking part bring (S25).</summary>
    public Sequence<TrainingCap> Caps { get; init; } = [];
}

/// <summary>Which training matches: it must have everything that is named; what is <see langword="null"/> is not read.</summary>
public sealed record TrainingFilter
{
    /// <summary>On one of these topics; at least one where given.</summary>
    public Sequence<string>? Topics { get; init; }

    /// <summary>Taken part in as one of these: <c>participant</c>, <c>presenter</c>, …</summary>
    public Sequence<string>? As { get; init; }

    /// <summary>Didactic, or not.</summary>
    public bool? Didactic { get; init; }

    /// <summary>Dated on this day or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Dated on this day or earlier.</summary>
    public LocalDate? Until { get; init; }
}

/// <summary>A sub-minimum: so many hours of training of a sort.</summary>
public sealed record TrainingMinimum
{
    /// <summary>Its name in the figures.</summary>
    public required string Id { get; init; }

    /// <summary>What to call it; <see langword="null"/>: its topics do.</summary>
    public string? Title { get; init; }

    /// <summary>Which training it is of.</summary>
    public TrainingFilter Match { get; init; } = new();

    /// <summary>The least clock hours of it; more than 0, at most 100,000. <see langword="null"/>: some of it is enough (S53a).</summary>
    public ClockHours? Hours { get; init; }

    /// <summary>It applies only when this is true; <see langword="null"/>: always.</summary>
    public Condition? When { get; init; }
}
