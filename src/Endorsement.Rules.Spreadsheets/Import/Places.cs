using System.Globalization;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Layout;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>The cell that a diagnostic of the candidate's document is about.</summary>
/// <param name="Row">The row; <see langword="null"/>: it is about the person as a whole, who has none.</param>
/// <param name="Column">The column; -1: the sheet has none for it.</param>
/// <param name="Heading">The column of the table.</param>
/// <param name="Help">The help, with places in the document said as cells; <see langword="null"/>: it names none.</param>
internal readonly record struct DiagnosedCell(EntryRow? Row, int Column, CandidateColumn? Heading, string? Help);

/// <summary>Finds the cells of places in one person's document.</summary>
internal sealed class Places(Known known, Portfolio person, Dictionary<(string Table, EntryRow Parent), List<EntryRow>> children)
{
    public DiagnosedCell Of(Diagnostic diagnostic)
    {
        var (table, row, rest) = Entry(diagnostic.Pointer);
        var path = diagnostic.Code == "ER1102" ? Lacking(diagnostic, rest) : rest;
        for (var length = path.Length; length > 0; length--)
        {
            var name = string.Join('/', path[..length]);
            name = name == "minutes" ? "hours" : name;
            if (known.TableOf(table).Find(name) is { } column)
            {
                return new(row, row?.Headings.PlaceOf(name) ?? -1, column, Help(diagnostic.Help));
            }
        }

        return new(row, -1, null, Help(diagnostic.Help));
    }

    private (string Table, EntryRow? Row, string[] Path) Entry(string pointer)
    {
        string[] parts =
        [
            .. pointer
                .Split('/')
                .Skip(1)
                .Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
        ];
        if (parts.Length < 2 || !person.Has(parts[0]) || At(person.Of(parts[0]), parts[1]) is not { } entry)
        {
            return parts.Length > 0 && person.Has(parts[0]) ? (parts[0], person.Of(parts[0])[0], []) : ("", person.Own, parts);
        }

        return parts.Length >= 4 && children.TryGetValue(($"{parts[0]}/{parts[2]}", entry), out var rows) && At(rows, parts[3]) is { } inner
            ? ($"{parts[0]}/{parts[2]}", inner, parts[4..])
            : (parts[0], entry, parts[2..]);
    }

    private static EntryRow? At(IReadOnlyList<EntryRow> rows, string place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < rows.Count ? rows[at] : null;

    /// <summary>The member that is not there, which the message names last.</summary>
    private static string[] Lacking(Diagnostic diagnostic, string[] rest)
    {
        var words = diagnostic.Message.Split('`');
        return words.Length >= 2 ? [.. rest, words[^2]] : rest;
    }

    /// <summary>Help that names a place in the document names the cell instead.</summary>
    private string? Help(string? help)
    {
        if (help is null || help.IndexOf(" /", StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return null;
        }

        var end = help.IndexOfAny([';', ' ', ','], at + 1);
        var pointer = help[(at + 1)..(end < 0 ? help.Length : end)];
        var (_, row, rest) = Entry(pointer);
        if (row is null)
        {
            return null;
        }

        var column = rest.Length > 0 ? row.Headings.PlaceOf(rest[0]) : row.Headings.PlaceOf("id");
        var cell = $"{row.Headings.Sheet.PlaceName}!{GridSheet.Address(row.Row, Math.Max(column, 0))}";
        return $"{help[..(at + 1)]}{cell}{(end < 0 ? "" : help[end..])}";
    }
}
