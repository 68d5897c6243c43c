using Endorsement.Rules.Spreadsheets.Layout;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>One row of an entry, read.</summary>
internal sealed class EntryRow(HeadingRow headings, int row)
{
    public HeadingRow Headings => headings;

    public int Row => row;

    /// <summary>The entry's id; where the author gave none it is made of section and row once the sheet is read.</summary>
    public string? Id { get; set; }

    /// <summary>The words by which other sheets may name it.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it says that there is nothing in the section.</summary>
    public bool IsNone { get; init; }

    /// <summary>The id of the entry within which it stands.</summary>
    public string? Within { get; init; }

    /// <summary>Its members as JSON, without braces and without the id.</summary>
    public byte[] Members { get; init; } = [];

    /// <summary>The columns of which a mistake was told: nothing more is told of them.</summary>
    public HashSet<int>? Told { get; init; }
}

/// <summary>Everything that the sheets say of one person.</summary>
internal sealed class Portfolio(string id)
{
    private static readonly EntryNames NoNames = new();

    private readonly Dictionary<string, List<EntryRow>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryNames> _names = new(StringComparer.Ordinal);

    public string Id => id;

    public int RowCount { get; private set; }

    public int Mistakes { get; set; }

    /// <summary>The row on the applicants' sheet, where there is one.</summary>
    public EntryRow? Own { get; private set; }

    public IReadOnlyList<EntryRow> Of(string table) => _rows.GetValueOrDefault(table) ?? [];

    public bool Has(string table) => _rows.ContainsKey(table);

    public void Add(string table, EntryRow row)
    {
        RowCount++;
        if (table.Length == 0)
        {
            Own = row;
            return;
        }

        if (!_rows.TryGetValue(table, out var rows))
        {
            _rows.Add(table, rows = []);
        }

        rows.Add(row);
    }

    /// <summary>A row of nobody's section, counted so that it is not lost.</summary>
    public void Count() => RowCount++;

    /// <summary>Gives every entry without an id one of its section and row; from then on others may name it.</summary>
    public void Identify(string table)
    {
        var rows = Of(table);
        if (rows.Count == 0)
        {
            return;
        }

        var names = _names[table] = new EntryNames();
        var taken = rows.Select(row => row.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !row.IsNone))
        {
            row.Id ??= Made(table, row.Row, taken);
            names.Know(row.Id, row.Name);
        }
    }

    /// <summary>The entries of a section as others name them.</summary>
    public EntryNames Named(string table) => _names.GetValueOrDefault(table) ?? NoNames;

    /// <summary>The id of an entry of whatever section that is named; <see langword="null"/>: none is called so, or several are.</summary>
    public string? EntryCalled(string named, out bool isSeveral)
    {
        isSeveral = false;
        if (_names.Values.Any(names => names.Has(named)))
        {
            return named;
        }

        string[] found = [.. _names.Values.Select(names => names.Find(named, out var several) ?? (several ? "" : null)).OfType<string>()];
        isSeveral = found is { Length: > 1 } or [""];
        return found is [{ Length: > 0 } one] ? one : null;
    }

    private static string Made(string table, int row, HashSet<string> taken)
    {
        var made = FormattableString.Invariant($"{table}-{row}");
        for (var more = 2; !taken.Add(made); more++)
        {
            made = FormattableString.Invariant($"{table}-{row}-{more}");
        }

        return made;
    }
}
