using System.Text;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Tests.Architecture;
using NodaTime;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>A catalogue with an association's own versions: the sample that has two, and what `With` makes of documents and of rulesets.</summary>
public sealed class OwnVersionsTests
{
    private static readonly RulesetDocument[] Sample =
    [
        .. new[] { "2025.json", "2022.json" }.Select(name => new RulesetDocument(
            name,
            File.ReadAllBytes(RepositoryFiles.At("samples/tidewater", name))
        )),
    ];

    public static TheoryData<string> Cases =>
        [
            .. Directory
                .EnumerateFiles(RepositoryFiles.At("samples/tidewater"), "*.json", SearchOption.AllDirectories)
                .Select(RepositoryFiles.Relative)
                .Where(file => file.Contains(".cases/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_of_two_own_versions_passes_under_the_one_that_its_dates_choose(string file)
    {
        RulesetCase
            .TryRead(File.ReadAllBytes(RepositoryFiles.At(file)), out var given, out var diagnostics, file, _ => null)
            .Should()
            .BeTrue(string.Join('\n', diagnostics));

        given!.Run(RulesetCatalog.BuiltIn.With(Sample)).Should().BeEmpty();
    }

    [Fact]
    public void The_sample_is_valid_without_a_warning()
    {
        RulesetCatalog.TryLoad(Sample, out _, out var diagnostics).Should().BeTrue();
        diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Documents_may_extend_one_another_and_built_in_versions_in_any_order()
    {
        var catalog = RulesetCatalog.BuiltIn.With(Sample);
        var backward = RulesetCatalog.BuiltIn.With(Enumerable.Reverse(Sample));

        catalog.Select("tidewater", new LocalDate(2024, 12, 31)).Version.Should().Be("2022");
        catalog.Select("tidewater", new LocalDate(2025, 1, 1)).Version.Should().Be("2025");
        catalog.Rulesets.Select(r => (r.Key, r.Hash)).Should().Equal(backward.Rulesets.Select(r => (r.Key, r.Hash)));
    }

    [Fact]
    public void Rulesets_that_were_read_one_upon_the_other_come_to_the_same_in_any_order()
    {
        var first = Ruleset.Read(Sample[1].Utf8);
        var second = Ruleset.Read(Sample[0].Utf8, catalog: RulesetCatalog.BuiltIn.With(first));

        var catalog = RulesetCatalog.BuiltIn.With(second, first);

        catalog
            .Rulesets.Select(r => (r.Key, r.Hash))
            .Should()
            .Equal(RulesetCatalog.BuiltIn.With(Sample).Rulesets.Select(r => (r.Key, r.Hash)));
    }

    [Fact]
    public void What_no_longer_fits_a_version_whose_place_is_taken_is_an_error_of_the_one_that_follows()
    {
        var parent = Written(Training("a", 1), more: """{ "association": "alp", "effective": { "from": "2020-01-01" } }""");
        var child = Written(
            "",
            more: """{ "association": "cove", "extends": "alp@1", "categories": {}, "overrides": [ { "id": "BAY.initial.a", "title": "A" } ] }"""
        );
        var other = Written(Training("b", 1), more: """{ "association": "alp", "effective": { "from": "2020-01-01" } }""");

        Load(parent, child).TryWith([Document("other.json", other)], out var catalog, out var diagnostics).Should().BeFalse();

        catalog.Should().BeNull();
        diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d => d.File == "1.json" && d.Code == "ER2006");
    }

    [Fact]
    public void S43_a_gap_is_told_beside_whatever_else_is_wrong()
    {
        var gap = Written(Training("a", 1), more: """{ "version": "2", "effective": { "from": "2023-01-01" } }""");
        var bad = Written(Training("a", 0), more: """{ "association": "cove" }""");
        var until = Written(Training("a", 1), more: """{ "effective": { "from": "2020-01-01", "until": "2021-12-31" } }""");

        RulesetCatalog
            .BuiltIn.TryWith([Document("a.json", gap), Document("b.json", bad), Document("c.json", until)], out _, out var diagnostics)
            .Should()
            .BeFalse();

        diagnostics.Select(d => (d.File, d.Code)).Should().BeEquivalentTo([("a.json", "ER2117"), ("b.json", "ER1107")]);
    }

    [Fact]
    public void S44_catalogues_upon_catalogues_end_where_nobody_can_follow_a_figure_any_more()
    {
        var catalog = RulesetCatalog.BuiltIn.With([Document("0.json", Written(Training("a", 1), more: """{ "association": "a0" }"""))]);
        for (var i = 1; i < Endorsement.Rules.Rulesets.RulesetLineage.MostGenerations; i++)
        {
            catalog = catalog.With([Next(i)]);
        }

        catalog.TryWith([Next(Endorsement.Rules.Rulesets.RulesetLineage.MostGenerations)], out _, out var diagnostics).Should().BeFalse();
        diagnostics.Should().ContainSingle().Which.Code.Should().Be("ER2011");

        static RulesetDocument Next(int i) =>
            Document($"{i}.json", Written("", more: $$"""{ "association": "a{{i}}", "extends": "a{{i - 1}}@1", "categories": {} }"""));
    }

    private static RulesetDocument Document(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
