using System.Collections.Immutable;
using System.Xml;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Values;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>Sheets to candidates: every sheet is read once, the applicants and the people first, and then everybody is put together.</summary>
internal sealed class Importer
{
    private readonly ImportOptions _options;
    private readonly Known _known;
    private readonly Trouble _trouble;
    private readonly RowReader _rows;
    private readonly Dictionary<string, Portfolio> _byId = new(StringComparer.Ordinal);
    private readonly List<Portfolio> _all = [];
    private readonly Portfolio _nobody = new("");
    private bool _hasApplicants;
    private bool _isBroken;
    private int _count;

    public Importer(string file, ImportOptions options)
    {
        _options = options;
        _known = KnownOf.Catalog(options.Catalog);
        _trouble = new Trouble(file, options);
        _rows = new RowReader(_known, options.Language, _trouble);
    }

    public Trouble Trouble => _trouble;

    public CandidateImport Run(IReadOnlyList<GridSheet> sheets)
    {
        _trouble.Order(sheets);
        try
        {
            var tables = Tables(sheets);
            if (tables.Count == 0)
            {
                return Broken();
            }

            foreach (var table in _known.Tables.OrderBy(table => Turn(table.Path)))
            {
                var read = tables.Where(pair => pair.Table.Path == table.Path).ToArray();
                foreach (var (_, sheet) in read)
                {
                    Sheet(table, sheet);
                }

                Finish(table, read.Length > 0 ? read[0].Sheet : null);
            }
        }
        catch (BrokenGridException exception)
        {
            _trouble.Add(exception.Problem);
            return Broken();
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            _trouble.Error("ER6001", _trouble.Words.NotAWorkbook(Trouble.Short(exception.Message)));
            return Broken();
        }

        return Together();
    }

    private CandidateImport Broken() => new([], [], _trouble.ToImmutable(), isBroken: true);

    /// <summary>Applicants first, then the people whom others name, lists within entries last.</summary>
    private static int Turn(string table) =>
        table.Length == 0 ? 0
        : table == "people" ? 1
        : table.Contains('/', StringComparison.Ordinal) ? 3
        : 2;

    private List<(CandidateTable Table, GridSheet Sheet)> Tables(IReadOnlyList<GridSheet> sheets)
    {
        var tables = new List<(CandidateTable Table, GridSheet Sheet)>();
        foreach (var sheet in sheets)
        {
            if (_known.Table(sheet.Name) is { } table)
            {
                tables.Add((table, sheet));
            }
            else if (!Known.IsOurs(sheet.Name))
            {
                var known = _known.Tables.Select(_options.Language.Heading).ToArray();
                var said = _trouble.Words.SheetNotRead(Trouble.Short(sheet.Name), _trouble.Near(sheet.Name, _known.SheetWords), known);
                if (sheets.Any(other => _known.Table(other.Name) is not null))
                {
                    _trouble.Warn("ER6003", said, sheet);
                }
                else
                {
                    _trouble.Error("ER6003", said, sheet);
                }
            }
        }

        return tables;
    }

    private void Sheet(CandidateTable table, GridSheet sheet)
    {
        HeadingRow? headings = null;
        var first = new List<GridRow>();
        foreach (var row in sheet.Rows())
        {
            if (++_count > _options.Limits.Rows)
            {
                throw Xlsx.PackageGuard.TooLarge(_trouble, "rows", _options.Limits.Rows, sheet, row.Number);
            }

            if (headings is not null)
            {
                Row(table, headings, row);
                continue;
            }

            first.Add(row);
            if (first.Count == HeadingRow.Searched)
            {
                headings = Headings(table, sheet, first);
                if (headings is null)
                {
                    return;
                }
            }
        }

        if (headings is null && first.Count > 0)
        {
            Headings(table, sheet, first);
        }
    }

    /// <summary>Finds the headings, and reads the rows that were looked at behind them.</summary>
    private HeadingRow? Headings(CandidateTable table, GridSheet sheet, List<GridRow> first)
    {
        var headings = HeadingRow.Find(table, sheet, first, _known, _options.Language, _trouble);
        if (headings is null)
        {
            var example = string.Join(", ", _known.Headings(table, _options.Language).Take(3).Select(heading => $"`{heading}`"));
            _trouble.Error("ER6004", _trouble.Words.NoHeadings(sheet.Name, example), sheet);

            // Whose rows these are nobody knows: whoever were read would lack them.
            _isBroken = true;
            return null;
        }

        _isBroken |= headings.IsAmbiguous;
        foreach (var row in first.Where(row => row.Number > headings.Row))
        {
            Row(table, headings, row);
        }

        return headings;
    }

    private void Row(CandidateTable table, HeadingRow headings, GridRow row)
    {
        if (!row.Cells.Any(cell => headings.At(cell.Column) is not null))
        {
            return;
        }

        if (table.Path.Length == 0)
        {
            Applicant(headings, row);
            return;
        }

        var isBlank = row.Cells.All(cell => headings.At(cell.Column) is null or { Role: ColumnRole.Owner });
        if (isBlank)
        {
            return;
        }

        var owner = Owner(headings, row);
        if (_rows.Read(headings, row, owner, out var name) is { } entry)
        {
            owner.Add(table.Path, entry);
            if (table.Path == "people" && name is not null)
            {
                _named.Add((owner, entry, name));
            }
        }
    }

    private readonly List<(Portfolio Owner, EntryRow Entry, string Name)> _named = [];

    private void Applicant(HeadingRow headings, GridRow row)
    {
        _hasApplicants = true;
        var at = headings.PlaceOf("id");
        var id = row.Cells.FirstOrDefault(cell => cell.Column == at) is { Text: not null } cell && at >= 0 ? ValueReader.TextOf(cell) : "";
        var person = new Portfolio(id);
        if (id.Length > 0 && _byId.TryGetValue(id, out var first))
        {
            var place = GridSheet.Address(first.Own!.Row, first.Own.Headings.PlaceOf("id"));
            _trouble.Error("ER6022", _trouble.Words.PersonTwice(Trouble.Short(id), place), headings.Sheet, row.Number, at);
            first.Mistakes++;
            first.Count();
            return;
        }

        if (_rows.Read(headings, row, person, out _) is { } own)
        {
            person.Add("", own);
            _all.Add(person);
            if (id.Length > 0)
            {
                _byId.Add(id, person);
            }
        }
    }

    /// <summary>Whose row it is; where that cannot be told it is nobody's, which is told.</summary>
    private Portfolio Owner(HeadingRow headings, GridRow row)
    {
        var cell = row.Cells.FirstOrDefault(cell => cell.Column == headings.OwnerAt);
        var id = headings.OwnerAt >= 0 && cell.Text is not null ? ValueReader.TextOf(cell) : null;
        if (id is null)
        {
            if (_all.Count == 1)
            {
                return _all[0];
            }

            if (_hasApplicants || headings.OwnerAt >= 0 || _all.Count > 1)
            {
                _trouble.Error("ER6014", _trouble.Words.WhoseRow(_trouble.Words.Owner), headings.Sheet, row.Number, headings.OwnerAt);
            }

            _nobody.Mistakes++;
            return _nobody;
        }

        if (_byId.TryGetValue(id, out var person))
        {
            return person;
        }

        person = new Portfolio(id);
        _byId.Add(id, person);
        _all.Add(person);
        if (_hasApplicants)
        {
            var sheet = _options.Language.Heading(_known.TableOf(""));
            var near = _trouble.Near(id, _all.Where(other => other.Own is not null).Select(other => other.Id));
            _trouble.Error(
                "ER6013",
                _trouble.Words.NobodyCalled(Trouble.Short(id), near, sheet),
                headings.Sheet,
                row.Number,
                headings.OwnerAt
            );
            person.Mistakes++;
        }

        return person;
    }

    private void Finish(CandidateTable table, GridSheet? sheet)
    {
        if (table.Path.Length == 0)
        {
            if (!_hasApplicants && sheet is not null)
            {
                _trouble.Error("ER6014", _trouble.Words.NoPeople(sheet.Name), sheet);
                _nobody.Mistakes++;
            }

            return;
        }

        if (table.Find("id") is { IsRequired: true })
        {
            foreach (var person in _all)
            {
                person.Identify(table.Path);
            }
        }

        if (table.Path == "people")
        {
            foreach (var person in _all)
            {
                foreach (var row in person.Of("people").Where(row => row.Id is not null))
                {
                    person.Know(row.Id!, null);
                }
            }

            foreach (var (owner, entry, name) in _named)
            {
                if (entry.Id is { } id)
                {
                    owner.Know(id, name);
                }
            }
        }
    }

    private CandidateImport Together()
    {
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        var rejected = ImmutableArray.CreateBuilder<RejectedCandidate>();
        var assembler = new Assembler(_known, _options, _trouble);
        foreach (var person in _all)
        {
            if (assembler.Candidate(person) is { } candidate && !_isBroken)
            {
                candidates.Add(candidate);
            }
            else
            {
                rejected.Add(new RejectedCandidate(person.Id, person.RowCount, person.Mistakes));
            }
        }

        if (_nobody.Mistakes > 0)
        {
            rejected.Add(new RejectedCandidate("", _nobody.RowCount, _nobody.Mistakes));
        }

        return new(candidates.ToImmutable(), rejected.ToImmutable(), _trouble.ToImmutable(), _isBroken);
    }
}
