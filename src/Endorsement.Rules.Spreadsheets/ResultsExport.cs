using System.Collections.Immutable;
using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Csv;
using Endorsement.Rules.Spreadsheets.Results;
using Endorsement.Rules.Spreadsheets.Values;
using Endorsement.Rules.Spreadsheets.Words;
using Endorsement.Rules.Spreadsheets.Writing;

namespace Endorsement.Rules.Spreadsheets;

/// <summary>Results of <c>evaluate</c> and <c>batch</c> as a workbook or as CSV: people by categories, requirements with figures, what is open, what expires.</summary>
/// <remarks>
/// Every text is typed as a text, so that nothing starts a formula. A requirement is nearly there where of every figure at most a fifth is missing. Immutable
/// and safe to share between threads.
/// </remarks>
public sealed class ResultsExport
{
    /// <summary>The most rows of a sheet, its headings aside.</summary>
    public const int MostRows = 1_048_575;

    private readonly ImmutableArray<ResultTable> _tables;
    private readonly Language _language;

    private ResultsExport(ResultContext context)
    {
        _tables = [RequirementsTable.Of(context), PeopleTable.Of(context), OpenTable.Of(context), ExpiresTable.Of(context)];
        _language = context.Language;
        People = context.Results.Select(result => result.Candidate).Distinct(StringComparer.Ordinal).Count();
        Categories = [.. context.Results.Select(result => result.Category).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>How many people are in it.</summary>
    public int People { get; }

    /// <summary>The categories that are in it, in their order.</summary>
    public Sequence<string> Categories { get; }

    /// <summary>Reads results; never throws for bad data.</summary>
    /// <param name="json">One determination, an array of them, or the rows of a batch, in UTF-8.</param>
    /// <param name="problem">What is wrong, where it is none of these.</param>
    /// <param name="file">What to call it in the problem.</param>
    /// <param name="options">What is shown, and how; <see langword="null"/>: every category, the built-in rulesets, English.</param>
    /// <returns>The export; <see langword="null"/> where there is a problem.</returns>
    public static ResultsExport? From(
        ReadOnlyMemory<byte> json,
        out SheetProblem? problem,
        string file = "results.ndjson",
        ExportOptions? options = null
    )
    {
        options ??= new ExportOptions();
        problem = null;
        try
        {
            return new ResultsExport(new ResultContext([.. ResultReader.Read(json)], options));
        }
        catch (JsonException exception)
        {
            problem = Problem((int)(exception.LineNumber ?? 0) + 1, Import.Trouble.Short(exception.Message), file, options);
        }
        catch (NoResultException exception)
        {
            problem = Problem(1, exception.Message, file, options);
        }

        return null;
    }

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where it is written; it is not closed.</param>
    /// <exception cref="InvalidOperationException">A sheet would have more than <see cref="MostRows"/> rows: <see cref="ToCsv"/> has no such limit.</exception>
    public void WriteWorkbook(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (_tables.Any(table => table.Rows.Count > MostRows))
        {
            throw new InvalidOperationException(SheetLanguage.Results(_language).TooManyRows(MostRows).Message);
        }

        using var book = new BookWriter();
        ResultTable[] sheets = [_tables[1], _tables[0], .. _tables.Skip(2)];
        foreach (var table in sheets)
        {
            var frame = new SheetFrame
            {
                Columns = [.. table.Headings.Select(heading => (heading.Width, CellStyle.Plain))],
                FrozenRows = 1,
                FrozenColumns = 1,
                FilteredRow = 1,
                FilteredColumn = table.Headings.Length - 1,
            };
            book.Sheet(table.Name, frame, xml => Rows(xml, table));
        }

        book.WriteTo(output);
    }

    /// <summary>The tables as CSV files, that of the requirements first.</summary>
    public ImmutableArray<CsvFile> ToCsv() =>
        [
            .. _tables.Select(table => new CsvFile(
                $"{table.Name}.csv",
                CsvText.Bytes(
                    table
                        .Rows.Select(row => row.Select(cell => cell?.Cell.Text ?? ""))
                        .Prepend(table.Headings.Select(heading => heading.Heading))
                )
            )),
        ];

    private static void Rows(SheetXml xml, ResultTable table)
    {
        xml.Row(
            [.. table.Headings.Select(heading => ((OutCell, CellStyle)?)(new OutCell(heading.Heading), CellStyle.Heading))],
            height: 32
        );
        foreach (var row in table.Rows)
        {
            xml.Row([.. row.Select(cell => cell is null ? null : ((OutCell, CellStyle)?)(cell.Cell, cell.Style))]);
        }
    }

    private static SheetProblem Problem(int line, string why, string file, ExportOptions options)
    {
        var said = SheetLanguage.Results(options.Language).NotResults(line, why);
        return new SheetProblem("ER6030", Severity.Error, said.Message, said.Help, file, "", 0, 0);
    }
}
