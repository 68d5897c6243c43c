using System.Collections.Immutable;
using Endorsement.Rules.Reports;
using Endorsement.Rules.Requirements;
using NodaTime;

namespace Endorsement.Rules.Bulk;

/// <summary>What a batch came to, for coordinators: who is met, who is nearly there, what is missing most, what waits for a reviewer, what ends soon.</summary>
/// <remarks>Bounded whatever the input: of every list the first entries are kept and the others are counted. Immutable and safe to share between threads.</remarks>
public sealed class BatchReport
{
    /// <summary>So many entries each list has at most.</summary>
    public const int MostListed = 50;

    /// <summary>So many days from the as-of date on are soon.</summary>
    public const int SoonDays = 90;

    private readonly BatchFacts _facts;

    internal BatchReport(BatchFacts facts) => _facts = facts;

    /// <summary>The as-of date of every row.</summary>
    public LocalDate AsOf => _facts.AsOf;

    /// <summary>The counts of the whole run.</summary>
    public BulkSummary Summary => _facts.Summary;

    /// <summary>The report as one HTML document, as of <see cref="CandidatePlan.ToHtml"/>.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <returns>HTML, well-formed as XML too; the same however many jobs there were.</returns>
    public string ToHtml(Language? language = null) => HtmlPage.Of(BatchReportPage.Of(_facts, language ?? Language.English));

    /// <summary>The same as Markdown.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <returns>Lines separated by LF.</returns>
    public string ToMarkdown(Language? language = null) => MarkdownPage.Of(BatchReportPage.Of(_facts, language ?? Language.English));
}

/// <summary>What a report of a batch is made from.</summary>
internal sealed record BatchFacts
{
    public required LocalDate AsOf { get; init; }

    public required Pathway Pathway { get; init; }

    public required BulkSummary Summary { get; init; }

    /// <summary>The rulesets that decided, by key.</summary>
    public required ImmutableDictionary<string, Ruleset> Rulesets { get; init; }

    /// <summary>Who is met, in the order of the input.</summary>
    public required Listed<MetRow> Met { get; init; }

    /// <summary>Who is not met, the nearest first.</summary>
    public required Listed<NearRow> Near { get; init; }

    /// <summary>How many of these miss one requirement alone.</summary>
    public required long Single { get; init; }

    /// <summary>What waits for a reviewer, in the order of the input.</summary>
    public required Listed<NearRow> Judged { get; init; }

    /// <summary>What ends soon, the earliest first.</summary>
    public required Listed<EndingRow> Ending { get; init; }
}

/// <summary>The first entries of a list, and how many there are in all.</summary>
internal readonly record struct Listed<T>(ImmutableArray<T> First, long All);

/// <summary>What ends.</summary>
internal enum EndingSort
{
    /// <summary>A membership of the candidate.</summary>
    Membership,

    /// <summary>An association's vetting of a person in the file.</summary>
    Vetting,

    /// <summary>A reference rating.</summary>
    Rating,

    /// <summary>A renewal that is due and not met.</summary>
    Cycle,
}

/// <summary>A candidate who is met for a category.</summary>
internal sealed record MetRow(long Line, int Category, string Candidate, string CategoryCode);

/// <summary>A candidate who is not, with all that was found.</summary>
internal sealed record NearRow(long Line, int Category, int Missing, Distance Distance, Determination Found);

/// <summary>Something of a candidate that ends.</summary>
/// <param name="Day">The last day.</param>
/// <param name="Line">The row.</param>
/// <param name="Sort">What it is.</param>
/// <param name="Candidate">Whose.</param>
/// <param name="Of">The person, the rating, or the category; empty: the candidate's own.</param>
internal sealed record EndingRow(LocalDate Day, long Line, EndingSort Sort, string Candidate, string Of);
