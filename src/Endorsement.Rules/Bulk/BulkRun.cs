using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

namespace Endorsement.Rules.Bulk;

/// <summary>
/// One run: workers that take turns at reading a batch of lines and evaluate what they have read, and the caller's thread, which writes in
/// order. As many batches as there are go round, so that memory is bounded whoever is the slowest.
/// </summary>
/// <remarks>Who reads a batch evaluates it, so that its bytes are in the cache of the right processor.</remarks>
internal sealed class BulkRun : IDisposable
{
    /// <summary>How long workers are waited for that have nothing left to do but to notice it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly BulkQuestion _question;
    private readonly Stream _results;
    private readonly Stream _rejects;
    private readonly IProgress<BulkProgress>? _progress;
    private readonly LineSource _source;
    private readonly EarlierRun? _earlier;
    private readonly ShardAndResume _gate;
    private readonly LineFeeder _feeder;
    private readonly RejectWriter _rejectWriter;
    private readonly RejectWriter _rejectProof;
    private readonly RowWorker[] _workers;
    private readonly ImmutableArray<Diagnostic> _tooLong;

    private readonly HeldBytes _held = new();
    private readonly Batch[] _batches;
    private readonly BlockingCollection<Batch> _idle = [];
    private readonly BlockingCollection<Batch> _inOrder = [];
    private readonly CancellationTokenSource _abandon = new();
    private readonly Lock _reading = new();
    private long _written;
    private long _rejected;

    /// <summary>Where a reject begins that is not whole yet.</summary>
    private long? _unfinished;

    public BulkRun(Stream input, Stream results, Stream rejects, BulkQuestion question, IProgress<BulkProgress>? progress)
    {
        var options = question.Options;
        (_question, _results, _rejects, _progress) = (question, results, rejects, progress);
        if (options is { IsPart: true, Shard: not null } && !input.CanSeek)
        {
            throw new ArgumentException("A share of an input that cannot be sought is no part that can be put together.", nameof(input));
        }

        _source = new LineSource(input);
        _earlier = options.Resume ? EarlierRun.Read(results, rejects) : null;
        _gate = new ShardAndResume(options.Shard, options.Shard is null ? null : _source.Measure(), _earlier, options.Counts);
        _rejectWriter = new RejectWriter(rejects, options.Limits.MaxBytes);
        _rejectProof = new RejectWriter(new RejectProof(rejects), options.Limits.MaxBytes);
        _tooLong = [RowProblems.TooLong(options.Limits)];
        _workers = [.. Enumerable.Range(0, options.Jobs).Select(_ => new RowWorker(question))];
        var usual = options.Detail == BulkDetail.Full ? Batch.SmallSize : Batch.UsualSize;
        _batches = [.. Enumerable.Range(0, (options.Jobs * 2) + 2).Select(_ => new Batch(usual))];
        foreach (var batch in _batches)
        {
            _idle.Add(batch);
        }

        _feeder = new LineFeeder(_source, _gate, options.Limits.MaxBytes, options.IsPart ? new StretchTally() : null);
    }

    /// <summary>The most bytes of large batches that were held at the same time.</summary>
    public long MostHeld => _held.Peak;

    public BulkSummary Run(CancellationToken cancellation)
    {
        var workers = Array.ConvertAll(_workers, worker => Start(() => Work(worker, cancellation)));
        try
        {
            Write(cancellation);
            cancellation.ThrowIfCancellationRequested();
            CheckEarlier();
        }
        finally
        {
            _results.Flush();
            _rejects.Flush();
            _abandon.Cancel();

            // One of them may be waiting for input that does not come, and the others for their turn; then they are left alone.
            var patience = Stopwatch.StartNew();
            foreach (var worker in workers)
            {
                worker.Join(TimeSpan.FromTicks(Math.Max(0, (Patience - patience.Elapsed).Ticks)));
            }
        }

        return Summary();
    }

    public void Dispose()
    {
        _rejectWriter.Dispose();
        _rejectProof.Dispose();
        _feeder.Dispose();
        _source.Dispose();
        foreach (var batch in _batches)
        {
            batch.Dispose();
        }

        _held.Dispose();
        _idle.Dispose();
        _inOrder.Dispose();
        _abandon.Dispose();
    }

    private static Thread Start(Action action)
    {
        var thread = new Thread(() => action()) { IsBackground = true, Name = "endorse-worker" };
        thread.Start();
        return thread;
    }

    private void Work(RowWorker worker, CancellationToken cancellation)
    {
        try
        {
            while (Read(cancellation) is { } batch)
            {
                try
                {
                    worker.Process(batch);
                }
                catch (Exception exception)
                {
                    batch.Failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
                }

                batch.IsDone.Set();
            }

            _inOrder.CompleteAdding();
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The run is over; it may have been given up while the input kept us waiting.
        }
    }

    /// <summary>The next batch, which is then due to be written in its turn; <see langword="null"/> when there is none.</summary>
    private Batch? Read(CancellationToken cancellation)
    {
        var batch = _idle.Take(_abandon.Token);
        batch.Reset();
        lock (_reading)
        {
            _held.WaitForRoom(_abandon.Token);
            if (cancellation.IsCancellationRequested || _inOrder.IsAddingCompleted || !_feeder.TryFill(batch))
            {
                return null;
            }

            batch.Held = _held.Take(batch);
            _abandon.Token.ThrowIfCancellationRequested();
            _inOrder.Add(batch, CancellationToken.None);
            return batch;
        }
    }

    /// <summary>Writes batch after batch; after an interruption those that have been read, so that every line stays whole.</summary>
    private void Write(CancellationToken cancellation)
    {
        try
        {
            while (Next(cancellation) is { } batch)
            {
                batch.IsDone.Wait(CancellationToken.None);
                batch.Failure?.Throw();
                Write(batch);
                _progress?.Report(
                    new BulkProgress(
                        _written + _rejected + _gate.Earlier.Results + _gate.Earlier.Rejects,
                        _rejected + _gate.Earlier.Rejects,
                        batch.Share
                    )
                );
                batch.Trim();
                _held.GiveBack(batch.Held);
                _idle.Add(batch, CancellationToken.None);
            }
        }
        finally
        {
            if (_unfinished is { } start)
            {
                _rejects.SetLength(start);
                _rejected--;
            }
        }
    }

    private Batch? Next(CancellationToken cancellation)
    {
        try
        {
            if (_inOrder.TryTake(out var batch, Timeout.Infinite, cancellation))
            {
                return batch;
            }

            return null;
        }
        catch (OperationCanceledException)
        {
            return _inOrder.TryTake(out var batch) ? batch : null;
        }
    }

    private void Write(Batch batch)
    {
        if (batch.Contradiction is { } number)
        {
            throw new BulkResumeException(
                FormattableString.Invariant(
                    $"line {number} does not come out as the earlier run had it: the input or the options are not those of that run"
                )
            );
        }

        if (batch.MustProve && !batch.Proof.WrittenSpan.SequenceEqual(_earlier!.LastResult))
        {
            throw new BulkResumeException(
                "the last result that is there would not come out again: the input or the options are not those of the earlier run"
            );
        }

        foreach (var (line, diagnostics) in batch.Rejected.Where(rejected => rejected.Line.Use == LineUse.ProveReject))
        {
            _rejectProof.Write(line.Number, diagnostics, batch.Bytes(line).Span);
        }

        if (batch.KeptRejects is { } kept)
        {
            _rejects.SetLength(kept);
            _rejects.Position = kept;
        }

        // Rejects first: an interruption may leave rejects whose neighbours are missing, never the other way round.
        if (batch.Piece is { } piece)
        {
            WritePiece(batch, piece);
        }

        WriteRejects(batch);
        _written += batch.Written;
        if (batch.Results.WrittenCount > 0)
        {
            _results.Write(batch.Results.WrittenSpan);
        }
    }

    private void WriteRejects(Batch batch)
    {
        var before = _rejected;
        foreach (var (line, diagnostics) in batch.Rejected.Where(rejected => rejected.Line.Use == LineUse.Write))
        {
            _rejectWriter.Write(line.Number, diagnostics, batch.Bytes(line).Span);
            _rejected++;
        }

        if (_rejected > before)
        {
            _rejects.Flush();
        }
    }

    private void WritePiece(Batch batch, LongPiece piece)
    {
        if (piece.Use == LineUse.ProveReject)
        {
            _rejectProof.WritePiece(piece, _tooLong, batch.Input.AsSpan(0, batch.Length));
        }

        if (piece.Use != LineUse.Write)
        {
            return;
        }

        if (piece.IsFirst)
        {
            _rejected++;
            _unfinished = _rejects.CanSeek ? _rejects.Position : null;
        }

        _rejectWriter.WritePiece(piece, _tooLong, batch.Input.AsSpan(0, batch.Length));
        if (piece.IsLast)
        {
            _unfinished = null;
            _rejects.Flush();
        }
    }

    private void CheckEarlier()
    {
        if (!_gate.IsCaughtUp)
        {
            throw new BulkResumeException(
                "there are more results and rejects than this input has rows: it is not the input of the earlier run"
            );
        }
    }

    private BulkSummary Summary()
    {
        var tally = _question.Options.Counts ? new BulkTally() : null;
        var report = _question.Options.Report ? new BatchTally() : null;
        foreach (var worker in _workers)
        {
            if (worker.Tally is { } own)
            {
                tally?.Add(own);
            }

            if (worker.Report is { } kept)
            {
                report?.Add(kept);
            }
        }

        var summary = new BulkSummary
        {
            Written = _written + _gate.Earlier.Results,
            Rejected = _rejected + _gate.Earlier.Rejects,
            Blank = _feeder.Blank,
            NotInInput = [.. (_question.Options.Judgements?.Candidates ?? []).Where(id => !_question.Judged.ContainsKey(id))],
            Errors = tally?.Errors,
            Warnings = tally?.WarningCounts,
            Rulesets = tally?.Summary(_question.Options.IsPart),
            Stretch = _feeder.Stretch,
        };
        return report is null ? summary : summary with { Report = report.Report(_question.Question, summary, tally!.Rulesets) };
    }
}
