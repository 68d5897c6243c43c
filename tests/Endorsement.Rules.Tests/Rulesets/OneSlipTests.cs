using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>One value of a wrong sort, anywhere in a shipped ruleset, is told once; nothing that refers to it is.</summary>
public sealed class OneSlipTests
{
    private static readonly JsonNode[] Shipped = [.. EmbeddedRulesets.Documents().Select(d => JsonNode.Parse(d.Utf8.Span)!)];

    [Fact]
    public void One_slip_anywhere_in_a_shipped_ruleset_is_told_once()
    {
        var many = new List<string>();
        foreach (var seed in Generators.SmallSeeds(300))
        {
            var dice = new Random(seed);
            var document = Shipped[dice.Next(Shipped.Length)].DeepClone();
            var all = Below(document).ToArray();
            var (parent, key) = all[dice.Next(all.Length)];
            var what = Slip(parent, key, dice);
            Ruleset.TryRead(
                Encoding.UTF8.GetBytes(document.ToJsonString(new JsonSerializerOptions { WriteIndented = true })),
                out _,
                out var told
            );
            if (told.Length > 1)
            {
                many.Add($"seed {seed}: {what}\n{string.Join('\n', told.Take(4))}");
            }
        }

        string.Join("\n\n", many).Should().BeEmpty();
    }

    private static string Slip(JsonNode parent, object key, Random dice)
    {
        if (parent is JsonArray list)
        {
            var item = list[(int)key];
            list[(int)key] = item?.GetValueKind() == JsonValueKind.Number ? true : 17;
            return $"{item?.GetPath()} another";
        }

        var (owner, name) = (parent.AsObject(), (string)key);
        var value = owner[name];
        var path = $"{owner.GetPath()}.{name}";
        owner[name] = value?.GetValueKind() == JsonValueKind.Number ? true : 17;
        return $"{path} of another type";
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Below(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Below(m.Value).Prepend((members, m.Key))),
            JsonArray items => items.SelectMany((item, i) => Below(item).Prepend((items, i))),
            _ => [],
        };
}
