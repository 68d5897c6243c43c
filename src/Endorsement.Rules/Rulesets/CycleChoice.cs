using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Rulesets;

/// <summary>A renewal cycle and the version in force on its last day.</summary>
/// <param name="Dates">Its days.</param>
/// <param name="Entry">The version in force on its last day.</param>
/// <param name="HasRules">Whether that version says how to renew.</param>
/// <param name="IsOfCalendar">Not counted from an award.</param>
internal readonly record struct VersionCycle(CycleDates Dates, CatalogEntry Entry, bool HasRules, bool IsOfCalendar);

/// <summary>The cycle that a question is about, among those of all versions of an association (S36).</summary>
/// <param name="Versions">The versions, oldest first.</param>
/// <param name="Award">The first day of the standing that holds, for cycles counted from the award; <see langword="null"/>: not known.</param>
/// <param name="Pathway">The pathway.</param>
/// <param name="AsOf">The determination date.</param>
/// <param name="Year">The year in which the wanted cycle ends.</param>
internal readonly record struct CycleChoice(
    ImmutableArray<CatalogEntry> Versions,
    LocalDate? Award,
    Pathway Pathway,
    LocalDate AsOf,
    int? Year
)
{
    /// <summary>
    /// The one asked for by its year, else the earliest that has begun and is not past due. Never the next year's answer for a year in which nobody
    /// published how to renew.
    /// </summary>
    public VersionCycle? Chosen() => Best(beside: null);

    /// <summary>The latest one beside it that has just ended.</summary>
    public EndedCycle? JustEnded() =>
        Chosen() is { } chosen && Best(chosen) is { } ended
            ? new EndedCycle(ended.Dates.First, ended.Dates.Last, ended.Dates.Due, LateUntil(ended))
            : null;

    /// <summary>The earliest cycle that is asked for; beside that one, the latest that has just ended.</summary>
    private VersionCycle? Best(VersionCycle? beside)
    {
        VersionCycle? best = null;
        for (var i = 0; i < Versions.Length; i++)
        {
            // A version without a calendar has the next one's: by that its members will renew.
            if (Calendar(i) is not { } calendar)
            {
                continue;
            }

            var entry = Versions[i];
            var hasRules = entry.Ruleset.Cycle is not null && entry.HasRules(Pathway);
            if (calendar.Ends is null)
            {
                var dates = Award is { } since ? calendar.Since(since, AsOf, Year) : new CycleDates(AsOf, AsOf, AsOf);
                Consider(dates, entry, hasRules, isOfCalendar: false, beside, ref best);
                continue;
            }

            // No cycle ends so far from the years that documents name, whatever number is asked for.
            var middle = Math.Clamp(Year ?? AsOf.Year, 0, 10_000);
            var around = (2 * calendar.Years) + 1;
            for (var year = middle - (Year is null ? 0 : 1) - around; year <= middle + around; year++)
            {
                Consider(calendar.EndingIn(year), entry, hasRules, isOfCalendar: true, beside, ref best);
            }
        }

        return best;
    }

    private void Consider(
        CycleDates? dates,
        CatalogEntry entry,
        bool hasRules,
        bool isOfCalendar,
        VersionCycle? beside,
        ref VersionCycle? best
    )
    {
        if (dates is not { } found || !entry.Holds(found.Last))
        {
            return;
        }

        var cycle = new VersionCycle(found, entry, hasRules, isOfCalendar);
        var (isWanted, isBetter) = beside is { } chosen
            ? (HasJustEnded(cycle, chosen), best is null || found.Last >= best.Value.Dates.Last)
            : (IsAsked(cycle), best is null || found.Last < best.Value.Dates.Last);
        best = isWanted && isBetter ? cycle : best;
    }

    private bool IsAsked(VersionCycle cycle) =>
        Year is { } year
            ? cycle.Dates.Last.Year == year || !cycle.IsOfCalendar
            : cycle.Dates.First <= AsOf && cycle.Dates.Due >= AsOf && (cycle.HasRules || cycle.Dates.Last >= AsOf);

    private bool HasJustEnded(VersionCycle cycle, VersionCycle chosen) =>
        cycle is { HasRules: true, IsOfCalendar: true }
        && cycle != chosen
        && EndedCycle.IsJustPast(cycle.Dates.Due, LateUntil(cycle), AsOf);

    private RenewalCycle? Calendar(int version)
    {
        for (var i = version; i < Versions.Length; i++)
        {
            if (Versions[i].Ruleset.Cycle is { } calendar)
            {
                return calendar;
            }
        }

        return null;
    }

    private LocalDate? LateUntil(VersionCycle cycle) => cycle.Entry.Ruleset.LateUntil(Pathway, cycle.Dates.Due);
}
