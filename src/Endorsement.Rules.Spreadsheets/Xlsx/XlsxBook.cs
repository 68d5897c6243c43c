using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Import;

namespace Endorsement.Rules.Spreadsheets.Xlsx;

/// <summary>A workbook that somebody else wrote, opened for reading: nothing in it runs, and nothing outside of it is followed.</summary>
internal sealed class XlsxBook : IDisposable
{
    private readonly SpreadsheetDocument _document;
    private readonly NumberLook[] _looks;

    private XlsxBook(SpreadsheetDocument document, SheetLimits limits, Trouble trouble)
    {
        _document = document;
        var book = document.WorkbookPart ?? throw PackageGuard.Broken(trouble, Words.Unreadable.NoWorkbook);
        using (var styles = book.WorkbookStylesPart?.GetStream(FileMode.Open, FileAccess.Read))
        {
            _looks = styles is null ? [] : NumberLooks.Read(styles);
        }

        using (var texts = book.SharedStringTablePart?.GetStream(FileMode.Open, FileAccess.Read))
        {
            Texts = texts is null ? [] : SharedTexts.Read(texts);
        }

        var is1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        Sheets =
        [
            .. (book.Workbook?.Sheets?.Elements<Sheet>() ?? [])
                .Where(sheet => sheet.Id?.Value is not null)
                .Select(sheet =>
                    (sheet, part: book.Parts.FirstOrDefault(part => part.RelationshipId == sheet.Id!.Value).OpenXmlPart as WorksheetPart)
                )
                .Where(pair => pair.part is not null)
                .Select(pair => new XlsxSheet(
                    pair.sheet.Name?.Value ?? "",
                    is1904,
                    () => pair.part!.GetStream(FileMode.Open, FileAccess.Read),
                    this,
                    limits,
                    trouble
                )),
        ];
    }

    public GridSheet[] Sheets { get; }

    public string[] Texts { get; }

    /// <exception cref="BrokenGridException">It is no workbook that can be read.</exception>
    public static XlsxBook Open(byte[] bytes, SheetLimits limits, Trouble trouble)
    {
        PackageGuard.Check(bytes, limits, trouble);
        SpreadsheetDocument? document = null;
        try
        {
            document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            if (document.DocumentType is not (SpreadsheetDocumentType.Workbook or SpreadsheetDocumentType.Template))
            {
                throw PackageGuard.Broken(trouble, Words.Unreadable.Macros);
            }

            return new XlsxBook(document, limits, trouble);
        }
        catch (Exception exception)
            when (exception
                    is OpenXmlPackageException
                        or FileFormatException
                        or XmlException
                        or InvalidDataException
                        or ArgumentException
                        or InvalidOperationException
                        or UriFormatException
                        or FormatException
            )
        {
            document?.Dispose();
            throw PackageGuard.Broken(trouble, Words.Unreadable.Other, Trouble.Short(exception.Message));
        }
        catch
        {
            document?.Dispose();
            throw;
        }
    }

    public NumberLook Look(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _looks.Length
            ? _looks[at]
            : NumberLook.Plain;

    public void Dispose() => _document.Dispose();
}
