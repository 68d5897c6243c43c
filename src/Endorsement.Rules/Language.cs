using System.Collections.Immutable;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Words;
using Endorsement.Rules.Words.English;
using Endorsement.Rules.Words.Spanish;

namespace Endorsement.Rules;

/// <summary>Facts in words: findings, rules and warnings as a person reads them.</summary>
/// <remarks>
/// Codes are stable and meant for programs; words are meant for people and may be improved. The same facts give the same words on every machine and
/// in every culture. Immutable and safe to share between threads.
/// </remarks>
/// <example>
/// <code>
/// Console.Write(determination.Explain(Language.English));
/// </code>
/// </example>
public abstract class Language
{
    private protected Language() { }

    /// <summary>English, the language of everything for which none is named.</summary>
    public static Language English => EnglishLanguage.Instance;

    /// <summary>Spanish: <c>usted</c> to the candidate, impersonal in the record.</summary>
    public static Language Spanish => SpanishLanguage.Instance;

    /// <summary>Every language that there is.</summary>
    public static ImmutableArray<Language> All { get; } = [EnglishLanguage.Instance, SpanishLanguage.Instance];

    /// <summary>The language with a code, e.g. <c>en</c>, in any case; <see langword="null"/> where there is none.</summary>
    /// <param name="code">A language subtag (BCP 47).</param>
    public static Language? Find(string code) =>
        All.FirstOrDefault(language => language.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The language subtag (BCP 47), e.g. <c>en</c>.</summary>
    public abstract string Code { get; }

    /// <summary>The language's name in itself, e.g. <c>English</c>.</summary>
    public abstract string Name { get; }

    /// <summary>An outcome as people say it: "not met".</summary>
    /// <param name="outcome">The outcome.</param>
    public string Of(Outcome outcome) => Findings.Outcome(outcome);

    /// <summary>Why the outcome of a finding is what it is, in one sentence.</summary>
    /// <param name="finding">The finding.</param>
    /// <remarks>Places, sub-minimums and codes of a ruleset's own are called by their labels where the rules are given too.</remarks>
    public string Sentence(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Told ?? Kind(finding.Kind).Sentence(finding);
    }

    /// <summary>The same, with things called as the ruleset that decided labels them.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="ruleset">The ruleset that decided; <see langword="null"/>: it is not at hand.</param>
    public string Sentence(Finding finding, Ruleset? ruleset) => For(ruleset).Sentence(finding);

    /// <summary>
    /// What stands between a determination and its being met, in one line: "5 hours of RS/C are missing, and 1 requirement is open"; empty where it is met.
    /// </summary>
    /// <param name="determination">The determination.</param>
    public string Missing(Determination determination)
    {
        ArgumentNullException.ThrowIfNull(determination);
        return MissingLine.Of(determination, For(determination));
    }

    /// <summary>
    /// What is nearest to be done, in a few words: what the nearest requirement that is not met lacks (S3), else the first thing that is open; empty where
    /// all is met.
    /// </summary>
    /// <param name="determination">The determination.</param>
    public string NextStep(Determination determination)
    {
        ArgumentNullException.ThrowIfNull(determination);
        return MissingLine.NextStep(determination, For(determination));
    }

    /// <summary>S50: who changed a figure without naming a source, and what is printed where; <see langword="null"/> where nobody did.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="ruleset">The ruleset that decided.</param>
    public string? Changed(Finding finding, Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(ruleset);
        return finding.ChangedBy is not null && ruleset.Find(finding.Id) is { } requirement
            ? ChangedLines.Of(requirement, ruleset, For(ruleset))
            : null;
    }

    /// <summary>The same, where a saved determination may be by rules that are not at hand: then in the words of its document.</summary>
    internal string? Changed(Finding finding, Determination determination) =>
        determination.RulesOf(finding) is { } rules ? Changed(finding, rules) : finding.ToldChange;

    /// <summary>S36: which cycle has just ended, and how to ask for it.</summary>
    /// <param name="ended">The cycle.</param>
    public string JustEnded(EndedCycle ended)
    {
        ArgumentNullException.ThrowIfNull(ended);
        return Record.JustEnded(ended);
    }

    /// <summary>How an endorsement stands: "held since 2020-01-01", "removed from the registry on 2024-03-01".</summary>
    /// <param name="standing">The standing.</param>
    public string Of(RegistryStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return Record.Registered(standing);
    }

    /// <summary>Why it was this version, behind its name: "effective on 2018-06-01, when the application was submitted" (S43).</summary>
    /// <param name="selected">The reason.</param>
    public string Of(SelectionReason selected)
    {
        ArgumentNullException.ThrowIfNull(selected);
        return selected.Words ?? Record.Selected(selected);
    }

    /// <summary>What a warning is about; words of the document stand in backticks.</summary>
    /// <param name="warning">The warning.</param>
    public string Message(DeterminationWarning warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return Warnings.Message(warning);
    }

    /// <summary>What may have been meant, or what to do; <see langword="null"/>: nothing.</summary>
    /// <param name="warning">The warning.</param>
    public string? Help(DeterminationWarning warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return Warnings.Help(warning);
    }

    /// <summary>What a reviewer is asked to judge, as a question: "Is the field related? BSW, Social work, bachelor, 2015-05-10".</summary>
    /// <param name="item">What is asked for.</param>
    /// <param name="candidate">Whose entry it is.</param>
    public string Asked(WorklistItem item, Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(candidate);
        return Worklists.Asked(item.Attribute, item.Entry, candidate);
    }

    /// <summary>What may be written as the value: "true or false".</summary>
    /// <param name="item">What is asked for.</param>
    public string Answer(WorklistItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Worklists.Answer(item.Attribute, item.Codes);
    }

    /// <summary>What to do about one requirement, or why nothing cures it.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="plan">The plan that it is of.</param>
    public string Of(Remedy remedy, CandidatePlan plan)
    {
        ArgumentNullException.ThrowIfNull(remedy);
        ArgumentNullException.ThrowIfNull(plan);
        var words = For(plan.Now).Plans;
        var text = words.Remedy(remedy, plan, StepBefore.Nothing).Text;
        return words.Nearest(remedy, plan) is { } nearest ? $"{nearest} {text}" : text;
    }

    /// <summary>
    /// Whether anything notices a change of a rule, and which: "Nothing notices if Thirty hours of training (IMHS.initial.training and 6 others) said …".
    /// </summary>
    /// <param name="mutant">The change, and what became of it (S64).</param>
    public string Sentence(Mutant mutant)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        return MutantTelling.Sentence(mutant, For(mutant.Ruleset));
    }

    /// <summary>How many changes of a ruleset its cases notice, in one line.</summary>
    /// <param name="report">What was tried (S64).</param>
    public string Summary(MutationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Mutations.Summary(report.Ruleset.Key, report.Cases.Length, report.Killed, report.Counted, report.Percent);
    }

    /// <summary>That no case shows something of a rule: "No case just meets “…”: Thirty hours of training (IMHS.initial.training and 6 others)."</summary>
    /// <param name="point">A point of coverage that is open (S63).</param>
    public string NotShown(CoveragePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return MutantTelling.NotShown(point, For(point.Ruleset));
    }

    /// <summary>How many points of a ruleset its cases show, in one line.</summary>
    /// <param name="report">What was asked (S63).</param>
    public string Summary(CoverageReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Mutations.Coverage(report.Ruleset.Key, report.Cases.Length, report.Covered, report.Points.Length, report.Percent);
    }

    /// <summary>How many cases show and notice nothing that no other does: the heading of their list.</summary>
    /// <param name="cases">How many; 1 or more.</param>
    public string NotNeeded(int cases) => Mutations.NotNeeded(cases);

    /// <summary>What a table of a candidate's document is called: "Reflective supervision".</summary>
    /// <param name="table">The table.</param>
    public string Heading(CandidateTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return OutlineTelling.Heading(table, Outlines);
    }

    /// <summary>What belongs into a table, in a sentence or two.</summary>
    /// <param name="table">The table.</param>
    public string Help(CandidateTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return OutlineTelling.Help(table, Outlines);
    }

    /// <summary>What a column of a candidate's document is called: "Hours".</summary>
    /// <param name="column">The column.</param>
    /// <param name="ruleset">Whose labels come first; <see langword="null"/>: those that all associations share.</param>
    public string Heading(CandidateColumn column, Ruleset? ruleset = null)
    {
        ArgumentNullException.ThrowIfNull(column);
        return OutlineTelling.Heading(column, For(ruleset).Outlines);
    }

    /// <summary>What belongs into a column, in one sentence.</summary>
    /// <param name="column">The column.</param>
    public string Help(CandidateColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return OutlineTelling.Help(column, Outlines);
    }

    /// <summary>One of the codes of a column as a choice: "bachelor's degree"; the code where nobody gave it a label.</summary>
    /// <param name="column">The column.</param>
    /// <param name="code">The code.</param>
    /// <param name="ruleset">Whose labels come first; <see langword="null"/>: those that all associations share.</param>
    public string Label(CandidateColumn column, string code, Ruleset? ruleset = null)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(code);
        return OutlineTelling.Label(column, code, For(ruleset).Outlines);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The same language, calling codes as the labels of a ruleset do; itself where no rules are at hand.</summary>
    internal Language For(Ruleset? rules) => rules?.Spoken(this) ?? this;

    /// <summary>What is open, in words: "the file does not say whether the work was paid".</summary>
    /// <param name="open">The fact.</param>
    /// <param name="kind">The kind of the requirement for which it is open, e.g. <c>training</c>.</param>
    /// <param name="ruleset">The rules, whose labels stand for codes; <see langword="null"/>: they are not at hand.</param>
    /// <param name="candidate">The file, whose entries are called by what they are; <see langword="null"/>: they are called by their ids.</param>
    /// <returns>A clause or a sentence without its full stop; no code stands in it.</returns>
    public string Of(OpenFact open, string kind, Ruleset? ruleset = null, Candidate? candidate = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(kind);
        var spoken = candidate is null ? For(ruleset) : Speaking(new Names(Code, ruleset, new FileEntries(candidate)));
        return spoken.Findings.Open(open, kind);
    }

    /// <summary>The same, calling the entries of the file by what they are too, where the determination was made of one at hand.</summary>
    internal Language For(Determination determination) =>
        determination.Candidate is { } candidate
            ? Speaking(new Names(Code, determination.Ruleset, new FileEntries(candidate)))
            : For(determination.Ruleset);

    /// <summary>The same for a letter, in which no id stands.</summary>
    internal Language ForLetter(CandidatePlan plan) =>
        Speaking(new Names(Code, plan.Now.Ruleset, new FileEntries(plan.File) { TellsIds = false }));

    /// <summary>The same language, calling codes by these names.</summary>
    internal abstract Language Speaking(Names names);

    /// <summary>What codes and titles are called.</summary>
    internal abstract Names Names { get; }

    /// <summary>What is said of one kind of requirement.</summary>
    internal abstract KindWords Kind(string kind);

    /// <summary>A condition as a clause: "the candidate gives RS/C to others".</summary>
    internal abstract string Clause(Condition condition);

    internal abstract IEntryWords Entries { get; }

    internal abstract IFindingWords Findings { get; }

    internal abstract IRecordWords Record { get; }

    internal abstract IHandbookWords Handbook { get; }

    internal abstract IDifferenceWords Differences { get; }

    internal abstract IWarningWords Warnings { get; }

    internal abstract IWorklistWords Worklists { get; }

    internal abstract IPlanWords Plans { get; }

    internal abstract IReportWords Report { get; }

    internal abstract IDrawingWords Drawings { get; }

    internal abstract IBatchWords Batches { get; }

    /// <summary>The impact of a change of the rules.</summary>
    internal abstract IImpactWords Impact { get; }

    internal abstract ILetterWords Letters { get; }

    internal abstract IMutationWords Mutations { get; }

    /// <summary>Headings and help of forms and spreadsheets.</summary>
    internal abstract IOutlineWords Outlines { get; }
}
