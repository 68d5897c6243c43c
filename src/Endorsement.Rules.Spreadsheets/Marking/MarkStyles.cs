using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Endorsement.Rules.Spreadsheets.Marking;

/// <summary>The author's styles, each with the colour of a mark beside it: nothing else of a cell's look changes.</summary>
internal sealed class MarkStyles
{
    /// <summary>Colours that no palette of a program has: by them our marks are known again.</summary>
    private const string ErrorColour = "FFF7B5B3";

    private const string WarningColour = "FFFEE79B";

    /// <summary>The same where the author's own colour is below them: some programs make up a second colour where there was none.</summary>
    private const string ErrorOverOwn = "FFF7B5B2";

    private const string WarningOverOwn = "FFFEE79A";

    /// <summary>The second colour of a fill that has none.</summary>
    private const uint NoColour = 64;

    private readonly CellFormats _formats;
    private readonly Fills _fills;
    private readonly Fonts? _fonts;
    private readonly Dictionary<(uint Style, bool IsError), uint> _marked = [];
    private readonly Dictionary<(uint Fill, bool IsError), uint> _filled = [];
    private uint? _bold;
    private uint? _wrapped;

    public MarkStyles(WorkbookPart book)
    {
        var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        Sheet = part.Stylesheet ??= Writing.CellStyles.Sheet();
        _formats = Sheet.CellFormats ??= new CellFormats(new CellFormat());
        _fills = Sheet.Fills ??= new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
        );
        _fonts = Sheet.Fonts;
        foreach (var fill in _fills.Elements<Fill>().Where(IsOurs))
        {
            HasMarks = true;
            GiveBack(fill.PatternFill!);
        }
    }

    /// <summary>Whether the workbook came with marks of an earlier time; their colours are gone, and what was below them is back.</summary>
    public bool HasMarks { get; }

    public Stylesheet Sheet { get; }

    public uint Marked(uint style, bool isError)
    {
        if (_marked.TryGetValue((style, isError), out var known))
        {
            return known;
        }

        var format = Copy(style);
        format.FillId = Fill(format.FillId?.Value ?? 0, isError);
        format.ApplyFill = true;
        return _marked[(style, isError)] = Added(format);
    }

    /// <summary>The style of a heading.</summary>
    public uint Bold
    {
        get
        {
            if (_bold is { } known)
            {
                return known;
            }

            var format = new CellFormat();
            if (_fonts is not null)
            {
                _fonts.AppendChild(new Font(new Bold()));
                _fonts.Count = (uint)_fonts.ChildElements.Count;
                (format.FontId, format.ApplyFont) = (_fonts.Count.Value - 1, true);
            }

            return (_bold = Added(format)).Value;
        }
    }

    /// <summary>The style of words that need several lines.</summary>
    public uint Wrapped =>
        _wrapped ??= Added(
            new CellFormat
            {
                ApplyAlignment = true,
                Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true },
            }
        );

    private CellFormat Copy(uint style) =>
        (CellFormat)(_formats.Elements<CellFormat>().ElementAtOrDefault((int)style)?.CloneNode(deep: true) ?? new CellFormat());

    private uint Added(CellFormat format)
    {
        _formats.AppendChild(format);
        _formats.Count = (uint)_formats.ChildElements.Count;
        return _formats.Count.Value - 1;
    }

    /// <summary>A mark keeps the author's own colour as its second one, which nobody sees, so that it can be given back.</summary>
    private uint Fill(uint own, bool isError)
    {
        if (_filled.TryGetValue((own, isError), out var known))
        {
            return known;
        }

        var colour = ColourOf(own);
        var second = colour is null ? new BackgroundColor { Indexed = NoColour } : As<BackgroundColor>(colour);
        var first = new ForegroundColor
        {
            Rgb = (isError, colour) switch
            {
                (true, null) => ErrorColour,
                (true, _) => ErrorOverOwn,
                (false, null) => WarningColour,
                (false, _) => WarningOverOwn,
            },
        };
        _fills.AppendChild(new Fill(new PatternFill(first, second) { PatternType = PatternValues.Solid }));
        _fills.Count = (uint)_fills.ChildElements.Count;
        return _filled[(own, isError)] = _fills.Count.Value - 1;
    }

    private static void GiveBack(PatternFill mark)
    {
        var own = mark.BackgroundColor;
        if (own is null || mark.ForegroundColor!.Rgb!.Value is ErrorColour or WarningColour)
        {
            mark.RemoveAllChildren();
            mark.PatternType = PatternValues.None;
            return;
        }

        mark.ForegroundColor = As<ForegroundColor>(own);
        mark.BackgroundColor = new BackgroundColor { Indexed = NoColour };
    }

    private ForegroundColor? ColourOf(uint fill) =>
        _fills.Elements<Fill>().ElementAtOrDefault((int)fill)?.PatternFill is { ForegroundColor: { } colour } pattern
        && pattern.PatternType?.Value == PatternValues.Solid
            ? colour
            : null;

    private static T As<T>(ColorType colour)
        where T : ColorType, new() =>
        new()
        {
            Auto = colour.Auto,
            Indexed = colour.Indexed,
            Rgb = colour.Rgb,
            Theme = colour.Theme,
            Tint = colour.Tint,
        };

    private static bool IsOurs(Fill fill) =>
        fill.PatternFill?.ForegroundColor?.Rgb?.Value is ErrorColour or WarningColour or ErrorOverOwn or WarningOverOwn;
}
