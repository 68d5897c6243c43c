using System.Collections.Concurrent;
using System.Collections.Immutable;
using Endorsement.Rules.Differences;

namespace Endorsement.Rules.Bulk;

/// <summary>Which differences between two rulesets bring a change: the older rules are asked again with one, two or three of them (S62).</summary>
/// <remarks>Only differences of what is found otherwise are tried, and those of the ruleset as a whole. Safe for any number of threads at once.</remarks>
internal sealed class ImpactCauses(RulesetDifference difference)
{
    private const int MostTogether = 3;

    /// <summary>More differences than these are not tried three at a time, nor, beyond twice as many, two at a time.</summary>
    private const int MostOfThree = 24;

    private readonly ConcurrentDictionary<(string Category, string Set), Ruleset> _made = new();

    /// <param name="category">The category that was asked.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="otherwise">The requirements that are found otherwise, by their ids in either ruleset.</param>
    /// <param name="after">The outcome under the newer rules.</param>
    public ImpactCause Of(ImpactCategory category, Candidate candidate, IReadOnlySet<string> otherwise, Outcome after)
    {
        var changes = difference
            .Changes.Where(change => IsWhole(change.Kind) || change.Requirements.Any(touched => Touches(touched, otherwise)))
            .Select(change => change.Id)
            .ToImmutableArray();
        for (var size = 1; size <= Math.Min(MostTogether, changes.Length); size++)
        {
            if (changes.Length > MostOfThree * (size < MostTogether ? 2 : 1) && size > 1)
            {
                break;
            }

            var sets = Sets(changes, size).Where(set => Decide(category, candidate, set) == after).ToImmutableArray();
            if (!sets.IsEmpty)
            {
                return new ImpactCause(sets, false);
            }
        }

        return ImpactCause.Many;
    }

    private static bool IsWhole(RuleChangeKind kind) =>
        kind
            is RuleChangeKind.Cycle
                or RuleChangeKind.Equivalents
                or RuleChangeKind.Compounds
                or RuleChangeKind.Exceptions
                or RuleChangeKind.Jurisdiction
                or RuleChangeKind.OtherJurisdictions
                or RuleChangeKind.KnownCodes;

    /// <summary>Whether it is one of those, or a part of one.</summary>
    private static bool Touches(ChangedRequirement touched, IReadOnlySet<string> otherwise) =>
        (touched.Before is { } before && otherwise.Contains(RulesetIds.Top(before)))
        || (touched.After is { } after && otherwise.Contains(RulesetIds.Top(after)));

    private Outcome? Decide(ImpactCategory category, Candidate candidate, ImmutableArray<string> set)
    {
        var rules = _made.GetOrAdd(
            (category.Code, string.Join(' ', set)),
            (_, asked) =>
                TakenRuleset.Of(
                    asked.Difference,
                    asked.Category.Code,
                    asked.Category.First.Pathway,
                    change => asked.Set.Contains(change.Id)
                ),
            (Difference: difference, Category: category, Set: set)
        );
        Outcome[] each = [];
        return rules.Open(candidate).DecideEach(category.First, ref each)?.Outcome;
    }

    private static IEnumerable<ImmutableArray<string>> Sets(ImmutableArray<string> changes, int size, int from = 0)
    {
        for (var i = from; i <= changes.Length - size; i++)
        {
            if (size == 1)
            {
                yield return [changes[i]];
                continue;
            }

            foreach (var rest in Sets(changes, size - 1, i + 1))
            {
                yield return [changes[i], .. rest];
            }
        }
    }
}
