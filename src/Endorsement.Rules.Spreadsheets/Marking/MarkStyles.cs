using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Endorsement.Rules.Spreadsheets.Marking;

/// <summary>The author's styles, each with the colour of a mark beside it: nothing else of a cell's look changes.</summary>
internal sealed class MarkStyles
{
    private const string ErrorColour = "FFF8B4B4";
    private const string WarningColour = "FFFFE699";

    private readonly CellFormats _formats;
    private readonly Fills _fills;
    private readonly Dictionary<(uint Style, bool IsError), uint> _marked = [];
    private uint? _error;
    private uint? _warning;

    public MarkStyles(WorkbookPart book)
    {
        var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        Sheet = part.Stylesheet ??= Writing.CellStyles.Sheet();
        _formats = Sheet.CellFormats ??= new CellFormats(new CellFormat());
        _fills = Sheet.Fills ??= new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
        );
    }

    public Stylesheet Sheet { get; }

    public uint Marked(uint style, bool isError)
    {
        if (_marked.TryGetValue((style, isError), out var known))
        {
            return known;
        }

        var old = _formats.Elements<CellFormat>().ElementAtOrDefault((int)style);
        var format = (CellFormat)(old?.CloneNode(deep: true) ?? new CellFormat());
        format.FillId = isError ? _error ??= Fill(ErrorColour) : _warning ??= Fill(WarningColour);
        format.ApplyFill = true;
        _formats.AppendChild(format);
        _formats.Count = (uint)_formats.ChildElements.Count;
        return _marked[(style, isError)] = (uint)_formats.ChildElements.Count - 1;
    }

    private uint Fill(string colour)
    {
        _fills.AppendChild(
            new Fill(
                new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 })
                {
                    PatternType = PatternValues.Solid,
                }
            )
        );
        _fills.Count = (uint)_fills.ChildElements.Count;
        return (uint)_fills.ChildElements.Count - 1;
    }
}
