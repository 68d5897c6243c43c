using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Values;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>One row of a sheet to the members of an entry.</summary>
internal sealed class RowReader(Known known, Language language, Trouble trouble)
{
    private readonly ValueReader _values = new(known, language, trouble);

    /// <summary>The entry of a row.</summary>
    /// <param name="headings">What the columns say.</param>
    /// <param name="row">The row.</param>
    /// <param name="owner">Whose it is.</param>
    /// <returns>The entry; <see langword="null"/>: the row says nothing.</returns>
    public EntryRow? Read(HeadingRow headings, GridRow row, Portfolio owner)
    {
        var within = Entry(headings, row);
        var cells = row.Cells.Where(cell => headings.At(cell.Column) is { Role: ColumnRole.Value }).ToArray();
        if (cells.Length == 0)
        {
            return within is null ? null
                : ValueReader.IsNone(within) ? new EntryRow(headings, row.Number) { IsNone = true }
                : new EntryRow(headings, row.Number) { Within = within };
        }

        if (SaysNone(headings, cells))
        {
            return new EntryRow(headings, row.Number) { Within = within, IsNone = true };
        }

        var members = new List<(string Path, string Json)>(cells.Length);
        HashSet<int>? told = null;
        var naming = EntryNames.ColumnOf(headings.Table.Path);
        string? id = null;
        string? name = null;
        foreach (var (column, cell) in Ordered(headings, cells))
        {
            if (column.Path == "id")
            {
                id = ValueReader.TextOf(cell);
                continue;
            }

            name = column.Path == naming ? ValueReader.TextOf(cell) : name;
            var read = Value(column, cell, headings, cells, owner);
            if (read.Problem is { } problem)
            {
                if (read.Json is null)
                {
                    trouble.Error(read.Code, problem, headings.Sheet, row.Number, cell.Column);
                    owner.Mistakes++;
                    (told ??= []).Add(cell.Column);
                }
                else
                {
                    trouble.Warn(read.Code, problem, headings.Sheet, row.Number, cell.Column);
                }
            }

            if (read.Json is { } json)
            {
                members.Add((read.InMinutes ? Minutes(column.Path) : column.Path, json));
            }
        }

        return new EntryRow(headings, row.Number)
        {
            Id = id,
            Name = name,
            Within = within,
            Members = EntryJson.Members(members),
            Told = told,
        };
    }

    /// <summary>Whether a row says nothing but that there is nothing, in whichever of its cells; an empty list alone says it where entries have ids.</summary>
    private static bool SaysNone(HeadingRow headings, Cell[] cells) =>
        headings.Table.Path.Length > 0
        && cells.All(cell => cell.Kind == CellKind.Text && ValueReader.IsNone(cell.Text))
        && (headings.Table.Find("id") is { IsRequired: true } || cells.Any(cell => headings.At(cell.Column)!.Column is { IsList: false }));

    private ValueReader.Read Value(CandidateColumn column, Cell cell, HeadingRow headings, Cell[] cells, Portfolio owner)
    {
        if (column.Kind == CandidateValueKind.JudgedValue)
        {
            var attribute = cells.FirstOrDefault(other => headings.At(other.Column)!.Column!.Path == "attribute");
            var code = attribute.Text is null
                ? null
                : known.ChoicesOf(headings.Table.Find("attribute")!).CodeOf(ValueReader.TextOf(attribute));
            return _values.Finding(column, code, cell, headings.Sheet.Is1904);
        }

        var read = _values.Of(column, cell, headings.Sheet.Is1904);
        if (read.InMinutes && headings.Table.Path is var path && (column.Path != "hours" || known.TableOf(path).Find("hours") is null))
        {
            return ValueReader.Read.Wrong("ER6009", trouble.Words.NotHours(Trouble.Short(cell.Text), null));
        }

        return read.Json is null ? read
            : column.Kind == CandidateValueKind.PersonId ? Person(cell, owner)
            : column is { Table: "judgements", Path: "entry" } ? JudgedEntry(cell, owner)
            : read;
    }

    private ValueReader.Read Person(Cell cell, Portfolio owner)
    {
        var (named, names) = (ValueReader.TextOf(cell), owner.Named("people"));
        var people = language.Heading(known.TableOf("people"));
        return names.Find(named, out var isSeveral) is { } person ? new(EntryJson.Text(person))
            : isSeveral ? ValueReader.Read.Wrong("ER6021", trouble.Words.SeveralCalled(Trouble.Short(named), people))
            : ValueReader.Read.Wrong(
                "ER6013",
                trouble.Words.NobodyCalled(Trouble.Short(named), names.Near(named) ?? trouble.Near(named, names.Words), people)
            );
    }

    /// <summary>An entry that no sheet has stays as it is written: the candidate's reader tells it.</summary>
    private ValueReader.Read JudgedEntry(Cell cell, Portfolio owner)
    {
        var named = ValueReader.TextOf(cell);
        var id = owner.EntryCalled(named, out var isSeveral);
        return isSeveral
            ? ValueReader.Read.Wrong("ER6021", trouble.Words.SeveralEntries(Trouble.Short(named), null))
            : new(EntryJson.Text(id ?? named));
    }

    /// <summary>The cells in the order of the document, whatever the order of the columns.</summary>
    private static IEnumerable<(CandidateColumn Column, Cell Cell)> Ordered(HeadingRow headings, Cell[] cells) =>
        cells.Select(cell => (headings.At(cell.Column)!.Column!, Cell: cell)).OrderBy(pair => headings.OrderOf(pair.Cell.Column));

    private static string? Entry(HeadingRow headings, GridRow row) =>
        headings.EntryAt >= 0 && row.Cells.FirstOrDefault(cell => cell.Column == headings.EntryAt) is { Text: not null } cell
            ? ValueReader.TextOf(cell)
            : null;

    private static string Minutes(string path) => path == "hours" ? "minutes" : path;
}
