using System.Buffers;
using System.Runtime.CompilerServices;

namespace Endorsement.Rules.Bulk;

/// <summary>Whole populations: candidates as JSON Lines in, one result line each out, in order, in bounded memory.</summary>
public static class BulkEvaluation
{
    /// <summary>Evaluates every row of an input.</summary>
    /// <param name="input">
    /// One candidate per line, plain or gzipped; read from where it stands. Blank lines are skipped. A JSON array of candidates, and documents over
    /// several lines one after the other, are read as well: then each candidate counts as one line.
    /// </param>
    /// <param name="results">
    /// Gets one line for each row that could be decided:
    /// <c>{"candidate":"…","ruleset":"mi-aimh@2018","asOf":"2018-10-01","determinations":[…]}</c>, the determinations in the ruleset's order, and
    /// behind them <c>"warnings":[…]</c> where there are any. A row that no version is for has
    /// <c>{"candidate":"…","asOf":"2018-10-01","error":{"code":"no-version","text":"…"}}</c>.
    /// </param>
    /// <param name="rejects">
    /// Gets one line for each row that could not: <c>{"line":7,"diagnostics":[…],"text":"…"}</c>, with <c>base64</c> instead of <c>text</c>
    /// where the bytes of the row are not UTF-8 or are more than the limits allow. Never ahead of it is <paramref name="results"/>.
    /// </param>
    /// <param name="options">The question.</param>
    /// <param name="progress">Told after every few dozen rows, on the calling thread.</param>
    /// <param name="cancellation">Stops reading; what has been read is still written, so that every line is whole.</param>
    /// <returns>What was done: rows in are results and rejects out.</returns>
    /// <exception cref="ArgumentException">The options ask for a share, a number of jobs or a cycle that there is not.</exception>
    /// <exception cref="QuestionException">The question asks for something that is not there, whoever the candidate is; see <see cref="BulkOptions.Validate"/>.</exception>
    /// <exception cref="BulkResumeException">An earlier run cannot be continued; what it wrote is left as it was, whole lines of it.</exception>
    /// <exception cref="InvalidDataException">
    /// The input is gzipped and broken, or cut off; every whole row that came before is written, and <see cref="BulkOptions.Resume"/> goes on with
    /// the whole input.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; <see cref="BulkOptions.Resume"/> goes on later.</exception>
    /// <exception cref="IOException">A stream failed.</exception>
    /// <remarks>
    /// The output is the same however many jobs there are. A malformed row never stops or changes another. Several runs may go on at the same
    /// time, each with streams of its own.
    /// </remarks>
    public static BulkSummary Run(
        Stream input,
        Stream results,
        Stream rejects,
        BulkOptions options,
        IProgress<BulkProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(rejects);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Resume && !(results is { CanSeek: true, CanRead: true } && rejects is { CanSeek: true, CanRead: true }))
        {
            throw new ArgumentException("To go on, the streams of results and rejects must be readable and seekable.", nameof(options));
        }

        using var run = new BulkRun(input, results, rejects, new BulkQuestion(options), progress);
        return run.Run(cancellation);
    }

    /// <summary>The same on threads of its own, for whoever must not wait for it.</summary>
    /// <param name="input">As of <see cref="Run"/>.</param>
    /// <param name="results">As of <see cref="Run"/>.</param>
    /// <param name="rejects">As of <see cref="Run"/>.</param>
    /// <param name="options">The question.</param>
    /// <param name="progress">Told after every few dozen rows, on a thread of the run.</param>
    /// <param name="cancellation">Stops reading; what has been read is still written, so that every line is whole. The task is then cancelled.</param>
    /// <returns>What was done; the task fails with the exceptions of <see cref="Run"/>.</returns>
    /// <remarks>Streams are read and written as <see cref="Run"/> does, without waiting for them asynchronously: they belong to the run until the task has ended.</remarks>
    public static Task<BulkSummary> RunAsync(
        Stream input,
        Stream results,
        Stream rejects,
        BulkOptions options,
        IProgress<BulkProgress>? progress = null,
        CancellationToken cancellation = default
    ) =>
        Task.Factory.StartNew(
            () => Run(input, results, rejects, options, progress, cancellation),
            cancellation,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default
        );

    /// <summary>Decides rows as they come, one after the other: for a message queue, a request that streams, a table of a database.</summary>
    /// <param name="rows">One candidate each, in UTF-8 on one line or several; blank ones give nothing. The next one is asked for when the answer of the last was taken.</param>
    /// <param name="options">
    /// The question, how much to tell, and how large a row may be. Jobs, shard, summary and resumption are about whole inputs, and nothing looks at them.
    /// </param>
    /// <param name="cancellation">Ends the sequence with an <see cref="OperationCanceledException"/> before the next row.</param>
    /// <returns>One answer for each row that is not blank, in their order: the result that <see cref="Run"/> writes, or why the row is rejected.</returns>
    /// <exception cref="QuestionException">The question asks for something that is not there, whoever the candidate is.</exception>
    /// <remarks>Rows are decided by whoever takes the answers; nothing is kept but the answer at hand. A malformed row changes no other.</remarks>
    public static IAsyncEnumerable<BulkRow> RowsAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> rows,
        BulkOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        var question = new BulkQuestion(options with { Shard = null, Summarize = false, Report = false, Resume = false });
        return Answers(rows, new RowWorker(question), cancellation);
    }

    private static async IAsyncEnumerable<BulkRow> Answers(
        IAsyncEnumerable<ReadOnlyMemory<byte>> rows,
        RowWorker worker,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var number = 0L;
        var output = new ArrayBufferWriter<byte>();
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (row.Span.Trim(" \t\r\n"u8).IsEmpty)
            {
                continue;
            }

            output.ResetWrittenCount();
            var problems = worker.Decide(row, output);
            yield return problems.IsDefault
                ? new BulkRow(number, output.WrittenSpan.TrimEnd((byte)'\n').ToArray(), [])
                : new BulkRow(number, ReadOnlyMemory<byte>.Empty, problems);
        }
    }

    /// <summary>Several inputs as one: give it to <see cref="Run"/>. Rows are numbered through.</summary>
    /// <param name="inputs">
    /// What opens each input, as <see cref="Run"/> reads it: plain or gzipped; lines, an array or documents. Each is opened when its turn comes
    /// and closed at its end.
    /// </param>
    /// <returns>A stream that is read once, from beginning to end; not for two threads at once.</returns>
    public static Stream Join(IEnumerable<Func<Stream>> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return new JoinedRows(inputs);
    }
}
