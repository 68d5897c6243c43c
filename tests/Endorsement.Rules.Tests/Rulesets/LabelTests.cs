using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Architecture;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>What people read in place of codes, and whom they ask: kept, merged through `extends`, words and no rule.</summary>
public sealed class LabelTests
{
    private const string Said = """
        { "vocabulary": { "topics": ["tides"] },
          "contact": { "name": "The coordinator", "email": "ask@example.org" },
          "labels": { "topics": { "tides": { "en": "tides and moods", "es": "mareas" } }, "categories": { "BAY": { "en": "Bay guide" } } },
          "monthlyHours": 2.5 }
        """;

    private static readonly string Plain = Written(Training("a", 1), more: """{ "vocabulary": { "topics": ["tides"] } }""");

    [Fact]
    public void A_ruleset_gives_the_labels_contact_and_monthly_hours_that_it_says_and_is_read_again_as_it_was()
    {
        var ruleset = Read(Written(Training("a", 1), more: Said));

        ruleset.Label(CodeKind.Topics, "tides", Language.English).Should().Be("tides and moods");
        ruleset.Label(CodeKind.Categories, "BAY", Language.English).Should().Be("Bay guide");
        ruleset.Label(CodeKind.Topics, "provision-of-rsc", Language.English).Should().Be("provision of RS/C", "all share it");
        ruleset.Label(CodeKind.Topics, "nobody-says", Language.English).Should().BeNull();
        ruleset.Contact.Should().Be(new RulesetContact { Name = "The coordinator", Email = "ask@example.org" });
        ruleset.MonthlyHours.Should().Be(ClockHours.FromHours(2.5m));
        Ruleset.Read(ruleset.ToJson()).Should().Be(ruleset);
        Ruleset.Read(ruleset.ToJson()).Labels.Should().Equal(ruleset.Labels);
        ruleset.With("BAY.initial.a", (TrainingRequirement r) => r with { Hours = 2.ClockHours() }).Labels.Should().Equal(ruleset.Labels);
    }

    [Theory]
    [InlineData("""{ "labels": { "topics": { "tides": { "en": "tides" } } } }""", true)]
    [InlineData("""{ "contact": { "telephone": "1" } }""", true)]
    [InlineData("""{ "monthlyHours": 3 }""", false)]
    public void S45_labels_and_contact_are_words_and_what_a_plan_counts_on_decides(string more, bool areWords)
    {
        var (plain, other) = (Read(Plain), Read(SmallRuleset.Over(Plain, more)));

        (other.Hash == plain.Hash).Should().Be(areWords);
        (other.WordsHash == plain.WordsHash).Should().Be(!areWords);
    }

    [Fact]
    public void S44_labels_of_a_child_stand_beside_those_of_its_parent_and_another_association_has_a_contact_of_its_own()
    {
        var catalog = Load(
            SmallRuleset.Over(
                Written(Training("a", 1), more: Said),
                """{ "effective": { "from": "2020-01-01", "until": "2020-12-31" } }"""
            ),
            Written(
                "",
                more: """{ "version": "2", "effective": { "from": "2021-01-01" }, "extends": "bay@1", "categories": {}, "labels": { "topics": { "tides": { "en": "high tides" } } } }"""
            ),
            Written("", more: """{ "association": "cove", "extends": "bay@1", "categories": {} }""")
        );

        var later = catalog.Find("bay@2")!;
        later.Label(CodeKind.Topics, "tides", Language.English).Should().Be("high tides");
        later.Labels.Should().Contain(new CodeLabel(CodeKind.Topics, "tides", "es", "mareas"));
        later.Label(CodeKind.Categories, "BAY", Language.English).Should().Be("Bay guide");
        later.Contact!.Name.Should().Be("The coordinator");
        later.MonthlyHours.Should().Be(ClockHours.FromHours(2.5m));
        catalog.Find("cove@1")!.Contact.Should().BeNull();
        catalog.Find("cove@1")!.Label(CodeKind.Topics, "tides", Language.English).Should().Be("tides and moods");
    }

    [Theory]
    [InlineData("""{ "labels": { "topics": { "tidez": { "en": "tides" } } } }""", "ER2119", "did you mean `tides`?")]
    [InlineData("""{ "labels": { "topics": { "tides": { "fr": "marées" } } } }""", "ER1101", "")]
    [InlineData("""{ "labels": { "topic": { "tides": { "en": "tides" } } } }""", "ER1101", "did you mean `topics`?")]
    [InlineData("""{ "labels": { "topics": { "tides": { "en": " " } } } }""", "ER1112", "")]
    [InlineData("""{ "contact": {} }""", "ER1102", "give one of them")]
    [InlineData("""{ "monthlyHours": 0 }""", "ER1107", "")]
    public void A_label_of_nothing_or_in_no_language_is_refused(string more, string code, string help)
    {
        Ruleset.TryRead(SmallRuleset.Over(Plain, more), out _, out var diagnostics).Should().BeFalse();

        var found = diagnostics.Should().ContainSingle().Which;
        found.Code.Should().Be(code);
        (found.Help ?? "").Contains(help, StringComparison.Ordinal).Should().BeTrue(found.Help);
    }

    [Fact]
    public void Who_labels_some_codes_in_a_language_is_told_of_those_that_have_no_label_in_it()
    {
        const string Asked = """
            { "id": "t", "kind": "training", "title": "T", "hours": 4, "citation": { "source": "s", "locator": "1" },
              "within": [ { "id": "sea", "topics": ["tides"], "hours": 1 }, { "id": "ink", "title": "Ink", "topics": ["ethics"], "hours": 1 } ] }
            """;
        var text = Written(
            Asked,
            more: """{ "vocabulary": { "topics": ["tides"] }, "labels": { "topics": { "ethics": { "en": "ethics" } } } }"""
        );

        Ruleset.TryRead(Encoding.UTF8.GetBytes(text), out var ruleset, out var diagnostics).Should().BeTrue();

        diagnostics.Select(told => (told.Code, told.Severity)).Should().Equal(("ER2230", Severity.Warning), ("ER2230", Severity.Warning));
        diagnostics
            .Select(told => told.Message)
            .Should()
            .BeEquivalentTo("no label in `en` for `tides` of `topics`", "no label in `en` for `sea` of `minimums`");
        Ruleset.TryRead(Encoding.UTF8.GetBytes(Over(text, """{ "labels": {} }""")), out _, out var none).Should().BeTrue();
        none.Should().BeEmpty("who labels nothing wants no labels");
        ruleset!.Label(CodeKind.Categories, "BAY", Language.English).Should().Be("Bay", "a category is called by its title");
    }

    [Fact]
    public void Every_code_that_a_shipped_ruleset_names_or_declares_has_an_english_label()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            var parts = ruleset
                .Requirements.SelectMany(requirement => Kinds.Of(requirement).NamesOfParts(requirement))
                .ToLookup(part => part.Kind);
            foreach (var kind in CodeKind.All.Where(kind => kind != CodeKind.Places))
            {
                var codes = ruleset.Compile().Vocabulary[kind];
                codes
                    .Codes.Concat(codes.OnlyKnown)
                    .Concat(parts[kind].Select(part => part.Code))
                    .Where(code => ruleset.Label(kind, code, Language.English) is null)
                    .Should()
                    .BeEmpty("{0} of {1}", kind.Name, ruleset.Key);
            }
        }
    }

    [Fact]
    public void Shared_labels_are_of_codes_that_exist()
    {
        var labels = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(RepositoryFiles.At("rulesets/labels.json")))!.AsObject();
        var rulesets = RulesetCatalog.BuiltIn.Rulesets;
        var parts = rulesets
            .SelectMany(ruleset => ruleset.Requirements)
            .SelectMany(requirement => Kinds.Of(requirement).NamesOfParts(requirement))
            .Select(part => (part.Kind, part.Code))
            .ToHashSet();

        foreach (var (kind, codes) in labels)
        {
            var sort = CodeKind.All.Single(one => one.Name == kind);
            foreach (var (code, _) in codes!.AsObject())
            {
                (parts.Contains((sort, code)) || rulesets.Any(ruleset => ruleset.Compile().Vocabulary[sort].IsKnown(code)))
                    .Should()
                    .BeTrue("{0}, {1}", kind, code);
            }
        }
    }
}
