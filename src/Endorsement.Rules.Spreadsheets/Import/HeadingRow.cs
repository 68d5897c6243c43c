using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Layout;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>The row of headings of a sheet: what each of its columns says.</summary>
internal sealed class HeadingRow
{
    /// <summary>Headings stand in one of so many first rows that are not blank; titles, help and examples may stand above them.</summary>
    public const int Searched = 20;

    private readonly Dictionary<int, SheetColumn> _columns = [];
    private readonly Dictionary<int, int> _orders = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private HeadingRow(CandidateTable table, GridSheet sheet, int row) => (Table, Sheet, Row) = (table, sheet, row);

    public CandidateTable Table { get; }

    public GridSheet Sheet { get; }

    public int Row { get; }

    public int OwnerAt { get; private set; } = -1;

    public int EntryAt { get; private set; } = -1;

    /// <summary>Whether two columns have one heading, so that nobody can tell which is meant.</summary>
    public bool IsAmbiguous { get; private set; }

    public SheetColumn? At(int column) => _columns.GetValueOrDefault(column);

    /// <summary>Where in the document the member of a column stands among the others.</summary>
    public int OrderOf(int column) => _orders[column];

    /// <summary>The place of a column of the table; -1: the sheet does not have it.</summary>
    public int PlaceOf(string path) => _places.GetValueOrDefault(path, -1);

    /// <summary>The first of the rows in which most cells are headings; <see langword="null"/>: no cell is one.</summary>
    public static HeadingRow? Find(
        CandidateTable table,
        GridSheet sheet,
        IReadOnlyList<GridRow> first,
        Known known,
        Language language,
        Trouble trouble
    )
    {
        GridRow? best = null;
        var most = 0;
        foreach (var row in first)
        {
            var headings = row.Cells.Count(cell => cell.Kind == CellKind.Text && known.Column(table, cell.Text) is not null);
            if (headings > most)
            {
                (best, most) = (row, headings);
            }
        }

        if (best is null)
        {
            return null;
        }

        var found = new HeadingRow(table, sheet, best.Number);
        foreach (var cell in best.Cells)
        {
            found.Take(cell, known, language, trouble);
        }

        return found;
    }

    private void Take(Cell cell, Known known, Language language, Trouble trouble)
    {
        var heading = Trouble.Short(cell.Text);
        if (cell.Kind != CellKind.Text || known.Column(Table, cell.Text) is not { } column)
        {
            trouble.Warn(
                "ER6005",
                trouble.Words.ColumnNotRead(heading, trouble.Near(cell.Text, known.Headings(Table, language))),
                Sheet,
                Row,
                cell.Column
            );
            return;
        }

        var key = column.Column?.Path ?? column.Role.ToString();
        if (!_places.TryAdd(key, cell.Column))
        {
            trouble.Error("ER6006", trouble.Words.HeadingTwice(heading, GridSheet.Address(Row, _places[key])), Sheet, Row, cell.Column);
            IsAmbiguous = true;
            return;
        }

        _orders.Add(cell.Column, column.Column is { } member && Table.Columns.IndexOf(member) is >= 0 and var order ? order : int.MaxValue);
        _columns.Add(cell.Column, column);
        OwnerAt = column.Role == ColumnRole.Owner ? cell.Column : OwnerAt;
        EntryAt = column.Role == ColumnRole.Entry ? cell.Column : EntryAt;
    }
}
