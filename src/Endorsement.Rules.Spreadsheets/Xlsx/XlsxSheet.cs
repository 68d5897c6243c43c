using System.Globalization;
using System.Xml;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Import;

namespace Endorsement.Rules.Spreadsheets.Xlsx;

/// <summary>A sheet of a workbook, read row by row as its part is unpacked.</summary>
internal sealed class XlsxSheet(string name, bool is1904, Func<Stream> open, XlsxBook book, SheetLimits limits, Trouble trouble) : GridSheet
{
    public override string Name => name;

    public override bool Is1904 => is1904;

    public override IEnumerable<GridRow> Rows()
    {
        using var part = open();
        using var xml = Xml.Reader(part);
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                continue;
            }

            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                ? given
                : number + 1;
            var cells = xml.IsEmptyElement ? [] : Cells(xml, number);
            if (cells.Count > 0)
            {
                yield return new GridRow(number, cells);
            }
        }
    }

    private List<Cell> Cells(XmlReader xml, int row)
    {
        var cells = new List<Cell>();
        var (depth, column) = (xml.Depth, -1);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
            var (kind, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
            var (value, isInline) = xml.IsEmptyElement ? (null, false) : Value(xml);
            if (value is null || Of(column, kind, style, value, isInline) is not { } cell)
            {
                continue;
            }

            if (column >= limits.Columns)
            {
                throw PackageGuard.TooLarge(trouble, Words.Measure.Columns, limits.Columns, this, row, column);
            }

            if (cell.Text.Length > limits.CellCharacters)
            {
                throw PackageGuard.TooLarge(trouble, Words.Measure.Characters, limits.CellCharacters, this, row, column);
            }

            cells.Add(cell);
        }

        return cells;
    }

    /// <summary>What the cell says; of a formula what it gave.</summary>
    private (string? Value, bool IsInline) Value(XmlReader xml)
    {
        var depth = xml.Depth;
        (string? Value, bool IsInline) value = (null, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            value = xml.LocalName switch
            {
                "v" => (SharedTexts.Text(xml), false),
                "is" => (SharedTexts.Text(xml), true),
                _ => value,
            };
        }

        return value;
    }

    private Cell? Of(int column, string? kind, string? style, string value, bool isInline)
    {
        if (isInline)
        {
            return Text(column, value);
        }

        switch (kind)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < book.Texts.Length
                    ? Text(column, book.Texts[at])
                    : null;
            case "str" or "inlineStr" or "d":
                return Text(column, value);
            case "b":
                return new Cell(column, CellKind.Flag, value.Trim() == "1" ? "TRUE" : "FALSE", value.Trim() == "1" ? 1 : 0);
            case "e":
                return new Cell(column, CellKind.Fault, value);
            default:
                return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? new Cell(column, CellKind.Number, value.Trim(), number, book.Look(style))
                    : Text(column, value);
        }
    }

    private static Cell? Text(int column, string text) => string.IsNullOrWhiteSpace(text) ? null : new Cell(column, CellKind.Text, text);

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                break;
            }

            if (column > 1_000_000)
            {
                return null;
            }

            column = column * 26 + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
