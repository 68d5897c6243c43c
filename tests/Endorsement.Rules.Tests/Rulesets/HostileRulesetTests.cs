using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Rulesets;
using NodaTime;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>Whatever a ruleset file holds, reading it ends in a ruleset that can be asked or in diagnostics.</summary>
public sealed class HostileRulesetTests
{
    private static readonly JsonNode[] Shipped = [.. EmbeddedRulesets.Documents().Select(d => JsonNode.Parse(d.Utf8.Span)!)];

    [Fact]
    public void Random_changes_of_shipped_rulesets_end_in_a_ruleset_or_in_diagnostics()
    {
        var read = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var dice = new Random(seed);
            var document = Shipped[dice.Next(Shipped.Length)].DeepClone();
            for (var changes = dice.Next(1, 4); changes > 0; changes--)
            {
                Change(document, dice);
            }

            var bytes = Encoding.UTF8.GetBytes(document.ToJsonString());
            try
            {
                if (Ruleset.TryRead(bytes, out var ruleset, out var diagnostics))
                {
                    read++;
                    var pathway = ruleset
                        .Categories.SelectMany(c => c.Pathways.Select(p => (c.Code, p.Pathway)))
                        .ElementAt(dice.Next(ruleset.Categories.Sum(c => c.Pathways.Length)));
                    ruleset
                        .Determine(new Candidate { Id = "c" }, new Question(pathway.Code, new LocalDate(2018, 5, 1), pathway.Pathway))
                        .Explain()
                        .Should()
                        .NotBeEmpty();
                }
                else
                {
                    diagnostics.Should().NotBeEmpty();
                }
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException($"seed {seed}: {exception.Message}", exception);
            }
        }

        read.Should().BeGreaterThan(50, "the changes are small enough to be asked about");
    }

    [Fact]
    public void A_shipped_ruleset_cut_anywhere_is_refused()
    {
        var whole = EmbeddedRulesets.Documents().First().Utf8;
        for (var length = 0; length < whole.Length - 2; length += 97)
        {
            Ruleset.TryRead(whole[..length], out _, out var diagnostics).Should().BeFalse();
            diagnostics.Should().ContainSingle().Which.Code.Should().Be("ER1001");
        }
    }

    [Fact]
    public void Definitions_that_double_one_another_thirty_times_over_are_refused()
    {
        var definitions = string.Join(
            ',',
            Enumerable
                .Range(0, 30)
                .Select(i =>
                    $$"""
                        "d{{i}}": { "kind": "all", "title": "D", "citation": { "source": "s", "locator": "1" }, "parts": [ { "id": "a", "use": "d{{i
                            + 1}}" }, { "id": "b", "use": "d{{i + 1}}" } ] }
                        """
                )
        );
        var text = SmallRuleset.Written(
            """{ "id": "x", "use": "d0" }""",
            more: $$"""{ "definitions": { "requirements": { {{definitions}}, "d30": {{SmallRuleset.Training("leaf", 1)}} } } }"""
        );

        Ruleset.TryRead(Encoding.UTF8.GetBytes(text), out _, out var diagnostics).Should().BeFalse();

        diagnostics.Should().Contain(d => d.Code == "ER2010");
    }

    private static void Change(JsonNode document, Random dice)
    {
        var all = Below(document).ToArray();
        var (parent, key) = all[dice.Next(all.Length)];
        var other = all[dice.Next(all.Length)];
        JsonNode? replacement = dice.Next(6) switch
        {
            0 => Get(other).Node?.DeepClone(),
            1 => dice.Next(-3, 100_000),
            2 => "cycle",
            3 => new JsonObject(),
            4 => new JsonArray(),
            _ => null,
        };
        switch (parent)
        {
            case JsonObject owner when replacement is null || dice.Next(4) == 0:
                owner.Remove((string)key);
                break;
            case JsonObject owner:
                owner[(string)key] = replacement;
                break;
            case JsonArray list when replacement is null:
                list.RemoveAt((int)key);
                break;
            case JsonArray list:
                list[(int)key] = replacement;
                break;
        }

        (JsonNode? Node, bool Found) Get((JsonNode Parent, object Key) place) =>
            place.Parent is JsonObject o ? (o[(string)place.Key], true) : (place.Parent[(int)place.Key], true);
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Below(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Below(m.Value).Prepend((members, m.Key))),
            JsonArray items => items.SelectMany((item, i) => Below(item).Prepend((items, i))),
            _ => [],
        };
}
