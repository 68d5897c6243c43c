using System.Collections.Immutable;

namespace Endorsement.Rules.Bulk;

/// <summary>Adds summaries up, each of which holds everything that it counted.</summary>
internal sealed class SummaryMerger(BulkSummary first)
{
    private readonly SortedDictionary<string, BulkRulesetSummary> _rulesets = new(
        (first.Rulesets ?? []).ToDictionary(ruleset => ruleset.RulesetKey, StringComparer.Ordinal),
        StringComparer.Ordinal
    );
    private BulkSummary _sum = first;

    /// <summary>Adds another one.</summary>
    /// <param name="other">The summary.</param>
    /// <param name="number">Which one it is, from 1.</param>
    /// <exception cref="ArgumentException">It counts something else.</exception>
    public void Add(BulkSummary other, int number)
    {
        if (_sum.Rulesets.HasValue != other.Rulesets.HasValue)
        {
            throw new ArgumentException($"Summary {number} cannot be added to the first: one counts outcomes, and the other rows alone.");
        }

        foreach (var ruleset in other.Rulesets ?? [])
        {
            if (!_rulesets.TryGetValue(ruleset.RulesetKey, out var before))
            {
                _rulesets[ruleset.RulesetKey] = ruleset;
            }
            else if (!AskTheSame(before, ruleset))
            {
                throw new ArgumentException(
                    $"Summary {number} cannot be added to the first: under `{ruleset.RulesetKey}` they ask other categories or requirements."
                );
            }
            else
            {
                _rulesets[ruleset.RulesetKey] = Add(before, ruleset);
            }
        }

        _sum = _sum with
        {
            Written = _sum.Written + other.Written,
            Rejected = _sum.Rejected + other.Rejected,
            Blank = _sum.Blank + other.Blank,
            NotInInput = [.. _sum.NotInInput.Intersect(other.NotInInput, StringComparer.Ordinal)],
            Errors = Sum(_sum.Errors, other.Errors, e => e.Code, (a, b) => new BulkErrorCount(a.Code, a.Rows + b.Rows)),
            Warnings = Sum(
                _sum.Warnings,
                other.Warnings,
                w => w.Code,
                (a, b) => new BulkWarningCount(a.Code, a.Rows + b.Rows, a.Times + b.Times)
            ),
        };
    }

    public BulkSummary Summary() =>
        _sum with
        {
            Stretch = null,
            Report = null,
            Rulesets = _sum.Rulesets is null ? null : [.. _rulesets.Values],
        };

    private static bool AskTheSame(BulkRulesetSummary one, BulkRulesetSummary other) =>
        one.Categories.Select(c => c.Category).SequenceEqual(other.Categories.Select(c => c.Category), StringComparer.Ordinal)
        && one.Categories.SelectMany(c => c.Requirements)
            .Select(r => r.Id)
            .SequenceEqual(other.Categories.SelectMany(c => c.Requirements).Select(r => r.Id), StringComparer.Ordinal);

    private static BulkRulesetSummary Add(BulkRulesetSummary one, BulkRulesetSummary other) =>
        new(one.RulesetKey, one.Rows + other.Rows, [.. one.Categories.Zip(other.Categories, Add)]);

    private static BulkCategorySummary Add(BulkCategorySummary one, BulkCategorySummary other) =>
        new()
        {
            Category = one.Category,
            Outcomes = Add(one.Outcomes, other.Outcomes),
            Requirements =
            [
                .. one.Requirements.Zip(other.Requirements, (a, b) => new BulkRequirementSummary(a.Id, Add(a.Outcomes, b.Outcomes))),
            ],
            Combinations = Combinations(one, other),
            OtherCombinations = one.OtherCombinations + other.OtherCombinations,
            HoursShort = Sum<BulkHoursShort>(one.HoursShort, other.HoursShort, hours => hours.Id, Add)!.Value,
        };

    /// <summary>The most frequent first; equally frequent ones as a run orders them, by the bits of their requirements.</summary>
    private static ImmutableArray<BulkCombination> Combinations(BulkCategorySummary one, BulkCategorySummary other)
    {
        var places = one
            .Requirements.Select((requirement, place) => (requirement.Id, place))
            .ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        return
        [
            .. one
                .Combinations.Concat(other.Combinations)
                .GroupBy(combination => Bits(combination, places))
                .Select(same => (Bits: same.Key, First: same.First(), Rows: same.Sum(combination => combination.Rows)))
                .OrderByDescending(combination => combination.Rows)
                .ThenBy(combination => combination.Bits)
                .Select(combination => new BulkCombination(combination.First.NotMet, combination.Rows)),
        ];
    }

    private static UInt128 Bits(BulkCombination combination, Dictionary<string, int> places) =>
        combination.NotMet.Aggregate(
            UInt128.Zero,
            (bits, id) => bits | (places.TryGetValue(id, out var place) ? UInt128.One << place : UInt128.Zero)
        );

    private static BulkHoursShort Add(BulkHoursShort one, BulkHoursShort other) =>
        new(one.Id, one.Rows + other.Rows, [.. one.Buckets.Zip(other.Buckets, (a, b) => new BulkHoursBucket(a.UpTo, a.Rows + b.Rows))]);

    private static BulkOutcomes Add(BulkOutcomes one, BulkOutcomes other) =>
        new(
            one.Met + other.Met,
            one.NotMet + other.NotMet,
            one.NeedsReview + other.NeedsReview,
            one.Unknown + other.Unknown,
            one.NotApplicable + other.NotApplicable
        );

    /// <summary>What both count, by key in ordinal order.</summary>
    private static ImmutableArray<T>? Sum<T>(ImmutableArray<T>? one, ImmutableArray<T>? other, Func<T, string> key, Func<T, T, T> add)
    {
        if (one is null || other is null)
        {
            return null;
        }

        var sum = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in one.Value.Concat(other.Value))
        {
            sum[key(item)] = sum.TryGetValue(key(item), out var before) ? add(before, item) : item;
        }

        return [.. sum.Values];
    }
}
