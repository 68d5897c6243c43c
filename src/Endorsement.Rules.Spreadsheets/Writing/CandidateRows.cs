using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Values;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Writing;

/// <summary>The rows of a sheet that candidates fill.</summary>
internal sealed class CandidateRows(Known known, WorkbookOptions options, IReadOnlyCollection<Candidate> candidates)
{
    /// <summary>Ids that differ only in capitals or blanks from another's: they are written so that they are taken as they stand.</summary>
    private readonly HashSet<string> _alike =
    [
        .. candidates
            .Select(candidate => candidate.Id)
            .GroupBy(Import.Owners.Alike, StringComparer.Ordinal)
            .Where(same => same.Distinct(StringComparer.Ordinal).Count() > 1)
            .SelectMany(same => same),
    ];

    private readonly ValueWriter _values = new(known, options.Language, options.Ruleset);
    private readonly OutCell _none = new(SheetLanguage.Of(options.Language).None);

    /// <summary>The rows of one candidate on a sheet, each with a cell for every column; blank ones are <see langword="null"/>.</summary>
    public IEnumerable<OutCell?[]> Of(SheetLayout sheet, JsonElement candidate)
    {
        var id = candidate.GetProperty("id").GetString()!;
        var owner = new OutCell(_alike.Contains(id) ? CellText.Literal(id) : ValueWriter.FreeText(id));
        var table = sheet.Table;
        if (table.Path.Length == 0)
        {
            OutCell?[] own =
            [
                .. sheet.Columns.Select(column => column.Column is { Path: "id" } ? owner : Value(column.Column!, candidate, null)),
            ];
            return [own];
        }

        var isPeopled = sheet.Columns.Any(column => column.Column?.Kind == CandidateValueKind.PersonId);
        var around = new Around(owner, null, isPeopled ? new EntryCalls(candidate, "people") : null);
        if (table.Within is not { } section)
        {
            return candidate.TryGetProperty(table.Name, out var entries) ? Rows(sheet, entries, around) : [];
        }

        if (!candidate.TryGetProperty(section, out var parents))
        {
            return [];
        }

        var calls = new EntryCalls(candidate, section);
        return parents
            .EnumerateArray()
            .Where(parent => parent.TryGetProperty(table.Name, out _))
            .SelectMany(parent =>
            {
                var within = new OutCell(ValueWriter.FreeText(calls.Of(parent.GetProperty("id").GetString()!)));
                return Rows(sheet, parent.GetProperty(table.Name), around with { Within = within });
            });
    }

    /// <summary>What a row says beside the members of its entry: whose it is, within which entry, and how it names people.</summary>
    private readonly record struct Around(OutCell Owner, OutCell? Within, EntryCalls? People);

    private IEnumerable<OutCell?[]> Rows(SheetLayout sheet, JsonElement entries, Around around)
    {
        if (entries.GetArrayLength() == 0)
        {
            var first = sheet.Columns.First(column => column is { Role: ColumnRole.Value, Column.IsList: false });
            return
            [
                [.. sheet.Columns.Select(column => column == first ? _none : Told(column, around))],
            ];
        }

        return entries.EnumerateArray().Select(entry => Row(sheet, entry, around));
    }

    private OutCell?[] Row(SheetLayout sheet, JsonElement entry, Around around) =>
        [.. sheet.Columns.Select(column => column.Column is { } member ? Value(member, entry, around.People) : Told(column, around))];

    private static OutCell? Told(SheetColumn column, Around around) =>
        column.Role switch
        {
            ColumnRole.Owner => around.Owner,
            ColumnRole.Entry => around.Within,
            _ => null,
        };

    private OutCell? Value(CandidateColumn column, JsonElement entry, EntryCalls? people)
    {
        if (column.Path == "hours" && entry.TryGetProperty("minutes", out var minutes))
        {
            return OutCell.OfMinutes(minutes.GetInt32());
        }

        var value = entry;
        foreach (var part in PathParts.Of(column.Path))
        {
            if (!value.TryGetProperty(part, out value))
            {
                // Of families that are counted at all, an age that is not named is none (S20).
                return
                    column.Kind == CandidateValueKind.Whole
                    && column.Path.Contains('/', StringComparison.Ordinal)
                    && entry.TryGetProperty(column.Path.Split('/')[0], out _)
                    ? OutCell.Of(0)
                    : null;
            }
        }

        if (column.Kind == CandidateValueKind.PersonId && people is not null)
        {
            return new OutCell(ValueWriter.FreeText(people.Of(value.GetString()!)));
        }

        return _values.Of(column, value, column.Kind == CandidateValueKind.JudgedValue ? entry.GetProperty("attribute").GetString() : null);
    }
}
