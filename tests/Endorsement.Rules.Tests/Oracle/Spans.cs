using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Periods counted from a day (S10): years and months at once, then days.</summary>
internal static class Spans
{
    /// <summary>The day on which the period is over; the last day of the calendar where it would be later.</summary>
    public static LocalDate After(this LocalDate day, Period period)
    {
        var months = (period.Years * 12) + period.Months;
        return Beyond(day, months) ? LocalDate.MaxIsoValue : AddDays(day.PlusMonths(months), (period.Weeks * 7) + period.Days);
    }

    /// <summary>The most whole months that end no later than the last of these days (S19).</summary>
    public static int WholeMonths(LocalDate first, LocalDate last)
    {
        var months = 0;
        while (first.PlusMonths(months + 1) <= last.PlusDays(1))
        {
            months++;
        }

        return months;
    }

    private static bool Beyond(LocalDate day, int months) => (day.Year * 12) + day.Month - 1 + months > (9999 * 12) + 11;

    private static LocalDate AddDays(LocalDate day, int days) =>
        Period.DaysBetween(day, LocalDate.MaxIsoValue) < days ? LocalDate.MaxIsoValue : day.PlusDays(days);
}
