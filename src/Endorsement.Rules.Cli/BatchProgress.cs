using System.Diagnostics;
using System.Globalization;
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
        var line = string.Create(CultureInfo.InvariantCulture, $"{value.Rows:#,0} rows, {rate:#,0} a second");
        if (value.Rejected > 0)
        {
            line += string.Create(CultureInfo.InvariantCulture, $", {value.Rejected:#,0} rejected");
        }

        if (value.Share is not { } share || share <= 0)
        {
            return line;
        }

        var left = TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds * (1 - share) / share));
        return line
            + string.Create(
                CultureInfo.InvariantCulture,
                $", {Math.Floor(share * 100):0} %, {(int)left.TotalMinutes}:{left.Seconds:00} left"
            );
    }
}
