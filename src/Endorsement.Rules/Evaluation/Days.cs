using Endorsement.Rules.Model;
using NodaTime;

namespace Endorsement.Rules.Evaluation;

/// <summary>Calendar days as numbers, so that comparing and counting them is arithmetic on integers.</summary>
internal static class Days
{
    /// <summary>No day at all, before every other.</summary>
    public const int None = int.MinValue;

    /// <summary>After every day that a document may name.</summary>
    public static readonly int Never = Of(new LocalDate(9000, 1, 1));

    public static readonly int First = Of(new LocalDate(DocumentedDate.MinYear, 1, 1));

    public static int Of(LocalDate date) => new DateOnly(date.Year, date.Month, date.Day).DayNumber;

    public static LocalDate Date(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return new LocalDate(date.Year, date.Month, date.Day);
    }
}

/// <summary>A documented date as day numbers: the first and the last day that it may stand for (S11).</summary>
internal readonly record struct DayRange(int First, int Last)
{
    public static DayRange Absent { get; } = new(Days.None, Days.None);

    public bool IsGiven => First != Days.None;

    public static DayRange Of(DocumentedDate? date) => date is { } given ? new(Days.Of(given.First), Days.Of(given.Last)) : Absent;
}

/// <summary>A period in calendar units, added forwards from a day (S10).</summary>
/// <remarks>Years, then months, then days, each step ending on the last day of the month where the day does not exist, as NodaTime does.</remarks>
internal readonly record struct CalendarSpan(int Years, int Months, int DayCount)
{
    public static CalendarSpan Of(Period period) => new(period.Years, period.Months, (period.Weeks * 7) + period.Days);

    public int After(int day)
    {
        if (Years == 0 && Months == 0)
        {
            return day + DayCount;
        }

        var date = DateOnly.FromDayNumber(day);
        if (Years != 0)
        {
            date = date.AddYears(Years);
        }

        if (Months != 0)
        {
            date = date.AddMonths(Months);
        }

        return date.DayNumber + DayCount;
    }

    /// <summary>The latest day from which the span does not go beyond <paramref name="day"/>.</summary>
    public int LatestStart(int day)
    {
        var start = day - (Years * 366) - (Months * 31) - DayCount;
        while (After(start + 1) <= day)
        {
            start++;
        }

        return start;
    }

    /// <summary>The first day from which the span reaches <paramref name="day"/> or goes beyond.</summary>
    public int EarliestReaching(int day)
    {
        var start = LatestStart(day);
        while (After(start) < day)
        {
            start++;
        }

        while (After(start - 1) >= day)
        {
            start--;
        }

        return start;
    }
}
