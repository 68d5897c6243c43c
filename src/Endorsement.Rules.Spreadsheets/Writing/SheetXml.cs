using System.Globalization;
using System.Text;
using System.Xml;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Values;
using Endorsement.Rules.Spreadsheets.Xlsx;

namespace Endorsement.Rules.Spreadsheets.Writing;

/// <summary>What stands around the rows of a sheet.</summary>
internal sealed record SheetFrame
{
    /// <summary>The width of each column in characters, and the style of its blank cells.</summary>
    public IReadOnlyList<(double Width, CellStyle Style)> Columns { get; init; } = [];

    /// <summary>How many rows stay in sight.</summary>
    public int FrozenRows { get; init; }

    public int FrozenColumns { get; init; }

    /// <summary>The row of headings that can be filtered; 0: none.</summary>
    public int FilteredRow { get; init; }

    /// <summary>The last column of it, from 0.</summary>
    public int FilteredColumn { get; init; }

    public IReadOnlyList<SheetChoice> Choices { get; init; } = [];

    /// <summary>Cells that lead to other sheets.</summary>
    public IReadOnlyList<(string Cell, string Location)> Links { get; init; } = [];

    public bool IsLandscape { get; init; } = true;

    public bool ShowsGrid { get; init; } = true;
}

/// <summary>What may be written into a column.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="FirstRow">The first row, from 1.</param>
/// <param name="List">The name of the list of choices; <see langword="null"/>: a whole number.</param>
/// <param name="IsOnly">Whether nothing else may be written.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The most.</param>
internal sealed record SheetChoice(int Column, int FirstRow, string? List, bool IsOnly, int Least = 0, int Most = 0);

/// <summary>Writes the part of one sheet, element by element in the order that the schema wants.</summary>
internal sealed class SheetXml : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string LastRow = "1048576";

    private readonly XmlWriter _xml;
    private readonly SheetFrame _frame;
    private int _row;

    public SheetXml(Stream part, SheetFrame frame, bool isFirst)
    {
        _frame = frame;
        _xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        _xml.WriteStartElement("worksheet", Main);
        Views(isFirst);
        Columns();
        Start("sheetData");
    }

    /// <summary>Writes the next row.</summary>
    /// <param name="cells">Its cells from the left; blank ones are <see langword="null"/>.</param>
    /// <param name="height">Its height in points; 0: as the program decides.</param>
    public void Row(IReadOnlyList<(OutCell Cell, CellStyle Style)?> cells, double height = 0)
    {
        _row++;
        Start("row");
        Attribute("r", _row);
        if (height > 0)
        {
            Attribute("ht", height.ToString("0.##", CultureInfo.InvariantCulture));
            Attribute("customHeight", "1");
        }

        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column] is { } cell)
            {
                Cell(column, cell.Cell, cell.Style);
            }
        }

        _xml.WriteEndElement();
    }

    /// <summary>Leaves a row blank.</summary>
    public void Skip() => _row++;

    public void Dispose()
    {
        _xml.WriteEndElement();
        if (_frame.FilteredRow > 0)
        {
            Start("autoFilter");
            Attribute("ref", $"A{_frame.FilteredRow}:{GridSheet.Address(Math.Max(_row, _frame.FilteredRow), _frame.FilteredColumn)}");
            _xml.WriteEndElement();
        }

        Validations();
        Links();
        Start("pageMargins");
        foreach (
            var (side, inches) in new[]
            {
                ("left", "0.5"),
                ("right", "0.5"),
                ("top", "0.6"),
                ("bottom", "0.6"),
                ("header", "0.3"),
                ("footer", "0.3"),
            }
        )
        {
            Attribute(side, inches);
        }

        _xml.WriteEndElement();
        Start("pageSetup");
        Attribute("orientation", _frame.IsLandscape ? "landscape" : "portrait");
        Attribute("fitToWidth", "1");
        Attribute("fitToHeight", "0");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Views(bool isFirst)
    {
        Start("sheetPr");
        Start("pageSetUpPr");
        Attribute("fitToPage", "1");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        Start("sheetViews");
        Start("sheetView");
        if (!_frame.ShowsGrid)
        {
            Attribute("showGridLines", "0");
        }

        if (isFirst)
        {
            Attribute("tabSelected", "1");
        }

        Attribute("workbookViewId", "0");
        if (_frame.FrozenRows > 0)
        {
            Start("pane");
            if (_frame.FrozenColumns > 0)
            {
                Attribute("xSplit", _frame.FrozenColumns);
            }

            Attribute("ySplit", _frame.FrozenRows);
            Attribute("topLeftCell", GridSheet.Address(_frame.FrozenRows + 1, _frame.FrozenColumns));
            Attribute("activePane", _frame.FrozenColumns > 0 ? "bottomRight" : "bottomLeft");
            Attribute("state", "frozen");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
        Start("sheetFormatPr");
        Attribute("defaultRowHeight", "15");
        _xml.WriteEndElement();
    }

    private void Columns()
    {
        if (_frame.Columns.Count == 0)
        {
            return;
        }

        Start("cols");
        for (var i = 0; i < _frame.Columns.Count; i++)
        {
            Start("col");
            Attribute("min", i + 1);
            Attribute("max", i + 1);
            Attribute("width", _frame.Columns[i].Width.ToString("0.##", CultureInfo.InvariantCulture));
            Attribute("style", (int)_frame.Columns[i].Style);
            Attribute("customWidth", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Cell(int column, OutCell cell, CellStyle style)
    {
        Start("c");
        Attribute("r", GridSheet.Address(_row, column));
        Attribute("s", (int)style);
        if (cell.Number is { } number)
        {
            _xml.WriteElementString("v", Main, number.ToString("R", CultureInfo.InvariantCulture));
        }
        else if (cell.Text.Length > 0)
        {
            // A text that is typed as one starts no formula, whatever it begins with.
            Attribute("t", "inlineStr");
            Start("is");
            Start("t");
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(Xml.Escaped(cell.Text));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Validations()
    {
        if (_frame.Choices.Count == 0)
        {
            return;
        }

        Start("dataValidations");
        Attribute("count", _frame.Choices.Count);
        foreach (var choice in _frame.Choices)
        {
            Start("dataValidation");
            Attribute("type", choice.List is null ? "whole" : "list");
            Attribute("allowBlank", "1");
            if (choice.IsOnly)
            {
                Attribute("showErrorMessage", "1");
            }

            var column = GridSheet.Letters(choice.Column);
            Attribute("sqref", string.Create(CultureInfo.InvariantCulture, $"{column}{choice.FirstRow}:{column}{LastRow}"));
            if (choice.List is { } list)
            {
                _xml.WriteElementString("formula1", Main, list);
            }
            else
            {
                _xml.WriteElementString("formula1", Main, choice.Least.ToString(CultureInfo.InvariantCulture));
                _xml.WriteElementString("formula2", Main, choice.Most.ToString(CultureInfo.InvariantCulture));
            }

            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Links()
    {
        if (_frame.Links.Count == 0)
        {
            return;
        }

        Start("hyperlinks");
        foreach (var (cell, location) in _frame.Links)
        {
            Start("hyperlink");
            Attribute("ref", cell);
            Attribute("location", location);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Start(string name) => _xml.WriteStartElement(name, Main);

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, value);

    private void Attribute(string name, int value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));
}
