using System.Text.Json.Nodes;
using Endorsement.Rules.Requirements;
using NodaTime.Text;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Endorsement.Rules.Tests.Differences;

/// <summary>What a requirement says in its document, without words, ids, order and spelling; made of the document alone, not of the tables.</summary>
internal static class Meaning
{
    private static readonly string[] Words = ["id", "title", "note", "citation", "provenance", "changed"];

    public static string Of(Requirement requirement) =>
        Plain(JsonNode.Parse(Endorsement.Rules.Text.JsonWriting.Text(RequirementWriter.Write(requirement)))!, inNames: false)!
            .ToJsonString();

    private static JsonNode? Plain(JsonNode? node, bool inNames) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .Where(member => !Words.Contains(member.Key) || (member.Key == "id" && inNames))
                    .OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Select(member => KeyValuePair.Create(member.Key, Plain(member.Value, member.Key is "within" or "slots" or "among")))
            ),
            JsonArray items => new JsonArray([
                .. items
                    .Select(item => Plain(item, inNames))
                    .OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal)
                    .DistinctBy(item => item is JsonObject ? Guid.NewGuid().ToString() : item?.ToJsonString(), StringComparer.Ordinal),
            ]),
            JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith('P') => PeriodPattern.Roundtrip.Parse(text)
                is { Success: true } period
                ? $"{(period.Value.Years * 12) + period.Value.Months} months {(period.Value.Weeks * 7) + period.Value.Days} days"
                : text,
            _ => node?.DeepClone(),
        };
}
