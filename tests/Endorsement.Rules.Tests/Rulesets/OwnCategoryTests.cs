using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Tests.Oracle;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>`this` among categories is the category of the requirement, wherever the requirement has come from (S44).</summary>
public sealed class OwnCategoryTests
{
    private const string Renewal = """
        { "id": "held", "kind": "endorsement-held", "title": "Held", "categories": ["this"], "citation": { "source": "s", "locator": "1" } }
        """;

    private const string Everywhere = """
        { "id": "held", "kind": "endorsement-held", "title": "Held", "categories": ["this", "OLD"], "citation": { "source": "s", "locator": "1" },
          "when": { "any": [ { "holds": { "categories": ["this"] } },
            { "awarded": { "categories": ["this"], "from": "2020-01-01" } }, { "awardSubmitted": { "categories": ["this"], "from": "2020-01-01" } } ] } },
        { "id": "rsc", "kind": "supervision", "title": "RS/C", "hours": 1, "providers": "own", "citation": { "source": "s", "locator": "1" } },
        { "id": "refs", "kind": "references", "title": "Ratings", "count": 1, "citation": { "source": "s", "locator": "1" },
          "among": [ { "id": "own", "who": "own" } ] }
        """;

    private const string Definitions = """
        "definitions": {
          "people": { "own": [ { "holds": { "categories": ["OLD"], "with": ["this"] } }, { "meetsCriteriaFor": ["this"] } ] },
          "providers": { "own": [ { "holds": { "categories": ["this"] } }, { "holds": { "categories": ["OLD"], "with": ["this"] } } ] } },
        "vocabulary": { "categories": ["OLD"] }
        """;

    [Fact]
    public void S44_this_is_the_category_of_the_requirement_wherever_categories_are_named()
    {
        var own = Read(Written(Everywhere, more: $"{{ {Definitions} }}"));
        var named = Read(Written(Everywhere, more: $"{{ {Definitions} }}").Replace("\"this\"", "\"BAY\"", StringComparison.Ordinal));

        own.Should().Be(named);
        own.Hash.Should().Be(named.Hash);
        Encoding.UTF8.GetString(own.ToJson()).Should().NotContain("\"this\"", "the resolved form names the code");
    }

    [Fact]
    public void S44_a_category_that_is_like_another_asks_for_itself()
    {
        var ruleset = Read(
            Written(
                Everywhere,
                more: $$"""
                { {{Definitions}}, "categories": {
                  "BAY": { "title": "Bay", "pathways": { "initial": [ {{Everywhere}} ] } },
                  "CAY": { "title": "Cay", "like": "BAY" }, "DAY": { "title": "Day", "like": "CAY" } } }
                """
            )
        );

        Held(ruleset, "BAY").Should().Equal("BAY", "OLD");
        Held(ruleset, "DAY").Should().Equal("DAY", "OLD");
        ((SupervisionRequirement)ruleset.Find("DAY.initial.rsc")!).Providers!.Value[1].Who.Holds!.With.Should().Equal("DAY");
        ((ReferencesRequirement)ruleset.Find("CAY.initial.refs")!)
            .Among[0]
            .Rater.Who!.Value[1]
            .MeetsCriteriaFor!.Value.Should()
            .Equal("CAY");
    }

    [Fact]
    public void S44_a_shared_requirement_an_addition_and_an_override_for_every_category_speak_of_each()
    {
        var ruleset = Read(
            Written(
                "",
                more: $$"""
                { "definitions": { "requirements": { "shared": { "kind": "endorsement-held", "title": "Held", "categories": ["this"],
                    "citation": { "source": "s", "locator": "1" } } } },
                  "categories": {
                    "BAY": { "title": "Bay", "pathways": { "initial": [ { "id": "one", "use": "shared" }, {{Training("t", 1)}} ] } },
                    "CAY": { "title": "Cay", "pathways": { "initial": [ { "id": "one", "use": "shared" }, {{Training("t", 1)}} ] } } },
                  "additions": [ {{Renewal.Replace("\"held\"", "\"*.initial.held\"", StringComparison.Ordinal)}} ],
                  "overrides": [ { "id": "*.initial.t", "when": { "not": { "holds": { "categories": ["this"] } } },
                    "citation": { "source": "s", "locator": "2" } } ] }
                """
            )
        );

        foreach (var category in new[] { "BAY", "CAY" })
        {
            Held(ruleset, category, "one").Should().Equal(category);
            Held(ruleset, category).Should().Equal(category);
            ((HoldsCondition)((NotCondition)ruleset.Find($"{category}.initial.t")!.When!).Part).Held.Categories.Should().Equal(category);
        }
    }

    [Fact]
    public void S44_a_child_that_is_like_a_category_of_its_parent_asks_for_itself_and_the_parent_for_its_own()
    {
        var catalog = Load(
            Written(Renewal, more: """{ "association": "alp" }"""),
            """
            { "association": "cove", "jurisdiction": ["US-XX"], "version": "1", "effective": { "from": "2020-01-01" }, "extends": "alp@1",
              "categories": { "CAY": { "title": "Cay", "like": "BAY" } } }
            """
        );

        Held(catalog.Find("cove@1")!, "CAY").Should().Equal("CAY");
        Held(catalog.Find("cove@1")!, "BAY").Should().Equal("BAY");
        Held(catalog.Find("alp@1")!, "BAY").Should().Equal("BAY");
    }

    [Fact]
    public void S44_what_names_the_own_category_twice_names_it_once()
    {
        Held(Read(Written(Renewal.Replace("[\"this\"]", "[\"this\", \"BAY\"]", StringComparison.Ordinal))), "BAY").Should().Equal("BAY");
    }

    [Fact]
    public void S45_of_random_rulesets_this_in_place_of_the_code_changes_nothing()
    {
        foreach (var seed in Generators.SmallSeeds(300))
        {
            var (text, named) = Generators.GenerateRuleset(seed);
            var own = JsonNode.Parse(text)!.AsObject();
            foreach (var part in new[] { "definitions", "categories" })
            {
                own[part] = JsonNode.Parse(
                    own[part]!
                        .ToJsonString()
                        .Replace($"\"{Oracle.Vocabulary.Asked}\",", "\"this\",", StringComparison.Ordinal)
                        .Replace($"\"{Oracle.Vocabulary.Asked}\"]", "\"this\"]", StringComparison.Ordinal)
                );
            }

            Ruleset.Read(Encoding.UTF8.GetBytes(own.ToJsonString())).Should().Be(named, "of {0}", own.ToJsonString());
        }
    }

    private static Sequence<string> Held(Ruleset ruleset, string category, string name = "held") =>
        ((EndorsementHeldRequirement)ruleset.Find($"{category}.initial.{name}")!).Held.Categories;
}
