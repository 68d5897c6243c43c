using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>Periods one step longer and shorter, kept in the units in which they are written: a step up and down is the period itself.</summary>
internal static class Periods
{
    private const int MonthsOfYear = 12;

    /// <summary>Days that every month has more than: a month less and so many days more is at least a day less, wherever it starts.</summary>
    private const int ShortOfMonth = 27;

    /// <summary>Days that every month has.</summary>
    private const int LeastOfMonth = 28;

    public static Period MonthLonger(Period period) =>
        period.Years > 0 && period.Months == MonthsOfYear - 1
            ? With(period, period.Years + 1, 0, period.Days)
            : With(period, period.Years, period.Months + 1, period.Days);

    /// <summary>A month less, or <see langword="null"/> where there is none to take away.</summary>
    public static Period? MonthShorter(Period period) =>
        period.Months > 0 ? NotNone(With(period, period.Years, period.Months - 1, period.Days))
        : period.Years > 0 ? With(period, period.Years - 1, MonthsOfYear - 1, period.Days)
        : null;

    /// <summary>One spelling of the same length: two weeks are fourteen days, twenty-four months two years.</summary>
    public static Period Plain(Period period) =>
        With(period, (int)(Months(period) / MonthsOfYear), (int)(Months(period) % MonthsOfYear), (int)Days(period), weeks: 0);

    /// <summary>Whether the second is longer than the first from whatever day they are counted (S10).</summary>
    public static Relation Compare(Period first, Period second)
    {
        var (months, days) = (Months(second) - Months(first), Days(second) - Days(first));
        return (months, days) switch
        {
            (0, 0) => Relation.Same,
            (>= 0, _) when (months * LeastOfMonth) + days > 0 || (months >= 0 && days >= 0) => Relation.Higher,
            (<= 0, _) when (months * LeastOfMonth) + days < 0 || (months <= 0 && days <= 0) => Relation.Lower,
            _ => Relation.Other,
        };
    }

    public static Period DayLonger(Period period) => With(period, period.Years, period.Months, period.Days + 1);

    /// <summary>A day less, or <see langword="null"/> where nothing would be left.</summary>
    public static Period? DayShorter(Period period) =>
        period.Days > 0 ? NotNone(With(period, period.Years, period.Months, period.Days - 1))
        : period.Weeks > 0 ? With(period, period.Years, period.Months, 6, period.Weeks - 1)
        : MonthShorter(period) is { } month ? With(month, month.Years, month.Months, ShortOfMonth)
        : period.Months == 1 ? With(period, 0, 0, ShortOfMonth)
        : null;

    private static long Months(Period period) => (period.Years * (long)MonthsOfYear) + period.Months;

    private static long Days(Period period) => (period.Weeks * 7L) + period.Days;

    private static Period? NotNone(Period period) => period.Equals(Period.Zero) ? null : period;

    private static Period With(Period period, int years, int months, int days, int? weeks = null) =>
        new PeriodBuilder
        {
            Years = years,
            Months = months,
            Weeks = weeks ?? period.Weeks,
            Days = days,
        }.Build();
}
