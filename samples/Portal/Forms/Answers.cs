using Endorsement.Rules;

namespace Portal.Forms;

/// <summary>What was answered of one entry, or of the applicant: texts as they were typed, whatever they are.</summary>
internal sealed class Answers
{
    /// <summary>The answers by the path of the column.</summary>
    public Dictionary<string, List<string>> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The lists within it by the name of their table.</summary>
    public Dictionary<string, AnswerList> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>The first answer of a column; empty where there is none.</summary>
    public string Value(string path) => Values.TryGetValue(path, out var values) && values.Count > 0 ? values[0] : "";

    public IReadOnlyList<string> All(string path) => Values.TryGetValue(path, out var values) ? values : [];

    public AnswerList List(string table) => Lists.TryGetValue(table, out var list) ? list : AnswerList.Unknown;

    /// <summary>Reads what a form sent.</summary>
    /// <param name="node">The fields.</param>
    /// <param name="table">The table that the entry is of.</param>
    /// <param name="outline">Everything that is asked.</param>
    /// <param name="keepsBlank">Whether rows without an answer stay: somebody is about to fill them in.</param>
    public static Answers Of(FormNode node, CandidateTable table, CandidateOutline outline, bool keepsBlank)
    {
        var answers = new Answers();
        foreach (var column in table.Columns)
        {
            var field = column.Path.Split('/').Aggregate((FormNode?)node, (at, part) => at?[part]);
            var values = field?.Values.Select(value => value.Trim()).Where(value => value.Length > 0).ToList();
            if (values is { Count: > 0 })
            {
                answers.Values[column.Path] = values;
            }
        }

        foreach (var inner in Inner(table, outline))
        {
            if (node[inner.Name] is { } list)
            {
                answers.Lists[inner.Name] = new AnswerList(
                    [.. list.Rows.Where(row => keepsBlank || !row.IsBlank).Select(row => Of(row, inner, outline, keepsBlank))],
                    list["none"]?.Values is [_, ..]
                );
            }
        }

        return answers;
    }

    /// <summary>The tables of the lists within an entry of a table; of the applicant, the sections.</summary>
    public static IEnumerable<CandidateTable> Inner(CandidateTable table, CandidateOutline outline) =>
        outline.Tables.Where(one => one.Path.Length > 0 && (one.Within ?? "") == table.Path);
}

/// <summary>The entries of a section, or of a list within an entry.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="IsNone">Whether it was said that there are none; without it and without entries nothing is known.</param>
internal sealed record AnswerList(List<Answers> Entries, bool IsNone)
{
    public static AnswerList Unknown { get; } = new([], false);
}
