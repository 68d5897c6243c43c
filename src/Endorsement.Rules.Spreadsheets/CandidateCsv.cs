using System.Collections.Immutable;
using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Csv;
using Endorsement.Rules.Spreadsheets.Import;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Writing;

namespace Endorsement.Rules.Spreadsheets;

/// <summary>Candidates in a folder of CSV files, one for each sheet of a workbook, with the same headings.</summary>
/// <remarks>
/// Files are read with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252. A text that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab, a
/// line end or an apostrophe is written behind an apostrophe, so that no program takes it for a formula; reading takes that one away. Safe to call from any
/// number of threads.
/// </remarks>
public static class CandidateCsv
{
    /// <summary>The files of an empty folder: headings alone.</summary>
    /// <param name="options">Whose rules, which sheets, in which language.</param>
    public static ImmutableArray<CsvFile> Template(WorkbookOptions options) => Write([], options);

    /// <summary>Candidates as files; a file without rows is written too, so that all headings are there.</summary>
    /// <param name="candidates">The candidates; several need files for a registry.</param>
    /// <param name="options">Whose rules, which sheets, in which language; <see langword="null"/>: everything, for a registry, in English.</param>
    /// <exception cref="ArgumentException">Several candidates are to be written, and the files are for one.</exception>
    public static ImmutableArray<CsvFile> Write(IEnumerable<Candidate> candidates, WorkbookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var all = candidates.ToArray();
        var known = KnownOf.Ruleset(options?.Ruleset);
        var used = UsedColumns.AddTo(options ?? new WorkbookOptions { IsRegistry = true }, all, known);
        if (all.Length > 1 && !used.IsRegistry)
        {
            throw new ArgumentException("Several candidates need files for a registry.", nameof(candidates));
        }

        var rows = new CandidateRows(known, used, all);
        return
        [
            .. used
                .Outline.Tables.Select(table => SheetLayout.Of(table, used))
                .Select(layout => new CsvFile($"{layout.Name}.csv", CsvText.Bytes(Lines(layout, all, rows, used, known)))),
        ];
    }

    /// <summary>Reads files; never throws for bad data.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="folder">What to call the folder in problems.</param>
    /// <param name="options">Whose labels, in which language problems are told, how large the files may be together.</param>
    public static CandidateImport Read(IEnumerable<CsvFile> files, string folder = "portfolio", ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        options ??= new ImportOptions();
        var importer = new Importer(folder, options);
        var all = files.ToArray();
        if (all.Sum(file => (long)file.Bytes.Length) > options.Limits.FileBytes)
        {
            importer.Trouble.Add(Xlsx.PackageGuard.TooLarge(importer.Trouble, Words.Measure.Bytes, options.Limits.FileBytes).Problem);
            return new CandidateImport([], [], importer.Trouble.ToImmutable(), isBroken: true);
        }

        return importer.Run([.. all.Select(file => new CsvSheet(file, options.Limits, importer.Trouble))]);
    }

    private static IEnumerable<IEnumerable<string>> Lines(
        SheetLayout layout,
        Candidate[] candidates,
        CandidateRows rows,
        WorkbookOptions options,
        Known known
    )
    {
        yield return layout.Columns.Select(column => SheetLayout.Heading(column, layout.Table, options, known));
        foreach (var candidate in candidates)
        {
            using var document = JsonDocument.Parse(candidate.ToJson());
            foreach (var row in rows.Of(layout, document.RootElement))
            {
                yield return row.Select(cell => cell?.Text ?? "");
            }
        }
    }
}
