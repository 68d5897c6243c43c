using System.Text.Json.Nodes;
using Endorsement.Rules.AspNetCore.Problems;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>The parameters of the endpoints, described.</summary>
internal static class EndpointParameters
{
    public static JsonArray OfEvaluate() =>
        [
            InQuery(QueryNames.Category, "the category's code, e.g. IMHS; absent: every category, nearest first", Text()),
            InQuery(QueryNames.Pathway, "how it is applied for; absent: initial", OneOf(PathwayCodes.Codes)),
            InQuery(QueryNames.AsOf, "the determination date; absent: today, where the server stands", Day()),
            InQuery(
                QueryNames.Cycle,
                "at renewal, the year in which the cycle ends",
                new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}$" }
            ),
            InQuery(QueryNames.Association, "the association's id; absent: the one of the place where the candidate lives", Text()),
            InQuery(QueryNames.Ruleset, "association@version, which then answers whatever the dates say", Text()),
            InQuery(
                QueryNames.Lang,
                "the language of the words; absent: as Accept-Language says",
                OneOf(Language.All.Select(one => one.Code))
            ),
        ];

    public static JsonArray OfPlan() =>
        [
            .. OfEvaluate().Select(one => one!.DeepClone()),
            InQuery(
                QueryNames.HoursAMonth,
                "the hours of RS/C that are counted on in a month, more than 0 and at most 200; absent: as the ruleset says, else 4",
                new JsonObject { ["type"] = "number" }
            ),
        ];

    public static JsonArray OfReport() =>
        [
            .. OfPlan().Select(one => one!.DeepClone()),
            InQuery(QueryNames.Format, "how it is written", OneOf(["html", "markdown", "letter", "letter-html"])),
        ];

    /// <summary>A part of the path.</summary>
    public static JsonObject InPath(string name, IEnumerable<string>? values) =>
        new()
        {
            ["name"] = name,
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = values is null ? Text() : OneOf(values),
        };

    private static JsonObject InQuery(string name, string description, JsonObject schema) =>
        new()
        {
            ["name"] = name,
            ["in"] = "query",
            ["description"] = description,
            ["schema"] = schema,
        };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Day() => new() { ["type"] = "string", ["format"] = "date" };

    private static JsonObject OneOf(IEnumerable<string> values) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(one => (JsonNode)JsonValue.Create(one))]) };
}
