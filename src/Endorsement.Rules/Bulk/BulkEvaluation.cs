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
