using System.Text.Json.Nodes;

namespace Endorsement.Rules.Testing.Building;

/// <summary>The circumstances on which requirements of a pathway hang, and what they may be: unknown, true or false each.</summary>
internal static class NamedCircumstances
{
    /// <summary>Two to the power of these are tried; shipped rulesets name three at most.</summary>
    private const int Most = 6;

    /// <summary>Nothing known first; then as many true as can be.</summary>
    public static IEnumerable<Circumstances?> Of(Ruleset ruleset, string category, Pathway pathway)
    {
        yield return null;
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        var document = JsonNode.Parse(ruleset.ToJson(indented: false));
        Add(document?["categories"]?[category]?["pathways"]?[ruleset[category][pathway].Name], codes);
        var named = codes.Take(Most).ToArray();
        for (var set = 0; named.Length > 0 && set < 1 << named.Length; set++)
        {
            yield return [.. named.Select((code, place) => KeyValuePair.Create(code, (set >> place & 1) == 0))];
        }
    }

    private static void Add(JsonNode? node, SortedSet<string> codes)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Add(item, codes);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                if (name == "circumstance" && value is JsonValue code && code.TryGetValue<string>(out var text))
                {
                    codes.Add(text);
                }
                else
                {
                    Add(value, codes);
                }
            }
        }
    }
}
