using System.Buffers;
using System.Collections.Immutable;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>Turns lines into result lines. Keeps every buffer from row to row; not for two threads at once.</summary>
internal sealed partial class RowWorker
{
    /// <summary>Buffers that a longer row has filled are not kept: with many jobs they would add up.</summary>
    private const int MostKept = 1024 * 1024;

    private readonly BulkQuestion _question;
    private readonly BulkOptions _options;
    private readonly RulesetChooser _chooser;
    private readonly FindingWriter _whole = new();
    private readonly RowGuard _guard;
    private readonly bool _leavesOut;
    private readonly int _asOf;
    private QuestionInHand _hand = new();
    private Dossier _dossier = new();
    private DossierReader _reader = new();
    private readonly WarningList _warnings = new();
    private readonly WarningList _notices = new();
    private readonly SharedAnswers _told = new();
    private readonly DecidedLooks _looks;
    private Outcome[] _each = new Outcome[64];

    public RowWorker(BulkQuestion question)
    {
        _question = question;
        _options = question.Options;
        _asOf = Days.Of(question.Question.AsOf);
        _chooser = new RulesetChooser(question);
        _guard = new RowGuard(Process);
        _looks = new DecidedLooks(_told, () => _hand);
        _leavesOut = question.Question is { Category: null, Pathway: Pathway.Renewal };
        Tally = question.Options.Counts ? new BulkTally() : null;
        Report = question.Options.Report ? new BatchTally() : null;
    }

    /// <summary>What this worker has counted, when counting is asked for.</summary>
    public BulkTally? Tally { get; }

    public void Process(Batch batch)
    {
        if (batch.Piece is not null)
        {
            return;
        }

        foreach (var line in batch.Lines)
        {
            var output = line.Use switch
            {
                LineUse.Write => batch.Results,
                LineUse.Prove => batch.Proof,
                LineUse.Count or LineUse.ProveReject => null,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            (_line, _isTold) = (line.Number, false);
            var diagnostics = _guard.Decide(batch.Bytes(line), output);
            if (!diagnostics.IsDefault && line.Use is (LineUse.Write or LineUse.ProveReject))
            {
                batch.Rejected.Add(new RejectedLine(line, diagnostics));
            }

            var isResult = line.Use != LineUse.ProveReject;
            batch.Written += diagnostics.IsDefault && line.Use == LineUse.Write ? 1 : 0;
            batch.Contradiction ??= line.Use != LineUse.Write && diagnostics.IsDefault != isResult ? line.Number : null;
            if (line.Length > MostKept)
            {
                _hand = new QuestionInHand();
                _dossier = new Dossier();
                _reader = new DossierReader();
            }
        }
    }

    /// <summary>Decides one row by itself; a fault of the program rejects it, and no other.</summary>
    public ImmutableArray<Diagnostic> Decide(ReadOnlyMemory<byte> line, ArrayBufferWriter<byte> output) => _guard.Decide(line, output);

    /// <summary>Writes the result line of one row.</summary>
    /// <param name="line">The line without its line feed.</param>
    /// <param name="output">Where the result goes; <see langword="null"/> when it is only counted.</param>
    /// <returns>Why the row is rejected; <c>default</c> when it is not.</returns>
    public ImmutableArray<Diagnostic> Process(ReadOnlyMemory<byte> line, ArrayBufferWriter<byte>? output)
    {
        if (line.Length > _options.Limits.MaxBytes)
        {
            return [RowProblems.TooLong(_options.Limits)];
        }

        if (Read(line, _options.Limits) is { } choice && !IsJudgedApart())
        {
            return Answer(choice, output);
        }

        // What is valid all the same is read as it is written.
        var problems = new Problems(_options.Limits);
        return CandidateReader.Read(new JsonText("", line), problems) is not { } candidate ? problems.ToImmutable()
            : !TryJudge(ref candidate, out var diagnostics) ? diagnostics
            : Read(candidate.Document, DossierReader.NoLimits) is { } written ? Answer(written, output)
            : throw new System.Diagnostics.UnreachableException("What the strict reader accepts, the quick one reads once it is written.");
    }

    private bool IsJudgedApart() => _options.Judgements is { } given && given.Has(_dossier.CandidateId);

    /// <summary>Adds what is judged apart.</summary>
    private bool TryJudge(ref Candidate candidate, out ImmutableArray<Diagnostic> diagnostics)
    {
        diagnostics = [];
        if (_options.Judgements is not { } given || !given.Has(candidate.Id))
        {
            return true;
        }

        _question.Judged[candidate.Id] = true;
        var fits = given.TryAddTo(candidate, out var judged, out diagnostics);
        candidate = judged ?? candidate;
        return fits;
    }

    /// <summary>Fills the dossier and chooses the ruleset; <see langword="null"/> when the strict reader must look at the document.</summary>
    private Choice? Read(ReadOnlyMemory<byte> document, DocumentLimits limits)
    {
        var head = _reader.Peek(document.Span);
        for (var guess = Choose(in head, document.Span, DayRange.Absent); ; )
        {
            var vocabulary = guess.Ruleset?.Compiled.Utf8Vocabulary ?? Utf8Vocabulary.None;
            if (!_reader.TryRead(document, vocabulary, _dossier, limits, _asOf))
            {
                return null;
            }

            // What decides may have stood further behind.
            var choice = Choose(in _dossier.Candidate, _dossier.Texts.Utf8.Span, Award(_dossier));
            if (choice.Ruleset == guess.Ruleset)
            {
                return choice;
            }

            guess = choice;
        }
    }

    private Choice Choose(in CandidateFacts candidate, ReadOnlySpan<byte> texts, DayRange award) =>
        _chooser.Choose(candidate.ResidenceText.In(texts), candidate.Application.Submitted, award);

    /// <summary>What the catalogue finds in a candidate; only renewal asks for it.</summary>
    private DayRange Award(Dossier dossier) =>
        _question.Question.Pathway.HasCycle()
            ? Day(AwardDay.Of(dossier.Endorsements.Entries, null, _asOf, _hand.Scratch.Of(StandingScratch.Slot)))
            : DayRange.Absent;

    private static DayRange Day(int day) => day == Days.Never ? DayRange.Absent : new DayRange(day, day);

    private ImmutableArray<Diagnostic> Answer(Choice choice, ArrayBufferWriter<byte>? output)
    {
        var id = _dossier.Candidate.Id.In(_dossier.Texts.Utf8.Span);
        if (choice.Error is { } error)
        {
            Write(error, id, output);
            return default;
        }

        if (choice.Ruleset is not { } asked)
        {
            return [choice.Problem!];
        }

        var warnings = DeterminationWarnings.Find(
            _dossier,
            asked.Compiled.Vocabulary,
            asked.Compiled.Named,
            _question.Question.AsOf,
            _warnings
        );
        Tally?.Warnings(warnings);
        Determinations(choice, id, warnings, output);
        return default;
    }

    /// <summary>The one road: every category is decided, and then told as the detail asks.</summary>
    private void Determinations(
        Choice choice,
        ReadOnlySpan<byte> id,
        ImmutableArray<DeterminationWarning> warnings,
        ArrayBufferWriter<byte>? output
    )
    {
        var asked = choice.Ruleset!;
        if (NoCycle(choice) is { } error)
        {
            Write(error, id, output);
            return;
        }

        Begin(asked, id, output);
        var isFirst = true;
        for (var i = 0; i < asked.Categories.Length; i++)
        {
            if (IsLeftOut(choice, i))
            {
                continue;
            }

            var (category, outcome) = (asked.Categories[i], Decide(choice, i));
            ExceptionNotices.Look(_hand, category.Plan, _notices);
            if (output is not null)
            {
                output.Write(isFirst ? [] : ","u8);
                Tell(choice, category, outcome, output);
                isFirst = false;
            }
        }

        End(output, warnings);
    }

    private void Tell(Choice choice, AskedCategory category, Outcome outcome, ArrayBufferWriter<byte> output)
    {
        switch (_options.Detail)
        {
            case BulkDetail.Verdict:
                output.Write(category.Verdicts[(int)outcome]);
                break;
            case BulkDetail.Failures:
                _looks.Failures.End(output, category, outcome);
                break;
            case BulkDetail.Full:
                _whole.Write(output, Whole(choice, category, _told));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The whole determination of the question in hand.</summary>
    private Determination Whole(Choice choice, AskedCategory category, SharedAnswers? told) =>
        choice
            .Ruleset!.Compiled.Tell(_hand, category.Plan, _question.Question.AsOf, choice.Reason, choice.JustEnded, told)
            .WithoutWarnings();

    /// <summary>Ends the row, with what was to be said of single categories behind the warnings of the candidate.</summary>
    private void End(ArrayBufferWriter<byte>? output, ImmutableArray<DeterminationWarning> warnings)
    {
        if (_notices.ToImmutable() is { IsEmpty: false } notices)
        {
            Tally?.Warnings(notices);
            warnings = [.. warnings, .. notices];
        }

        if (output is not null)
        {
            RowWarnings.End(output, warnings);
        }
    }

    /// <summary>
    /// Categories of which no cycle ends in the year asked for are left out; at renewal, unless one was named, also those that the candidate surely
    /// did not hold.
    /// </summary>
    private bool IsLeftOut(Choice choice, int index) => LacksCycle(choice, index) || (_leavesOut && IsNotHeld(choice, index));

    private bool IsNotHeld(Choice choice, int index)
    {
        var category = choice.Ruleset!.Categories[index];
        _hand.Put(_dossier, category.Plan, _question.Question.AsOf, choice.CycleYear);
        return HeldCategory.IsSurelyNotHeld(_hand.Case, category.Code);
    }

    private bool LacksCycle(Choice choice, int index) =>
        choice.CycleYear is { } year
        && CountsFromAward(choice)
        && !CaseCycle.EndsIn(year, _dossier, choice.Ruleset!.Categories[index].Plan, _question.Question.AsOf, _hand.Scratch);

    private bool CountsFromAward(Choice choice) =>
        _question.Question.Pathway.HasCycle() && choice.Ruleset!.Compiled.Ruleset.Cycle is { Ends: null };

    /// <summary>Where nothing is left because no cycle ends in the year asked for: that is the row's result.</summary>
    private RowError? NoCycle(Choice choice)
    {
        var lacks = false;
        for (var i = 0; CountsFromAward(choice) && i < choice.Ruleset!.Categories.Length; i++)
        {
            if (!IsLeftOut(choice, i))
            {
                return null;
            }

            lacks |= LacksCycle(choice, i);
        }

        return lacks
            ? new RowError(
                QuestionProblem.NoCycle,
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"no renewal cycle of {choice.Ruleset!.Compiled.Ruleset.Key} counted from this award ends in {choice.CycleYear}"
                ),
                "name the year in which the wanted cycle ends",
                _question.Question
            )
            : null;
    }

    private void Write(RowError error, ReadOnlySpan<byte> id, ArrayBufferWriter<byte>? output)
    {
        Tally?.Error(error.Code);
        if (output is not null)
        {
            error.Write(output, id);
        }
    }

    private void Begin(AskedRuleset asked, ReadOnlySpan<byte> id, ArrayBufferWriter<byte>? output)
    {
        _told.Begin();
        _whole.Begin(asked);
        Tally?.Row(asked);
        if (output is not null)
        {
            output.Write("{\"candidate\":"u8);
            JsonStrings.Write(output, id);
            output.Write(asked.Head);
        }
    }

    /// <summary>Whether nobody asks for an outcome but the whole determination, which is decided as it is told.</summary>
    private bool IsToldAlone => _options.Detail == BulkDetail.Full && Tally is null && Report is null && !_hand.Case.HasExceptions;

    private Outcome Decide(Choice choice, int index)
    {
        var category = choice.Ruleset!.Categories[index];
        _hand.Put(_dossier, category.Plan, _question.Question.AsOf, choice.CycleYear);
        if (IsToldAlone)
        {
            return default;
        }

        if (Tally is null && _options.Detail != BulkDetail.Failures)
        {
            return category.Plan.Decide(_hand, _told);
        }

        // Counting, and telling what is not met, want every requirement; the outcome alone is settled by the first that is not met.
        if (_each.Length < category.RequirementIds.Length)
        {
            _each = new Outcome[category.RequirementIds.Length * 2];
        }

        var each = _each.AsSpan(0, category.RequirementIds.Length);
        _looks.Begin(Tally is not null, _options.Detail == BulkDetail.Failures);
        var outcome = category.Plan.Decide(_hand, each, _told, _looks);
        Tally?.Add(index, outcome, each, _looks.Shortfalls);
        if (Report is not null)
        {
            Tell(Report, choice, index, outcome, each);
        }

        return outcome;
    }
}
