using System.Collections.Immutable;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Bulk;

/// <summary>What one worker has counted. Not for two threads at once; tallies are added up when all is done.</summary>
internal sealed class BulkTally
{
    private readonly Dictionary<AskedRuleset, RulesetTally> _rulesets = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<string, long> _errors = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (long Rows, long Times)> _warnings = new(StringComparer.Ordinal);
    private RulesetTally? _current;

    /// <summary>Rows that no version decides, by why.</summary>
    public ImmutableArray<BulkErrorCount> Errors => [.. _errors.Select(pair => new BulkErrorCount(pair.Key, pair.Value))];

    /// <summary>Warnings by code.</summary>
    public ImmutableArray<BulkWarningCount> WarningCounts =>
        [.. _warnings.Select(pair => new BulkWarningCount(pair.Key, pair.Value.Rows, pair.Value.Times))];

    /// <summary>The rulesets that decided.</summary>
    public IEnumerable<Ruleset> Rulesets => _rulesets.Keys.Select(asked => asked.Compiled.Ruleset);

    /// <summary>A row that no version decides.</summary>
    public void Error(string code) => _errors[code] = _errors.GetValueOrDefault(code) + 1;

    /// <summary>The warnings of one row.</summary>
    public void Warnings(ImmutableArray<DeterminationWarning> warnings)
    {
        if (warnings.IsEmpty)
        {
            return;
        }

        foreach (var code in warnings.GroupBy(warning => warning.Code, StringComparer.Ordinal))
        {
            Add(code.Key, 1, code.Count());
        }
    }

    /// <summary>Begins a row; what is added next is of this ruleset.</summary>
    public void Row(AskedRuleset asked)
    {
        if (_current?.Asked != asked)
        {
            _current = Of(asked);
        }

        _current.Rows++;
    }

    /// <summary>A category of the row.</summary>
    /// <param name="category">Its place.</param>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="each">The outcomes of its requirements.</param>
    /// <param name="shortfalls">The clock hours that those that are not met are short of.</param>
    public void Add(int category, Outcome outcome, ReadOnlySpan<Outcome> each, List<HoursShort> shortfalls) =>
        _current!.Categories[category].Add(outcome, each, shortfalls);

    public void Add(BulkTally other)
    {
        foreach (var (code, rows) in other._errors)
        {
            _errors[code] = _errors.GetValueOrDefault(code) + rows;
        }

        foreach (var (code, counts) in other._warnings)
        {
            Add(code, counts.Rows, counts.Times);
        }

        foreach (var (asked, tally) in other._rulesets)
        {
            var own = Of(asked);
            own.Rows += tally.Rows;
            for (var i = 0; i < own.Categories.Length; i++)
            {
                own.Categories[i].Add(tally.Categories[i]);
            }
        }
    }

    /// <param name="isPart">Whether everything is wanted that was counted, for adding up.</param>
    public ImmutableArray<BulkRulesetSummary> Summary(bool isPart) =>
        [.. _rulesets.Values.OrderBy(t => t.Asked.Compiled.Ruleset.Key, StringComparer.Ordinal).Select(t => t.Summary(isPart))];

    private void Add(string code, long rows, long times)
    {
        var before = _warnings.GetValueOrDefault(code);
        _warnings[code] = (before.Rows + rows, before.Times + times);
    }

    private RulesetTally Of(AskedRuleset asked) =>
        _rulesets.TryGetValue(asked, out var tally) ? tally : _rulesets[asked] = new RulesetTally(asked);

    private sealed class RulesetTally(AskedRuleset asked)
    {
        public AskedRuleset Asked => asked;

        public long Rows { get; set; }

        public ImmutableArray<CategoryTally> Categories { get; } = [.. asked.Categories.Select(category => new CategoryTally(category))];

        public BulkRulesetSummary Summary(bool isPart) =>
            new(
                asked.Compiled.Ruleset.Key,
                Rows,
                [.. Categories.Select(c => c.Summary(isPart)).Where(c => isPart || c.Outcomes.Total > 0)]
            );
    }
}

/// <summary>The counts of one category.</summary>
internal sealed class CategoryTally(AskedCategory category)
{
    /// <summary>So many combinations are shown; the rest is summed up.</summary>
    internal const int MostShown = 50;

    /// <summary>So many different combinations are told apart, however hostile the rows; more are counted together.</summary>
    private const int MostCombinations = 100_000;

    private static readonly int OutcomeCount = Enum.GetValues<Outcome>().Length;

    private readonly long[] _outcomes = new long[OutcomeCount];
    private readonly long[] _requirements = new long[OutcomeCount * category.RequirementIds.Length];

    /// <summary>Rows by the set of requirements that are not met, a bit each.</summary>
    private readonly Dictionary<UInt128, long> _combinations = [];

    /// <summary>By the number of the requirement, or the part; absent where no row has missed it by hours.</summary>
    private readonly HoursHistogram?[] _hours = new HoursHistogram?[category.Plan.RequirementCount];
    private long _untold;

    public void Add(Outcome outcome, ReadOnlySpan<Outcome> each, List<HoursShort> shortfalls)
    {
        _outcomes[(int)outcome]++;
        var notMet = UInt128.Zero;
        for (var i = 0; i < each.Length; i++)
        {
            _requirements[(i * OutcomeCount) + (int)each[i]]++;
            notMet |= each[i] == Outcome.NotMet ? UInt128.One << i : UInt128.Zero;
        }

        if (notMet == UInt128.Zero)
        {
            return;
        }

        Count(notMet, 1);
        foreach (var (number, minutes) in shortfalls)
        {
            Hours(number).Add(minutes);
        }
    }

    public void Add(CategoryTally other)
    {
        Add(_outcomes, other._outcomes);
        Add(_requirements, other._requirements);
        foreach (var (notMet, rows) in other._combinations)
        {
            Count(notMet, rows);
        }

        for (var number = 0; number < _hours.Length; number++)
        {
            if (other._hours[number] is { } histogram)
            {
                Hours(number).Add(histogram);
            }
        }

        _untold += other._untold;
    }

    public BulkCategorySummary Summary(bool isPart)
    {
        var shown = isPart ? MostCombinations : MostShown;
        var combinations = _combinations.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).ToList();
        return new BulkCategorySummary
        {
            Category = category.Code,
            Outcomes = Counts(_outcomes),
            Requirements =
            [
                .. category.RequirementIds.Select(
                    (id, i) => new BulkRequirementSummary(id, Counts(_requirements.AsSpan(i * OutcomeCount, OutcomeCount)))
                ),
            ],
            Combinations = [.. combinations.Take(shown).Select(pair => new BulkCombination(Names(pair.Key), pair.Value))],
            OtherCombinations = combinations.Skip(shown).Sum(pair => pair.Value) + _untold,
            HoursShort =
            [
                .. category
                    .Plan.Requirements.SelectMany(requirement => requirement.Plan.SelfAndParts())
                    .Where(plan => _hours[plan.Number] is not null)
                    .OrderBy(plan => plan.Requirement.Id, StringComparer.Ordinal)
                    .Select(plan => _hours[plan.Number]!.Summary(plan.Requirement.Id)),
            ],
        };
    }

    private static BulkOutcomes Counts(ReadOnlySpan<long> counts) =>
        new(
            counts[(int)Outcome.Met],
            counts[(int)Outcome.NotMet],
            counts[(int)Outcome.NeedsReview],
            counts[(int)Outcome.Unknown],
            counts[(int)Outcome.NotApplicable]
        );

    private static void Add(long[] to, long[] from)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }

    private void Count(UInt128 notMet, long rows)
    {
        if (_combinations.TryGetValue(notMet, out var before))
        {
            _combinations[notMet] = before + rows;
        }
        else if (_combinations.Count < MostCombinations)
        {
            _combinations[notMet] = rows;
        }
        else
        {
            _untold += rows;
        }
    }

    private HoursHistogram Hours(int number) => _hours[number] ??= new HoursHistogram();

    private ImmutableArray<string> Names(UInt128 notMet) =>
        [.. category.RequirementIds.Where((_, i) => ((notMet >> i) & UInt128.One) != UInt128.Zero)];
}

/// <summary>By how many hours a requirement was missed, and how often.</summary>
internal sealed class HoursHistogram
{
    private static ImmutableArray<int> UpTo => BulkHoursBucket.Ends;

    private readonly long[] _rows = new long[UpTo.Length + 1];

    public void Add(long minutes)
    {
        var bucket = 0;
        while (bucket < UpTo.Length && minutes > UpTo[bucket] * 60L)
        {
            bucket++;
        }

        _rows[bucket]++;
    }

    public void Add(HoursHistogram other)
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] += other._rows[i];
        }
    }

    public BulkHoursShort Summary(string id) =>
        new(id, _rows.Sum(), [.. _rows.Select((rows, i) => new BulkHoursBucket(i < UpTo.Length ? UpTo[i] : null, rows))]);
}
