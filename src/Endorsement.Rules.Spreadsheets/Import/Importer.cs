using System.Collections.Immutable;
using System.Xml;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Layout;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>Sheets to candidates: every sheet is read once, the applicants and the people first, and then everybody is put together.</summary>
internal sealed class Importer
{
    private readonly ImportOptions _options;
    private readonly Known _known;
    private readonly Trouble _trouble;
    private readonly RowReader _rows;
    private readonly Owners _owners;
    private readonly List<(HeadingRow Headings, GridRow Row)> _forAll = [];
    private WorkbookPurpose? _purpose;
    private bool _isBroken;
    private int _count;

    public Importer(string file, ImportOptions options)
    {
        _options = options;
        _known = KnownOf.Catalog(options.Catalog);
        _trouble = new Trouble(file, options);
        _rows = new RowReader(_known, options.Language, _trouble);
        _owners = new Owners(_known, options, _trouble);
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
            _trouble.Error("ER6001", _trouble.Words.NotAWorkbook(Words.Unreadable.Other, Trouble.Short(exception.Message)));
            return Broken();
        }

        return Together();
    }

    private CandidateImport Broken() => new([], [], _trouble.ToImmutable(), isBroken: true, _purpose);

    /// <summary>Applicants first, then the people whom others name; what names entries of other sheets last.</summary>
    private static int Turn(string table) =>
        table.Length == 0 ? 0
        : table == "people" ? 1
        : table == "judgements" || table.Contains('/', StringComparison.Ordinal) ? 3
        : 2;

    private List<(CandidateTable Table, GridSheet Sheet)> Tables(IReadOnlyList<GridSheet> sheets)
    {
        _purpose = sheets.FirstOrDefault(sheet => Known.IsStart(sheet.Name)) is { } start ? PurposeRows.Read(start) : null;
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
                throw Xlsx.PackageGuard.TooLarge(_trouble, Words.Measure.Rows, _options.Limits.Rows, sheet, row.Number);
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
            _owners.Applicant(headings, row, person => _rows.Read(headings, row, person));
            return;
        }

        var isBlank = row.Cells.All(cell => headings.At(cell.Column) is null or { Role: ColumnRole.Owner });
        if (isBlank)
        {
            if (_owners.SaysNone(headings, row))
            {
                _forAll.Add((headings, row));
            }

            return;
        }

        var owner = _owners.Of(headings, row);
        if (_rows.Read(headings, row, owner) is { } entry)
        {
            owner.Add(table.Path, entry);
        }
    }

    private void Finish(CandidateTable table, GridSheet? sheet)
    {
        if (table.Path.Length == 0)
        {
            _owners.Finish(sheet);
            return;
        }

        NoneOfAll(table);
        if (table.Find("id") is { IsRequired: true })
        {
            foreach (var person in _owners.All)
            {
                person.Identify(table.Path);
            }
        }
    }

    /// <summary>Where a sheet says `none` of nobody by name, nobody has anything there; beside rows of somebody it says nothing that can be told.</summary>
    private void NoneOfAll(CandidateTable table)
    {
        foreach (var (headings, row) in _forAll)
        {
            if (_owners.All.Count > 1 && _owners.All.Any(person => person.Has(table.Path)))
            {
                var said = _trouble.Words.NoneOfWhom(_trouble.Words.None, _trouble.Words.Owner);
                _trouble.Error("ER6016", said, headings.Sheet, row.Number, headings.OwnerAt);
                _owners.Nobody.Mistakes++;
                _owners.Nobody.Count();
                continue;
            }

            foreach (var person in _owners.All)
            {
                person.Add(table.Path, new EntryRow(headings, row.Number) { IsNone = true });
            }
        }

        _forAll.Clear();
    }

    private CandidateImport Together()
    {
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        var rejected = ImmutableArray.CreateBuilder<RejectedCandidate>();
        var assembler = new Assembler(_known, _options, _trouble, _purpose?.Association);
        foreach (var person in _owners.All)
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

        if (_owners.Nobody is { Mistakes: > 0 } nobody)
        {
            rejected.Add(new RejectedCandidate("", nobody.RowCount, nobody.Mistakes));
        }

        return new(candidates.ToImmutable(), rejected.ToImmutable(), _trouble.ToImmutable(), _isBroken, _purpose);
    }
}
