using System.Collections.Immutable;

namespace Endorsement.Rules.Reports.Drawings;

/// <summary>Counts as bars, the longest first as they are given.</summary>
internal static class BarChart
{
    private const double Row = 34;

    public static Picture Of(ImmutableArray<BarOf> bars, Tone tone)
    {
        var (canvas, most, y) = (new Canvas(), Math.Max(1.0, bars.Max(bar => bar.Count)), 14.0);
        foreach (var bar in bars)
        {
            canvas.Words(2, y, bar.Name, Tone.Ink, room: Canvas.Width - Canvas.Wide(bar.Told) - 16);
            canvas.Words(Canvas.Width - 4, y, bar.Told, tone, At.End, isStrong: true);
            canvas.Bar(2, y + 6, (Canvas.Width - 6) * bar.Count / most, 10, tone);
            y += Row;
        }

        return canvas.Finish(y);
    }
}

/// <summary>One of them.</summary>
internal readonly record struct BarOf(string Name, long Count, string Told);
