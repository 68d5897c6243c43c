using System.Buffers;
using System.Globalization;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>The rows of one person to a document, which the candidate's own reader judges; what it finds is told at the cells.</summary>
internal sealed class Assembler(Known known, ImportOptions options, Trouble trouble, string? association)
{
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly HashSet<EntryRow> _none = [];
    private readonly RecordTelling _record = new(known, options, trouble, association);

    /// <summary>The candidate; <see langword="null"/>: there are mistakes, which are told.</summary>
    public Candidate? Candidate(Portfolio person)
    {
        var children = Children(person);
        Write(person, children);
        var isRead = Rules.Candidate.TryRead(_json.WrittenMemory, out var candidate, out var diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Tell(diagnostic, person, children);
        }

        if (!isRead || person.Mistakes > 0)
        {
            return null;
        }

        _record.Tell(candidate!, new Places(known, person, children));
        return candidate;
    }

    private Dictionary<(string Table, EntryRow Parent), List<EntryRow>> Children(Portfolio person)
    {
        var children = new Dictionary<(string Table, EntryRow Parent), List<EntryRow>>();
        foreach (var table in known.Tables.Where(table => table.Within is not null && person.Has(table.Path)))
        {
            var parents = new Dictionary<string, EntryRow>(StringComparer.Ordinal);
            foreach (var entry in person.Of(table.Within!).Where(entry => entry.Id is not null))
            {
                parents.TryAdd(entry.Id!, entry);
            }

            foreach (var row in person.Of(table.Path))
            {
                foreach (var parent in Parents(person, table.Within!, row, parents))
                {
                    if (!children.TryGetValue((table.Path, parent), out var rows))
                    {
                        children.Add((table.Path, parent), rows = []);
                    }

                    rows.Add(row);
                }
            }
        }

        return children;
    }

    /// <summary>The entry within which a row stands; of one that says `none` and names no entry all of them.</summary>
    private EntryRow[] Parents(Portfolio person, string section, EntryRow row, Dictionary<string, EntryRow> parents)
    {
        if (row is { IsNone: true, Within: null })
        {
            return [.. parents.Values];
        }

        var heading = options.Language.Heading(known.TableOf(section));
        if (row.Within is null)
        {
            Lost(person, row, trouble.Words.WhichEntry(trouble.Words.EntryOf(heading), heading));
            return [];
        }

        var names = person.Named(section);
        var id = names.Find(row.Within, out var isSeveral);
        if (id is not null && parents.TryGetValue(id, out var parent))
        {
            return [parent];
        }

        var words = Trouble.Short(row.Within);
        Lost(
            person,
            row,
            isSeveral
                ? trouble.Words.SeveralEntries(words, heading)
                : trouble.Words.NoSuchEntry(words, heading, trouble.Near(row.Within, names.Words.Concat(parents.Keys)))
        );
        return [];
    }

    private void Lost(Portfolio person, EntryRow row, Said said)
    {
        trouble.Error("ER6015", said, row.Headings.Sheet, row.Row, row.Headings.EntryAt);
        person.Mistakes++;
    }

    private void Write(Portfolio person, Dictionary<(string Table, EntryRow Parent), List<EntryRow>> children)
    {
        _json.ResetWrittenCount();
        _none.Clear();
        Put("{"u8);
        if (person.Id.Length > 0)
        {
            Put("\"id\":"u8);
            Put(EntryJson.Text(person.Id));
        }

        if (person.Own is { Members.Length: > 0 } own)
        {
            Put(person.Id.Length > 0 ? ","u8 : ""u8);
            Put(own.Members);
        }

        var isFirst = person.Id.Length == 0 && person.Own is not { Members.Length: > 0 };
        foreach (var table in known.Tables.Where(table => table.Path.Length > 0 && table.Within is null && person.Has(table.Path)))
        {
            Put(isFirst ? ""u8 : ","u8);
            isFirst = false;
            List(table.Name, person.Of(table.Path), person, row => Inner(table.Path, row, children, person));
        }

        Put("}"u8);
    }

    private void Inner(string section, EntryRow row, Dictionary<(string Table, EntryRow Parent), List<EntryRow>> children, Portfolio person)
    {
        foreach (var table in known.Tables.Where(table => table.Within == section))
        {
            if (children.TryGetValue((table.Path, row), out var rows))
            {
                Put(","u8);
                List(table.Name, rows, person, _ => { });
            }
        }
    }

    private void List(string name, IReadOnlyList<EntryRow> rows, Portfolio person, Action<EntryRow> inner)
    {
        Put(EntryJson.Text(name));
        Put(":["u8);
        var isFirst = true;
        foreach (var row in rows)
        {
            if (row.IsNone)
            {
                // What stands beside others is told once, also where it is within several entries, or written in several rows.
                if (rows.Count > 1 && !rows.Any(_none.Contains))
                {
                    trouble.Error("ER6016", trouble.Words.NoneBesideOthers(trouble.Words.None), row.Headings.Sheet, row.Row);
                    person.Mistakes++;
                    _none.Add(row);
                }

                continue;
            }

            Put(isFirst ? "{"u8 : ",{"u8);
            isFirst = false;
            if (row.Id is { } id)
            {
                Put("\"id\":"u8);
                Put(EntryJson.Text(id));
                Put(row.Members.Length > 0 ? ","u8 : ""u8);
            }

            Put(row.Members);
            inner(row);
            Put("}"u8);
        }

        Put("]"u8);
    }

    private void Put(ReadOnlySpan<byte> utf8) => _json.Write(utf8);

    private void Put(string text) => _json.Write(System.Text.Encoding.UTF8.GetBytes(text));

    private void Tell(Diagnostic diagnostic, Portfolio person, Dictionary<(string Table, EntryRow Parent), List<EntryRow>> children)
    {
        var place = new Places(known, person, children).Of(diagnostic);
        if (
            place.Row is { Told: { } told }
            && (place.Column < 0 ? told.Count > 0 && diagnostic.Code == "ER1102" : told.Contains(place.Column))
        )
        {
            return;
        }

        person.Mistakes += diagnostic.Severity == Severity.Error ? 1 : 0;
        var heading = place.Heading is { } column ? options.Language.Heading(column) : "";
        var said =
            trouble.Words.OfReader(diagnostic.Code, heading, diagnostic) ?? new Said(diagnostic.Message, place.Help ?? diagnostic.Help);
        said = said.Help is null && place.Heading is { } meant ? said with { Help = options.Language.Help(meant) } : said;
        var sheet = place.Row?.Headings.Sheet;
        trouble.Add(
            new SheetProblem(
                diagnostic.Code,
                diagnostic.Severity,
                said.Message,
                said.Help,
                trouble.File,
                sheet?.PlaceName ?? "",
                place.Row?.Row ?? 0,
                place.Column + 1
            )
        );
    }
}
