namespace Endorsement.Rules.Bulk;

public sealed partial record BulkSummary
{
    /// <summary>Why this cannot be added to others; <see langword="null"/>: it can.</summary>
    /// <remarks>
    /// What was cut away cannot be added: the summary of a run that was not a part (<see cref="BulkOptions.IsPart"/>) keeps the most frequent combinations
    /// alone, and leaves categories out that it asked of nobody.
    /// </remarks>
    internal string? WhyAlone =>
        Rulesets?.SelectMany(ruleset => ruleset.Categories).FirstOrDefault(category => category.OtherCombinations > 0) is { } category
            ? $"of `{category.Category}` it keeps the {category.Combinations.Length} most frequent combinations of requirements, and sums up the others"
            : null;

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

        if (Array.FindIndex(all, summary => summary.WhyAlone is not null) is >= 0 and var alone)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Summary {alone + 1} cannot be added to others: {all[alone].WhyAlone}."),
                nameof(summaries)
            );
        }

        var merger = new SummaryMerger(all[0]);
        for (var i = 1; i < all.Length; i++)
        {
            if (merger.TryAdd(all[i]) is { } problem)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Summary {i + 1} cannot be added to the first: {problem}."),
                    nameof(summaries)
                );
            }
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
