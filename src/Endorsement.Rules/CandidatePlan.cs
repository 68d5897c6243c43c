using Endorsement.Rules.Documents;
using Endorsement.Rules.Reports;
using Endorsement.Rules.Words;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>What is missing, the least that cures it, by when, and what the coming years bring without it (S54 to S58).</summary>
/// <remarks>
/// A value: equal when its content is. Immutable and safe to share between threads. It is proved before it is told: <see cref="Candidate"/> is the file with
/// all that is planned, and <see cref="Then"/> what is found of it on the plan's date.
/// </remarks>
/// <example>
/// <code>
/// var plan = RulesetCatalog.BuiltIn.Open(maria).Plan(first);
/// foreach (var remedy in plan.Remedies)
/// {
///     Console.WriteLine(Language.English.Of(remedy, plan));
/// }
/// </code>
/// </example>
public sealed record CandidatePlan
{
    /// <summary>What was found on the day of the question, before anything is done.</summary>
    public required Determination Now { get; init; }

    /// <summary>
    /// The day on which everything that is asked is met, if what is planned is done: the as-of date at the earliest. <see langword="null"/>: what is left in
    /// <see cref="Remaining"/> keeps it from being met.
    /// </summary>
    public LocalDate? Date { get; init; }

    /// <summary>What is found on <see cref="Date"/> of the file with all that is planned; <see langword="null"/> where there is no such day.</summary>
    public Determination? Then { get; init; }

    /// <summary>The candidate's file as it is.</summary>
    public required Candidate File { get; init; }

    /// <summary>The candidate's file with every fact supplied and every addition appended.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>What to do about each requirement that is asked and not met, in the order of the ruleset.</summary>
    public Sequence<Remedy> Remedies { get; init; } = [];

    /// <summary>The entries to append, each once, in the order of the sections of a candidate document (S56).</summary>
    public Sequence<PlannedEntry> Additions { get; init; } = [];

    /// <summary>The facts to supply or to have judged of what is in the file.</summary>
    public Sequence<SuppliedFact> Facts { get; init; } = [];

    /// <summary>What may have been earned and is not in the file: to be asked, never to be advised (S54).</summary>
    public Sequence<PlanQuestion> Questions { get; init; } = [];

    /// <summary>The ids of the requirements that nothing in the plan settles.</summary>
    public Sequence<string> Remaining { get; init; } = [];

    /// <summary>
    /// The first day on which everything that is asked is met with the file as it is, by waiting alone (S57); <see langword="null"/>: none within ten years of the
    /// as-of date.
    /// </summary>
    public LocalDate? EarliestDate { get; init; }

    /// <summary>What is found of the file as it is on every day of the ten years from the as-of date on, days that give the same together (S57).</summary>
    public Sequence<TimelineSpan> Timeline { get; init; } = [];

    /// <summary>
    /// Whether the file has more entries than are planned for (4,000): then nothing was tried, every remedy is none for that reason, and neither a timeline nor an
    /// earliest date is told.
    /// </summary>
    public bool IsBeyondLimit { get; init; }

    /// <summary>At renewal, the days between which it can be done; <see langword="null"/> elsewhere.</summary>
    public PlanDates? Dates { get; init; }

    /// <summary>
    /// At renewal, where a cycle has just ended that the file does not meet: that one, and those before it without a gap back to the award, the latest first.
    /// Empty elsewhere. At most ten.
    /// </summary>
    public Sequence<RenewalPeriod> EarlierCycles { get; init; } = [];

    /// <summary>Of an unknown outcome, the open facts that decide it (S58); <see langword="null"/> of another.</summary>
    public DecisiveFacts? Decisive { get; init; }

    /// <summary>The hours of RS/C that are counted on in a month.</summary>
    public ClockHours MonthlyHours { get; init; }

    /// <summary>
    /// The names of what was added to the file to ask "what if", e.g. of documents; empty: the file is as it was sent. Whatever people read of the plan says so first.
    /// </summary>
    public Sequence<string> Supposed { get; init; } = [];

    /// <summary>The determination of now as a document, with what comes next (the contract's section 3).</summary>
    /// <param name="indented">Over several lines, for people.</param>
    /// <param name="language">The language of the words beside the codes; <see langword="null"/>: English.</param>
    /// <returns>One JSON object in UTF-8; appending its additions and setting its facts is all that the plan asks.</returns>
    public byte[] ToJson(bool indented = true, Language? language = null) =>
        new DeterminationJson(language ?? Language.English, this).Write(Now, indented);

    /// <summary>The plan in words: what is missing, what to do in order, by when, and what the coming years bring.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <returns>Lines separated by LF, the last one ended too; the same on every machine and in every culture.</returns>
    public string Explain(Language? language = null) => PlanText.Of(this, (language ?? Language.English).For(Now));

    /// <summary>
    /// The report as one HTML document: the answer, what to do, drawings with their data, the coming years, the whole record, the sources.
    /// </summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <returns>
    /// HTML in the characters of Unicode, well-formed as XML too, that asks nothing of any server and runs nothing; its one style block is <see cref="ReportStyle"/>.
    /// The same on every machine and in every culture.
    /// </returns>
    public string ToHtml(Language? language = null) => HtmlPage.Of(CandidateReport.Of(this, language ?? Language.English));

    /// <summary>The same as Markdown, in which the data of the drawings stand as tables.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <returns>Lines separated by LF; what the file or the rules say is escaped.</returns>
    public string ToMarkdown(Language? language = null) => MarkdownPage.Of(CandidateReport.Of(this, language ?? Language.English));

    /// <summary>
    /// A letter to the candidate: how the application stands, what is missing, what to do by when, what is to be paid, what a reviewer still decides, what is
    /// fine, and whom to ask.
    /// </summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <remarks>Plain text, with the emphasis of Markdown; at most four reasons, the complete record being the attachment (<see cref="Determination.Explain"/>).</remarks>
    /// <returns>Lines of at most 78 characters, separated by LF, the last one ended too; the same on every machine and in every culture.</returns>
    public string Letter(Language? language = null) => LetterText.Of(this, language ?? Language.English);

    /// <summary>The same letter as one HTML document, to be printed or sent, with the record that it says is attached on a page of its own.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <returns>
    /// HTML in the characters of Unicode, well-formed as XML too, that asks nothing of any server and runs nothing; its one style block is <see cref="ReportStyle"/>.
    /// The same on every machine and in every culture.
    /// </returns>
    public string LetterToHtml(Language? language = null) => HtmlLetter.Of(this, language ?? Language.English);
}

/// <summary>An entry to append to the file.</summary>
public sealed record PlannedEntry
{
    /// <summary>The section of the candidate document, e.g. <c>training</c>.</summary>
    public required string Section { get; init; }

    /// <summary>Its id; where such entries have none, its place among those that are added, e.g. <c>agreements/0</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The entry as a candidate document has it: one JSON object on one line.</summary>
    public required string Json { get; init; }

    /// <summary>The ids of the requirements that it serves.</summary>
    public Sequence<string> Serves { get; init; } = [];

    /// <summary>The same as a record, for words.</summary>
    internal object? Entry { get; init; }
}

/// <summary>A fact to be supplied of what is in the file, "if so" (S54).</summary>
/// <param name="Section">The section; <c>candidate</c> where the fact stands beside the sections.</param>
/// <param name="Entry">The entry's id, or its place where it has none; empty where no entry is concerned.</param>
/// <param name="Member">The member that is to be given.</param>
/// <param name="Json">The value under which the requirement is met, as a candidate document has it.</param>
/// <param name="By">Who settles it.</param>
public sealed record SuppliedFact(string Section, string Entry, string Member, string Json, SettledBy By);

/// <summary>A question: something that counts may have been and is not in the file.</summary>
/// <param name="RequirementId">The id of the requirement that asks for it.</param>
/// <param name="From">The first day on which it would have counted; <see langword="null"/>: ever.</param>
/// <param name="To">The last day on which it would have counted.</param>
/// <param name="Missing">What would have been enough, as the finding tells it.</param>
public sealed record PlanQuestion(string RequirementId, LocalDate? From, LocalDate To, FigureList Missing);
