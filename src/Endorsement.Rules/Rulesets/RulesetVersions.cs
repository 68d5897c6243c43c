using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
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

    /// <summary>
    /// The cycle and the version in force on its last day (S36): the one asked for by its year, else the earliest that has begun and is not
    /// past due. Never the next year's answer for a year in which nobody published how to renew.
    /// </summary>
    /// <param name="award">The first day of the standing that holds, for cycles counted from the award; <see langword="null"/>: not known.</param>
    /// <param name="pathway">The pathway.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="year">The year in which the wanted cycle ends.</param>
    public RulesetSelection ForCycle(LocalDate? award, string pathway, LocalDate asOf, int? year)
    {
        var all = Cycles(award, pathway, asOf, year).OrderBy(c => c.Dates.Last).ToList();
        var chosen = year is null
            ? all.Find(c => c.Dates.First <= asOf && c.Dates.Due >= asOf && (c.HasRules || c.Dates.Last >= asOf))
            : all.Find(c => c.Dates.Last.Year == year || !c.IsOfCalendar);
        if (chosen is null)
        {
            throw new RulesetSelectionException(
                $"no version of `{association}` has a renewal cycle that {(year is { } wanted ? $"ends in {Number(wanted)}" : $"holds {DocumentedDate.Text(asOf)}")}",
                Known()
            )
            {
                Code = RulesetSelectionException.NoCycle,
            };
        }

        if (!chosen.HasRules)
        {
            var published = versions.Where(v => HasRules(v, pathway)).Select(v => $"{v.Association}@{v.Version}").ToArray();
            throw new RulesetSelectionException(
                $"no {pathway} rules are published for {Number(chosen.Dates.Last.Year)}",
                $"{chosen.Entry.Association}@{chosen.Entry.Version} is in force at the end of that cycle and has none; "
                    + (published.Length > 0 ? $"these have some: {string.Join(", ", published)}" : "no version has any")
            )
            {
                Code = RulesetSelectionException.NoCycle,
            };
        }

        return new(
            chosen.Entry.Ruleset.Compile(),
            $"effective on {DocumentedDate.Text(chosen.Dates.Last)}, the last day of the renewal cycle"
        )
        {
            // Cycles that run from the award differ by category: only the evaluator knows which award is meant.
            CycleYear = chosen.IsOfCalendar ? chosen.Dates.Last.Year : year,
            JustEnded = all.FindLast(c => c.HasRules && c.IsOfCalendar && c != chosen && c.IsJustPast(asOf)) is { } ended
                ? new EndedCycle(ended.Dates.First, ended.Dates.Last, ended.Dates.Due, ended.LateUntil)
                : null,
        };
    }

    /// <summary>The cycles near the date, or those that end in a year, of all versions; each belongs to the version in force on its last day.</summary>
    private IEnumerable<Cycle> Cycles(LocalDate? award, string pathway, LocalDate asOf, int? year)
    {
        for (var i = 0; i < versions.Length; i++)
        {
            var entry = versions[i];

            // A version without a calendar has the next one's: by that its members will renew.
            if (versions.Skip(i).Select(v => v.Ruleset.Cycle).FirstOrDefault(c => c is not null) is not { } cycle)
            {
                continue;
            }

            var hasRules = entry.Ruleset.Cycle is not null && HasRules(entry, pathway);
            if (cycle.Ends is null)
            {
                var dates = award is { } since ? cycle.Since(since, asOf, year) : new CycleDates(asOf, asOf, asOf);
                if (dates is { } found && entry.Holds(found.Last))
                {
                    yield return new Cycle(found, entry, hasRules, IsOfCalendar: false, null);
                }

                continue;
            }

            var (first, last) = year is { } wanted ? (wanted - 1, wanted) : (asOf.Year, asOf.Year);
            for (var y = first - (2 * cycle.Years) - 1; y <= last + (2 * cycle.Years) + 1; y++)
            {
                if (cycle.EndingIn(y) is { } dates && entry.Holds(dates.Last))
                {
                    yield return new Cycle(dates, entry, hasRules, IsOfCalendar: true, entry.Ruleset.LateUntil(pathway, dates.Due));
                }
            }
        }
    }

    private static bool HasRules(CatalogEntry entry, string pathway) =>
        entry.Ruleset.Categories.Any(c => c.Pathways.Any(p => p.Name == pathway));

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

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);

    private string Known() =>
        $"the first is {versions[0].Association}@{versions[0].Version}, effective from {DocumentedDate.Text(versions[0].From)}";

    /// <param name="Dates">Its days.</param>
    /// <param name="Entry">The version in force on its last day.</param>
    /// <param name="HasRules">Whether that version says how to renew.</param>
    /// <param name="IsOfCalendar">Not counted from an award.</param>
    /// <param name="LateUntil">The last day of the stated grace, if there is one.</param>
    private sealed record Cycle(CycleDates Dates, CatalogEntry Entry, bool HasRules, bool IsOfCalendar, LocalDate? LateUntil)
    {
        public bool IsJustPast(LocalDate asOf) => EndedCycle.IsJustPast(Dates.Due, LateUntil, asOf);
    }
}
