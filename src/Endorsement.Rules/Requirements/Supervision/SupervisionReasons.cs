using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a `supervision` requirement is what it is.</summary>
public static class SupervisionReasons
{
    /// <summary>Hours, span and sub-minimums in one window.</summary>
    public static Reason Met { get; } = Reason.Known("supervision.met");

    /// <summary>Too few hours in the best window.</summary>
    public static Reason HoursShort { get; } = Reason.Known("supervision.hours-short");

    /// <summary>Enough hours, in too short a time.</summary>
    public static Reason SpanShort { get; } = Reason.Known("supervision.span-short");

    /// <summary>Enough hours, too few of one sub-minimum.</summary>
    public static Reason PartShort { get; } = Reason.Known("supervision.part-short");

    /// <summary>Shared by more providers than the rule allows.</summary>
    public static Reason Concentration { get; } = Reason.Known("supervision.concentration");

    /// <summary>Not known for sure.</summary>
    public static Reason Open { get; } = Reason.Known("supervision.open");

    /// <summary>Enough in all, too few in a month or year (S53b).</summary>
    public static Reason MonthShort { get; } = Reason.Known("supervision.month-short");

    /// <summary>No year of the cycle counts, so that no hours are asked (S53b).</summary>
    public static Reason NothingAsked { get; } = Reason.Known("supervision.nothing-asked");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } =
    [Met, HoursShort, SpanShort, PartShort, Concentration, Open, NothingAsked, MonthShort];
}
