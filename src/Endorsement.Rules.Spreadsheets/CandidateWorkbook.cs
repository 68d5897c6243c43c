using Endorsement.Rules.Spreadsheets.Import;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Writing;
using Endorsement.Rules.Spreadsheets.Xlsx;

namespace Endorsement.Rules.Spreadsheets;

/// <summary>Candidates in workbooks (.xlsx): empty ones to be filled, and filled ones in both directions.</summary>
/// <remarks>
/// A candidate that is written and read again is the same. Nothing in a workbook runs, and nothing outside of it is followed. Safe to call from any number
/// of threads.
/// </remarks>
/// <example>
/// <code>
/// var import = CandidateWorkbook.Read(File.ReadAllBytes("portfolio.xlsx"), "portfolio.xlsx");
/// foreach (var problem in import.Problems)
/// {
///     Console.Error.WriteLine(problem);
/// }
/// </code>
/// </example>
public static class CandidateWorkbook
{
    /// <summary>Writes an empty workbook with headings, help, examples and choices.</summary>
    /// <param name="output">Where it is written; it is not closed.</param>
    /// <param name="options">Whose rules, which sheets, in which language.</param>
    public static void WriteTemplate(Stream output, WorkbookOptions options) => Write(output, [], options);

    /// <summary>Writes candidates; what they say beside what the outline asks is written too.</summary>
    /// <param name="output">Where the workbook is written; it is not closed.</param>
    /// <param name="candidates">The candidates; several need a workbook for a registry.</param>
    /// <param name="options">Whose rules, which sheets, in which language; <see langword="null"/>: everything, for a registry, in English.</param>
    /// <exception cref="ArgumentException">Several candidates are to be written, and the workbook is for one.</exception>
    public static void Write(Stream output, IEnumerable<Candidate> candidates, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(candidates);
        var all = candidates.ToArray();
        var known = KnownOf.Ruleset(options?.Ruleset);
        options = UsedColumns.AddTo(options ?? new WorkbookOptions { IsRegistry = true }, all, known);
        if (all.Length > 1 && !options.IsRegistry)
        {
            throw new ArgumentException("Several candidates need a workbook for a registry.", nameof(candidates));
        }

        new CandidateBook(options, known).Write(output, all);
    }

    /// <summary>Reads a workbook; never throws for bad data.</summary>
    /// <param name="workbook">The bytes of an .xlsx file.</param>
    /// <param name="file">What to call it in problems.</param>
    /// <param name="options">Whose labels, in which language problems are told, how large it may be.</param>
    public static CandidateImport Read(byte[] workbook, string file = "portfolio.xlsx", ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        options ??= new ImportOptions();
        var importer = new Importer(file, options);
        try
        {
            using var book = XlsxBook.Open(workbook, options.Limits, importer.Trouble);
            return importer.Run(book.Sheets);
        }
        catch (Grid.BrokenGridException exception)
        {
            importer.Trouble.Add(exception.Problem);
            return new CandidateImport([], [], importer.Trouble.ToImmutable(), isBroken: true);
        }
    }
}
