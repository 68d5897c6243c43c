using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Endorsement.Rules;

namespace Portal.Forms;

/// <summary>A candidate's document to answers: also one with mistakes, so that they can be mended where they stand.</summary>
internal static class AnswerReader
{
    public static Answers Read(JsonObject entry, CandidateTable table, CandidateOutline outline)
    {
        var answers = new Answers();
        foreach (var column in table.Columns)
        {
            var value = Find(entry, column.Path);
            if (value is null && column.Path == "hours" && entry["minutes"] is JsonValue minutes)
            {
                answers.Values[column.Path] = [Clock(minutes.ToJsonString())];
            }
            else if (value is not null)
            {
                answers.Values[column.Path] = [.. Texts(value)];
            }
        }

        foreach (var inner in Answers.Inner(table, outline))
        {
            if (entry[inner.Name] is JsonArray list)
            {
                answers.Lists[inner.Name] = new AnswerList(
                    [.. list.OfType<JsonObject>().Select(one => Read(one, inner, outline))],
                    IsNone: list.Count == 0
                );
            }
        }

        return answers;
    }

    private static JsonNode? Find(JsonNode? node, string path)
    {
        foreach (var part in path.Split('/'))
        {
            node = (node as JsonObject)?[part];
        }

        return node;
    }

    private static IEnumerable<string> Texts(JsonNode value) =>
        value is JsonArray items ? items.Select(Text)
        : value is JsonValue ? [Text(value)]
        : [];

    private static string Text(JsonNode? value) =>
        value is JsonValue one && one.GetValueKind() == JsonValueKind.String ? one.GetValue<string>() : value?.ToJsonString() ?? "";

    /// <summary>Minutes as a clock shows them: 90 is 1:30.</summary>
    private static string Clock(string minutes) =>
        int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var all)
            ? string.Create(CultureInfo.InvariantCulture, $"{all / 60}:{all % 60:00}")
            : minutes;
}
