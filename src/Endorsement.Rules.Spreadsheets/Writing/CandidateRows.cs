using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Values;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Writing;

/// <summary>The rows of a sheet that candidates fill.</summary>
internal sealed class CandidateRows(Known known, WorkbookOptions options)
{
    private readonly ValueWriter _values = new(known, options.Language, options.Ruleset);
    private readonly OutCell _none = new(SheetLanguage.Of(options.Language).None);

    /// <summary>The rows of one candidate on a sheet, each with a cell for every column; blank ones are <see langword="null"/>.</summary>
    public IEnumerable<OutCell?[]> Of(SheetLayout sheet, JsonElement candidate)
    {
        var owner = new OutCell(CellText.Write(candidate.GetProperty("id").GetString()!));
        var table = sheet.Table;
        if (table.Path.Length == 0)
        {
            return [Row(sheet, candidate, owner, null)];
        }

        if (table.Within is not { } section)
        {
            return candidate.TryGetProperty(table.Name, out var entries) ? Rows(sheet, entries, owner, null) : [];
        }

        return candidate.TryGetProperty(section, out var parents)
            ? parents
                .EnumerateArray()
                .Where(parent => parent.TryGetProperty(table.Name, out _))
                .SelectMany(parent =>
                    Rows(sheet, parent.GetProperty(table.Name), owner, new OutCell(CellText.Write(parent.GetProperty("id").GetString()!)))
                )
            : [];
    }

    private IEnumerable<OutCell?[]> Rows(SheetLayout sheet, JsonElement entries, OutCell owner, OutCell? within)
    {
        if (entries.GetArrayLength() == 0)
        {
            var first = sheet.Columns.First(column => column is { Role: ColumnRole.Value, Column.IsList: false });
            return
            [
                [.. sheet.Columns.Select(column => column == first ? _none : Told(column, owner, within))],
            ];
        }

        return entries.EnumerateArray().Select(entry => Row(sheet, entry, owner, within));
    }

    private OutCell?[] Row(SheetLayout sheet, JsonElement entry, OutCell owner, OutCell? within) =>
        [.. sheet.Columns.Select(column => column.Column is { } member ? Value(member, entry) : Told(column, owner, within))];

    private static OutCell? Told(SheetColumn column, OutCell owner, OutCell? within) =>
        column.Role switch
        {
            ColumnRole.Owner => owner,
            ColumnRole.Entry => within,
            _ => null,
        };

    private OutCell? Value(CandidateColumn column, JsonElement entry)
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

        return _values.Of(column, value, column.Kind == CandidateValueKind.JudgedValue ? entry.GetProperty("attribute").GetString() : null);
    }
}
