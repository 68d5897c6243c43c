using NodaTime;

namespace Endorsement.Rules.Dossiers;

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

    /// <summary>Whether the day itself is known.</summary>
    public bool IsDay => IsGiven && First == Last;

    /// <summary>The date as it was documented; <see langword="null"/> when it is absent.</summary>
    public DocumentedDate? Documented =>
        !IsGiven ? null
        : IsDay ? DocumentedDate.OfDay(Days.Date(First))
        : Days.Date(First) is var first && Last - First < 31 ? DocumentedDate.OfMonth(first.Year, first.Month)
        : DocumentedDate.OfYear(first.Year);

    /// <summary>The more exact of two that may be one date.</summary>
    public DayRange Together(DayRange other) =>
        !IsGiven ? other
        : !other.IsGiven ? this
        : new(Math.Max(First, other.First), Math.Min(Last, other.Last));

    /// <summary>Whether the other, an end, is surely not before this one.</summary>
    public bool IsInOrderWith(DayRange end) => !IsGiven || !end.IsGiven || end.Last >= First;

    public static DayRange Of(DocumentedDate? date) => date is { } given ? new(Days.Of(given.First), Days.Of(given.Last)) : Absent;
}

/// <summary>A period in calendar units, added forwards from a day (S10): its years and months at once, then its days.</summary>
/// <remarks>
/// Where the day does not exist in the month reached, that month's last day, as NodaTime does. Any day and any length: beyond the years that
/// <see cref="DateOnly"/> holds the calendar repeats itself every four hundred years, so nothing overflows and nothing is cut off.
/// </remarks>
internal readonly record struct CalendarSpan(int Months, int DayCount)
{
    /// <summary>Four hundred years are the same number of days wherever they begin.</summary>
    private const int DaysOfRound = 146_097;

    private const int MonthsOfRound = 4800;

    /// <summary>In the middle of what <see cref="DateOnly"/> holds, so that a round either way stays inside.</summary>
    private static readonly int FirstOfRound = new DateOnly(4800, 1, 1).DayNumber;

    public static CalendarSpan Of(Period period) => new((period.Years * 12) + period.Months, (period.Weeks * 7) + period.Days);

    public int After(int day) => PlusMonths(day, Months) + DayCount;

    /// <summary>How many days the span is when it is counted from this day.</summary>
    public int DaysFrom(int day) => After(day) - day;

    /// <summary>The latest day from which the span does not go beyond <paramref name="day"/>.</summary>
    /// <remarks>Months back from a month's end may land up to three days early.</remarks>
    public int LatestStart(int day)
    {
        var start = PlusMonths(day - DayCount, -Months) - 1;
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

    /// <summary>The most whole months, counted from <paramref name="first"/>, that end before the day after <paramref name="last"/> is over.</summary>
    public static int WholeMonths(int first, int last)
    {
        // No month has fewer than twenty-eight days.
        var (low, high) = (0, Math.Max(0, ((last - first) / 28) + 1));
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = PlusMonths(first, middle) <= last + 1 ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    public static int PlusMonths(int day, int months)
    {
        if (months == 0)
        {
            return day;
        }

        if (day >= 0 && day <= DateOnly.MaxValue.DayNumber)
        {
            var date = DateOnly.FromDayNumber(day);
            if ((date.Year * 12) + date.Month - 1 + months is >= 12 and < 120_000)
            {
                return date.AddMonths(months).DayNumber;
            }
        }

        var dayRounds = FloorDivide(day - FirstOfRound, DaysOfRound);
        var monthRounds = FloorDivide(months, MonthsOfRound);
        var shifted = DateOnly.FromDayNumber(day - (dayRounds * DaysOfRound)).AddMonths(months - (monthRounds * MonthsOfRound));
        return shifted.DayNumber + ((dayRounds + monthRounds) * DaysOfRound);
    }

    private static int FloorDivide(int number, int by) => (number / by) - (number % by < 0 ? 1 : 0);
}
