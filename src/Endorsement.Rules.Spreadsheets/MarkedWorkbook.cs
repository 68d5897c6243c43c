using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Endorsement.Rules.Spreadsheets.Marking;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets;

/// <summary>A workbook with mistakes as the author's own: faulty cells coloured and commented, everything else as it was.</summary>
/// <remarks>
/// Parts of the workbook that hold no mark keep their bytes. Errors are red and warnings yellow, and each says in a comment what is wrong and what to do, so
/// that the colour is not the only sign; a sheet behind the others lists them all, and is never read. The marks of an earlier time are taken away first, so
/// that a marked workbook can be mended and marked again. Safe to call from any number of threads.
/// </remarks>
public static class MarkedWorkbook
{
    /// <summary>Marks the cells of problems.</summary>
    /// <param name="workbook">The workbook that was read, as its author wrote it.</param>
    /// <param name="problems">What <see cref="CandidateWorkbook.Read"/> found; those without a row are nowhere to be marked.</param>
    /// <param name="language">The language of the list; <see langword="null"/>: English.</param>
    /// <returns>The bytes of the marked workbook; without problems one without marks.</returns>
    /// <exception cref="ArgumentException">It is no workbook that can be read: then <see cref="CandidateImport.IsBroken"/> was told.</exception>
    public static byte[] Mark(byte[] workbook, IEnumerable<SheetProblem> problems, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(problems);
        var all = problems.ToArray();
        var words = SheetLanguage.Of(language ?? Language.English);
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        bytes.Position = 0;
        Open(bytes, isEditable: true, book => Mark(book, all, words));
        return bytes.ToArray();
    }

    /// <summary>Whether a workbook has marks of an earlier time, or the list of them.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <exception cref="ArgumentException">It is no workbook that can be read.</exception>
    public static bool IsMarked(byte[] workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        using var bytes = new MemoryStream(workbook, writable: false);
        var isMarked = false;
        Open(
            bytes,
            isEditable: false,
            book =>
                isMarked =
                    book.Workbook!.Sheets!.Elements<Sheet>().Any(sheet => MistakesSheet.Is(sheet.Name?.Value))
                    || (book.WorkbookStylesPart?.Stylesheet is not null && new MarkStyles(book).HasMarks)
        );
        return isMarked;
    }

    private static void Open(MemoryStream workbook, bool isEditable, Action<WorkbookPart> act)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(workbook, isEditable, new OpenSettings { AutoSave = false });
            act(document.WorkbookPart!);
        }
        catch (Exception exception)
            when (exception is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw new ArgumentException("It is no workbook that can be read.", nameof(workbook), exception);
        }
    }

    private static void Mark(WorkbookPart book, SheetProblem[] problems, ISheetWords words)
    {
        var bySheet = problems.Where(problem => problem.Row > 0).ToLookup(problem => problem.Sheet, StringComparer.Ordinal);
        var styles = new MarkStyles(book);
        MistakesSheet.Clear(book);
        foreach (var sheet in book.Workbook!.Sheets!.Elements<Sheet>())
        {
            if (sheet.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart part)
            {
                continue;
            }

            new OldMarks(part).Clear();
            if (sheet.Name?.Value is { } name && bySheet[name].Any())
            {
                new MarkedSheet(part, styles).Mark(Marks(bySheet[name]));
            }
        }

        if (problems.Length > 0)
        {
            new MistakesSheet(book, styles, words).Write(problems);
        }

        styles.Sheet.Save();
        book.Workbook.Save();
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
