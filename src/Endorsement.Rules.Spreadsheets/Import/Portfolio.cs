namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>One row of an entry, read.</summary>
internal sealed class EntryRow(HeadingRow headings, int row)
{
    public HeadingRow Headings => headings;

    public int Row => row;

    /// <summary>The entry's id; where the author gave none it is made of section and row once the sheet is read.</summary>
    public string? Id { get; set; }

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
    private readonly Dictionary<string, List<EntryRow>> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

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

    /// <summary>Gives every entry without an id one of its section and row.</summary>
    public void Identify(string table)
    {
        var rows = Of(table);
        var taken = rows.Select(row => row.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row is { Id: null, IsNone: false }))
        {
            var made = FormattableString.Invariant($"{table}-{row.Row}");
            for (var more = 2; !taken.Add(made); more++)
            {
                made = FormattableString.Invariant($"{table}-{row.Row}-{more}");
            }

            row.Id = made;
        }
    }

    /// <summary>Somebody among the people, who may be named by id or, where one alone is called so, by name.</summary>
    public void Know(string person, string? name)
    {
        _people.Add(person);
        _words.Add(name ?? person);
        if (name is not null && !_names.TryAdd(Layout.Plain.Of(name), person))
        {
            _names[Layout.Plain.Of(name)] = null;
        }
    }

    /// <summary>The id of somebody who is named; <see langword="null"/>: nobody is called so, or several are.</summary>
    public string? Person(string named, out bool isSeveral)
    {
        isSeveral = false;
        if (_people.Contains(named))
        {
            return named;
        }

        if (_names.TryGetValue(Layout.Plain.Of(named), out var person))
        {
            isSeveral = person is null;
            return person;
        }

        return null;
    }

    public IEnumerable<string> PeopleWords => _words;
}
