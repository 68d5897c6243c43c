using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>S44: extends, inherit, like, use, additions and overrides.</summary>
public sealed class SharingTests
{
    private static readonly string Parent = Written(
        $"{Training("a", 10)}, {Training("b", 20)}",
        more: """
        {
          "association": "alp", "version": "1", "effective": { "from": "2019-01-01" },
          "definitions": { "requirements": { "shared": { "kind": "training", "title": "Shared", "hours": 7, "citation": { "source": "s", "locator": "9" } } } },
          "cycle": { "ends": "06-30" }
        }
        """
    );

    [Fact]
    public void Use_takes_the_members_of_the_definition_and_those_beside_it_win()
    {
        var ruleset = Read(
            Written(
                """{ "id": "x", "use": "shared", "hours": 9 }""",
                more: """
                { "definitions": { "requirements": { "shared": { "use": "deeper", "title": "Shared" },
                  "deeper": { "kind": "training", "title": "Deeper", "hours": 7, "note": "kept", "citation": { "source": "s", "locator": "9" } } } } }
                """
            )
        );

        var resolved = ruleset.Resolved("BAY.initial.x");
        resolved["hours"]!.GetValue<int>().Should().Be(9);
        resolved["title"]!.GetValue<string>().Should().Be("Shared");
        resolved["note"]!.GetValue<string>().Should().Be("kept");
        resolved.ContainsKey("use").Should().BeFalse();
    }

    [Fact]
    public void One_definition_may_stand_in_several_parts_and_under_the_name_of_a_definition_of_another_kind()
    {
        var ruleset = Read(
            Written(
                """{ "id": "x", "kind": "any", "title": "X", "citation": { "source": "s", "locator": "1" }, "parts": [ { "id": "one", "use": "same" }, { "id": "two", "use": "same" } ] }""",
                more: """{ "definitions": { "requirements": { "same": { "kind": "experience", "title": "Work", "period": "P1Y", "work": "same" } }, "work": { "same": { "paid": true } } } }"""
            )
        );

        ruleset.Resolved("BAY.initial.x")["parts"]!
            .AsArray()
            .Select(p => p!["id"]!.GetValue<string>())
            .Should()
            .Equal("BAY.initial.x.one", "BAY.initial.x.two");
    }

    [Fact]
    public void Like_gives_all_pathways_under_ids_of_its_own_and_what_is_written_beside_it_stands()
    {
        var ruleset = Read(
            Written(
                Training("a", 10),
                more: $$"""
                { "categories": {
                  "BAY": { "title": "Bay", "pathways": { "initial": [ {{Training(
                    "a",
                    10
                )}}, { "id": "all", "kind": "all", "title": "All", "citation": { "source": "s", "locator": "1" }, "parts": [ {{Training(
                    "p",
                    1
                )}} ] } ] } },
                  "CAY": { "title": "Cay", "like": "BAY", "pathways": { "emerging": [ {{Training("e", 1)}} ] } } } }
                """
            )
        );

        ruleset.Ids("CAY").Should().Equal("CAY.initial.a", "CAY.initial.all");
        ruleset.Ids("CAY", "emerging").Should().Equal("CAY.emerging.e");
        ruleset.Resolved("CAY.initial.all")["parts"]![0]!["id"]!.GetValue<string>().Should().Be("CAY.initial.all.p");
        ruleset.Ids("BAY").Should().Equal("BAY.initial.a", "BAY.initial.all");
    }

    [Fact]
    public void What_another_association_states_is_inherited_and_what_this_one_adds_is_stated()
    {
        var catalog = Load(
            Parent,
            Written(
                "",
                more: $$"""
                { "extends": "alp@1", "categories": { "CAY": { "title": "Cay", "pathways": { "initial": [ {{Training("c", 3)}} ] } } },
                  "additions": [ {{Training("BAY.initial.d", 4)}} ] }
                """
            )
        );

        var findings = catalog.Find("bay@1")!.Determine(new Candidate { Id = "c" }, new Question("BAY", new(2020, 1, 1))).Requirements;
        findings
            .Select(f => (f.Id, f.Provenance.ToString()))
            .Should()
            .Equal(("BAY.initial.a", "Inherited"), ("BAY.initial.b", "Inherited"), ("BAY.initial.d", "Stated"));
        catalog.Find("bay@1")!.Extends.Should().Be("alp@1");
        catalog.Find("bay@1")!.Sources.Should().ContainSingle().Which.Title.Should().Be("Handbook");
    }

    [Fact]
    public void A_later_version_of_the_same_association_states_what_it_takes_over()
    {
        var catalog = Load(
            SmallRuleset.Over(Parent, """{ "effective": { "from": "2019-01-01", "until": "2019-12-31" } }"""),
            """{ "association": "alp", "jurisdiction": ["US-XX"], "version": "2", "effective": { "from": "2020-01-01" }, "extends": "alp@1" }"""
        );

        catalog
            .Find("alp@2")!
            .Determine(new Candidate { Id = "c" }, new Question("BAY", new(2020, 1, 1)))
            .Requirements[0]
            .Provenance.ToString()
            .Should()
            .Be("Stated");
        catalog
            .Find("alp@2")!
            .Resolved("BAY.initial.a")
            .ToJsonString()
            .Should()
            .Be(catalog.Find("alp@1")!.Resolved("BAY.initial.a").ToJsonString());
    }

    [Fact]
    public void Inherit_takes_only_the_categories_and_pathways_that_it_names()
    {
        var parent = SmallRuleset.Over(
            Parent,
            $$"""
            { "categories": {
              "BAY": { "title": "Bay", "pathways": { "initial": [ {{Training("a", 10)}} ], "emerging": [ {{Training("e", 1)}} ] } },
              "CAY": { "title": "Cay", "like": "BAY" } } }
            """
        );
        var child = Load(
                parent,
                Written(
                    "",
                    more: """{ "extends": "alp@1", "inherit": { "categories": ["CAY"], "pathways": ["emerging"] }, "categories": {} }"""
                )
            )
            .Find("bay@1")!;

        child.Categories.Select(c => c.Code).Should().Equal("CAY");
        child.Categories[0].Pathways.Select(p => p.Name).Should().Equal("emerging");
    }

    [Fact]
    public void Definitions_of_the_ruleset_that_is_extended_can_be_used_and_its_cycle_is_kept()
    {
        var child = Load(
                Parent,
                Written(
                    "",
                    more: """{ "extends": "alp@1", "categories": { "CAY": { "title": "Cay", "pathways": { "renewal": [ { "id": "t", "use": "shared", "in": "cycle" } ] } } } }"""
                )
            )
            .Find("bay@1")!;

        child.Resolved("CAY.renewal.t")["hours"]!.GetValue<int>().Should().Be(7);
        child
            .Determine(new Candidate { Id = "c" }, new Question("CAY", new(2020, 3, 1), Pathway.Renewal))
            .Cycle.Should()
            .Be(new RenewalPeriod(new(2019, 7, 1), new(2020, 6, 30), new(2020, 6, 30)));
    }

    [Theory]
    [InlineData("""{ "id": "BAY.initial.a", "hours": 12 }""", 12, "a", "a, b")]
    [InlineData("""{ "id": ["BAY.initial.a", "BAY.initial.b"], "hours": 13 }""", 13, "a", "a, b")]
    [InlineData("""{ "id": "*.initial.a", "hours": 14, "title": "New" }""", 14, "New", "a, b")]
    [InlineData("""{ "id": "BAY.initial.b", "remove": true }""", 10, "a", "a")]
    [InlineData(
        """{ "id": "BAY.initial.a", "replace": true, "kind": "training", "title": "R", "hours": 15, "citation": { "source": "s", "locator": "2" } }""",
        15,
        "R",
        "a, b"
    )]
    public void An_override_changes_members_removes_or_replaces(string change, int hours, string title, string ids)
    {
        var ruleset = Load(Parent, Written("", more: $$"""{ "extends": "alp@1", "categories": {}, "overrides": [ {{change}} ] }"""))
            .Find("bay@1")!;

        ruleset.Ids("BAY").Select(id => id.Split('.')[^1]).Should().Equal(ids.Split(", "));
        ruleset.Resolved("BAY.initial.a")["hours"]!.GetValue<int>().Should().Be(hours);
        ruleset.Resolved("BAY.initial.a")["title"]!.GetValue<string>().Should().Be(title);
    }

    [Fact]
    public void Null_in_an_override_takes_a_member_away()
    {
        var ruleset = Read(
            Written(
                """{ "id": "a", "kind": "training", "title": "A", "hours": 5, "note": "gone", "within": [ { "id": "x", "topics": ["x"], "hours": 1 } ], "citation": { "source": "s", "locator": "1" } }""",
                more: """{ "overrides": [ { "id": "BAY.initial.a", "note": null, "within": null } ] }"""
            )
        );

        ruleset.Resolved("BAY.initial.a").Select(m => m.Key).Should().NotContain(["note", "within"]);
    }

    [Fact]
    public void An_override_reaches_a_part_of_a_composite()
    {
        var ruleset = Read(
            Written(
                $$"""{ "id": "x", "kind": "any", "title": "X", "citation": { "source": "s", "locator": "1" }, "parts": [ {{Training("one", 1)}}, {{Training("two", 2)}} ] }""",
                more: """{ "overrides": [ { "id": "BAY.initial.x.two", "hours": 22 }, { "id": "BAY.initial.x.one", "remove": true } ] }"""
            )
        );

        var parts = ruleset.Resolved("BAY.initial.x")["parts"]!.AsArray();
        parts.Should().ContainSingle().Which!["hours"]!.GetValue<int>().Should().Be(22);
    }

    [Fact]
    public void Additions_may_go_to_every_category_and_overrides_come_after_them()
    {
        var ruleset = Read(
            Written(
                Training("a", 1),
                more: $$"""
                { "categories": { "BAY": { "title": "Bay", "pathways": { "initial": [ {{Training(
                    "a",
                    1
                )}} ] } }, "CAY": { "title": "Cay", "like": "BAY" } },
                  "additions": [ {{Training("*.initial.z", 5)}} ], "overrides": [ { "id": "CAY.initial.z", "hours": 6 } ] }
                """
            )
        );

        ruleset.Resolved("BAY.initial.z")["hours"]!.GetValue<int>().Should().Be(5);
        ruleset.Resolved("CAY.initial.z")["hours"]!.GetValue<int>().Should().Be(6);
    }

    [Fact]
    public void S44_the_resolved_form_read_again_is_the_same_ruleset()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            var again = Ruleset.Read(ruleset.ToJson(), "resolved.json");

            again.Hash.Should().Be(ruleset.Hash, ruleset.Key);
            again.ToJson().Should().Equal(ruleset.ToJson(), ruleset.Key);
        }
    }

    [Fact]
    public void S44_rulesets_that_extend_one_another_are_refused()
    {
        var codes = Refused(
            Written("", more: """{ "association": "a", "extends": "b@1", "categories": {} }"""),
            Written("", more: """{ "association": "b", "extends": "c@1", "categories": {} }"""),
            Written("", more: """{ "association": "c", "extends": "a@1", "categories": {} }""")
        );

        codes.Should().Contain(d => d.Code == "ER2002" && d.Message.Contains('`'));
        codes.Should().OnlyContain(d => d.Code == "ER2001" || d.Code == "ER2002");
        Refused(Written("", more: """{ "extends": "bay@1", "categories": {} }""")).Should().Contain(d => d.Code == "ER2002");
    }

    [Fact]
    public void S51_what_exceptions_are_granted_for_is_inherited_and_may_be_said_anew()
    {
        Extending("""{ }""", """ "exceptions": "none" """).Exceptions!.Value.Should().BeEmpty();
        Extending("""{ "exceptions": ["*.initial.b"] }""", """ "exceptions": "none" """).Exceptions.Should().Equal("*.initial.b");
        Extending(
            """{ "overrides": [{ "id": "BAY.initial.a", "remove": true }] }""",
            """ "exceptions": ["BAY.initial.a", "*.initial.b"] """
        )
            .Exceptions.Should()
            .Equal("*.initial.b");
        Extending("""{ "overrides": [{ "id": "BAY.initial.a", "remove": true }] }""", """ "exceptions": ["BAY.initial.a"] """)
            .Exceptions!.Value.Should()
            .BeEmpty("a list of which nothing is left grants nothing");
        Extending("""{ }""", """ "note": "n" """).Exceptions.Should().BeNull("nothing is said: any");
    }

    [Fact]
    public void S44_what_was_renamed_is_inherited_and_followed_to_what_it_is_called_now()
    {
        Extending("""{ }""", """ "renamed": { "BAY.initial.z": "BAY.initial.a" } """)
            .Renamed.Should()
            .Equal(new RenamedRequirement("BAY.initial.z", "BAY.initial.a"));
        Extending(
            $$"""
            { "overrides": [{ "id": "BAY.initial.a", "remove": true }], "additions": [{{Training("BAY.initial.c", 5)}}],
              "renamed": { "BAY.initial.a": "BAY.initial.c" } }
            """,
            """ "renamed": { "BAY.initial.z": "BAY.initial.a", "BAY.initial.y": "BAY.initial.b" } """
        )
            .Renamed.Should()
            .BeEquivalentTo([
                new RenamedRequirement("BAY.initial.z", "BAY.initial.c"),
                new RenamedRequirement("BAY.initial.y", "BAY.initial.b"),
                new RenamedRequirement("BAY.initial.a", "BAY.initial.c"),
            ]);
    }

    /// <summary>A ruleset that extends one which says this beside its requirements.</summary>
    private static Ruleset Extending(string own, string parent)
    {
        var below = Over(Parent, $"{{ {parent} }}");
        var above = Over(
            """{ "association": "alp", "jurisdiction": ["US-XX"], "version": "2", "effective": { "from": "2021-01-01" }, "extends": "alp@1", "sources": { "s": { "title": "S" } } }""",
            own
        );
        return Load(Over(below, """{ "effective": { "from": "2019-01-01", "until": "2020-12-31" } }"""), above).Find("alp@2")!;
    }
}
