using NodaTime;

namespace Endorsement.Rules;

/// <summary>The sort of a remedy (S54).</summary>
public enum RemedyKind
{
    /// <summary>A fact of the file is to be supplied by the candidate.</summary>
    Supply,

    /// <summary>A reviewer, or the association, is to decide.</summary>
    Judge,

    /// <summary>Time brings it with the file as it is.</summary>
    Wait,

    /// <summary>Something is to be done and documented.</summary>
    Add,

    /// <summary>Nothing cures it any more; <see cref="Remedy.Reason"/> says why.</summary>
    None,
}

/// <summary>Why nothing cures a requirement (S54, S56).</summary>
public enum RemedyReason
{
    /// <summary>The days in which it had to be are over: the cycle, or the range of dates that counts.</summary>
    Over,

    /// <summary>What it hangs on is known and is not so.</summary>
    KnownOtherwise,

    /// <summary>What cures it undoes another requirement, or the other way round.</summary>
    Conflict,

    /// <summary>The association does not print what it asks, and decides itself.</summary>
    Undecided,

    /// <summary>At the hours of RS/C that are counted on in a month it is not reached while it still counts (S55).</summary>
    Pace,

    /// <summary>There is more in the file than is decided in bounded time (S53).</summary>
    Limit,

    /// <summary>No addition within ten years of the as-of date cures it.</summary>
    NotInTime,
}

/// <summary>What cures one requirement that is asked and not met, the other remedies of the plan taken as done (S54, S56).</summary>
public sealed record Remedy
{
    /// <summary>The id of the requirement.</summary>
    public required string RequirementId { get; init; }

    /// <summary>The sort: the most demanding of what is to be done.</summary>
    public required RemedyKind Kind { get; init; }

    /// <summary>The facts to supply or to have judged, in the order of the document.</summary>
    public Sequence<SuppliedFact> Facts { get; init; } = [];

    /// <summary>The names of the entries of <see cref="CandidatePlan.Additions"/> that serve it.</summary>
    public Sequence<string> Additions { get; init; } = [];

    /// <summary>The first day on which what is added may lie; <see langword="null"/> where nothing is added.</summary>
    public LocalDate? NotBefore { get; init; }

    /// <summary>The last day of what is added, or the day that is waited for; <see langword="null"/> where nothing is.</summary>
    public LocalDate? By { get; init; }

    /// <summary>Why nothing cures it; <see langword="null"/> where something does.</summary>
    public RemedyReason? Reason { get; init; }

    /// <summary>What in the file misses by least; <see langword="null"/>: nothing is near.</summary>
    public NearestMiss? Nearest { get; init; }

    /// <summary>What leaves the window before <see cref="By"/>, with the last day on which it counts (S55), earliest first.</summary>
    public Sequence<DroppedSession> DropsOut { get; init; } = [];

    /// <summary>Of a requirement that asks one of several: the ways that were not planned, each with its own day (S56).</summary>
    public Sequence<OtherWay> OtherWays { get; init; } = [];
}

/// <summary>An entry of the file that misses by little.</summary>
/// <param name="Entry">The entry's id, or its place where it has none.</param>
/// <param name="Reason">Why it does not count.</param>
/// <param name="Days">By how many days it misses; 1 or more.</param>
public sealed record NearestMiss(string Entry, SetAsideReason Reason, int Days);

/// <summary>A session that counts today and will have left the window by the remedy's date.</summary>
/// <param name="Entry">The session's id.</param>
/// <param name="LastDay">The last day on which it still counts with a session of that day.</param>
public sealed record DroppedSession(string Entry, LocalDate LastDay);

/// <summary>A way that was not planned.</summary>
/// <param name="RequirementId">The id of the part.</param>
/// <param name="Date">The day on which it would be met; <see langword="null"/>: nothing cures it.</param>
public sealed record OtherWay(string RequirementId, LocalDate? Date);
