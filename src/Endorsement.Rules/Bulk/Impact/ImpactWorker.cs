using System.Collections.Immutable;

namespace Endorsement.Rules.Bulk;

/// <summary>Judges rows under both rulesets. Keeps its buffers from row to row; not for two threads at once.</summary>
internal sealed class ImpactWorker(ImpactQuestion question, ImpactCauses causes)
{
    private readonly ImpactOptions _options = question.Options;
    private Outcome[] _first = new Outcome[32];
    private Outcome[] _second = new Outcome[32];

    public ImpactTally Tally { get; } = new(question.Categories.Length);

    /// <summary>Judges the lines of a batch; what changes is written to its results, what cannot be read goes to its rejects.</summary>
    /// <param name="batch">Whole lines, or a piece of one that is too long.</param>
    /// <param name="writesRows">Whether rows are wanted.</param>
    public void Process(Batch batch, bool writesRows)
    {
        foreach (var line in batch.Lines)
        {
            if (!Candidate.TryRead(batch.Bytes(line), out var candidate, out var diagnostics, limits: _options.Limits))
            {
                Tally.Rejected++;
                batch.Rejected.Add(new RejectedLine(line, diagnostics));
                continue;
            }

            Tally.Candidates++;
            if (IsAsked(candidate))
            {
                Judge(candidate, line.Number, writesRows ? batch : null);
            }
        }
    }

    private bool IsAsked(Candidate candidate)
    {
        if (
            question.Chosen is not { } catalog
            || catalog.TrySelect(_options.Question with { Association = _options.Second.Association }, candidate, out var selection, out _)
                && ReferenceEquals(selection.Ruleset, _options.Second)
        )
        {
            return true;
        }

        Tally.OfOtherVersions++;
        return false;
    }

    private void Judge(Candidate candidate, long line, Batch? batch)
    {
        var (first, second) = (_options.First.Open(candidate), _options.Second.Open(candidate));
        var (isChanged, isChangedWithin) = (false, false);
        for (var i = 0; i < question.Categories.Length; i++)
        {
            var category = question.Categories[i];
            if (
                first.DecideEach(category.First, ref _first) is not { } before
                || second.DecideEach(category.Second, ref _second) is not { } after
            )
            {
                Tally.Unanswered++;
                continue;
            }

            Tally.Answers++;
            Tally.AddFlow(i, before.Outcome, after.Outcome);
            if (before.Outcome != after.Outcome)
            {
                isChanged = true;
                Change(category, candidate, line, before.Outcome, after.Outcome, batch);
                continue;
            }

            isChangedWithin |= IsFoundOtherwise(category);
            Tally.Near += after.Outcome == Outcome.NotMet && Missing(category) == 1 ? 1 : 0;
        }

        Tally.Changed += isChanged ? 1 : 0;
        Tally.ChangedWithin += isChangedWithin && !isChanged ? 1 : 0;
    }

    private void Change(ImpactCategory category, Candidate candidate, long line, Outcome before, Outcome after, Batch? batch)
    {
        var otherwise = ImmutableArray.CreateBuilder<(string Id, Outcome? First, Outcome? Second)>();
        foreach (var (id, place, other) in category.Requirements)
        {
            Outcome? was = place < 0 ? null : _first[place];
            Outcome? becomes = other < 0 ? null : _second[other];
            if (was == becomes)
            {
                continue;
            }

            otherwise.Add((id, was, becomes));
            var (isMetBefore, isMetAfter) = (was is null || was.Value.IsMet(), becomes is null || becomes.Value.IsMet());
            if (isMetBefore != isMetAfter)
            {
                Tally.AddRequirement(id, isMetBefore);
            }
        }

        var cause = causes.Of(category, candidate, otherwise.Select(each => each.Id).ToHashSet(StringComparer.Ordinal), after);
        Tally.AddCauses(cause);
        if (batch is not null)
        {
            ImpactRows.Write(
                new ImpactRow(line, candidate.Id, category.First, before, after, otherwise.ToImmutable(), cause),
                _options,
                batch.Results
            );
        }
    }

    private bool IsFoundOtherwise(ImpactCategory category)
    {
        foreach (var (_, place, other) in category.Requirements)
        {
            if (place < 0 || other < 0 ? IsAskedFor(place, other) : _first[place] != _second[other])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one that is only in one of the rulesets is asked for there.</summary>
    private bool IsAskedFor(int place, int other) => (place >= 0 ? _first[place] : _second[other]) != Outcome.NotApplicable;

    private int Missing(ImpactCategory category)
    {
        var missing = 0;
        for (var i = 0; i < category.AreAsked.Length; i++)
        {
            missing += category.AreAsked[i] && _second[i] == Outcome.NotMet ? 1 : 0;
        }

        return missing;
    }
}
