using System.Diagnostics;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Cli;

/// <summary>How far a batch has come: on a terminal one line that is written over, elsewhere nothing.</summary>
internal sealed class BatchProgress(ToolIo io) : IProgress<BulkProgress>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private TimeSpan _shown;
    private int _width;

    /// <summary>Rows done so far.</summary>
    public long Rows { get; private set; }

    public void Report(BulkProgress value)
    {
        Rows = value.Rows;
        if (!io.IsErrorTerminal || _sinceStart.Elapsed - _shown < Pause)
        {
            return;
        }

        _shown = _sinceStart.Elapsed;
        var line = Line(value, _shown);
        io.Draw($"\r{line.PadRight(_width)}");
        io.Error.Flush();
        _width = line.Length;
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            io.Draw($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }

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
