using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Cli;

/// <summary>How far a batch has come: on a terminal one line that is written over, elsewhere nothing.</summary>
internal sealed class BatchProgress(ToolIo io) : IProgress<BulkProgress>, IDisposable
{
    private readonly ProgressLine _line = new(io);

    /// <summary>Rows done so far.</summary>
    public long Rows { get; private set; }

    public void Report(BulkProgress value)
    {
        Rows = value.Rows;
        _line.Show(elapsed => Line(value, elapsed));
    }

    /// <summary>Takes the line away.</summary>
    public void Clear() => _line.Clear();

    public void Dispose() => Clear();

    /// <summary>Rows, rate, share and time left.</summary>
    public static string Line(BulkProgress value, TimeSpan elapsed)
    {
        var rate = value.Rows / Math.Max(elapsed.TotalSeconds, 0.001);
        var line = ReportWords.Rows(value.Rows, rate) + (value.Rejected > 0 ? ReportWords.Rejected(value.Rejected) : "");
        return value.Share is { } share && share > 0
            ? line + ReportWords.Left(share, TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds * (1 - share) / share)))
            : line;
    }
}
