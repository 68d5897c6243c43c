using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Bulk;

/// <summary>Turns lines into result lines. Keeps every buffer from row to row; not for two threads at once.</summary>
internal sealed class RowWorker
{
    /// <summary>Buffers that a longer row has filled are not kept: with many jobs they would add up.</summary>
    private const int MostKept = 1024 * 1024;

    private readonly BulkQuestion _question;
    private readonly BulkOptions _options;
    private readonly RulesetChooser _chooser;
    private readonly FindingWriter _findings;
    private readonly RowGuard _guard;
    private readonly bool _leavesOut;
    private readonly int _asOf;
    private QuestionInHand _hand = new();
    private Dossier _dossier = new();
    private CandidateLineReader _reader;
    private readonly int _oldest;
    private Outcome[] _each = new Outcome[64];

    public RowWorker(BulkQuestion question)
    {
        _question = question;
        _options = question.Options;
        _oldest = Days.Of(question.Question.AsOf.PlusYears(-RecordWarnings.MostYears));
        _asOf = Days.Of(question.Question.AsOf);
        _chooser = new RulesetChooser(question);
        _findings = new FindingWriter(question.Options);
        _reader = new CandidateLineReader(question.Options.Limits);
        _guard = new RowGuard(Process);
        _leavesOut = question.Question is { Category: null, Pathway: Pathway.Renewal };
        Tally = question.Options.Summarize ? new BulkTally() : null;
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
                _reader = new CandidateLineReader(_question.Options.Limits);
            }
        }
    }

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

        if (_options.Detail == BulkDetail.Verdict && ReadQuickly(line) is { } choice)
        {
            Verdict(choice, _reader.Id.In(line.Span), RowWarnings.None, output);
            return default;
        }

        return ProcessFriendly(line, output);
    }

    /// <summary>Fills the dossier straight from the line; <see langword="null"/> when the friendly reader must look at it.</summary>
    private Choice? ReadQuickly(ReadOnlyMemory<byte> line)
    {
        _reader.Peek(line.Span);
        var guess = Choose(line.Span, DayRange.Absent);
        while (guess.Ruleset is { } asked && _reader.TryRead(line, asked.Vocabulary, _dossier))
        {
            // What decides may have stood further behind.
            var choice = Choose(line.Span, Award(_dossier));
            if (choice.Ruleset == asked)
            {
                var isUnread = _leavesOut && HeldCategory.IsUnread(_dossier);
                return isUnread || !QuickPlausibility.IsPlain(_dossier, _oldest) ? null : choice;
            }

            guess = choice;
        }

        return null;
    }

    private Choice Choose(ReadOnlySpan<byte> line, DayRange award) => _chooser.Choose(_reader.Residence.In(line), _reader.Submitted, award);

    /// <summary>What the catalogue finds in a candidate, of a dossier that was made without one; only renewal asks for it.</summary>
    private DayRange Award(Dossier dossier) =>
        _question.Question.Pathway.HasCycle()
            ? Day(AwardDay.Of(dossier.Endorsements.Entries, null, _asOf, _hand.Scratch.Of(StandingScratch.Slot)))
            : DayRange.Absent;

    private static DayRange Day(int day) => day == Days.Never ? DayRange.Absent : new DayRange(day, day);

    private ImmutableArray<Diagnostic> ProcessFriendly(ReadOnlyMemory<byte> line, ArrayBufferWriter<byte>? output)
    {
        if (!Candidate.TryRead(line, out var candidate, out var diagnostics, "", _options.Limits))
        {
            return diagnostics;
        }

        var award = _question.Question.Pathway.HasCycle() ? Day(AwardDay.Of(candidate, _asOf)) : DayRange.Absent;
        var choice = _chooser.Choose(
            Encoding.UTF8.GetBytes(candidate.Residence ?? ""),
            DayRange.Of(candidate.Application?.Submitted),
            award
        );
        var id = Encoding.UTF8.GetBytes(candidate.Id);
        if (choice.Error is { } error)
        {
            Write(error, id, output);
            return default;
        }

        if (choice.Ruleset is not { } asked)
        {
            return [choice.Problem!];
        }

        DossierBuilder.Fill(_dossier, candidate, asked.Compiled.Vocabulary);
        var warnings = RowWarnings.Of(candidate, asked.Compiled, _question.Question.AsOf);
        Tally?.Warnings(warnings);
        if (_options.Detail == BulkDetail.Verdict)
        {
            Verdict(choice, id, warnings, output);
        }
        else
        {
            Findings(choice, id, warnings, output);
        }

        _dossier.Source = null;
        return default;
    }

    private void Verdict(
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

            var outcome = Decide(choice, i);
            if (output is not null)
            {
                output.Write(isFirst ? [] : ","u8);
                output.Write(asked.Categories[i].Verdicts[(int)outcome]);
                isFirst = false;
            }
        }

        End(output, warnings);
    }

    private void Findings(
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

            if (Tally is not null)
            {
                Decide(choice, i);
            }

            if (output is not null)
            {
                output.Write(isFirst ? [] : ","u8);
                isFirst = false;
                var category = asked.Categories[i];
                _hand.Put(_dossier, category.Plan, _question.Question.AsOf, choice.CycleYear);
                _findings.Write(
                    output,
                    asked.Compiled.Tell(_hand, category.Plan, _question.Question.AsOf, choice.Reason, choice.JustEnded).WithoutWarnings()
                );
            }
        }

        End(output, warnings);
    }

    private static void End(ArrayBufferWriter<byte>? output, ImmutableArray<DeterminationWarning> warnings)
    {
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
        Tally?.Row(asked);
        if (output is not null)
        {
            output.Write("{\"candidate\":"u8);
            JsonStrings.Write(output, id);
            output.Write(asked.Head);
        }
    }

    private Outcome Decide(Choice choice, int index)
    {
        var category = choice.Ruleset!.Categories[index];
        _hand.Put(_dossier, category.Plan, _question.Question.AsOf, choice.CycleYear);
        if (Tally is null)
        {
            return category.Plan.Decide(_hand);
        }

        // Counting wants every requirement; the outcome alone is settled by the first that is not met.
        if (_each.Length < category.RequirementIds.Length)
        {
            _each = new Outcome[category.RequirementIds.Length * 2];
        }

        var each = _each.AsSpan(0, category.RequirementIds.Length);
        var outcome = category.Plan.Decide(_hand, each);
        Tally.Add(_hand, index, outcome, each);
        return outcome;
    }
}
