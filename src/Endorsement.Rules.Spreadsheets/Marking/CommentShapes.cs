using System.Globalization;
using System.Text;

namespace Endorsement.Rules.Spreadsheets.Marking;

/// <summary>The boxes in which programs show comments, in the old drawing language that they still want.</summary>
internal static class CommentShapes
{
    private const string Head = """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
        <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>

        """;

    private const string Kind = """
        <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>

        """;

    private const string Begin = "<v:shape ";
    private const string End = "</v:shape>";
    private const int FirstId = 1025;

    public static string New(IEnumerable<CellMark> marks) => $"{Head}{Kind}{Shapes(marks, FirstId)}</xml>";

    /// <summary>The author's drawing with more boxes.</summary>
    public static string Added(string drawing, IEnumerable<CellMark> marks)
    {
        var end = drawing.LastIndexOf("</xml>", StringComparison.Ordinal);
        if (end < 0)
        {
            return New(marks);
        }

        var kind = drawing.Contains("_x0000_t202\"", StringComparison.Ordinal) ? "" : Kind;
        return $"{drawing[..end]}{kind}{Shapes(marks, NextId(drawing))}{drawing[end..]}";
    }

    /// <summary>A drawing without the boxes of some cells.</summary>
    public static string Without(string drawing, IReadOnlySet<string> cells)
    {
        var left = new StringBuilder(drawing.Length);
        var at = 0;
        while (drawing.IndexOf(Begin, at, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = drawing.IndexOf(End, start, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            end += End.Length;
            var shape = drawing[start..end];
            left.Append(drawing, at, start - at);
            if (
                Number(shape, "<x:Row>") is not { } row
                || Number(shape, "<x:Column>") is not { } column
                || !cells.Contains(Address(row, column))
            )
            {
                left.Append(shape);
            }

            at = end;
        }

        return left.Append(drawing, at, drawing.Length - at).ToString();
    }

    public static bool HasAny(string drawing) => drawing.Contains(Begin, StringComparison.Ordinal);

    private static string Address(int row, int column) => Grid.GridSheet.Address(row + 1, column);

    private static int? Number(string shape, string element)
    {
        var at = shape.IndexOf(element, StringComparison.Ordinal);
        var end = at < 0 ? -1 : shape.IndexOf('<', at + element.Length);
        return
            end > 0
            && int.TryParse(
                shape.AsSpan(at + element.Length, end - at - element.Length).Trim(),
                CultureInfo.InvariantCulture,
                out var number
            )
            ? number
            : null;
    }

    /// <summary>Behind the last number that the author's boxes have.</summary>
    private static int NextId(string drawing)
    {
        const string Id = "\"_x0000_s";
        var most = FirstId - 1;
        for (var at = drawing.IndexOf(Id, StringComparison.Ordinal); at >= 0; at = drawing.IndexOf(Id, at + 1, StringComparison.Ordinal))
        {
            var digits = string.Concat(drawing.Skip(at + Id.Length).TakeWhile(char.IsAsciiDigit).Take(9));
            most = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Math.Max(most, id) : most;
        }

        return most + 1;
    }

    private static string Shapes(IEnumerable<CellMark> marks, int id)
    {
        var shapes = new StringBuilder();
        foreach (var mark in marks)
        {
            var lines = 3 + mark.Words.Length / 45;
            shapes.Append(
                CultureInfo.InvariantCulture,
                $"""
                <v:shape id="_x0000_s{id++}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{mark.Column
                    + 1}, 15, {Math.Max(mark.Row - 2, 0)}, 10, {mark.Column + 4}, 15, {Math.Max(mark.Row - 2, 0)
                    + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{mark.Row
                    - 1}</x:Row><x:Column>{mark.Column}</x:Column></x:ClientData></v:shape>

                """
            );
        }

        return shapes.ToString();
    }
}
