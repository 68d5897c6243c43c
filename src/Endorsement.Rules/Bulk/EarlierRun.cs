using System.Buffers.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>What an interrupted run left: how many results, which lines it rejected, and its last result, which must come out again.</summary>
/// <remarks>
/// Everything is found in the two files; there is no third. Rejects are written before the results that follow them, so a reject may be there
/// whose neighbours are not: those behind the last result are taken away and come again.
/// </remarks>
internal sealed class EarlierRun
{
    public long Results { get; private set; }

    public byte[] LastResult { get; private set; } = [];

    /// <summary>The number of each rejected line, and where its reject ends.</summary>
    public List<(long Number, long End)> RejectedLines { get; } = [];

    /// <summary>Looks through both streams, takes a line away that was cut off, and stands at their ends.</summary>
    /// <exception cref="BulkResumeException">A line of the rejects is not ours.</exception>
    public static EarlierRun Read(Stream results, Stream rejects)
    {
        var run = new EarlierRun();
        var end = run.ReadResults(results);
        results.SetLength(end);
        results.Position = end;
        end = run.ReadRejects(rejects);
        rejects.SetLength(end);
        rejects.Position = end;
        return run;
    }

    private long ReadResults(Stream results)
    {
        var (lastStart, end) = (0L, 0L);
        foreach (var feed in LineFeeds(results))
        {
            (lastStart, end) = (end, feed + 1);
            Results++;
        }

        LastResult = new byte[end - lastStart];
        results.Position = lastStart;
        results.ReadExactly(LastResult);
        return end;
    }

    private long ReadRejects(Stream rejects)
    {
        // The line number stands first; the rest of a reject may be long and is not looked at.
        var head = new byte[40];
        var start = 0L;
        foreach (var feed in LineFeeds(rejects).ToList())
        {
            rejects.Position = start;
            var read = rejects.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (
                !head.AsSpan(0, read).StartsWith(RejectWriter.Opening)
                || !Utf8Parser.TryParse(
                    head.AsSpan(RejectWriter.Opening.Length, read - RejectWriter.Opening.Length),
                    out long number,
                    out _
                )
                || (RejectedLines.Count > 0 && number <= RejectedLines[^1].Number)
            )
            {
                throw new BulkResumeException("the rejects hold a line that no run of ours has written");
            }

            start = feed + 1;
            RejectedLines.Add((number, start));
        }

        return start;
    }

    private static IEnumerable<long> LineFeeds(Stream stream)
    {
        var buffer = new byte[Batch.UsualSize];
        stream.Position = 0;
        var offset = 0L;
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            for (
                var at = Array.IndexOf(buffer, (byte)'\n', 0, read);
                at >= 0;
                at = Array.IndexOf(buffer, (byte)'\n', at + 1, read - at - 1)
            )
            {
                yield return offset + at;
            }

            offset += read;
        }
    }
}
