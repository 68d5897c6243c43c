using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a `training` requirement is what it is.</summary>
public static class TrainingReasons
{
    /// <summary>Enough hours.</summary>
    public static Reason Met { get; } = Reason.Known("training.met");

    /// <summary>Too few hours.</summary>
    public static Reason HoursShort { get; } = Reason.Known("training.hours-short");

    /// <summary>Enough in all, too few of one sub-minimum.</summary>
    public static Reason PartShort { get; } = Reason.Known("training.part-short");

    /// <summary>Too few because a kind of activity brings only a part.</summary>
    public static Reason Capped { get; } = Reason.Known("training.capped");

    /// <summary>Not known for sure.</summary>
    public static Reason Open { get; } = Reason.Known("training.open");

    /// <summary>Enough in all, too few in a month or year (S53b).</summary>
    public static Reason MonthShort { get; } = Reason.Known("training.month-short");

    /// <summary>No year of the cycle counts, so that no hours are asked (S53b).</summary>
    public static Reason NothingAsked { get; } = Reason.Known("training.nothing-asked");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, HoursShort, PartShort, Capped, Open, NothingAsked, MonthShort];
}
