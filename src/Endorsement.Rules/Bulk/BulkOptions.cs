using System.Collections.Immutable;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Bulk;

/// <summary>How much each result line tells.</summary>
public enum BulkDetail
{
    /// <summary>Category, pathway and outcome: the fastest, and the smallest.</summary>
    Verdict,

    /// <summary>Besides, every required requirement that is not met, unknown or needs review, with its reason code and what it is short of.</summary>
    Failures,

    /// <summary>Whole determinations, as <see cref="Determination.ToJson"/> writes them.</summary>
    Full,
}

/// <summary>One of several equal shares of an input, for as many processes.</summary>
/// <param name="Index">Which share, from 1.</param>
/// <param name="Count">How many shares there are, up to 10,000.</param>
/// <remarks>
/// Of a file, shares are consecutive: the outputs of all shares, concatenated in order, are the output of one run. Of a stream that cannot be
/// read twice, a share is every n-th line. Either way each line belongs to exactly one share, and the same input is always shared the same way.
/// </remarks>
public sealed record BulkShard(int Index, int Count);

/// <summary>The question that is asked of every row, and how to go about it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record BulkOptions
{
    /// <summary>
    /// The question. Without a category every one is asked that has the pathway; of <see cref="Pathway.Renewal"/> those are then left out, of rows and of
    /// the summary, of which it is certain that the candidate held them on no day of the cycle or of the year before.
    /// </summary>
    public required Question Question { get; init; }

    /// <summary>Where the version for each row is chosen (S43); the built-in rulesets when not given.</summary>
    public RulesetCatalog Catalog { get; init; } = RulesetCatalog.BuiltIn;

    /// <summary>One ruleset for every row, whatever the dates say; <see langword="null"/>: the version that the dates choose.</summary>
    public Ruleset? Ruleset { get; init; }

    /// <summary>
    /// Judgements that are handed in apart (S51a): rows of candidates of whom something is judged are decided with it; one that does not fit its candidate
    /// rejects the row. <see langword="null"/>: none.
    /// </summary>
    public GivenJudgements? Judgements { get; init; }

    /// <summary>How much each result line tells.</summary>
    public BulkDetail Detail { get; init; } = BulkDetail.Verdict;

    /// <summary>How many rows are evaluated at the same time, 1 to 256; the output is the same whatever it is.</summary>
    public int Jobs { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 256);

    /// <summary>The share of the input to evaluate; <see langword="null"/>: all of it.</summary>
    public BulkShard? Shard { get; init; }

    /// <summary>
    /// Whether what comes out is put together with what other runs give. The summary then holds every combination of requirements and every category that
    /// was asked, so that summaries can be added up (<see cref="BulkSummary.Merge"/>), and says what was read (<see cref="BulkSummary.Stretch"/>). A share is
    /// read by itself: its lines count from 1, and of a plain file of lines nothing before it is read. The input must be one that can be sought, if a share is
    /// asked for.
    /// </summary>
    public bool IsPart { get; init; }

    /// <summary>Whether to count outcomes, failures, missing hours, warnings, and rows that no version decides, besides rows.</summary>
    public bool Summarize { get; init; }

    /// <summary>
    /// Whether to gather a report for coordinators as well (<see cref="BulkSummary.Report"/>): who is met, who is nearly there, what waits for a reviewer,
    /// what ends soon. Memory stays bounded; it counts as <see cref="Summarize"/> does.
    /// </summary>
    public bool Report { get; init; }

    /// <summary>Whether every requirement of every row is wanted.</summary>
    internal bool Counts => Summarize || Report;

    /// <summary>
    /// Whether to go on where an interrupted run of the same question stopped. The streams of results and rejects must then be readable and
    /// seekable and hold what that run wrote; a line that was cut off is taken away.
    /// </summary>
    public bool Resume { get; init; }

    /// <summary>How large a row may be; a line of more bytes is rejected without being held in memory.</summary>
    public DocumentLimits Limits { get; init; } = DocumentLimits.Default;

    /// <summary>What is wrong with the question, whichever candidates it is asked about.</summary>
    /// <returns>ER4101 to ER4108, as of <see cref="CandidateFile.TryDetermine"/>; none when the run can begin. <see cref="BulkEvaluation.Run"/> throws the first.</returns>
    public ImmutableArray<Diagnostic> Validate() => BulkQuestion.Problem(this) is { } problem ? [problem.Diagnostic] : [];
}

/// <summary>How far a run has come.</summary>
/// <param name="Rows">Rows read and written so far, rejected ones included.</param>
/// <param name="Rejected">Of these, how many were rejected.</param>
/// <param name="Share">How much of the input is done, from 0 to 1; <see langword="null"/> when its length is not known.</param>
public readonly record struct BulkProgress(long Rows, long Rejected, double? Share);

/// <summary>Thrown when a run cannot go on where another one stopped: what that one wrote does not belong to this input and these options.</summary>
public sealed class BulkResumeException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit.</param>
    public BulkResumeException(string message)
        : base(message) { }
}
