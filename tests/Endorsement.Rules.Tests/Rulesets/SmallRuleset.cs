using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>Small rulesets of associations that do not exist, written as JSON.</summary>
internal static class SmallRuleset
{
    /// <summary>A ruleset of one category with these requirements; <paramref name="more"/> is put over the document.</summary>
    public static string Written(string requirements, string pathway = "initial", string more = "{}") =>
        Over(
            $$"""
            {
              "association": "bay", "jurisdiction": ["US-XX"], "version": "1", "effective": { "from": "2020-01-01" },
              "sources": { "s": { "title": "Handbook" } },
              "categories": { "BAY": { "title": "Bay", "pathways": { "{{pathway}}": [ {{requirements}} ] } } }
            }
            """,
            more
        );

    /// <summary>A training requirement of so many hours.</summary>
    public static string Training(string id, int hours) =>
        $$"""{ "id": "{{id}}", "kind": "training", "title": "{{id}}", "hours": {{hours}}, "citation": { "source": "s", "locator": "1" } }""";

    /// <summary>The document with the members of another one in their places.</summary>
    public static string Over(string document, string more)
    {
        var made = System.Text.Json.Nodes.JsonNode.Parse(document)!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(more)!.AsObject())
        {
            made[name] = value?.DeepClone();
        }

        return made.ToJsonString();
    }

    public static Ruleset Read(string text, RulesetCatalog? catalog = null) => Ruleset.Read(Encoding.UTF8.GetBytes(text), catalog: catalog);

    public static RulesetCatalog Load(params string[] texts) => RulesetCatalog.Load(Documents(texts));

    /// <summary>Why these are refused; what somebody should look at besides is left out.</summary>
    public static ImmutableArray<Diagnostic> Refused(params string[] texts)
    {
        RulesetCatalog.TryLoad(Documents(texts), out var catalog, out var diagnostics).Should().BeFalse();
        catalog.Should().BeNull();
        return [.. diagnostics.Where(d => d.Severity == Severity.Error)];
    }

    /// <summary>Ids of the requirements of a pathway, in order.</summary>
    public static IEnumerable<string> Ids(this Ruleset ruleset, string category, string pathway = "initial") =>
        ruleset.Categories.Single(c => c.Code == category).Pathways.Single(p => p.Name == pathway).Requirements.Select(r => r.Id);

    /// <summary>A requirement of the resolved form.</summary>
    public static JsonObject Resolved(this Ruleset ruleset, string id)
    {
        var parts = id.Split('.');
        var pathway = System.Text.Json.Nodes.JsonNode.Parse(ruleset.ToJson())!["categories"]![parts[0]]!["pathways"]![parts[1]]!.AsArray();
        return pathway.Select(r => r!.AsObject()).Single(r => r["id"]!.GetValue<string>() == string.Join('.', parts.Take(3)));
    }

    private static IEnumerable<RulesetDocument> Documents(string[] texts) =>
        texts.Select((text, i) => new RulesetDocument($"{i}.json", Encoding.UTF8.GetBytes(text)));
}
