using Endorsement.Rules.Reports;

namespace Endorsement.Rules.Bulk;

/// <summary>Whose outcome a change of the rules changes: every candidate of a population, judged under both for the same question (S62).</summary>
/// <remarks>A value. Immutable and safe to share between threads. An answer is one candidate's outcome of one category.</remarks>
public sealed record RulesetImpact
{
    /// <summary>The rules as they are.</summary>
    public required RulesetIdentity First { get; init; }

    /// <summary>The rules as they would be.</summary>
    public required RulesetIdentity Second { get; init; }

    /// <summary>What was asked.</summary>
    public required Question Question { get; init; }

    /// <summary>Whether only those were asked for whom the dates choose the second ruleset.</summary>
    public required bool ByDate { get; init; }

    /// <summary>How many candidates were read.</summary>
    public required long Candidates { get; init; }

    /// <summary>How many rows could not be read.</summary>
    public required long Rejected { get; init; }

    /// <summary>How many candidates the dates give to another version; 0 unless it is asked by date.</summary>
    public required long OfOtherVersions { get; init; }

    /// <summary>How many answers there are under both: candidates times categories, less those that the question cannot be put to.</summary>
    public required long Answers { get; init; }

    /// <summary>How many answers one of the rulesets cannot give: no cycle of that year.</summary>
    public required long Unanswered { get; init; }

    /// <summary>How many candidates have another outcome of some category.</summary>
    public required long Changed { get; init; }

    /// <summary>
    /// How many candidates have the same outcomes, but some requirement is found otherwise: the next step they are told may be another.
    /// </summary>
    public required long ChangedWithin { get; init; }

    /// <summary>How many answers are not met under both, and lack one requirement alone under the second.</summary>
    public required long Near { get; init; }

    /// <summary>Categories that were not compared, since the second ruleset has nothing for the first's, or not with the pathway.</summary>
    public Sequence<string> OnlyBefore { get; init; } = [];

    /// <summary>Categories that were not compared, since the first ruleset has nothing for the second's, or not with the pathway.</summary>
    public Sequence<string> OnlyAfter { get; init; } = [];

    /// <summary>From what to what, for each category: those of which there are any, in the order of the ruleset.</summary>
    public required Sequence<ImpactFlow> Flows { get; init; }

    /// <summary>By which requirements, of answers that change; the one that changes most first.</summary>
    public required Sequence<ImpactOfRequirement> Requirements { get; init; }

    /// <summary>By which differences between the rulesets, of answers that change; the one that explains most first.</summary>
    public required Sequence<ImpactOfChange> Changes { get; init; }

    /// <summary>How many answers change by more than three differences together.</summary>
    public required long ByMany { get; init; }

    /// <summary>How many answers change.</summary>
    public long ChangedAnswers => Flows.Where(flow => flow.First != flow.Second).Sum(flow => flow.Count);

    /// <summary>What the second ruleset asks otherwise, for the words.</summary>
    internal RulesetDifference? Difference { get; init; }

    /// <summary>The summary as JSON.</summary>
    /// <param name="indented">Whether it is laid out for people.</param>
    public byte[] ToJson(bool indented = true) => ImpactJson.Write(this, indented);

    /// <summary>The summary in a few lines.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <param name="command">The command that made it, which stands below; <see langword="null"/>: none did.</param>
    /// <returns>Lines separated by LF.</returns>
    public string ToText(Language? language = null, string? command = null) => ImpactText.Of(this, language ?? Language.English, command);

    /// <summary>The summary as Markdown.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <param name="command">The command that made it; <see langword="null"/>: none did.</param>
    /// <returns>Lines separated by LF.</returns>
    public string ToMarkdown(Language? language = null, string? command = null) =>
        MarkdownPage.Of(ImpactPage.Of(this, language ?? Language.English, command));

    /// <summary>The summary as one HTML document, as of <see cref="CandidatePlan.ToHtml"/>; it names nobody.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <param name="command">The command that made it; <see langword="null"/>: none did.</param>
    public string ToHtml(Language? language = null, string? command = null) =>
        HtmlPage.Of(ImpactPage.Of(this, language ?? Language.English, command));

    /// <summary>Judges every candidate of an input under both rulesets.</summary>
    /// <param name="candidates">Candidates, as <see cref="BulkEvaluation.Run"/> reads them.</param>
    /// <param name="options">The rulesets and the question.</param>
    /// <param name="rows">
    /// Gets a row for each answer that changes: line, category, outcomes, the requirements that are found otherwise, and the smallest sets of differences that
    /// bring it; <see langword="null"/>: nobody wants them.
    /// </param>
    /// <param name="rejects">Gets the rows that could not be read, as of <see cref="BulkEvaluation.Run"/>; <see langword="null"/>: they are counted alone.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="QuestionException">Both rulesets lack the category or the pathway, or the day is out of range.</exception>
    /// <exception cref="InvalidDataException">The input is gzipped and broken, or cut off.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="IOException">A stream failed.</exception>
    /// <remarks>One pass, in bounded memory; what comes out is the same however many jobs there are.</remarks>
    public static RulesetImpact Of(
        Stream candidates,
        ImpactOptions options,
        Stream? rows = null,
        Stream? rejects = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(options);
        return new ImpactRun(options).Run(candidates, rows, rejects, cancellation);
    }
}

/// <summary>How many answers of a category go from one outcome to another, or stay what they are.</summary>
/// <param name="Category">The category, by its code in the first ruleset.</param>
/// <param name="First">The outcome under the first ruleset.</param>
/// <param name="Second">The outcome under the second.</param>
/// <param name="Count">How many.</param>
public sealed record ImpactFlow(string Category, Outcome First, Outcome Second, long Count);

/// <summary>How often a requirement is found otherwise, among answers that change.</summary>
/// <param name="RequirementId">Its id, in the ruleset that has it.</param>
/// <param name="MetBefore">How often it is met under the first ruleset alone.</param>
/// <param name="MetAfter">How often it is met under the second alone; one that is not asked for is met.</param>
public sealed record ImpactOfRequirement(string RequirementId, long MetBefore, long MetAfter);

/// <summary>How many answers a difference between the rulesets changes.</summary>
/// <param name="ChangeId">Its id, as of the difference of the two rulesets.</param>
/// <param name="Alone">How many answers it changes by itself: with it alone the outcome is that of the second ruleset.</param>
/// <param name="Together">How many more it changes together with one or two others, none of which can be left out.</param>
public sealed record ImpactOfChange(string ChangeId, long Alone, long Together);
