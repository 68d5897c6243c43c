using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Values;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>Whose rows there are.</summary>
/// <remarks>
/// An id that differs from somebody's only in capitals or blanks, and a name in place of one, is a mistake of that person's, who would else be read without
/// the row: nobody is read by halves. Between double quotes it is taken as it stands.
/// </remarks>
internal sealed class Owners(Known known, ImportOptions options, Trouble trouble)
{
    private readonly Dictionary<string, Portfolio> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Portfolio> _alike = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Portfolio?> _byName = new(StringComparer.Ordinal);
    private readonly List<Portfolio> _all = [];
    private bool _hasApplicants;

    /// <summary>Everybody, in the order in which they are first named.</summary>
    public IReadOnlyList<Portfolio> All => _all;

    /// <summary>Whose the rows are that say of nobody whose they are.</summary>
    public Portfolio Nobody { get; } = new("");

    /// <summary>Somebody on the applicants' sheet.</summary>
    /// <param name="headings">The headings of that sheet.</param>
    /// <param name="row">The row.</param>
    /// <param name="read">Reads the row.</param>
    public void Applicant(HeadingRow headings, GridRow row, Func<Portfolio, EntryRow?> read)
    {
        _hasApplicants = true;
        var at = headings.PlaceOf("id");
        var id = IdOf(row, at, out var isLiteral) ?? "";
        if (id.Length > 0 && Before(id, isLiteral) is { Own: { } own } first)
        {
            var place = GridSheet.Address(own.Row, own.Headings.PlaceOf("id"));
            var said =
                first.Id == id
                    ? trouble.Words.PersonTwice(Trouble.Short(id), place)
                    : trouble.Words.AlmostTwice(Trouble.Short(id), Trouble.Short(first.Id), place);
            trouble.Error("ER6022", said, headings.Sheet, row.Number, at);
            _byId.TryAdd(id, first);
            first.Mistakes++;
            first.Count();
            return;
        }

        var person = new Portfolio(id);
        if (read(person) is { } entry)
        {
            person.Add("", entry);
            Add(person);
        }
    }

    /// <summary>Whose row it is; where that cannot be told it is nobody's, which is told.</summary>
    public Portfolio Of(HeadingRow headings, GridRow row)
    {
        if (IdOf(row, headings.OwnerAt, out var isLiteral) is not { } id)
        {
            return Unsaid(headings, row);
        }

        if (_byId.TryGetValue(id, out var person))
        {
            return person;
        }

        if (Meant(id, isLiteral, out var isByName) is { } meant)
        {
            var said = trouble.Words.AlmostCalled(Trouble.Short(id), Trouble.Short(meant.Id), isByName);
            trouble.Error("ER6013", said, headings.Sheet, row.Number, headings.OwnerAt);
            meant.Mistakes++;
            return meant;
        }

        Add(person = new Portfolio(id));
        if (_hasApplicants)
        {
            var sheet = options.Language.Heading(known.TableOf(""));
            var near = trouble.Near(id, _all.Where(other => other.Own is not null).Select(other => other.Id));
            var said = trouble.Words.NoApplicant(Trouble.Short(id), near, sheet);
            trouble.Error("ER6013", said, headings.Sheet, row.Number, headings.OwnerAt);
            person.Mistakes++;
        }

        return person;
    }

    /// <summary>Whether a row whose only word is `none` stands for everybody: nobody has that word as an id.</summary>
    public bool SaysNone(HeadingRow headings, GridRow row) =>
        IdOf(row, headings.OwnerAt, out var isLiteral) is { } words && !isLiteral && ValueReader.IsNone(words) && !_byId.ContainsKey(words);

    /// <summary>A sheet of applicants without anybody on it.</summary>
    public void Finish(GridSheet? sheet)
    {
        if (!_hasApplicants && sheet is not null)
        {
            trouble.Error("ER6014", trouble.Words.NoPeople(sheet.Name), sheet);
            Nobody.Mistakes++;
        }
    }

    private void Add(Portfolio person)
    {
        _all.Add(person);
        if (person.Id.Length > 0)
        {
            _byId.TryAdd(person.Id, person);
            _alike.TryAdd(Alike(person.Id), person);
            if (person.Own?.Name is { } name && !_byName.TryAdd(Plain.Of(name), person))
            {
                _byName[Plain.Of(name)] = null;
            }
        }
    }

    private Portfolio? Meant(string id, bool isLiteral, out bool isByName)
    {
        var person = Before(id, isLiteral);
        isByName = person is null;
        return person ?? (isLiteral ? null : _byName.GetValueOrDefault(Plain.Of(id)));
    }

    /// <summary>Who has this id, or one that differs only in what people do not see as another.</summary>
    private Portfolio? Before(string id, bool isLiteral) =>
        _byId.GetValueOrDefault(id) ?? (isLiteral ? null : _alike.GetValueOrDefault(Alike(id)));

    /// <summary>An id without capitals, blanks and, of a number, the zeros before it, which programs drop.</summary>
    public static string Alike(string id)
    {
        var plain = Plain.Of(id).Replace(" ", "", StringComparison.Ordinal);
        return plain.Length > 1 && plain.All(char.IsAsciiDigit) ? plain.TrimStart('0') : plain;
    }

    private Portfolio Unsaid(HeadingRow headings, GridRow row)
    {
        if (_all.Count == 1)
        {
            return _all[0];
        }

        if (_hasApplicants || headings.OwnerAt >= 0 || _all.Count > 1)
        {
            trouble.Error("ER6014", trouble.Words.WhoseRow(trouble.Words.Owner), headings.Sheet, row.Number, headings.OwnerAt);
        }

        Nobody.Mistakes++;
        return Nobody;
    }

    private static string? IdOf(GridRow row, int column, out bool isLiteral)
    {
        isLiteral = false;
        return column >= 0 && row.Cells.FirstOrDefault(cell => cell.Column == column) is { Text: not null } cell
            ? ValueReader.TextOf(cell, out isLiteral)
            : null;
    }
}
