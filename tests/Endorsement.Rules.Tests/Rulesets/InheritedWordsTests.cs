using System.Text;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>What a child has of its parent besides requirements: codes that are known, titles, and the likeness of categories.</summary>
public sealed class InheritedWordsTests
{
    [Fact]
    public void S44_codes_that_a_child_lists_join_those_of_its_parent()
    {
        var catalog = Load(
            Written(Training("a", 1), more: """{ "association": "alp", "vocabulary": { "topics": ["one", "two"], "roles": ["elder"] } }"""),
            Written(
                "",
                more: """{ "association": "cove", "extends": "alp@1", "categories": {}, "vocabulary": { "topics": ["two", "three"], "as": ["listener"] } }"""
            )
        );

        var child = catalog.Find("cove@1")!;
        child.Vocabulary.Single(v => v.Kind == CodeKind.Topics).Codes.Should().Equal("one", "two", "three");
        child.Vocabulary.Single(v => v.Kind == CodeKind.Roles).Codes.Should().Equal("elder");
        child.Vocabulary.Should().HaveCount(3);
    }

    [Fact]
    public void S44_a_category_may_be_like_one_that_is_described_behind_it()
    {
        const string Initial =
            """ "pathways": { "initial": [ { "id": "a", "kind": "agreement", "title": "A", "agreement": "e", "citation": { "source": "s", "locator": "1" } } ] } """;
        var forward = Read(
            Written(
                "",
                more: $$"""{ "categories": { "CAY": { "title": "Cay", "like": "DAY" }, "DAY": { "title": "Day", "like": "BAY" }, "BAY": { "title": "Bay", {{Initial}} } } }"""
            )
        );
        var backward = Read(
            Written(
                "",
                more: $$"""{ "categories": { "BAY": { "title": "Bay", {{Initial}} }, "DAY": { "title": "Day", "like": "BAY" }, "CAY": { "title": "Cay", "like": "DAY" } } }"""
            )
        );

        forward.Ids("CAY").Should().Equal("CAY.initial.a");
        forward.Categories.Select(c => c.Code).Should().Equal("CAY", "DAY", "BAY");
        forward.Hash.Should().Be(backward.Hash, "the order of categories decides nothing");
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(15_000, true)]
    public void S53_a_chain_of_categories_that_are_like_one_another_is_followed_however_long(int length, bool isTooMany)
    {
        var chain = string.Join(',', Enumerable.Range(0, length).Select(i => $$"""  "C{{i}}": { "title": "C", "like": "C{{i + 1}}" }"""));
        var last = $$"""{ "title": "C", "pathways": { "initial": [ {{Training("a", 1)}} ] } }""";

        Ruleset
            .TryRead(
                Written("", more: $$"""{ "categories": { {{chain}}, "C{{length}}": {{last}} } }"""),
                out var ruleset,
                out var diagnostics
            )
            .Should()
            .Be(!isTooMany);

        ruleset?.Ids("C0").Should().Equal("C0.initial.a");
        diagnostics.Select(d => d.Code).Should().Equal(isTooMany ? ["ER2111"] : []);
    }

    [Theory]
    [InlineData("Membership of ALP", "alp")]
    [InlineData("Lives in US-XX", "US-XX")]
    [InlineData("Alpine Infant Association: code of ethics", "Alpine Infant Association")]
    [InlineData("Twelve hours in the Alpine region", "Alpine")]
    public void S44_an_inherited_title_that_names_the_other_association_or_its_place_is_a_warning(string title, string word)
    {
        var warning = Warnings(title, own: "").Should().ContainSingle().Which;

        (warning.Code, warning.Severity, warning.File, warning.Pointer).Should().Be(("ER2202", Severity.Warning, "cove.json", "/extends"));
        warning.Message.Should().Be($"the inherited title `{title}` of `BAY.initial.a` names `{word}`");
        warning.Help.Should().Contain("0.json(1,");
    }

    [Theory]
    [InlineData("Infant work, twelve hours", "")]
    [InlineData("Alpinists need not apply", "")]
    [InlineData("Membership of ALP", """{ "overrides": [ { "id": "BAY.initial.a", "title": "Membership of ours" } ] }""")]
    public void S44_a_title_of_everybody_or_one_that_was_said_anew_is_none(string title, string own) =>
        Warnings(title, own).Should().BeEmpty();

    [Fact]
    public void S44_a_later_version_of_the_same_association_may_keep_its_titles()
    {
        var parent = Alp("Membership of ALP");
        var later = SmallRuleset.Over(
            Written("", more: """{ "association": "alp", "version": "2", "extends": "alp@1", "categories": {} }"""),
            """{ "name": "Alpine Infant Association" }"""
        );

        Ruleset.TryRead(later, out _, out var diagnostics, "later.json", Load(parent)).Should().BeTrue();
        diagnostics.Should().BeEmpty();
    }

    private static string Alp(string title) =>
        Written(
            $$"""{ "id": "a", "kind": "agreement", "title": "{{title}}", "agreement": "e", "citation": { "source": "s", "locator": "1" } }""",
            more: """{ "association": "alp", "name": "Alpine Infant Association" }"""
        );

    private static IReadOnlyList<Diagnostic> Warnings(string title, string own)
    {
        var child = Written(
            "",
            more: """{ "association": "cove", "name": "Cove Infant Association", "jurisdiction": ["US-YY"], "extends": "alp@1", "categories": {} }"""
        );
        Ruleset
            .TryRead(
                Encoding.UTF8.GetBytes(own.Length == 0 ? child : SmallRuleset.Over(child, own)),
                out _,
                out var diagnostics,
                "cove.json",
                Load(Alp(title))
            )
            .Should()
            .BeTrue();
        return diagnostics;
    }
}
