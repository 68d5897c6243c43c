using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>Periods one step longer and shorter, kept in the units in which they are written: a step up and down is the period itself.</summary>
internal static class Periods
{
    private const int MonthsOfYear = 12;

    /// <summary>Days that every month has more than: a month less and so many days more is at least a day less, wherever it starts.</summary>
    private const int ShortOfMonth = 27;

    public static Period MonthLonger(Period period) =>
        period.Years > 0 && period.Months == MonthsOfYear - 1
            ? With(period, period.Years + 1, 0, period.Days)
            : With(period, period.Years, period.Months + 1, period.Days);

    /// <summary>A month less, or <see langword="null"/> where there is none to take away.</summary>
    public static Period? MonthShorter(Period period) =>
        period.Months > 0 ? NotNone(With(period, period.Years, period.Months - 1, period.Days))
        : period.Years > 0 ? With(period, period.Years - 1, MonthsOfYear - 1, period.Days)
        : null;

    public static Period DayLonger(Period period) => With(period, period.Years, period.Months, period.Days + 1);

    /// <summary>A day less, or <see langword="null"/> where nothing would be left.</summary>
    public static Period? DayShorter(Period period) =>
        period.Days > 0 ? NotNone(With(period, period.Years, period.Months, period.Days - 1))
        : period.Weeks > 0 ? With(period, period.Years, period.Months, 6, period.Weeks - 1)
        : MonthShorter(period) is { } month ? With(month, month.Years, month.Months, ShortOfMonth)
        : period.Months == 1 ? With(period, 0, 0, ShortOfMonth)
        : null;

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
