using System.Globalization;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Rulesets;

/// <summary>Categories that stand together for another, among the `equivalents` of a document: form, reading, and what no form can say.</summary>
internal static class Compounds
{
    /// <summary>Each is asked of every standing that a rule reads.</summary>
    private const int Most = 16;

    private const int MostTogether = 4;

    public static ObjectShape Form { get; } =
        new()
        {
            Noun = "categories that stand together for another",
            Members =
            [
                Required("category", Code, "the category for which they stand"),
                Required("is", new ListShape("code", Code) { AtLeast = 2 }, "held together on a day they stand for it"),
            ],
        };

    public static Sequence<CompoundEquivalent> Of(JsonNode resolved) =>
        [.. Nodes(resolved).Select(node => new CompoundEquivalent(node.Text("category")!, node.Codes("is")!.Value))];

    public static void Check(JsonNode resolved, Problems problems)
    {
        var all = Nodes(resolved).ToList();
        if (all.Count > Most)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Count} categories for which others stand together; at most {Most} are possible"
            );
            problems.Error("ER2112", resolved["equivalents"]!, message, "name the ones that rules ask for");
        }

        var classes = (resolved["equivalents"]?.Items ?? [])
            .Where(group => group.Kind == JsonKind.Array && !group.HasGap)
            .Select(Codes)
            .ToList();
        var stoodFor = all.Select(node => node.Text("category")!).ToHashSet(StringComparer.Ordinal);
        stoodFor.UnionWith(classes.Where(codes => codes.Overlaps(stoodFor)).SelectMany(codes => codes).ToList());
        foreach (var node in all)
        {
            var codes = node["is"]!;
            if (codes.Items.Count > MostTogether)
            {
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{codes.Items.Count} categories together; at most {MostTogether} are possible"
                );
                problems.Error("ER2112", codes, message, "name the ones that must be held together");
            }

            foreach (var code in codes.Items.Where(code => stoodFor.Contains(code.Text)))
            {
                problems.Error(
                    "ER2132",
                    code,
                    $"others stand together for `{JsonNode.Short(code.Text)}`, which stands here itself with others for `{JsonNode.Short(node.Text("category")!)}`",
                    "write the categories that are held in the end"
                );
            }
        }
    }

    private static HashSet<string> Codes(JsonNode group) => group.Items.Select(code => code.Text).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<JsonNode> Nodes(JsonNode resolved) =>
        (resolved["equivalents"]?.Items ?? []).Where(group => group["is"] is not null && group["category"] is not null && !group.HasGap);
}
