using System.Collections.Immutable;

namespace Endorsement.Rules.Bulk;

/// <summary>One pass over a population: as many batches at a time as there are workers, what comes out written in the order of the input.</summary>
internal sealed class ImpactRun
{
    private static readonly Outcome[] Outcomes = Enum.GetValues<Outcome>();

    private readonly ImpactOptions _options;
    private readonly ImpactQuestion _question;
    private readonly ImpactCauses _causes;

    public ImpactRun(ImpactOptions options)
    {
        if (options.Jobs is < 1 or > 256)
        {
            throw new ArgumentException($"{options.Jobs} jobs cannot be run; give 1 to 256.", nameof(options));
        }

        _options = options;
        _question = new ImpactQuestion(options);
        _causes = new ImpactCauses(_question.Difference);
    }

    public RulesetImpact Run(Stream candidates, Stream? rows, Stream? rejects, CancellationToken cancellation)
    {
        using var source = new LineSource(candidates);
        using var rejected = new RejectWriter(rejects ?? Stream.Null, _options.Limits.MaxBytes);
        var feeder = new LineFeeder(source, new ShardAndResume(null, null, null, false), _options.Limits.MaxBytes);
        ImpactWorker[] workers = [.. Enumerable.Range(0, _options.Jobs).Select(_ => new ImpactWorker(_question, _causes))];
        Batch[] batches = [.. workers.Select(_ => new Batch(Batch.UsualSize))];
        var tooLong = ImmutableArray.Create(RowProblems.TooLong(_options.Limits));
        rows?.Write(ImpactRows.Heading(_options));
        try
        {
            while (Fill(feeder, batches) is > 0 and var filled)
            {
                cancellation.ThrowIfCancellationRequested();
                Parallel.For(0, filled, i => workers[i].Process(batches[i], rows is not null));
                foreach (var batch in batches.Take(filled))
                {
                    batch.Failure?.Throw();
                    rows?.Write(batch.Results.WrittenSpan);
                    workers[0].Tally.Rejected += Reject(batch, rejected, tooLong);
                }
            }
        }
        finally
        {
            rows?.Flush();
            rejects?.Flush();
            Array.ForEach(batches, batch => batch.Dispose());
        }

        var tally = new ImpactTally(_question.Categories.Length);
        Array.ForEach(workers, worker => tally.Add(worker.Tally));
        return Told(tally);
    }

    /// <summary>Writes what could not be read.</summary>
    /// <returns>How many rows of it were not even held, being too long.</returns>
    private static int Reject(Batch batch, RejectWriter rejects, ImmutableArray<Diagnostic> tooLong)
    {
        foreach (var (line, diagnostics) in batch.Rejected)
        {
            rejects.Write(line.Number, diagnostics, batch.Bytes(line).Span);
        }

        if (batch.Piece is not { } piece)
        {
            return 0;
        }

        rejects.WritePiece(piece, tooLong, batch.Input.AsSpan(0, batch.Length));
        return piece.IsFirst ? 1 : 0;
    }

    private static int Fill(LineFeeder feeder, Batch[] batches)
    {
        var filled = 0;
        foreach (var batch in batches)
        {
            batch.Reset();
            if (!feeder.TryFill(batch))
            {
                break;
            }

            filled++;
        }

        return filled;
    }

    private RulesetImpact Told(ImpactTally tally) =>
        new()
        {
            First = _options.First.Identity,
            Second = _options.Second.Identity,
            Question = _options.Question,
            ByDate = _options.ByDate,
            Candidates = tally.Candidates,
            Rejected = tally.Rejected,
            OfOtherVersions = tally.OfOtherVersions,
            Answers = tally.Answers,
            Unanswered = tally.Unanswered,
            Changed = tally.Changed,
            ChangedWithin = tally.ChangedWithin,
            Near = tally.Near,
            ByMany = tally.ByMany,
            Flows =
            [
                .. from category in Enumerable.Range(0, _question.Categories.Length)
                from first in Outcomes
                from second in Outcomes
                let count = tally.Flow(category, first, second)
                where count > 0
                select new ImpactFlow(_question.Categories[category].Code, first, second, count),
            ],
            Requirements =
            [
                .. tally
                    .Requirements.Select(each => new ImpactOfRequirement(each.Key, each.Value.Before, each.Value.After))
                    .OrderByDescending(each => each.MetBefore + each.MetAfter)
                    .ThenBy(each => each.RequirementId, StringComparer.Ordinal),
            ],
            Changes =
            [
                .. tally
                    .Changes.Select(each => new ImpactOfChange(each.Key, each.Value.Alone, each.Value.Together))
                    .OrderByDescending(each => each.Alone)
                    .ThenByDescending(each => each.Together)
                    .ThenBy(each => each.ChangeId, StringComparer.Ordinal),
            ],
            Difference = _question.Difference,
            OnlyBefore = NotCompared(_options.First, category => category.First),
            OnlyAfter = NotCompared(_options.Second, category => category.Second),
        };

    private Sequence<string> NotCompared(Ruleset ruleset, Func<ImpactCategory, Question> asked) =>
        _options.Question.Category is not null
            ? []
            :
            [
                .. ruleset
                    .Categories.Where(category => category.Has(_options.Question.Pathway))
                    .Select(category => category.Code)
                    .Except(_question.Categories.Select(category => asked(category).Category!), StringComparer.Ordinal),
            ];
}
