using NodaTime;

namespace Endorsement.Rules;

/// <summary>A range of days with the due date of its renewal; all three inside.</summary>
internal readonly record struct CycleDates(LocalDate First, LocalDate Last, LocalDate Due);

/// <summary>Which days a renewal cycle has (S36).</summary>
internal static class RenewalCycles
{
    /// <summary>The cycle that ends in this year, or <see langword="null"/> when none does.</summary>
    public static CycleDates? EndingIn(this RenewalCycle cycle, int year)
    {
        if (
            cycle.Ends is not { } ends
            || year is < 1 or > LastYear
            || Math.Abs(year - (cycle.EndYear ?? year)) % cycle.Years != 0
            || year - cycle.Years < 1
        )
        {
            return null;
        }

        var last = ends.InYear(year);
        var first = ends.InYear(year - cycle.Years).PlusDays(1);
        var due = last;
        if (cycle.Due is { } dueDay)
        {
            due = dueDay.InYear(year) >= last ? dueDay.InYear(year) : dueDay.InYear(year + 1);
        }

        return new CycleDates(first, last, due);
    }

    /// <summary>The earliest cycle whose due date is on or after the as-of date (S36); <see langword="null"/> where the calendar ends.</summary>
    public static CycleDates? At(this RenewalCycle cycle, LocalDate asOf)
    {
        for (var year = asOf.Year - cycle.Years - 1; year <= asOf.Year + (2 * cycle.Years) + 1; year++)
        {
            if (cycle.EndingIn(year) is { } found && found.Due >= asOf)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// The cycle counted from an award: the earliest that ends on or after the as-of date, or the one that ends in the year asked for;
    /// <see langword="null"/> when none ends in that year.
    /// </summary>
    public static CycleDates? Since(this RenewalCycle cycle, LocalDate award, LocalDate asOf, int? year)
    {
        var target = year ?? asOf.Year;
        if (target < award.Year || target > LastYear)
        {
            return year is null && target <= LastYear ? cycle.Counted(award, 1) : null;
        }

        for (var n = Math.Max(1, (target - award.Year) / cycle.Years); ; n++)
        {
            var dates = cycle.Counted(award, n);
            if (year is { } wanted ? dates.Last.Year >= wanted : dates.Last >= asOf)
            {
                return year is null || dates.Last.Year == year ? dates : null;
            }
        }
    }

    /// <summary>The day up to which a renewal may be late: the first such day on or after the due date.</summary>
    public static LocalDate GraceAfter(this AnnualDate grace, LocalDate due) =>
        grace.InYear(due.Year) >= due ? grace.InYear(due.Year) : grace.InYear(due.Year + 1);

    /// <summary>No question is asked of a later year; what a document may name ends earlier still.</summary>
    private const int LastYear = 2300;

    private static CycleDates Counted(this RenewalCycle cycle, LocalDate award, int n)
    {
        var last = award.PlusYears(n * cycle.Years).PlusDays(-1);
        return new CycleDates(award.PlusYears((n - 1) * cycle.Years), last, last);
    }
}
