using System.Text;
using NodaTime;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>S44, S50: a definition that a child redefines takes effect on what it inherits, and a figure that changes by it has a source.</summary>
public sealed class RedefinedDefinitionTests
{
    private const string Definitions = """
        "work": { "beside": { "paid": true } },
        "providers": { "rsc": [ { "holds": { "categories": ["BAY"] } } ] },
        "requirements": {
          "shared": { "use": "deeper", "title": "Shared" },
          "deeper": { "kind": "training", "title": "Deeper", "hours": 7, "citation": { "source": "s", "locator": "9" } },
          "choice": { "kind": "any", "title": "Choice", "citation": { "source": "s", "locator": "5" }, "parts": [ { "id": "one", "use": "deeper" }, { "id": "two", "kind": "agreement", "title": "T", "agreement": "e" } ] }
        }
        """;

    private static readonly string Printed = Written(
        $$"""
        {{Training("a", 30)}}, { "id": "x", "use": "shared" }, { "id": "c", "use": "choice" },
        { "id": "w", "kind": "experience", "title": "Work", "period": "P1Y", "work": "beside", "citation": { "source": "s", "locator": "2" } },
        { "id": "r", "kind": "supervision", "title": "RS/C", "hours": 4, "providers": "rsc", "citation": { "source": "s", "locator": "3" } }
        """,
        more: $$"""{ "association": "alp", "definitions": { {{Definitions}} } }"""
    );

    private const string Twelve =
        """{ "kind": "training", "title": "Deeper", "hours": 12, "citation": { "source": "s", "locator": "10" } }""";

    [Fact]
    public void S44_a_requirement_that_is_redefined_asks_the_new_figure_wherever_it_is_inherited_however_it_is_used()
    {
        var (ruleset, warnings) = Child($$"""{ "definitions": { "requirements": { "deeper": {{Twelve}} } } }""");

        warnings.Should().BeEmpty("the definition says where the new figure is printed");
        Hours(ruleset, "BAY.initial.x").Should().Be(12);
        ruleset.Find("BAY.initial.x")!.Title.Should().Be("Shared", "what the parent says beside it still holds");
        Hours(ruleset, "BAY.initial.c.one").Should().Be(12);
        Hours(ruleset, "BAY.initial.a").Should().Be(30);
        ruleset.Find("BAY.initial.x")!.Citation.Locator.Should().Be("10");
        ruleset.Find("BAY.initial.a")!.Provenance.Should().Be(Provenance.Inherited);
    }

    [Fact]
    public void S44_named_lists_that_are_redefined_are_those_of_inherited_requirements()
    {
        var (ruleset, _) = Child(
            """{ "definitions": { "work": { "beside": { "paid": false } }, "providers": { "rsc": [ { "vetted": { "associations": ["this"] } } ] } } }"""
        );

        ruleset.Resolved("BAY.initial.w")["work"]!["paid"]!.GetValue<bool>().Should().BeFalse();
        ruleset.Resolved("BAY.initial.r")["providers"]!.ToJsonString().Should().Contain("vetted").And.NotContain("holds");
    }

    [Fact]
    public void S50_a_list_that_is_redefined_without_a_source_makes_what_names_it_local_with_one_warning_where_it_is_written()
    {
        var (ruleset, warnings) = Child("""{ "definitions": { "work": { "beside": { "paid": false } } } }""");

        var warning = warnings.Should().ContainSingle().Which;
        (warning.Code, warning.File).Should().Be(("ER2201", "cove.json"));
        warning.Message.Should().Be("`work` of `BAY.initial.w` changed without a source");
        warning.Pointer.Should().StartWith("/definitions/work/beside");
        ruleset.Find("BAY.initial.w")!.Provenance.Should().Be(Provenance.Local);
        ruleset.Find("BAY.initial.w")!.Changed!.By.Should().Be("cove@1");
        ruleset.Find("BAY.initial.a")!.Changed.Should().BeNull();
        Ask(ruleset).Explain(width: int.MaxValue).Should().Contain("changed by cove@1; printed at Handbook, 2:");
    }

    [Theory]
    [InlineData("""{ "id": "BAY.initial.w", "citation": { "source": "s", "locator": "11" } }""", Provenance.Inherited)]
    [InlineData("""{ "id": "BAY.initial.w", "provenance": "inferred" }""", Provenance.Inferred)]
    public void S50_an_override_may_name_the_source_of_what_was_redefined(string change, Provenance provenance)
    {
        var (ruleset, warnings) = Child(
            $$"""{ "definitions": { "work": { "beside": { "paid": false } } }, "overrides": [ {{change}} ] }"""
        );

        warnings.Should().BeEmpty();
        ruleset.Find("BAY.initial.w")!.Provenance.Should().Be(provenance);
        ruleset.Find("BAY.initial.w")!.Changed.Should().BeNull();
    }

    [Fact]
    public void S50_a_redefined_figure_without_a_source_keeps_what_is_printed_in_the_part_that_asks_it()
    {
        var (ruleset, warnings) = Child(
            """{ "definitions": { "requirements": { "deeper": { "kind": "training", "title": "Deeper", "hours": 12 } } }, "overrides": [ { "id": "BAY.initial.x", "citation": { "source": "s", "locator": "12" } } ] }"""
        );

        warnings.Should().ContainSingle().Which.Message.Should().Be("`hours` of `BAY.initial.c.one` changed without a source");
        ruleset.Find("BAY.initial.c")!.Provenance.Should().Be(Provenance.Inherited);
        ruleset
            .Find("BAY.initial.c.one")!
            .Changed!.Printed.Should()
            .BeOfType<TrainingRequirement>()
            .Which.Hours.Should()
            .Be(7.ClockHours());
    }

    [Fact]
    public void S44_a_category_like_an_inherited_one_has_what_is_redefined_and_its_mark()
    {
        var (ruleset, _) = Child(
            """{ "definitions": { "work": { "beside": { "paid": false } } }, "categories": { "CAY": { "title": "Cay", "like": "BAY" } } }"""
        );

        ruleset.Find("CAY.initial.w")!.Changed!.By.Should().Be("cove@1");
    }

    [Fact]
    public void S44_the_youngest_of_several_definitions_holds_for_all_that_are_inherited()
    {
        var middle = Extending("cove", "alp", $$"""{ "definitions": { "requirements": { "deeper": {{Twelve}} } } }""");
        var young = Extending("delta", "cove", """{ "definitions": { "work": { "beside": { "paid": false } } } }""");
        var youngest = Extending(
            "eddy",
            "delta",
            $$"""{ "definitions": { "requirements": { "deeper": {{Twelve.Replace("12", "13", StringComparison.Ordinal)}} } } }"""
        );
        var catalog = Load(Printed, middle, young, youngest);

        Hours(catalog.Find("alp@1")!, "BAY.initial.x").Should().Be(7, "a parent is as its author wrote it");
        Hours(catalog.Find("cove@1")!, "BAY.initial.x").Should().Be(12);
        Hours(catalog.Find("delta@1")!, "BAY.initial.x").Should().Be(12);
        Hours(catalog.Find("eddy@1")!, "BAY.initial.x").Should().Be(13);
        catalog
            .Find("eddy@1")!
            .Find("BAY.initial.w")!
            .Changed!.By.Should()
            .Be("delta@1", "what eddy leaves alone is as it was told before");
    }

    [Fact]
    public void S44_what_the_parent_says_by_itself_stays_and_so_does_what_its_overrides_say()
    {
        var parent = SmallRuleset.Over(Printed, """{ "overrides": [ { "id": "BAY.initial.x", "hours": 8 } ] }""");
        var catalog = Load(parent, Extending("cove", "alp", $$"""{ "definitions": { "requirements": { "deeper": {{Twelve}} } } }"""));

        Hours(catalog.Find("cove@1")!, "BAY.initial.x").Should().Be(8);
        Hours(catalog.Find("cove@1")!, "BAY.initial.c.one").Should().Be(12);
    }

    [Fact]
    public void S44_a_redefinition_that_does_not_fit_what_is_inherited_is_an_error_where_it_is_written_and_names_the_other_place()
    {
        var parent = SmallRuleset.Over(Printed, """{ "overrides": [ { "id": "BAY.initial.c.two", "title": "Two" } ] }""");

        var error = Refused(parent, Extending("cove", "alp", $$"""{ "definitions": { "requirements": { "choice": {{Twelve}} } } }"""))
            .Should()
            .ContainSingle()
            .Which;

        (error.Code, error.File, error.Pointer).Should().Be(("ER2012", "1.json", "/definitions"));
        error.Message.Should().Contain("`alp@1`").And.Contain("`BAY.initial.c.two` names no requirement");
        error.Help.Should().Contain("0.json(1,");
    }

    [Fact]
    public void S44_a_mistake_inside_a_redefinition_is_told_where_it_is_written() =>
        Refused(Printed, Extending("cove", "alp", """{ "definitions": { "requirements": { "deeper": { "use": "nothing" } } } }"""))
            .Should()
            .OnlyContain(d => d.File == "1.json" && d.Code == "ER2007");

    [Fact]
    public void S44_an_error_in_inherited_text_names_the_file_line_and_column_where_that_text_stands()
    {
        var parent = SmallRuleset.Over(Printed, "{}").Replace("{\"id\":\"x\"", "\n\n  {\"id\":\"x\"", StringComparison.Ordinal);
        var child = Extending(
            "cove",
            "alp",
            """{ "definitions": { "requirements": { "deeper": { "kind": "agreement", "title": "D", "agreement": "e", "citation": { "source": "t", "locator": "1" } } } } }"""
        );

        Refused(parent, child)
            .Should()
            .OnlyContain(d => d.Code == "ER2102" && d.File == "1.json", "the source that is not listed is named there");

        var orphaned = Extending("cove", "alp", """{ "inherit": { "categories": ["CAY"] }, "categories": {} }""");
        var other = SmallRuleset.Over(
            parent.Replace(
                "\"paid\":true",
                "\"paid\":true,\n\"supervisor\":[{\"holds\":{\"categories\":[\"BAY\"]}}]",
                StringComparison.Ordinal
            ),
            "{}"
        );
        var withCay = other.Replace(
            "\"categories\":{\"BAY\"",
            "\"categories\":{\n \"CAY\":{\"title\":\"Cay\",\"like\":\"BAY\"},\"BAY\"",
            StringComparison.Ordinal
        );
        var errors = Refused(withCay, orphaned);
        errors.Should().OnlyContain(d => d.File == "0.json" && d.Code == "ER2103" && d.Line >= 1 && d.Column > 1);
    }

    [Fact]
    public void S53_redefining_spends_the_budget_of_the_one_who_redefines()
    {
        var doubling = string.Join(
            ',',
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    $$"""  "d{{i}}": { "kind": "all", "title": "D", "parts": [ { "id": "a", "use": "d{{i + 1}}" }, { "id": "b", "use": "d{{i + 1}}" } ] }"""
                )
        );
        var parent = Written(
            """{ "id": "x", "use": "d0", "citation": { "source": "s", "locator": "1" } }""",
            more: $$"""{ "association": "a0", "definitions": { "requirements": { {{doubling}}, "d12": { "kind": "agreement", "title": "T", "agreement": "e" } } } }"""
        );
        var chain = Enumerable
            .Range(1, 6)
            .Select(i =>
                Extending(
                    $"a{i}",
                    $"a{i - 1}",
                    $$"""{ "definitions": { "requirements": { "d12": { "kind": "agreement", "title": "T{{i}}", "agreement": "e{{i}}" } } }, "categories": { "B{{i}}": { "title": "B", "pathways": { "initial": [ { "id": "x", "use": "d0", "citation": { "source": "s", "locator": "1" } } ] } } } }"""
                )
            );

        Refused([parent, .. chain]).Should().Contain(d => d.Code == "ER2010");
    }

    private static string Extending(string association, string parent, string more) =>
        SmallRuleset.Over(
            Written("", more: $$"""{ "association": "{{association}}", "extends": "{{parent}}@1", "categories": {} }"""),
            more
        );

    private static (Ruleset Ruleset, IReadOnlyList<Diagnostic> Warnings) Child(string more)
    {
        Ruleset
            .TryRead(
                Encoding.UTF8.GetBytes(Extending("cove", "alp", more)),
                out var ruleset,
                out var diagnostics,
                "cove.json",
                Load(Printed)
            )
            .Should()
            .BeTrue(string.Join('\n', diagnostics));
        return (ruleset!, diagnostics);
    }

    private static decimal Hours(Ruleset ruleset, string id) =>
        ruleset.Find(id).Should().BeOfType<TrainingRequirement>().Which.Hours!.Value.Hours;

    private static Determination Ask(Ruleset ruleset) =>
        ruleset.Determine(new Candidate { Id = "c" }, new Question("BAY", new LocalDate(2021, 1, 1)));
}
