using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Endorsement.Rules.Spreadsheets.Writing;

/// <summary>A workbook of ours, written sheet by sheet; the same content gives the same bytes.</summary>
internal sealed class BookWriter : IDisposable
{
    private static readonly DateTimeOffset Nothing = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _bytes = new();
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _book;
    private readonly Sheets _sheets = new();
    private readonly DefinedNames _names = new();

    public BookWriter()
    {
        _document = SpreadsheetDocument.Create(_bytes, SpreadsheetDocumentType.Workbook);
        _book = _document.AddNewPart<WorkbookPart>(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "workbook"
        );
        _book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = CellStyles.Sheet();
    }

    /// <summary>Writes a sheet; rows are given one by one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="frame">What stands around its rows.</param>
    /// <param name="rows">Writes the rows.</param>
    /// <param name="isHidden">Whether it is out of sight until somebody looks for it.</param>
    public void Sheet(string name, SheetFrame frame, Action<SheetXml> rows, bool isHidden = false)
    {
        var number = (uint)_sheets.ChildElements.Count + 1;
        var id = FormattableString.Invariant($"sheet{number}");
        var part = _book.AddNewPart<WorksheetPart>(id);
        using (var stream = part.GetStream(FileMode.Create, FileAccess.Write))
        using (var xml = new SheetXml(stream, frame, isFirst: number == 1))
        {
            rows(xml);
        }

        var sheet = new Sheet
        {
            Name = name,
            SheetId = number,
            Id = id,
        };
        if (isHidden)
        {
            sheet.State = SheetStateValues.Hidden;
        }

        _sheets.Append(sheet);
        if (frame.FilteredRow > 0)
        {
            _names.Append(
                new DefinedName(
                    FormattableString.Invariant(
                        $"{Quoted(name)}!$A${frame.FilteredRow}:${Grid.GridSheet.Letters(frame.FilteredColumn)}${frame.FilteredRow}"
                    )
                )
                {
                    Name = "_xlnm._FilterDatabase",
                    LocalSheetId = number - 1,
                    Hidden = true,
                }
            );
        }
    }

    /// <summary>Gives a range a name by which drop-downs find it.</summary>
    public void Name(string name, string range) => _names.Append(new DefinedName(range) { Name = name });

    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Ends the workbook and writes it; the clock is not asked.</summary>
    public void WriteTo(Stream output)
    {
        var workbook = new Workbook(new BookViews(new WorkbookView()), _sheets);
        if (_names.HasChildren)
        {
            workbook.Append(_names);
        }

        _book.Workbook = workbook;
        _document.Dispose();
        Repack(_bytes.ToArray(), output);
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }

    /// <summary>The same parts in order of name, all of one time.</summary>
    internal static void Repack(byte[] package, Stream output)
    {
        using var from = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (
            var entry in from
                .Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml")
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
        )
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Nothing;
            using var read = entry.Open();
            using var write = copy.Open();
            read.CopyTo(write);
        }
    }
}
