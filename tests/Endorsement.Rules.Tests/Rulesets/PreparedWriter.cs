using System.Text.Json;
using System.Text.Json.Nodes;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Rulesets.Prepared;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>Writes the prepared form of rulesets (<see cref="PreparedText"/>).</summary>
internal static class PreparedWriter
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="catalog">The rulesets.</param>
    /// <param name="documents">The sum over their documents.</param>
    public static byte[] Write(RulesetCatalog catalog, uint documents)
    {
        var (list, lines) = (new JsonArray(), new List<byte[]>());
        foreach (var ruleset in catalog.Rulesets)
        {
            var (head, pathways) = Lines(ruleset);
            byte[][] own = [Line(head), .. pathways];
            lines.AddRange(own);
            list.Add(Listed(ruleset, head, own));
        }

        var listed = Line(list);
        return
        [
            .. System.Text.Encoding.ASCII.GetBytes(PreparedText.BeginningOf(documents, listed.Length - 1)),
            .. listed,
            .. lines.SelectMany(line => line),
        ];
    }

    private static JsonObject Listed(Ruleset ruleset, JsonObject head, byte[][] lines)
    {
        var listed = new JsonObject { ["association"] = ruleset.Association, ["version"] = ruleset.Version };
        foreach (var (name, day) in head["effective"]!.AsObject())
        {
            listed[name] = day!.DeepClone();
        }

        listed["jurisdiction"] = head["jurisdiction"]?.DeepClone() ?? new JsonArray();
        listed["categories"] = new JsonArray([.. ruleset.Categories.Select(category => JsonValue.Create(category.Code))]);
        listed["head"] = lines[0].Length - 1;
        listed["bytes"] = lines.Sum(line => line.Length);
        return listed;
    }

    /// <summary>What holds for the whole, with the length of each pathway in its place; and the pathways in their order.</summary>
    private static (JsonObject Head, List<byte[]> Pathways) Lines(Ruleset ruleset)
    {
        var head = JsonNode.Parse(ruleset.ToJson(indented: false))!.AsObject();
        var lines = new List<byte[]>();
        foreach (var (code, category) in head["categories"]!.AsObject())
        {
            var pathways = category!["pathways"]!.AsObject();
            foreach (var name in pathways.Select(pathway => pathway.Key).ToList())
            {
                var asked = ruleset[code][Enum.GetValues<Pathway>().Single(pathway => pathway.Code() == name)].Requirements;
                lines.Add(Line(Written(ruleset, asked, pathways[name]!.DeepClone())));
                pathways[name] = lines[^1].Length - 1;
            }
        }

        if (ruleset.Extends is { } parent)
        {
            head["extends"] = parent;
        }

        (head["hash"], head["wordsHash"]) = (ruleset.Hash, ruleset.WordsHash);
        head["codes"] = new JsonObject(
            PreparedCodes
                .Write(VocabularyBuilder.Gather(ruleset))
                .Select(list =>
                    KeyValuePair.Create(list.Key, (JsonNode?)new JsonArray([.. list.Value.Select(code => JsonValue.Create(code))]))
                )
        );
        return (head, lines);
    }

    /// <summary>What a pathway asks, and where that is written.</summary>
    private static JsonObject Written(Ruleset ruleset, Sequence<Requirement> requirements, JsonNode asked)
    {
        var locations = requirements.SelectMany(r => r.SelfAndParts()).Select(r => ruleset.Places.Locate(r.Id)).ToList();
        var files = locations.Select(location => location.File).Distinct(StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            [PreparedPathway.Files] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]),
            [PreparedPathway.Places] = new JsonArray([
                .. locations.Select(at => new JsonArray(files.IndexOf(at.File), at.Line, at.Column, at.Pointer)),
            ]),
            [PreparedPathway.Asked] = asked,
        };
    }

    private static byte[] Line(JsonNode node) => [.. JsonSerializer.SerializeToUtf8Bytes(node, Plain), (byte)'\n'];
}
