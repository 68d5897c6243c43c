namespace Endorsement.Rules.Words;

/// <summary>Headings and help of forms; what a language has not said yet is told by its name and by the schema's words.</summary>
internal static class OutlineTelling
{
    private const string Circumstances = "circumstances/";

    public static string Heading(CandidateTable table, IOutlineWords words) => words.Table(table.Path) ?? Apart(table.Name);

    public static string Help(CandidateTable table, IOutlineWords words) => words.TableHelp(table.Path) ?? table.Description;

    public static string Heading(CandidateColumn column, IOutlineWords words) =>
        words.Heading(Key(column))
        ?? (
            column.Path.StartsWith(Circumstances, StringComparison.Ordinal)
                ? words.Circumstance(column.Path[Circumstances.Length..])
                : words.Heading(column.Path) ?? Apart(column.Name)
        );

    public static string Help(CandidateColumn column, IOutlineWords words) =>
        words.Help(Key(column)) ?? words.Help(column.Path) ?? words.Help(column.Path.Split('/')[0]) ?? column.Description;

    public static string Label(CandidateColumn column, string code, IOutlineWords words) =>
        (column.Sort is { } sort ? words.Open(sort, code) : words.Closed(column.ToString(), code) ?? words.Closed(column.Path, code))
        ?? code;

    /// <summary>What belongs to the candidate alone stands behind a word that no table has.</summary>
    private static string Key(CandidateColumn column) => column.Table.Length == 0 ? $"candidate/{column.Path}" : column.ToString();

    /// <summary>The words of a name apart: "Knows since".</summary>
    private static string Apart(string name)
    {
        var words = string.Concat(
            name.Select(c =>
                char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}"
                : c is '-' ? " "
                : $"{c}"
            )
        );
        return words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }
}
