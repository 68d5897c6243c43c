namespace Endorsement.Rules.Reports.Drawings;

/// <summary>What the marks of a drawing mean, in rows below it.</summary>
internal static class Legend
{
    private const double RowHeight = 17;

    /// <returns>The line below it.</returns>
    public static double Draw(Canvas canvas, double y, params IEnumerable<(Mark Mark, Tone Tone, string Words)> items)
    {
        var x = 2.0;
        foreach (var (mark, tone, words) in items)
        {
            var wide = 17 + Canvas.Wide(words) + 12;
            if (x > 2 && x + wide > Canvas.Width)
            {
                (x, y) = (2, y + RowHeight);
            }

            Draw(canvas, mark, tone, x + 5, y - 4);
            canvas.Words(x + 14, y, words, Tone.Muted, room: Canvas.Width - x - 14);
            x += wide;
        }

        return y + 6;
    }

    private static void Draw(Canvas canvas, Mark mark, Tone tone, double x, double y)
    {
        switch (mark)
        {
            case Mark.Dot:
                canvas.Dot(x, y, 3.5, tone);
                break;
            case Mark.Ring:
                canvas.Dot(x, y, 3.5, tone, isHollow: true);
                break;
            case Mark.Bar:
                canvas.Bar(x - 5, y - 4, 10, 8, tone);
                break;
            case Mark.Pale:
                canvas.Bar(x - 5, y - 4, 10, 8, tone, share: 0.18, isOutlined: true);
                break;
            case Mark.Ground:
                canvas.Bar(x - 5, y - 4, 10, 8, tone, share: 0.14);
                break;
            case Mark.Dashed:
                canvas.Line(x - 6, y, x + 6, y, tone, 1.5, isDashed: true);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}

/// <summary>What is explained.</summary>
internal enum Mark
{
    /// <summary>A full circle.</summary>
    Dot,

    /// <summary>An empty one.</summary>
    Ring,

    /// <summary>A full bar.</summary>
    Bar,

    /// <summary>A pale bar with an edge.</summary>
    Pale,

    /// <summary>A pale ground.</summary>
    Ground,

    /// <summary>A dashed line.</summary>
    Dashed,
}
