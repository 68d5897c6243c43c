using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>What is asked: this candidate, this pathway, this day.</summary>
internal sealed class Question
{
    public static readonly LocalDate FirstDay = new(1900, 1, 1);

    private readonly List<HashSet<string>> _equivalents;
    private readonly Func<Question> _before;

    public Question(Ruleset ruleset, Candidate candidate, string category, Pathway pathway, LocalDate asOf, int? cycleYear)
    {
        Ruleset = ruleset;
        Candidate = candidate;
        _before = () => new Question(ruleset, candidate, category, pathway, asOf, Cycle!.Value.Last.Year - CycleYears);
        Category = category;
        AsOf = asOf;
        Spelling = new Spelling(ruleset);
        Requirements = [.. ruleset.Categories.Single(c => c.Code == category).Pathways.Single(p => p.Pathway == pathway).Requirements];
        Compounds = [.. ruleset.Compounds];
        Jurisdictions = [.. ruleset.Jurisdictions, new AssociationJurisdiction(ruleset.Association, ruleset.Jurisdiction)];
        _equivalents = [.. ruleset.Equivalents.Select(group => group.ToHashSet(StringComparer.Ordinal))];
        HasCycle = pathway is Pathway.Renewal or Pathway.Reinstatement;
        CycleYears = ruleset.Cycle?.Years ?? 0;
        Cycle = HasCycle && ruleset.Cycle is { } cycle ? FindCycle(cycle, cycleYear) : null;
    }

    public Ruleset Ruleset { get; }

    public Candidate Candidate { get; }

    /// <summary>S49.</summary>
    public Spelling Spelling { get; }

    /// <summary>Categories that stand together for another (S53b).</summary>
    public IReadOnlyList<CompoundEquivalent> Compounds { get; }

    /// <summary>Who endorses where, as far as the ruleset knows (S53b).</summary>
    public IReadOnlyList<AssociationJurisdiction> Jurisdictions { get; }

    public string Category { get; }

    public LocalDate AsOf { get; }

    public IReadOnlyList<Requirement> Requirements { get; }

    public bool HasCycle { get; }

    /// <summary>How long a cycle is.</summary>
    public int CycleYears { get; }

    /// <summary>S36; null: there is none, or it hangs on an award that is not known.</summary>
    public CycleDates? Cycle { get; }

    /// <summary>S51: what is dated after this day counts for the cycle; up to it, for an earlier one.</summary>
    private LocalDate? _takenUntil;

    /// <summary>S51: what is dated up to this day counts for the cycle too.</summary>
    private LocalDate? _extendedUntil;

    /// <summary>The first day of what counts for the cycle.</summary>
    public LocalDate CountsFrom => _takenUntil is { } taken ? LocalDate.Max(Cycle!.Value.First, taken.PlusDays(1)) : Cycle!.Value.First;

    /// <summary>The same question, a requirement of which was extended in an earlier cycle.</summary>
    public Question CountingAfter(LocalDate taken)
    {
        var other = (Question)MemberwiseClone();
        other._takenUntil = _takenUntil is { } known ? LocalDate.Max(known, taken) : taken;
        return other;
    }

    /// <summary>The same question, a requirement of which is extended.</summary>
    public Question CountingUntil(LocalDate until)
    {
        var other = (Question)MemberwiseClone();
        other._extendedUntil = _extendedUntil is { } known ? LocalDate.Max(known, until) : until;
        return other;
    }

    /// <summary>The later of a day and the last one of an extension.</summary>
    public LocalDate Extended(LocalDate day) => _extendedUntil is { } until ? LocalDate.Max(day, until) : day;

    /// <summary>The same question of the cycle just before; null: there is none.</summary>
    public Question? Before() =>
        Cycle is { } now && _before() is { Cycle: { } earlier } before && earlier.Last == now.First.PlusDays(-1) ? before : null;

    /// <summary>S36: the last day on which a signature counts for the cycle: its due date, or the end of the latest grace that is stated.</summary>
    public LocalDate SignedUntil =>
        Requirements
            .SelectMany(r => r.SelfAndParts())
            .OfType<DeadlineRequirement>()
            .Where(d => d.Due == RuleDay.CycleDue && d.Grace is not null)
            .Select(d =>
            {
                var day = Cycle!.Value.Due;
                while (d.Grace!.Until.InYear(day.Year) != day)
                {
                    day = day.PlusDays(1);
                }

                return day;
            })
            .Append(Cycle!.Value.Due)
            .Max();

    public DocumentedDate? Submitted => Candidate.Application?.Submitted;

    /// <summary>The code and those that stand for it.</summary>
    public HashSet<string> SameCategory(string code)
    {
        var all = new HashSet<string>(StringComparer.Ordinal) { code };
        for (var before = 0; before < all.Count; )
        {
            before = all.Count;
            foreach (var group in _equivalents.Where(group => group.Overlaps(all)))
            {
                all.UnionWith(group);
            }
        }

        return all;
    }

    /// <summary>The range of days that a day name may stand for, moved as it says; null: not known at all.</summary>
    public (LocalDate First, LocalDate Last)? Day(RuleDay name) =>
        Named(name) is not { } day ? null
        : name.Plus is { } plus ? (Kept(day.First.After(plus)), Kept(day.Last.After(plus)))
        : name.Minus is { } minus ? (Kept(Before(day.First, minus)), Kept(Before(day.Last, minus)))
        : day;

    /// <summary>S10: the latest day from which the period, counted forward, does not go beyond this one.</summary>
    private static LocalDate Before(LocalDate day, Period period)
    {
        var start = day;
        while (start > FirstDay && start.After(period) > day)
        {
            start = start.PlusDays(-1);
        }

        return start;
    }

    private static LocalDate Kept(LocalDate day) => LocalDate.Max(day, FirstDay);

    private (LocalDate First, LocalDate Last)? Named(RuleDay name) =>
        name.Kind switch
        {
            RuleDayKind.Date => (name.Date, name.Date),
            RuleDayKind.AsOf => (AsOf, AsOf),
            RuleDayKind.CycleStart => Cycle is { } c ? (c.First, c.First) : null,
            RuleDayKind.CycleEnd => Cycle is { } c ? (c.Last, c.Last) : null,
            RuleDayKind.CycleDue => Cycle is { } c ? (c.Due, c.Due) : null,
            RuleDayKind.Registered => Candidate.Application?.Registered is { } r ? (r.First, r.Last) : null,
            RuleDayKind.Removed => Standing.LastRemoval(this),
            _ => Submitted is { } s ? (s.First, s.Last) : null,
        };

    /// <summary>S36: tenure is measured at the end of the cycle, away from renewal on the as-of date.</summary>
    public (LocalDate First, LocalDate Last)? MeasuredOn(RuleDay? name) => Day(name ?? (HasCycle ? RuleDay.CycleEnd : RuleDay.AsOf));

    /// <summary>The days on which the category asked may have been awarded; null: it was not.</summary>
    public (LocalDate First, LocalDate Last)? Award()
    {
        if (Candidate.Endorsements is not { } held)
        {
            return (FirstDay, AsOf);
        }

        var same = SameCategory(Category);
        var awards = held.Where(e => same.Contains(e.Category) && !(e.From?.First > AsOf)).ToList();
        return awards.Count == 0
            ? null
            : (awards.Min(e => e.From?.First ?? FirstDay), awards.Min(e => e.From?.Last ?? Standing.End(e)?.Last ?? AsOf));
    }

    public Timeline InFrame(EvidenceTime when) =>
        when.Frame switch
        {
            TimeFrame.Ever => Timeline.Always(Truth.Yes),
            TimeFrame.Cycle => Cycle is { } c ? Timeline.Days(CountsFrom, Extended(c.Last)) : Timeline.Always(Truth.Unknown),
            _ => Last(when.Last),
        };

    /// <summary>The days d with d + period ≥ as-of.</summary>
    public Timeline Last(Period? period)
    {
        if (period is null)
        {
            return Timeline.Always(Truth.Yes);
        }

        var day = AsOf;
        while (day > FirstDay && day.PlusDays(-1).After(period) >= AsOf)
        {
            day = day.PlusDays(-1);
        }

        return Timeline.Days(day, null);
    }

    /// <summary>S12: nothing after the as-of date counts.</summary>
    public Timeline NotFuture() => Timeline.Days(null, AsOf);

    private CycleDates? FindCycle(RenewalCycle cycle, int? wanted)
    {
        if (cycle.Ends is not { } ends)
        {
            return Standing.Since(this) is { } since ? SinceAward(since, cycle.Years, wanted) : null;
        }

        for (var year = wanted ?? AsOf.Year - 20; year <= (wanted ?? AsOf.Year + 20); year++)
        {
            if ((year - (cycle.EndYear ?? year)) % cycle.Years != 0)
            {
                continue;
            }

            var last = ends.InYear(year);
            var due = last;
            while (cycle.Due is { } named && named.InYear(due.Year) != due)
            {
                due = due.PlusDays(1);
            }

            if (wanted is not null || due >= AsOf)
            {
                return new CycleDates(ends.InYear(year - cycle.Years).PlusDays(1), last, due);
            }
        }

        return null;
    }

    private CycleDates SinceAward(LocalDate award, int years, int? wanted)
    {
        var n = 1;
        while (wanted is { } year ? award.PlusYears(n * years).PlusDays(-1).Year < year : award.PlusYears(n * years).PlusDays(-1) < AsOf)
        {
            n++;
        }

        var last = award.PlusYears(n * years).PlusDays(-1);
        return new CycleDates(award.PlusYears((n - 1) * years), last, last);
    }
}
