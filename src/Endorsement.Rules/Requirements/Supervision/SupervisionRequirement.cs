using NodaTime;

namespace Endorsement.Rules;

/// <summary>Clock hours of reflective supervision/consultation, RS/C (S28 to S35). What is <see langword="null"/> is not read.</summary>
public sealed record SupervisionRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "supervision";

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

    /// <summary>From the first counted session to the last, at most (S28).</summary>
    public Period? WindowMax { get; init; }

    /// <summary>From the first counted session to the last, at least (S29).</summary>
    public Period? MinSpan { get; init; }

    /// <summary>When sessions must be dated (S36: at renewal the window is the cycle).</summary>
    public EvidenceTime In { get; init; } = EvidenceTime.Ever;

    /// <summary>From when on sessions count (S17).</summary>
    public StartingPoint? After { get; init; }

    /// <summary>Only sessions on a day of such work (S31).</summary>
    public Sequence<WorkFilter>? WhileServing { get; init; }

    /// <summary>Only sessions of these formats (S31).</summary>
    public Sequence<SessionFormat>? Formats { get; init; }

    /// <summary>Only sessions about one of these: <c>direct-service</c>, <c>rsc-given</c>.</summary>
    public Sequence<string>? About { get; init; }

    /// <summary>Only sessions that concern families of one of these ages.</summary>
    public Sequence<AgeGroup>? Ages { get; init; }

    /// <summary>Who may provide it: one of these rows (S32); <see langword="null"/>: anybody.</summary>
    public Sequence<ProviderRow>? Providers { get; init; }

    /// <summary>Sub-minimums inside the hours; one hour may count for several (S34).</summary>
    public Sequence<SupervisionMinimum> Within { get; init; } = [];

    /// <summary>More than half of the hours from one provider (S35).</summary>
    public bool Majority { get; init; }

    /// <summary>All hours from at most so many providers (S35); 1 to 5.</summary>
    public int? MaxProviders { get; init; }
}

/// <summary>A sub-minimum: so many hours of RS/C of a sort. What is <see langword="null"/> is not read.</summary>
public sealed record SupervisionMinimum
{
    /// <summary>Its name in the figures.</summary>
    public required string Id { get; init; }

    /// <summary>What to call it; <see langword="null"/>: its subject does.</summary>
    public string? Title { get; init; }

    /// <summary>About one of these.</summary>
    public Sequence<string>? About { get; init; }

    /// <summary>In one of these formats.</summary>
    public Sequence<SessionFormat>? Formats { get; init; }

    /// <summary>Concerning families of one of these ages.</summary>
    public Sequence<AgeGroup>? Ages { get; init; }

    /// <summary>From such a provider: one of these rows (S32).</summary>
    public Sequence<ProviderRow>? Providers { get; init; }

    /// <summary>The least clock hours of it; more than 0, at most 100,000. <see langword="null"/>: some of it is enough (S53a).</summary>
    public ClockHours? Hours { get; init; }

    /// <summary>It applies only when this is true; <see langword="null"/>: always.</summary>
    public Condition? When { get; init; }
}
