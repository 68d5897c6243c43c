using System.Globalization;
using System.Text;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>The second half of docs/candidate.md: every member and every code, from the one description of the document.</summary>
internal static class CandidatePage
{
    public const string Mark = "<!-- What follows is made from the description of the document, and a test keeps it. -->\n";

    public static string Generated()
    {
        var text = new StringBuilder();
        foreach (var table in CandidateOutline.Whole.Tables)
        {
            var name = table.Path.Length == 0 ? "The candidate" : $"`{table.Path.Replace('/', '.')}`";
            text.Append($"\n## {name}\n\n{Said(table)}\n\n");
            text.Append("| member | what it means | value |\n|---|---|---|\n");
            foreach (var column in table.Columns)
            {
                var required = column.IsRequired ? "**required**; " : "";
                text.Append($"| `{column.Path.Replace('/', '.')}` | {Cell(column.Description)} | {required}{Value(column)} |\n");
            }
        }

        text.Append("\n## Every code and its label\n");
        var lists = CandidateOutline
            .Whole.Tables.SelectMany(table => table.Columns)
            .Where(column => !column.Codes.IsEmpty)
            .GroupBy(Rows, StringComparer.Ordinal);
        foreach (var list in lists)
        {
            text.Append($"\n### {string.Join(", ", list.Select(Name))}\n\n| code | English | Spanish |\n|---|---|---|\n{list.Key}");
        }

        return text.ToString();
    }

    private static string Name(CandidateColumn column) => $"`{column.ToString().Replace('/', '.')}`";

    private static string Rows(CandidateColumn column) =>
        string.Concat(
            column.Codes.Select(code =>
                $"| `{code}` | {Cell(Language.English.Label(column, code))} | {Cell(Language.Spanish.Label(column, code))} |\n"
            )
        );

    private static string Value(CandidateColumn column)
    {
        var one = column.Kind switch
        {
            CandidateValueKind.Text => "text",
            CandidateValueKind.Id => "an id or name",
            CandidateValueKind.PersonId => "the id of somebody among `people`",
            CandidateValueKind.OpenCode => "an open code",
            CandidateValueKind.ClosedCode => string.Join(", ", column.Codes.Select(code => $"`{code}`")),
            CandidateValueKind.Flag => "`true` or `false`",
            CandidateValueKind.OnlyYes => "`true`, or absent",
            CandidateValueKind.Whole => $"a whole number, {Number(column.Least)} to {Number(column.Most)}",
            CandidateValueKind.Hours => $"clock hours, at most {Number(column.Most)}",
            CandidateValueKind.Money => $"an amount, at most {Number(column.Most)}",
            CandidateValueKind.Date => "a date: day, month or year",
            CandidateValueKind.Day => "a day",
            _ => "what the attribute asks for",
        };
        return column.IsList ? $"*list*: {one}" : one;
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Said(CandidateTable table) =>
        $"{(table.Description.Length > 0 ? $"{Sentence(table.Description)} " : "")}{Language.English.Help(table)}".TrimEnd();

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..].TrimEnd('.')}.";
}
