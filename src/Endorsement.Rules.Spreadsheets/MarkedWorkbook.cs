using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Endorsement.Rules.Spreadsheets.Marking;

namespace Endorsement.Rules.Spreadsheets;

/// <summary>A workbook with mistakes as the author's own: faulty cells coloured and commented, everything else as it was.</summary>
/// <remarks>
/// Parts of the workbook that hold no mark keep their bytes. Errors are red and warnings yellow, and each says in a comment what is wrong and what to do, so
/// that the colour is not the only sign. Safe to call from any number of threads.
/// </remarks>
public static class MarkedWorkbook
{
    /// <summary>Marks the cells of problems.</summary>
    /// <param name="workbook">The workbook that was read, as its author wrote it.</param>
    /// <param name="problems">What <see cref="CandidateWorkbook.Read"/> found; those without a row are nowhere to be marked.</param>
    /// <returns>The bytes of the marked workbook.</returns>
    /// <exception cref="ArgumentException">It is no workbook that can be read: then <see cref="CandidateImport.IsBroken"/> was told.</exception>
    public static byte[] Mark(byte[] workbook, IEnumerable<SheetProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(problems);
        var bySheet = problems.Where(problem => problem.Row > 0).ToLookup(problem => problem.Sheet, StringComparer.Ordinal);
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        bytes.Position = 0;
        try
        {
            using (var document = SpreadsheetDocument.Open(bytes, isEditable: true, new OpenSettings { AutoSave = false }))
            {
                Mark(document.WorkbookPart!, bySheet);
            }
        }
        catch (Exception exception)
            when (exception is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw new ArgumentException("It is no workbook that can be read.", nameof(workbook), exception);
        }

        return bytes.ToArray();
    }

    private static void Mark(WorkbookPart book, ILookup<string, SheetProblem> bySheet)
    {
        var styles = new MarkStyles(book);
        foreach (var sheet in book.Workbook!.Sheets!.Elements<Sheet>())
        {
            if (
                sheet.Name?.Value is { } name
                && bySheet[name].Any()
                && sheet.Id?.Value is { } id
                && book.GetPartById(id) is WorksheetPart part
            )
            {
                new MarkedSheet(part, styles).Mark(Marks(bySheet[name]));
            }
        }

        styles.Sheet.Save();
    }

    /// <summary>One mark for each cell; a problem of a whole row is marked in its first cell.</summary>
    private static CellMark[] Marks(IEnumerable<SheetProblem> problems) =>
        [
            .. problems
                .GroupBy(problem => (problem.Row, Column: Math.Max(problem.Column - 1, 0)))
                .OrderBy(cell => cell.Key.Row)
                .ThenBy(cell => cell.Key.Column)
                .Select(cell => new CellMark(
                    cell.Key.Row,
                    cell.Key.Column,
                    cell.Any(problem => problem.Severity == Severity.Error),
                    string.Join(
                        "\n\n",
                        cell.Select(problem => problem.Help is null ? problem.Message : $"{problem.Message}\n{problem.Help}")
                    )
                )),
        ];
}
