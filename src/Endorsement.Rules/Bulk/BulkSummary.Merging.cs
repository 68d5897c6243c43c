namespace Endorsement.Rules.Bulk;

public sealed partial record BulkSummary
{
    /// <summary>A category of which something was cut away, so that it cannot be added to another; <see langword="null"/>: there is none.</summary>
    private BulkCategorySummary? Cut =>
        Rulesets?.SelectMany(ruleset => ruleset.Categories).FirstOrDefault(category => category.OtherCombinations > 0);

    /// <summary>Several summaries of the same question as one, as if all rows had been in one run.</summary>
    /// <param name="summaries">The summaries of parts (<see cref="BulkOptions.IsPart"/>), at least one.</param>
    /// <returns>
    /// All that they hold, so that it can be added up again; see <see cref="Shortened"/>. <see cref="NotInInput"/> are those whom no part has.
    /// </returns>
    /// <exception cref="ArgumentException">There is none; one keeps only some of its combinations, or another counted otherwise: counts cannot be added up.</exception>
    public static BulkSummary Merge(IEnumerable<BulkSummary> summaries)
    {
        ArgumentNullException.ThrowIfNull(summaries);
        BulkSummary[] all = [.. summaries];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is no summary to merge.", nameof(summaries));
        }

        if (Array.FindIndex(all, summary => summary.Cut is not null) is >= 0 and var alone)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Summary {alone + 1} cannot be added to others: of `{all[alone].Cut!.Category}` it keeps the most frequent combinations of requirements alone, and sums up the others."
                ),
                nameof(summaries)
            );
        }

        var merger = new SummaryMerger(all[0]);
        for (var i = 1; i < all.Length; i++)
        {
            merger.Add(all[i], i + 1);
        }

        return merger.Summary();
    }

    /// <summary>The same as a run gives it that was not a part: of combinations the 50 most frequent, and no category that was asked of nobody.</summary>
    public BulkSummary Shortened() =>
        this with
        {
            Stretch = null,
            Rulesets = Rulesets is { } rulesets
                ? [.. rulesets.Select(ruleset => ruleset with { Categories = [.. ruleset.Categories.Where(IsAsked).Select(Shorten)] })]
                : null,
        };

    private static bool IsAsked(BulkCategorySummary category) => category.Outcomes.Total > 0;

    private static BulkCategorySummary Shorten(BulkCategorySummary category) =>
        category with
        {
            Combinations = [.. category.Combinations.Take(CategoryTally.MostShown)],
            OtherCombinations = category.OtherCombinations + category.Combinations.Skip(CategoryTally.MostShown).Sum(other => other.Rows),
        };
}
