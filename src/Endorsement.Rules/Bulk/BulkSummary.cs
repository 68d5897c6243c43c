using System.Collections.Immutable;

namespace Endorsement.Rules.Bulk;

/// <summary>What a run did: every line of the input is a result, a reject or blank; nothing is lost.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed partial record BulkSummary
{
    /// <summary>Lines that are not blank: <see cref="Written"/> and <see cref="Rejected"/> together.</summary>
    public long Rows => Written + Rejected;

    /// <summary>Rows with a result.</summary>
    public required long Written { get; init; }

    /// <summary>Rows that went to the rejects.</summary>
    public required long Rejected { get; init; }

    /// <summary>Blank lines, which are skipped.</summary>
    public required long Blank { get; init; }

    /// <summary>
    /// Of judgements that were handed in apart, the candidates who are in no row that was read, in their order; none where nothing was handed in. What a
    /// share leaves to others, and what an earlier run has done, is not read.
    /// </summary>
    public ImmutableArray<string> NotInInput { get; init; } = [];

    /// <summary>
    /// Rows with a result that no version could decide, by why: <c>no-version</c>, no version is in force; <c>no-cycle</c>, no cycle has rules or
    /// none from the award ends in the year asked for; <c>no-category</c>, the version in force lacks the category. <see langword="null"/> when counting was not asked for.
    /// </summary>
    public ImmutableArray<BulkErrorCount>? Errors { get; init; }

    /// <summary>Warnings of rows, by code; <see langword="null"/> when counting was not asked for.</summary>
    public ImmutableArray<BulkWarningCount>? Warnings { get; init; }

    /// <summary>Counts by ruleset, in order of its key; <see langword="null"/> when counting was not asked for.</summary>
    public ImmutableArray<BulkRulesetSummary>? Rulesets { get; init; }

    /// <summary>What was read; <see langword="null"/> when the run was not a part (<see cref="BulkOptions.IsPart"/>). No part of the document.</summary>
    public BulkStretch? Stretch { get; init; }

    /// <summary>The report for coordinators; <see langword="null"/> when it was not asked for. No part of the document.</summary>
    public BatchReport? Report { get; init; }

    /// <summary>The summary as a document.</summary>
    /// <returns>One JSON object in UTF-8, over several lines; the same however many jobs there were.</returns>
    public byte[] ToJson() => BulkSummaryJson.Write(this);
}

/// <summary>How many rows no version could decide.</summary>
/// <param name="Code">Why, as it stands in the rows.</param>
/// <param name="Rows">How many rows.</param>
public readonly record struct BulkErrorCount(string Code, long Rows);

/// <summary>How often a warning was given.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Rows">In how many rows it stands.</param>
/// <param name="Times">How often in all; of each row as many are counted as the row tells.</param>
public readonly record struct BulkWarningCount(string Code, long Rows, long Times);

/// <summary>What was found under one ruleset.</summary>
/// <param name="RulesetKey">association@version.</param>
/// <param name="Rows">How many rows it decided.</param>
/// <param name="Categories">Counts by category, in the ruleset's order; those that were left out of every row are left out here.</param>
public sealed record BulkRulesetSummary(string RulesetKey, long Rows, ImmutableArray<BulkCategorySummary> Categories);

/// <summary>How many rows had each outcome.</summary>
/// <param name="Met">Met.</param>
/// <param name="NotMet">Not met.</param>
/// <param name="NeedsReview">Needs review.</param>
/// <param name="Unknown">Unknown.</param>
/// <param name="NotApplicable">Not applicable; of a requirement also: it is not required.</param>
public readonly record struct BulkOutcomes(long Met, long NotMet, long NeedsReview, long Unknown, long NotApplicable)
{
    /// <summary>All of them together.</summary>
    public long Total => Met + NotMet + NeedsReview + Unknown + NotApplicable;
}

/// <summary>The counts of one category.</summary>
public sealed record BulkCategorySummary
{
    /// <summary>The category code.</summary>
    public required string Category { get; init; }

    /// <summary>Rows by the outcome of the pathway.</summary>
    public required BulkOutcomes Outcomes { get; init; }

    /// <summary>Rows by the outcome of each top-level requirement, in the ruleset's order.</summary>
    public required ImmutableArray<BulkRequirementSummary> Requirements { get; init; }

    /// <summary>The most frequent combinations of requirements that are not met, at most 50; equally frequent ones in the ruleset's order.</summary>
    public required ImmutableArray<BulkCombination> Combinations { get; init; }

    /// <summary>Rows with any other combination: with those above, every row that is not met.</summary>
    public required long OtherCombinations { get; init; }

    /// <summary>By how many clock hours requirements, or parts of them, were missed, by id.</summary>
    public required ImmutableArray<BulkHoursShort> HoursShort { get; init; }
}

/// <summary>The outcomes of one requirement.</summary>
/// <param name="Id">The requirement's id.</param>
/// <param name="Outcomes">Rows by its outcome.</param>
public sealed record BulkRequirementSummary(string Id, BulkOutcomes Outcomes);

/// <summary>Requirements that were not met together.</summary>
/// <param name="NotMet">Their ids, in the ruleset's order: these, and no others.</param>
/// <param name="Rows">In how many rows.</param>
public sealed record BulkCombination(ImmutableArray<string> NotMet, long Rows);

/// <summary>By how many hours a requirement was missed.</summary>
/// <param name="Id">The id of the requirement or of its part.</param>
/// <param name="Rows">How many rows missed it by hours.</param>
/// <param name="Buckets">How many by how much; together they are all of them.</param>
public sealed record BulkHoursShort(string Id, long Rows, ImmutableArray<BulkHoursBucket> Buckets);

/// <summary>A range of missing hours.</summary>
/// <param name="UpTo">The most hours, this many inside; <see langword="null"/>: more than any bucket before. The range starts above the bucket before.</param>
/// <param name="Rows">How many rows.</param>
public readonly record struct BulkHoursBucket(int? UpTo, long Rows)
{
    /// <summary>The upper ends of the buckets; above the last there is one more.</summary>
    internal static ImmutableArray<int> Ends { get; } = [1, 2, 5, 10, 15, 20, 30, 50, 100];

    /// <summary>Whether these are all of them, in order.</summary>
    internal static bool Are(IEnumerable<BulkHoursBucket> buckets) =>
        buckets.Select(bucket => bucket.UpTo).SequenceEqual(Ends.Select(end => (int?)end).Append(null));
}

/// <summary>The bytes and lines that a part of a larger run has read (<see cref="BulkOptions.IsPart"/>).</summary>
/// <param name="From">Where its first line begins, in bytes from the beginning of the rows, unzipped; 0 where it has none.</param>
/// <param name="To">Where its last line ends, line feed included; 0 where it has none.</param>
/// <param name="Lines">How many lines, blank ones included.</param>
/// <param name="Hash">The hash of these bytes, <c>sha256:</c> and 64 hexadecimal digits.</param>
public sealed record BulkStretch(long From, long To, long Lines, string Hash);
