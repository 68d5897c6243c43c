using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Rulesets;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>A candidate's file, opened: read once for each version of the rules that is asked, and asked any number of questions.</summary>
/// <remarks>
/// Another category, pathway or day costs only the deciding. Opened by <see cref="RulesetCatalog.Open"/> it answers under the version that the dates of
/// each question choose (S43); by <see cref="Ruleset.Open"/>, under that one version whatever the dates say. Immutable for whoever uses it, and safe to
/// ask from any number of threads at once.
/// </remarks>
/// <example>
/// <code>
/// var file = RulesetCatalog.BuiltIn.Open(maria);
/// var today = file.Decide(first);
/// var later = file.Decide(first with { AsOf = first.AsOf.PlusYears(1) });
/// </code>
/// </example>
public sealed partial class CandidateFile
{
    private readonly RulesetCatalog? _catalog;
    private readonly Ruleset? _ruleset;
    private readonly string? _selected;
    private readonly int[] _judged;
    private Filled? _filled;

    internal CandidateFile(RulesetCatalog catalog, Candidate candidate)
    {
        _catalog = catalog;
        Candidate = candidate;
        _judged = JudgedDays(candidate);
    }

    internal CandidateFile(Ruleset ruleset, Candidate candidate, string? selected)
    {
        _ruleset = ruleset;
        _selected = selected;
        Candidate = candidate;
        _judged = JudgedDays(candidate);
    }

    /// <summary>Whose file it is.</summary>
    public Candidate Candidate { get; }

    /// <summary>The file, read: so it is known that the candidate is valid, and nothing is read for the first question.</summary>
    /// <exception cref="DocumentException">The candidate was built by a program and is not valid.</exception>
    internal CandidateFile Opened() => TryOpen(null) ? this : throw Candidate.Refused();

    /// <summary>Reads the file, under the version that a first question most likely is answered under.</summary>
    /// <param name="question">The question, where it is known.</param>
    /// <returns>Whether the candidate is valid; <see cref="Candidate.Validate"/> says why it is not.</returns>
    internal bool TryOpen(Question? question)
    {
        if ((_ruleset ?? _catalog!.Likely(Candidate, question)) is not { } likely)
        {
            return Candidate.Validate().IsEmpty;
        }

        // Of a day that no question may be of, and where none is known, what is read is as all that is judged: most questions are asked after it.
        var asOf =
            question is not null && QuestionProblems.OfDay(question.AsOf) is null
                ? question.AsOf
                : Days.Date(_judged.Length > 0 ? _judged[^1] : Days.First);
        var compiled = likely.Compile();
        var dossier = compiled.TryRead(Candidate, asOf);
        _filled = dossier is null ? null : new Filled(compiled.Utf8Vocabulary, SpanOf(asOf), dossier, null);
        return dossier is not null;
    }

    /// <summary>Determines which requirements of one category and pathway the candidate meets on the day asked for.</summary>
    /// <param name="question">The question; it names a category.</param>
    /// <returns>One finding per requirement, in the order the ruleset lists them.</returns>
    /// <exception cref="QuestionException">The question has no answer here; see <see cref="TryDetermine"/>.</exception>
    /// <remarks>Missing evidence is a finding, never an exception.</remarks>
    public Determination Determine(Question question) =>
        TryAnswer(question, out var determination, out var problem) ? determination : throw new QuestionException(problem.Diagnostic);

    /// <summary>The same with diagnostics in place of the exception.</summary>
    /// <param name="question">The question; it names a category.</param>
    /// <param name="determination">The answer, when there is one.</param>
    /// <param name="diagnostics">
    /// Why there is none: no such category (ER4101), pathway (ER4102) or cycle (ER4103), a day outside 1900 to 2200 (ER4104), no version of the association in
    /// force (ER4105), no association that could be told (ER4106), no category named (ER4107), another association than the ruleset's (ER4108).
    /// </param>
    /// <returns>Whether there is an answer.</returns>
    public bool TryDetermine(
        Question question,
        [NotNullWhen(true)] out Determination? determination,
        out ImmutableArray<Diagnostic> diagnostics
    )
    {
        var isAnswered = TryAnswer(question, out determination, out var problem);
        diagnostics = isAnswered ? [] : [problem!.Diagnostic];
        return isAnswered;
    }

    /// <summary>The same of a candidate who may not be valid: then the diagnostics say why.</summary>
    internal bool TryOpenAndDetermine(
        Question question,
        [NotNullWhen(true)] out Determination? determination,
        out ImmutableArray<Diagnostic> diagnostics
    )
    {
        determination = null;
        diagnostics = TryOpen(question) ? [] : Candidate.Validate();
        return diagnostics.IsEmpty && TryDetermine(question, out determination, out diagnostics);
    }

    /// <summary>The outcome alone: the same answer as <see cref="Determine"/>, without the findings, and once warm without an allocation.</summary>
    /// <inheritdoc cref="Determine"/>
    public Outcome Decide(Question question)
    {
        if (!TrySelect(question, out var selection, out var problem) || !TryPlan(selection, question, out var plan, out problem))
        {
            throw new QuestionException(problem.Diagnostic);
        }

        var compiled = selection.Ruleset.Compile();
        return compiled.Decide(DossierFor(compiled, question.AsOf), plan, question.AsOf, selection.CycleYear)
            ?? throw new QuestionException(NoCycle(selection).Diagnostic);
    }

    /// <summary>
    /// Every category that has the pathway, nearest first (S3): fewest requirements, or parts of them, not met along the nearest way; then the smallest
    /// shares missing; then the ruleset's order.
    /// </summary>
    /// <param name="question">The question; of one that names a category, that one alone.</param>
    /// <exception cref="QuestionException">The question has no answer here; see <see cref="TryDetermineAll"/>.</exception>
    public ImmutableArray<Determination> DetermineAll(Question question) =>
        TryAnswerAll(question, out var determinations, out var problem) ? determinations : throw new QuestionException(problem.Diagnostic);

    /// <summary>The same with diagnostics in place of the exception.</summary>
    /// <param name="question">The question; of one that names a category, that one alone.</param>
    /// <param name="determinations">The answers, nearest first, when there are any.</param>
    /// <param name="diagnostics">Why there are none: as of <see cref="TryDetermine"/>.</param>
    /// <returns>Whether there are answers.</returns>
    public bool TryDetermineAll(
        Question question,
        out ImmutableArray<Determination> determinations,
        out ImmutableArray<Diagnostic> diagnostics
    )
    {
        var isAnswered = TryAnswerAll(question, out determinations, out var problem);
        diagnostics = isAnswered ? [] : [problem!.Diagnostic];
        return isAnswered;
    }

    /// <summary>The judgements that the answers ask for (S51a): what a reviewer settles, and nothing that the candidate supplies.</summary>
    /// <param name="question">The question; of one that names no category, every category that has the pathway.</param>
    /// <exception cref="QuestionException">The question has no answer here; see <see cref="TryDetermineAll"/>.</exception>
    public Worklist Worklist(Question question) => WorklistFinder.Of(Candidate, DetermineAll(question));

    private bool TryAnswer(
        Question question,
        [NotNullWhen(true)] out Determination? determination,
        [NotNullWhen(false)] out QuestionProblem? problem
    )
    {
        determination = null;
        return TrySelect(question, out var selection, out problem)
            && TryPlan(selection, question, out _, out problem)
            && TryAnswer(selection, question.Category!, question, null, out determination, out problem);
    }

    private bool TryAnswerAll(
        Question question,
        out ImmutableArray<Determination> determinations,
        [NotNullWhen(false)] out QuestionProblem? problem
    )
    {
        ArgumentNullException.ThrowIfNull(question);
        determinations = [];
        if (question.Category is not null)
        {
            var isAnswered = TryAnswer(question, out var one, out problem);
            determinations = isAnswered ? [one!] : [];
            return isAnswered;
        }

        if (!TrySelect(question, out var selection, out problem))
        {
            return false;
        }

        var found = new List<Determination>();
        var told = new SharedAnswers();
        foreach (var category in selection.Ruleset.Categories.Where(c => c.Has(question.Pathway)))
        {
            if (!TryAnswer(selection, category.Code, question, told, out var determination, out problem))
            {
                return false;
            }

            found.Add(determination);
        }

        problem = found.Count == 0 ? QuestionProblems.NoPathway(selection.Ruleset, question.Pathway) : null;
        determinations = [.. found.OrderBy(determination => Distance.OfAll(determination.Requirements))];
        return problem is null;
    }

    private bool TryAnswer(
        in Selection selection,
        string category,
        Question question,
        SharedAnswers? told,
        [NotNullWhen(true)] out Determination? determination,
        [NotNullWhen(false)] out QuestionProblem? problem
    )
    {
        var compiled = selection.Ruleset.Compile();
        determination = compiled
            .Tell(
                DossierFor(compiled, question.AsOf),
                compiled.Plan(category, question.Pathway)!,
                question.AsOf,
                selection.CycleYear,
                _selected is null ? selection.Reason : SelectionReason.Told(_selected),
                selection.JustEnded,
                told
            )
            ?.Of(Candidate);
        problem = determination is null ? NoCycle(selection) : null;
        return determination is not null;
    }

    /// <summary>The version that answers: the one opened with, or the one that the dates choose.</summary>
    private bool TrySelect(Question question, out Selection selection, [NotNullWhen(false)] out QuestionProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (_catalog is not null)
        {
            return _catalog.TrySelect(question, Candidate, out selection, out problem);
        }

        selection = new Selection(_ruleset!, SelectedBy.Name, question.AsOf) { CycleYear = question.CycleYear };
        problem =
            question.Association is { } association && association != _ruleset!.Association
                ? QuestionProblems.OtherAssociation(_ruleset, association)
                : QuestionProblems.OfDay(question.AsOf);
        return problem is null;
    }

    private static bool TryPlan(
        in Selection selection,
        Question question,
        [NotNullWhen(true)] out PathwayPlan? plan,
        [NotNullWhen(false)] out QuestionProblem? problem
    )
    {
        var ruleset = selection.Ruleset;
        plan = question.Category is { } code ? ruleset.Compile().Plan(code, question.Pathway) : null;
        problem = plan is null ? QuestionProblems.NoPlan(ruleset, question) : null;
        return plan is not null;
    }

    private static QuestionProblem NoCycle(in Selection selection) =>
        QuestionProblems.NoCycle(selection.Ruleset, selection.CycleYear.GetValueOrDefault());

    /// <summary>What the candidate has documented, as this ruleset sees it and as it is judged on a day; made when it is first asked.</summary>
    private Dossier DossierFor(CompiledRuleset compiled, LocalDate asOf)
    {
        var span = SpanOf(asOf);
        for (var filled = Volatile.Read(ref _filled); filled is not null; filled = filled.Next)
        {
            if (filled.Vocabulary == compiled.Utf8Vocabulary && filled.Span == span)
            {
                return filled.Dossier;
            }
        }

        // Two threads may both fill one: they are equal, and the second stays unused.
        var added = new Filled(compiled.Utf8Vocabulary, span, compiled.Read(Candidate, asOf), Volatile.Read(ref _filled));
        while (Interlocked.CompareExchange(ref _filled, added, added.Next) is var seen && seen != added.Next)
        {
            added.Next = seen;
        }

        return added.Dossier;
    }

    /// <summary>The days on which a judgement begins to hold (S51a), in order; between two of them the file says the same.</summary>
    private static int[] JudgedDays(Candidate candidate) =>
        candidate.Judgements is { IsEmpty: false } judgements
            ? [.. judgements.Where(judgement => judgement is not null).Select(judgement => Days.Of(judgement.On.First)).Distinct().Order()]
            : [];

    /// <summary>How many of those days have come.</summary>
    private int SpanOf(LocalDate asOf)
    {
        if (_judged.Length == 0)
        {
            return 0;
        }

        var place = Array.BinarySearch(_judged, Days.Of(asOf));
        return place < 0 ? ~place : place + 1;
    }

    /// <summary>The dossier of one version, or of several that share their names, and one span of days, and those of others.</summary>
    private sealed class Filled(Utf8Vocabulary vocabulary, int span, Dossier dossier, Filled? next)
    {
        public Utf8Vocabulary Vocabulary { get; } = vocabulary;

        public int Span { get; } = span;

        public Dossier Dossier { get; } = dossier;

        public Filled? Next { get; set; } = next;
    }
}
