using System.Collections.Immutable;
using System.Text.Json;

namespace Endorsement.Rules.Spreadsheets.Layout;

/// <summary>What candidates say beside what the outline asks: nothing of theirs is left out.</summary>
internal static class UsedColumns
{
    private const string Circumstances = "circumstances";

    public static WorkbookOptions AddTo(WorkbookOptions options, IReadOnlyList<Candidate> candidates, Known known)
    {
        if (candidates.Count == 0)
        {
            return options;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            using var document = JsonDocument.Parse(candidate.ToJson());
            Gather("", document.RootElement, used, known);
        }

        var whole = CandidateOutline.Whole;
        return options with { Outline = whole.Only(table => Table(table, options.Outline.Find(table.Path), used, known)) };
    }

    private static CandidateTable? Table(CandidateTable table, CandidateTable? asked, HashSet<string> used, Known known)
    {
        if (asked is null && !used.Contains(table.Path))
        {
            return null;
        }

        // What is asked for nowhere and there all the same is shown whole: an empty list of it has no column of its own.
        var columns = (asked ?? table).Columns;
        var paths = columns.Select(column => column.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<CandidateColumn> added =
        [
            .. known
                .TableOf(table.Path)
                .Columns.Concat(table.Path.Length == 0 ? Unknown(used, known) : [])
                .Where(column => used.Contains(column.ToString()))
                .DistinctBy(column => column.Path)
                .Where(column => !paths.Contains(column.Path)),
        ];
        return table with { Columns = [.. columns, .. added] };
    }

    /// <summary>Circumstances that no ruleset knows.</summary>
    private static IEnumerable<CandidateColumn> Unknown(HashSet<string> used, Known known) =>
        used.Where(path => path.StartsWith($"{Circumstances}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => known.Circumstance(PathParts.Of(path)[1])?.Column)
            .OfType<CandidateColumn>();

    /// <summary>The tables and columns that an entry fills.</summary>
    private static void Gather(string table, JsonElement entry, HashSet<string> used, Known known)
    {
        foreach (var member in entry.EnumerateObject())
        {
            var path = table.Length == 0 ? member.Name : $"{table}/{member.Name}";
            if (known.Tables.Any(one => one.Path == path))
            {
                used.Add(path);
                foreach (var inner in member.Value.EnumerateArray())
                {
                    Gather(path, inner, used, known);
                }
            }
            else if (member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var inner in member.Value.EnumerateObject())
                {
                    used.Add($"{path}/{PathParts.Escaped(inner.Name)}");
                }

                // Of families that are counted at all, every age is told.
                used.UnionWith(
                    known
                        .TableOf(table)
                        .Columns.Where(column => member.Name == "families" && column.Path.StartsWith("families/", StringComparison.Ordinal))
                        .Select(column => column.ToString())
                );
            }
            else
            {
                used.Add(member.Name == "minutes" ? $"{table}/hours" : path);
            }
        }
    }
}
