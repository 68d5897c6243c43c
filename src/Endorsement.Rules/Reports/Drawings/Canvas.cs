using System.Globalization;

namespace Endorsement.Rules.Reports.Drawings;

/// <summary>Draws with presentation attributes, so that a drawing is right where no style is read; a style may change its colours.</summary>
internal sealed class Canvas
{
    /// <summary>Every drawing is so wide: on a telephone it is nearly as wide as the page, and its words can be read.</summary>
    public const int Width = 420;

    /// <summary>About how wide a letter is.</summary>
    private const double Letter = 6.4;

    private readonly Markup _markup = new();

    public Picture Finish(double height) => new(Width, (int)Math.Ceiling(height), _markup.ToString());

    public void Line(double x1, double y1, double x2, double y2, Tone tone, double width = 1, bool isDashed = false) =>
        _markup.Empty(
            "line",
            ("x1", Number(x1)),
            ("y1", Number(y1)),
            ("x2", Number(x2)),
            ("y2", Number(y2)),
            ("stroke", tone.Colour()),
            ("class", $"s-{tone.Name()}"),
            ("stroke-width", Number(width)),
            ("stroke-dasharray", isDashed ? "4 3" : null)
        );

    /// <param name="x">The left edge.</param>
    /// <param name="y">The upper edge.</param>
    /// <param name="width">The width; less than a hair is drawn as a hair.</param>
    /// <param name="height">The height.</param>
    /// <param name="tone">What it means.</param>
    /// <param name="share">How full its colour is, 0 to 1.</param>
    /// <param name="isOutlined">Whether its edge is drawn, dashed.</param>
    public void Bar(double x, double y, double width, double height, Tone tone, double share = 1, bool isOutlined = false) =>
        _markup.Empty(
            "rect",
            ("x", Number(x)),
            ("y", Number(y)),
            ("width", Number(Math.Max(width, 1.5))),
            ("height", Number(height)),
            ("rx", Number(Math.Min(2.5, Math.Max(width, 1.5) / 2))),
            ("fill", tone.Colour()),
            ("fill-opacity", share < 1 ? Number(share) : null),
            ("class", isOutlined ? $"f-{tone.Name()} s-{tone.Name()}" : $"f-{tone.Name()}"),
            ("stroke", isOutlined ? tone.Colour() : null),
            ("stroke-dasharray", isOutlined ? "3 2" : null)
        );

    public void Dot(double x, double y, double radius, Tone tone, bool isHollow = false) =>
        _markup.Empty(
            "circle",
            ("cx", Number(x)),
            ("cy", Number(y)),
            ("r", Number(radius)),
            ("fill", isHollow ? "none" : tone.Colour()),
            ("stroke", tone.Colour()),
            ("stroke-width", isHollow ? "1.3" : "0"),
            ("class", isHollow ? $"s-{tone.Name()}" : $"f-{tone.Name()}")
        );

    /// <summary>A line through points.</summary>
    public void Path(IEnumerable<(double X, double Y)> points, Tone tone, double width, bool isDashed = false) =>
        _markup.Empty(
            "polyline",
            ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))),
            ("fill", "none"),
            ("stroke", tone.Colour()),
            ("class", $"s-{tone.Name()}"),
            ("stroke-width", Number(width)),
            ("stroke-linejoin", "round"),
            ("stroke-dasharray", isDashed ? "4 3" : null)
        );

    /// <summary>A band from one place to another on its right, as wide all along.</summary>
    /// <param name="from">Its upper left corner.</param>
    /// <param name="to">Its upper right corner.</param>
    /// <param name="wide">How wide it is, from above to below; less than a hair is drawn as a hair.</param>
    /// <param name="tone">What it means.</param>
    /// <param name="share">How full its colour is, 0 to 1.</param>
    public void Band((double X, double Y) from, (double X, double Y) to, double wide, Tone tone, double share)
    {
        var (middle, low) = ((from.X + to.X) / 2, Math.Max(wide, 1));
        _markup.Empty(
            "path",
            (
                "d",
                $"M{Number(from.X)},{Number(from.Y)} C{Number(middle)},{Number(from.Y)} {Number(middle)},{Number(to.Y)} {Number(to.X)},{Number(to.Y)} "
                    + $"V{Number(to.Y + low)} C{Number(middle)},{Number(to.Y + low)} {Number(middle)},{Number(from.Y + low)} {Number(from.X)},{Number(from.Y + low)} Z"
            ),
            ("fill", tone.Colour()),
            ("fill-opacity", Number(share)),
            ("class", $"f-{tone.Name()}")
        );
    }

    /// <summary>Words; what is wider than its room is cut, since the data say it whole.</summary>
    /// <param name="x">Where they begin, end, or have their middle.</param>
    /// <param name="y">The line on which they stand.</param>
    /// <param name="text">The words.</param>
    /// <param name="tone">What they mean.</param>
    /// <param name="at">Which of the three.</param>
    /// <param name="room">How wide they may be.</param>
    /// <param name="isStrong">Whether they are bold.</param>
    public void Words(double x, double y, string text, Tone tone, At at = At.Start, double room = Width, bool isStrong = false) =>
        _markup.Element(
            "text",
            Cut(text, room),
            ("x", Number(x)),
            ("y", Number(y)),
            ("fill", tone.Colour()),
            ("class", $"f-{tone.Name()}"),
            (
                "text-anchor",
                at == At.Start ? null
                : at == At.Middle ? "middle"
                : "end"
            ),
            ("font-weight", isStrong ? "600" : null)
        );

    public static double Wide(string text) => text.Length * Letter;

    private static string Cut(string text, double room)
    {
        var most = Math.Max(1, (int)(room / Letter));
        if (text.Length <= most)
        {
            return text;
        }

        var cut = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return $"{text[..Math.Max(0, cut - 1)].TrimEnd()}…";
    }

    private static string Number(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>What of some words stands at a place.</summary>
internal enum At
{
    /// <summary>Where they begin.</summary>
    Start,

    /// <summary>Their middle.</summary>
    Middle,

    /// <summary>Where they end.</summary>
    End,
}
