using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Oracle;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>`endorse rulesets format`: another layout of the same document.</summary>
public sealed class FormatTests
{
    public static TheoryData<string> Files =>
        [
            .. RulesetCatalog.BuiltIn.Rulesets.Select(r => $"rulesets/{r.Association}/{r.Version}.json"),
            "samples/harbour/2024.json",
            "samples/OwnAssociation/own-association.json",
            "samples/tidewater/2022.json",
            "samples/tidewater/2025.json",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Formatting_loses_nothing_and_changes_nothing_a_second_time(string file)
    {
        var text = File.ReadAllText(RepositoryFiles.At(file));

        var formatted = Formatted(text);

        Sorted(formatted).Should().Be(Sorted(text));
        Formatted(formatted).Should().Be(formatted);
        formatted.Should().NotContain("\r").And.EndWith("}\n");
        formatted
            .Split('\n')
            .Where(line => line.Length > 140 && line.Split("\": ").Length > 2)
            .Should()
            .BeEmpty("only a text may be longer than a line");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void S45_the_formatted_document_has_the_same_hashes(string file)
    {
        var text = File.ReadAllText(RepositoryFiles.At(file));
        var catalog = RulesetCatalog.BuiltIn.With([
            new RulesetDocument("2022.json", File.ReadAllBytes(RepositoryFiles.At("samples/tidewater/2022.json"))),
        ]);
        var (before, after) = (Ruleset.Read(text, file, catalog), Ruleset.Read(Formatted(text), file, catalog));

        (after.Hash, after.WordsHash).Should().Be((before.Hash, before.WordsHash));
    }

    [Fact]
    public void Random_rulesets_say_the_same_in_the_canonical_layout()
    {
        var seed = Environment.TickCount;
        for (var i = 0; i < 150; i++)
        {
            var text = new RulesetGenerator(new Dice(seed + i)).Ruleset().ToJsonString();
            var scrambled = Scrambled(System.Text.Json.Nodes.JsonNode.Parse(text)!, new Random(i))!.ToJsonString();

            var formatted = Formatted(scrambled);

            Sorted(formatted).Should().Be(Sorted(text), "seed {0}", seed + i);
            Formatted(formatted).Should().Be(formatted, "seed {0}", seed + i);
            Formatted(text).Should().Be(formatted, "the order of members in a document decides nothing, seed {0}", seed + i);
            Ruleset.Read(formatted).Hash.Should().Be(Ruleset.Read(text).Hash, "seed {0}", seed + i);
        }
    }

    [Fact]
    public void Members_come_in_the_documented_order_comments_at_the_head_and_what_belongs_together_on_a_line()
    {
        var formatted = Formatted(
            """
            { "categories": { "BAY": { "pathways": { "initial": [ { "note": "n", "citation": { "locator": "1", "source": "s" }, "hours": 10.50, "title": "A", "$comment": "ask Ana", "kind": "training", "id": "a" } ] }, "title": "Bay" } },
              "sources": { "s": { "title": "Handbook" } }, "effective": { "from": "2020-01-01" }, "version": "1", "jurisdiction": ["US-XX"], "association": "bay" }
            """
        );

        formatted
            .Should()
            .Be(
                """
                {
                  "association": "bay",
                  "jurisdiction": ["US-XX"],
                  "version": "1",
                  "effective": { "from": "2020-01-01" },
                  "sources": {
                    "s": { "title": "Handbook" }
                  },
                  "categories": {
                    "BAY": {
                      "title": "Bay",
                      "pathways": {
                        "initial": [
                          {
                            "$comment": "ask Ana",
                            "id": "a", "kind": "training", "title": "A",
                            "hours": 10.50,
                            "citation": { "source": "s", "locator": "1" },
                            "note": "n"
                          }
                        ]
                      }
                    }
                  }
                }

                """
            );
    }

    [Fact]
    public void What_is_no_ruleset_is_not_formatted()
    {
        new RulesetDocument("x.json", Encoding.UTF8.GetBytes(Written(Training("a", 0))))
            .TryFormat(out var formatted, out var diagnostics)
            .Should()
            .BeFalse();

        formatted.IsEmpty.Should().BeTrue();
        diagnostics.Should().ContainSingle().Which.File.Should().Be("x.json");
    }

    private static string Formatted(string text)
    {
        new RulesetDocument("ruleset.json", Encoding.UTF8.GetBytes(text))
            .TryFormat(out var formatted, out var diagnostics)
            .Should()
            .BeTrue(string.Join('\n', diagnostics));
        return Encoding.UTF8.GetString(formatted.Span);
    }

    /// <summary>The document with the members of every object in order of their names: two with one form hold the same.</summary>
    private static string Sorted(string text) =>
        Ordered(System.Text.Json.Nodes.JsonNode.Parse(text)!, m => m.OrderBy(p => p.Key, StringComparer.Ordinal))!.ToJsonString();

    private static System.Text.Json.Nodes.JsonNode? Scrambled(System.Text.Json.Nodes.JsonNode node, Random random) =>
        Ordered(node, m => m.OrderBy(_ => random.Next()));

    /// <summary>Names that are the author's keep their order: it is the order in which categories are listed.</summary>
    private static System.Text.Json.Nodes.JsonNode? Ordered(
        System.Text.Json.Nodes.JsonNode? node,
        Func<
            IEnumerable<KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>>,
            IEnumerable<KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>>
        > order,
        bool isMap = false
    ) =>
        node switch
        {
            JsonObject members => new JsonObject(
                (isMap ? members : order(members)).Select(m =>
                    KeyValuePair.Create(
                        m.Key,
                        Ordered(
                            m.Value,
                            order,
                            m.Key is "categories" or "sources" or "definitions" or "pathways" or "was" or "jurisdictions"
                        )
                    )
                )
            ),
            JsonArray items => new JsonArray([.. items.Select(item => Ordered(item, order))]),
            _ => node?.DeepClone(),
        };
}
