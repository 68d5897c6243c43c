using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Model;
using NodaTime;

namespace Endorsement.Rules.Rulesets;

/// <summary>A ruleset of a catalogue; read when it is first needed.</summary>
internal sealed class CatalogEntry(
    string association,
    string version,
    LocalDate from,
    LocalDate? until,
    ImmutableArray<string> jurisdiction,
    Lazy<Ruleset> ruleset
)
{
    public string Association { get; } = association;

    public string Version { get; } = version;

    public LocalDate From { get; } = from;

    public LocalDate? Until { get; } = until;

    public ImmutableArray<string> Jurisdiction { get; } = jurisdiction;

    public Ruleset Ruleset => ruleset.Value;

    public bool Holds(LocalDate day) => From <= day && (Until is not { } until || day <= until);
}

/// <summary>The versions of one association, oldest first, and the choice among them (S43).</summary>
internal sealed class RulesetVersions(string association, ImmutableArray<CatalogEntry> versions)
{
    public Ruleset ForDay(LocalDate day) => Entry(day).Ruleset;

    public RulesetSelection ForApplication(Candidate candidate, LocalDate asOf)
    {
        if (candidate.Application?.Submitted is not { } submitted)
        {
            return new(ForDay(asOf).Compile(), $"effective on {DocumentedDate.Text(asOf)}, the as-of date (no day of submission is given)");
        }

        // Known only to the month or year: the whole range must lie in one version, else its last day decides.
        var entry = Entry(submitted.Last);
        return new(
            entry.Ruleset.Compile(),
            submitted.IsDay || entry.Holds(submitted.First)
                ? $"effective on {submitted}, when the application was submitted"
                : $"effective on {DocumentedDate.Text(submitted.Last)}, the last day of {submitted}, when the application was submitted"
        );
    }

    /// <summary>The earliest cycle, due on or after the as-of date, that ends while its version is in force.</summary>
    public RulesetSelection ForCycle(Candidate candidate, LocalDate asOf, int? year)
    {
        (LocalDate Last, CatalogEntry Entry)? best = null;
        foreach (var entry in versions)
        {
            if (LastDay(entry, candidate, asOf, year) is { } last && (best is not { } found || last < found.Last))
            {
                best = (last, entry);
            }
        }

        if (best is { } chosen)
        {
            return new(
                chosen.Entry.Ruleset.Compile(),
                $"effective on {DocumentedDate.Text(chosen.Last)}, the last day of the renewal cycle"
            )
            {
                // Cycles that run from the award differ by category: only the evaluator knows which award is meant.
                CycleYear = chosen.Entry.Ruleset.Cycle?.Ends is null ? year : chosen.Last.Year,
            };
        }

        var day = year is { } wanted
            ? $"in {wanted.ToString(CultureInfo.InvariantCulture)}"
            : $"due on or after {DocumentedDate.Text(asOf)}";
        throw new RulesetSelectionException($"no version of `{association}` has a renewal cycle that ends {day}", Known());
    }

    private static LocalDate? LastDay(CatalogEntry entry, Candidate candidate, LocalDate asOf, int? year)
    {
        if (entry.Ruleset.Cycle is not { } cycle)
        {
            return null;
        }

        if (cycle.Ends is null)
        {
            var last = AwardedSince(candidate) is { } award ? cycle.Since(award, asOf, year).Last : asOf;
            return entry.Holds(last) ? last : null;
        }

        if (year is { } wanted)
        {
            return cycle.EndingIn(wanted) is { } asked && entry.Holds(asked.Last) ? asked.Last : null;
        }

        var start = entry.From > asOf.PlusYears(-cycle.Years - 1) ? entry.From.Year : asOf.Year - cycle.Years - 1;
        var end = Math.Min(entry.Until?.Year ?? DocumentedDate.MaxYear, Math.Max(start, asOf.Year) + (2 * cycle.Years) + 1);
        for (var y = start; y <= end; y++)
        {
            if (cycle.EndingIn(y) is { } dates && dates.Due >= asOf && entry.Holds(dates.Last))
            {
                return dates.Last;
            }
        }

        return null;
    }

    /// <summary>The candidate's earliest award that is known to the day.</summary>
    public static LocalDate? AwardedSince(Candidate candidate)
    {
        LocalDate? first = null;
        foreach (var held in candidate.Endorsements ?? [])
        {
            first = held.From is { IsDay: true } from && (first is not { } earlier || from.First < earlier) ? from.First : first;
        }

        return first;
    }

    private CatalogEntry Entry(LocalDate day)
    {
        foreach (var entry in versions)
        {
            if (entry.Holds(day))
            {
                return entry;
            }
        }

        throw new RulesetSelectionException($"no version of `{association}` is in force on {DocumentedDate.Text(day)}", Known());
    }

    private string Known() =>
        $"the first is {versions[0].Association}@{versions[0].Version}, effective from {DocumentedDate.Text(versions[0].From)}";
}
