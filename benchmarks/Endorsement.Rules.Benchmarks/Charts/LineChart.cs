using System.Globalization;
using System.Security;
using System.Text;

namespace Endorsement.Rules.Benchmarks.Charts;

/// <summary>A line of a chart: its name, and its points from left to right.</summary>
internal sealed record ChartLine(string Name, IReadOnlyList<ChartPoint> Points);

/// <summary>A point; both figures are above zero, since both axes are logarithmic.</summary>
internal readonly record struct ChartPoint(double X, double Y);

/// <summary>Lines over two logarithmic axes as SVG: a straight line is a power of the size, and its slope the exponent.</summary>
internal sealed class LineChart(string title, string xLabel, string yLabel)
{
    private const double Width = 720;
    private const double Height = 440;
    private const double Left = 84;
    private const double Right = 150;
    private const double Top = 48;
    private const double Bottom = 60;

    // Told apart by everybody, on white and when printed; marks differ too.
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#7b3294", "#555555", "#b8860b"];

    private readonly StringBuilder _svg = new();

    public string Draw(IReadOnlyList<ChartLine> lines)
    {
        var points = lines.SelectMany(line => line.Points).ToList();
        var (x, y) = (Scale.Over(points.Select(p => p.X), Left, Width - Right), Scale.Over(points.Select(p => p.Y), Height - Bottom, Top));
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" font-family="sans-serif" font-size="13">"""
        );
        _svg.Append($"\n<title>{Escaped(title)}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        Text(Left, 26, title, "start", 16);
        Axes(x, y);
        var names = new List<double>();
        for (var i = 0; i < lines.Count; i++)
        {
            Line(lines[i], Colours[i % Colours.Length], i, x, y, names);
        }

        return _svg.Append("</svg>\n").ToString();
    }

    private void Axes(Scale x, Scale y)
    {
        foreach (var tick in x.Ticks())
        {
            Stroke(x.At(tick), Top, x.At(tick), Height - Bottom, "#e0e0e0");
            Text(x.At(tick), Height - Bottom + 18, Number(tick), "middle");
        }

        foreach (var tick in y.Ticks())
        {
            Stroke(Left, y.At(tick), Width - Right, y.At(tick), "#e0e0e0");
            Text(Left - 8, y.At(tick) + 4, Number(tick), "end");
        }

        Stroke(Left, Height - Bottom, Width - Right, Height - Bottom, "#333333");
        Stroke(Left, Top, Left, Height - Bottom, "#333333");
        Text((Left + Width - Right) / 2, Height - 16, xLabel, "middle");
        var middle = (Top + Height - Bottom) / 2;
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"18\" y=\"{middle:0.#}\" text-anchor=\"middle\" transform=\"rotate(-90 18 {middle:0.#})\">{Escaped(yLabel)}</text>\n"
        );
    }

    private void Line(ChartLine line, string colour, int place, Scale x, Scale y, List<double> names)
    {
        var path = string.Join(
            ' ',
            line.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{x.At(p.X):0.#},{y.At(p.Y):0.#}"))
        );
        _svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
        foreach (var point in line.Points)
        {
            var (cx, cy) = (x.At(point.X), y.At(point.Y));
            var mark =
                place % 2 == 0
                    ? string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"{cx:0.#}\" cy=\"{cy:0.#}\" r=\"4\"")
                    : string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{cx - 4:0.#}\" y=\"{cy - 4:0.#}\" width=\"8\" height=\"8\"");
            _svg.Append($"{mark} fill=\"{colour}\"/>\n");
        }

        // The name stands where its line ends, and below another where both would stand there.
        var last = line.Points[^1];
        var at = y.At(last.Y) + 4;
        while (names.Exists(other => Math.Abs(other - at) < 15))
        {
            at += 15;
        }

        names.Add(at);
        Text(Width - Right + 12, at, line.Name, "start", 13, colour);
    }

    private void Stroke(double x1, double y1, double x2, double y2, string colour) =>
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{colour}\"/>\n"
        );

    private void Text(double x, double y, string text, string anchor, int size = 13, string colour = "#222222") =>
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" font-size=\"{size}\" fill=\"{colour}\">{Escaped(text)}</text>\n"
        );

    private static string Number(double number) =>
        number >= 1e6
            ? string.Create(CultureInfo.InvariantCulture, $"{number / 1e6:#,0.##} M")
            : number.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => SecurityElement.Escape(text)!;

    /// <summary>A logarithmic axis between two places of the drawing.</summary>
    private sealed record Scale(double Least, double Most, double From, double To)
    {
        public static Scale Over(IEnumerable<double> figures, double from, double to)
        {
            var all = figures.ToList();
            var (least, most) = (Math.Pow(10, Math.Floor(Math.Log10(all.Min()))), Math.Pow(10, Math.Ceiling(Math.Log10(all.Max()))));
            return new Scale(least, most > least ? most : least * 10, from, to);
        }

        public double At(double figure) =>
            From + ((To - From) * (Math.Log10(figure) - Math.Log10(Least)) / (Math.Log10(Most) - Math.Log10(Least)));

        public IEnumerable<double> Ticks()
        {
            for (var tick = Least; tick <= Most * 1.0001; tick *= 10)
            {
                yield return tick;
            }
        }
    }
}
