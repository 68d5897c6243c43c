using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Import;
using Endorsement.Rules.Spreadsheets.Xlsx;
using nietras.SeparatedValues;

namespace Endorsement.Rules.Spreadsheets.Csv;

/// <summary>A file of separated values, as Excel, LibreOffice and Google write them: commas, semicolons or tabs, with quoted line ends.</summary>
internal sealed class CsvSheet(CsvFile file, SheetLimits limits, Trouble trouble) : GridSheet
{
    private static readonly char[] Separators = [',', ';', '\t'];

    public override string Name => Path.GetFileNameWithoutExtension(file.Name);

    public override string PlaceName => file.Name;

    public override IEnumerable<GridRow> Rows()
    {
        var text = CsvEncoding.Read(file.Bytes.Span, out var guessed);
        if (guessed is not null)
        {
            trouble.Warn("ER6023", trouble.Words.Encoding(guessed), this);
        }

        var separator = Separator(ref text);
        if (text.Length == 0)
        {
            yield break;
        }

        using var reader = Sep.New(separator)
            .Reader(options => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true })
            .FromText(text);
        for (var number = 1; reader.MoveNext(); number++)
        {
            var cells = Cells(reader.Current, number);
            if (cells.Count > 0)
            {
                yield return new GridRow(number, cells);
            }
        }
    }

    private List<Cell> Cells(SepReader.Row row, int number)
    {
        if (row.ColCount > limits.Columns)
        {
            throw PackageGuard.TooLarge(trouble, Words.Measure.Columns, limits.Columns, this, number);
        }

        var cells = new List<Cell>();
        for (var column = 0; column < row.ColCount; column++)
        {
            var span = row[column].Span;
            if (span.IsWhiteSpace())
            {
                continue;
            }

            if (span.Length > limits.CellCharacters)
            {
                throw PackageGuard.TooLarge(trouble, Words.Measure.Characters, limits.CellCharacters, this, number, column);
            }

            cells.Add(new Cell(column, CellKind.Text, CsvText.Read(span.ToString())));
        }

        return cells;
    }

    /// <summary>What a first line of `sep=;` says; else that of the three which parts the first line most often.</summary>
    private static char Separator(ref string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            var said = text[4];
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            text = end < 0 ? "" : text[(end + 1)..];
            return said;
        }

        var counts = new int[Separators.Length];
        var isQuoted = false;
        foreach (var letter in text.AsSpan().TrimStart())
        {
            isQuoted ^= letter == '"';
            if (isQuoted)
            {
                continue;
            }

            if (letter is '\n' or '\r')
            {
                break;
            }

            if (Array.IndexOf(Separators, letter) is >= 0 and var at)
            {
                counts[at]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }
}
