using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>What a window surely holds, of the sessions that were gathered.</summary>
internal readonly struct WindowFigures
{
    public WindowFigures(ReadOnlySpan<WindowEntry> entries, Window window, int parts, Dictionary<int, long>? choice)
    {
        Parts = parts == 0 ? [] : new long[parts];
        foreach (ref readonly var entry in entries)
        {
            if (window.IsNone || !entry.Occurred.IsInside(window.Start, window.End))
            {
                continue;
            }

            var minutes = choice is null ? entry.Minutes : choice[entry.Position];
            if (minutes < 0)
            {
                continue;
            }

            First = Count == 0 ? entry.Occurred.SurelyBy : Math.Min(First, entry.Occurred.SurelyBy);
            Last = Count == 0 ? entry.Occurred.SurelyFrom : Math.Max(Last, entry.Occurred.SurelyFrom);
            Count++;
            Minutes += minutes;
            for (var i = 0; i < parts; i++)
            {
                Parts[i] += ((entry.Parts >> i) & 1) != 0 ? minutes : 0;
            }
        }
    }

    public int Count { get; }

    public int First { get; }

    public int Last { get; }

    public long Minutes { get; }

    public long[] Parts { get; }
}
