using NodaTime;

namespace Endorsement.Rules.Rulesets;

/// <summary>The renewal cycle of a ruleset (S36): calendar cycles that end on a fixed day, or cycles counted from the award.</summary>
/// <param name="Ends">The last day of a cycle; null when cycles run from the award.</param>
/// <param name="Due">The day on which renewal is due, the first one on or after the end; null: the last day itself.</param>
/// <param name="Years">The length.</param>
/// <param name="Of">A year in which a cycle of several years ends.</param>
internal sealed record RenewalCycle(AnnualDate? Ends, AnnualDate? Due, int Years, int Of);

/// <summary>A range of days with the due date of its renewal; all three inside.</summary>
internal readonly record struct CycleDates(LocalDate First, LocalDate Last, LocalDate Due);

internal static class RenewalCycles
{
    /// <summary>The cycle that ends in this year, or <see langword="null"/> when none does.</summary>
    public static CycleDates? EndingIn(this RenewalCycle cycle, int year)
    {
        if (cycle.Ends is not { } ends || Math.Abs(year - cycle.Of) % cycle.Years != 0 || year - cycle.Years < 1 || year > 9000)
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

    /// <summary>The earliest cycle whose due date is on or after the as-of date (S36).</summary>
    public static CycleDates At(this RenewalCycle cycle, LocalDate asOf)
    {
        for (var year = Math.Max(asOf.Year - cycle.Years - 1, cycle.Years + 1); ; year++)
        {
            if (cycle.EndingIn(year) is { } found && found.Due >= asOf)
            {
                return found;
            }
        }
    }

    /// <summary>The cycle counted from an award: the earliest that ends on or after the as-of date, or in the year asked for.</summary>
    public static CycleDates Since(this RenewalCycle cycle, LocalDate award, LocalDate asOf, int? year)
    {
        for (var n = 1; ; n++)
        {
            var first = award.PlusYears((n - 1) * cycle.Years);
            var last = award.PlusYears(n * cycle.Years).PlusDays(-1);
            if (year is { } wanted ? last.Year >= wanted : last >= asOf)
            {
                return new CycleDates(first, last, last);
            }
        }
    }
}
