using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Words.English;

/// <summary>The report of a batch, in English.</summary>
internal sealed class BatchWords : IBatchWords
{
    public string Heading(long rows) => $"{Count(rows, "candidate")} at a glance";

    public string Kicker(LocalDate asOf, Pathway pathway) =>
        pathway switch
        {
            Pathway.Initial => $"First endorsement · as of {DateWords.Day(asOf)}",
            Pathway.Renewal => $"Renewal · as of {DateWords.Day(asOf)}",
            Pathway.Emerging => $"Emerging endorsement · as of {DateWords.Day(asOf)}",
            Pathway.Reinstatement => $"Reinstatement · as of {DateWords.Day(asOf)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Lead(long rejected) =>
        rejected switch
        {
            0 => "Every row was read. One candidate may be counted for several categories.",
            1 => "One row could not be read and is not counted. One candidate may be counted for several categories.",
            _ => $"{Number(rejected)} rows could not be read and are not counted. One candidate may be counted for several categories.",
        };

    public string Label(BatchPart part) =>
        part switch
        {
            BatchPart.Met => "Everything is met",
            BatchPart.Near => "Something is missing",
            BatchPart.Judged => "A reviewer is waited for",
            BatchPart.Ending => "Ends soon",
            _ => Part(part),
        };

    public string MetMore => "These may apply, or are renewed.";

    public string NearMore(long one) =>
        one switch
        {
            0 => "The nearest are listed first.",
            1 => "One of them lacks a single requirement.",
            _ => $"{Number(one)} of them lack a single requirement.",
        };

    public string JudgedMore => "Some requirement waits for a judgement.";

    public string EndingMore(int days) => $"Memberships, vettings, ratings and renewals within {Number(days)} days.";

    public string Part(BatchPart part) =>
        part switch
        {
            BatchPart.Near => "Who is nearly there",
            BatchPart.Missing => "What is missing most",
            BatchPart.Judged => "What waits for a reviewer",
            BatchPart.Ending => "What ends soon",
            BatchPart.Met => "Who is met",
            BatchPart.Categories => "Category by category",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Caption(BatchPart part) =>
        part switch
        {
            BatchPart.Near => "Candidates who lack something, the nearest first",
            BatchPart.Missing => "How often each requirement is not met",
            BatchPart.Judged => "Candidates of whom something waits for a judgement",
            BatchPart.Ending => "What ends soon, the earliest first",
            BatchPart.Met => "Candidates of whom everything is met",
            BatchPart.Categories => "Outcomes by category and version of the rules",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Column(BatchColumn column) =>
        column switch
        {
            BatchColumn.Candidate => "Candidate",
            BatchColumn.Category => "Category",
            BatchColumn.Missing => "Requirements",
            BatchColumn.What => "What",
            BatchColumn.Day => "Last day",
            BatchColumn.Ends => "What ends",
            BatchColumn.Rules => "Rules",
            BatchColumn.Met => "Met",
            BatchColumn.NotMet => "Not met",
            BatchColumn.NeedsReview => "Needs review",
            BatchColumn.Unknown => "Unknown",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Nothing(BatchPart part) =>
        part switch
        {
            BatchPart.Near => "Nobody lacks anything.",
            BatchPart.Judged => "Nothing waits for a reviewer.",
            BatchPart.Ending => "Nothing ends soon.",
            BatchPart.Met => "Of nobody everything is met.",
            _ => "There is nothing to tell.",
        };

    public string AndMore(long count) => $"And {Number(count)} more.";

    public string Ending(string of, BatchEnding ending) =>
        ending switch
        {
            BatchEnding.Membership => "The candidate's membership",
            BatchEnding.Vetting => $"The vetting of {of}",
            BatchEnding.Rating => $"The rating {of}, which is then too old",
            BatchEnding.Cycle => $"Renewal as {of} is due and not met",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string MissingMost(string title) => $"Most often missing: {title}";

    public string MissingSeen(int bars) =>
        $"{CodeWords.Capital(Count(bars, "bar"))}, one for each requirement, the one that is missing most often first.";

    public string MissingSaid(string title, long rows) => $"“{title}” is not met {(rows == 1 ? "once" : $"{Number(rows)} times")}.";

    public string Foot(ImmutableArray<string> rulesets) =>
        rulesets.IsEmpty ? "No version of the rules decided." : $"Decided by {CodeWords.And(rulesets)}.";

    private static string Count(long count, string one) => $"{Number(count)} {(count == 1 ? one : one + "s")}";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
