using System.Diagnostics;

namespace Endorsement.Rules.Cli;

/// <summary>A line on a terminal that is written over as work goes on, a few times a second; elsewhere nothing.</summary>
internal sealed class ProgressLine(ToolIo io)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private TimeSpan _shown;
    private int _width;

    /// <summary>Shows what there is to say now, where somebody sees it and it is time.</summary>
    public void Show(Func<TimeSpan, string> say)
    {
        if (!io.IsErrorTerminal || _sinceStart.Elapsed - _shown < Pause)
        {
            return;
        }

        _shown = _sinceStart.Elapsed;
        var line = say(_shown);
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
}
