using System.Text;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>S53: what a ruleset names is put in within bounds, counted where it is built; beyond them it is refused with a diagnostic.</summary>
public sealed class BoundedResolvingTests
{
    [Theory]
    [InlineData(12_000)]
    [InlineData(520)]
    [InlineData(260)]
    public void S53_definitions_that_hold_one_another_in_a_long_chain_are_refused(int length)
    {
        var chain = Chain(length, i => $$"""{ "kind": "all", "title": "t", "parts": [ { "id": "x", "use": "d{{i + 1}}" } ] }""");

        Problems(chain).Should().ContainSingle(d => d.Code == "ER2010").Which.Message.Should().Contain("levels deep");
    }

    [Fact]
    public void S53_definitions_that_stand_for_one_another_in_a_long_chain_are_refused() =>
        Problems(Chain(12_000, i => $$"""{ "use": "d{{i + 1}}" }"""))
            .Should()
            .ContainSingle(d => d.Code == "ER2010")
            .Which.Message.Should()
            .Contain("32 definitions use one another");

    [Fact]
    public void S53_parts_within_parts_as_deep_as_may_be_are_read_and_every_document_of_them_is_written()
    {
        var ruleset = Read(
            Chain(ResolverBudget.MostLevels, i => $$"""{ "kind": "all", "title": "t", "parts": [ { "id": "x", "use": "d{{i + 1}}" } ] }""")
        );

        ruleset.Hash.Should().StartWith("sha256:");
        ruleset.ToJson().Should().NotBeEmpty();
        var determination = ruleset.Determine(new Candidate { Id = "c" }, new Question("BAY", new NodaTime.LocalDate(2021, 1, 1)));
        determination.Explain().Should().NotBeEmpty();
        Endorsement
            .Rules.Analysis.Replay.TryRun(
                determination.ToJson(),
                new Candidate { Id = "c" },
                Load(Written(Training("a", 1), more: """{ "association": "other" }""")),
                out _,
                out var read
            )
            .Should()
            .BeFalse();
        read.Should().OnlyContain(d => d.Code == "ER4001", "the document itself can be read, the ruleset is another one");
    }

    [Fact]
    public void S53_lists_named_within_lists_are_not_copied_without_bound()
    {
        // Ten kilobytes: thirteen definitions double one another, and each of the 8,192 requirements at the end names the same list.
        var rows = string.Join(',', Enumerable.Range(0, 60).Select(_ => """{ "holds": { "categories": ["BAY"] }, "degree": "master" }"""));
        var doubling = string.Join(
            ',',
            Enumerable
                .Range(0, 13)
                .Select(i =>
                    $$"""  "d{{i}}": { "kind": "all", "title": "D", "parts": [ { "id": "a", "use": "d{{i + 1}}" }, { "id": "b", "use": "d{{i + 1}}" } ] }"""
                )
        );
        var text = Written(
            """{ "id": "x", "use": "d0", "citation": { "source": "s", "locator": "1" } }""",
            more: $$"""
            { "definitions": {
                "providers": { "list": [ {{rows}} ] },
                "requirements": { {{doubling}}, "d13": { "kind": "supervision", "title": "X", "hours": 1, "providers": "list" } } } }
            """
        );

        Problems(text).Should().Contain(d => d.Code == "ER2010" && d.Message.Contains("values", StringComparison.Ordinal));
    }

    [Fact]
    public void S44_rulesets_that_extend_one_another_in_a_long_chain_are_refused()
    {
        var texts = Enumerable
            .Range(0, 3_000)
            .Select(i =>
                Written(
                    Training("a", 1),
                    more: $$"""{ "association": "a{{i}}" {{(i == 0 ? "" : $", \"extends\": \"a{i - 1}@1\", \"categories\": {{}}")}} }"""
                )
            )
            .ToArray();

        var refused = Refused(texts).Should().ContainSingle().Which;
        refused.Code.Should().Be("ER2011");
        refused.File.Should().Be($"{RulesetLineage.MostGenerations}.json", "what stands behind it is refused with it");
        Load(texts[..RulesetLineage.MostGenerations]).Rulesets.Should().HaveCount(RulesetLineage.MostGenerations);
    }

    [Fact]
    public void S44_a_circle_is_told_of_everyone_in_it_and_of_nobody_behind_it()
    {
        string Extending(string own, string other) =>
            Written(Training("a", 1), more: $$"""{ "association": "{{own}}", "extends": "{{other}}@1", "categories": {} }""");

        Refused(Extending("a", "b"), Extending("b", "c"), Extending("c", "b"), Extending("d", "d"))
            .Select(d => (d.File, d.Code))
            .Should()
            .BeEquivalentTo([("1.json", "ER2002"), ("2.json", "ER2002"), ("3.json", "ER2002")]);
    }

    [Theory]
    [InlineData("a.b", "a.b")]
    [InlineData("BAY.renewal.fee", "BAY.renewal.fee")]
    [InlineData("BAY.initial.a.b", "BAY.initial.a.b")]
    public void S44_an_override_of_an_id_that_stands_in_the_wrong_place_ends_in_diagnostics(string id, string changed)
    {
        var text = Written(Training(id, 1), more: $$"""{ "overrides": [ { "id": "{{changed}}", "title": "u" } ] }""");

        Problems(text).Should().Contain(d => d.Code == "ER2008");
    }

    [Fact]
    public void S53_near_words_are_sought_for_the_first_dangling_names_only()
    {
        var uses = string.Join(',', Enumerable.Range(0, 3_000).Select(i => $$"""{ "id": "r{{i}}", "use": "definitiom-{{i:D3}}" }"""));
        var definitions = string.Join(',', Enumerable.Range(0, 990).Select(i => $$"""  "definition-{{i:D3}}": { "kind": "agreement" }"""));

        var found = Problems(Written(uses, more: $$"""{ "definitions": { "requirements": { {{definitions}} } } }"""));

        found.Should().HaveCount(DocumentLimits.Default.MaxDiagnostics + 1);
        found.Count(d => d.Help?.StartsWith("did you mean", StringComparison.Ordinal) == true).Should().BeInRange(1, 30);
    }

    [Fact]
    public void S53_near_ids_are_sought_for_the_first_dangling_overrides_only()
    {
        var requirements = string.Join(',', Enumerable.Range(0, 2_000).Select(i => Training($"requirement-number-{i}", 1)));
        var overrides = string.Join(
            ',',
            Enumerable.Range(0, 2_000).Select(i => $$"""{ "id": "BAY.initial.requirement-namber-{{i}}", "title": "u" }""")
        );

        var found = Problems(Written(requirements, more: $$"""{ "overrides": [ {{overrides}} ] }"""));

        found.Count(d => d.Help?.StartsWith("did you mean", StringComparison.Ordinal) == true).Should().BeInRange(1, 30);
    }

    [Fact]
    public void S53_shipped_rulesets_take_a_small_part_of_what_they_may()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            ruleset
                .Categories.SelectMany(c => c.Pathways)
                .SelectMany(p => p.Requirements)
                .SelectMany(r => r.SelfAndParts())
                .Count()
                .Should()
                .BeLessThan(ResolverBudget.MostRequirements / 10);
        }
    }

    private static string Chain(int length, Func<int, string> link)
    {
        var definitions = string.Join(',', Enumerable.Range(0, length).Select(i => $"\"d{i}\": {link(i)}"));
        var last = """{ "kind": "agreement", "title": "t", "agreement": "e" }""";
        return Written(
            """{ "id": "r", "use": "d0", "citation": { "source": "s", "locator": "l" } }""",
            more: $$"""{ "definitions": { "requirements": { {{definitions}}, "d{{length}}": {{last}} } } }"""
        );
    }

    private static IReadOnlyList<Diagnostic> Problems(string text)
    {
        Ruleset.TryRead(Encoding.UTF8.GetBytes(text), out var ruleset, out var diagnostics).Should().BeFalse();
        ruleset.Should().BeNull();
        return diagnostics;
    }
}
