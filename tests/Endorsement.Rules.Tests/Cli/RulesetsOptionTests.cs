using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>`--rulesets DIR` on every verb: own versions beside the built-in ones, which may extend own versions, chosen by date.</summary>
public sealed class RulesetsOptionTests : IDisposable
{
    private const string Tidewater = "samples/tidewater";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Sample => Architecture.RepositoryFiles.At(Tidewater);

    [Theory]
    [InlineData("2024-12-31", "2022", 20)]
    [InlineData("2025-01-01", "2025", 24)]
    public void S43_an_own_version_that_extends_an_own_version_is_chosen_by_date(string submitted, string version, int hours)
    {
        var candidate = _folder.File(
            "candidate.json",
            $$"""{ "id": "T-1", "residence": "XT-01", "application": { "submitted": "{{submitted}}" }, "training": [] }"""
        );

        var run = ToolRun.Of(
            "evaluate",
            candidate,
            "--rulesets",
            Sample,
            "--category",
            "tw-guide",
            "--format",
            "json",
            "--as-of",
            "2025-06-01"
        );

        run.Error.Should().BeEmpty();
        run.Code.Should().Be(1);
        run.Out.Should().Contain($"\"version\": \"{version}\"").And.Contain($"\"hours\": {hours}");
    }

    [Fact]
    public void Every_verb_that_reads_rules_takes_it()
    {
        var candidate = _folder.File("candidate.json", """{ "id": "T-1", "residence": "XT-01", "training": [] }""");
        var (results, saved) = (_folder.File("out/.keep", "") + ".ndjson", Path.Combine(_folder.Path, "saved.json"));

        ToolRun
            .Of("batch", candidate, "--out", results, "--rulesets", Sample, "--as-of", "2025-06-01", "--detail", "full")
            .Should()
            .Match<ToolRun>(run => run.Code == 0);
        File.ReadAllText(results).Should().Contain("tidewater").And.Contain("TW-ELDER");
        File.WriteAllText(
            saved,
            ToolRun
                .Of("evaluate", candidate, "--rulesets", Sample, "--category", "TW-GUIDE", "--format", "json", "--as-of", "2025-06-01")
                .Out
        );
        ToolRun.Of("evaluate", candidate, "--replay", saved, "--rulesets", Sample).Out.Should().Contain("the same answer");
        ToolRun.Of("replay", saved, "--candidates", candidate, "--rulesets", Sample).Code.Should().Be(0);
        ToolRun.Of("replay", saved, "--candidates", candidate).Code.Should().Be(1, "without it the ruleset is not at hand");
        ToolRun.Of("rulesets", "list", "--rulesets", Sample).Out.Should().Contain("tidewater@2025").And.Contain("mi-aimh@2018");
        ToolRun.Of("rulesets", "show", "tidewater@2025", "--rulesets", Sample).Out.Should().Contain("Three references");
        ToolRun
            .Of("test", Path.Combine(Sample, "2025.cases"), "--rulesets", Sample)
            .Out.Should()
            .EndWith("2 passed, 0 failed\n", "the cases name the association, and the dates choose the version");
        ToolRun
            .Of("generate", "--count", "1", "--seed", "1", "--association", "mi-aimh", "--until", "2019-05-31", "--rulesets", Sample)
            .Code.Should()
            .Be(0);
        var draft = _folder.File(
            "draft.json",
            """{ "association": "tidewater", "jurisdiction": ["XT-01"], "version": "2027", "effective": { "from": "2027-01-01" }, "extends": "tidewater@2025" }"""
        );
        ToolRun.Of("rulesets", "validate", draft, "--rulesets", Sample).Code.Should().Be(0);
        ToolRun.Of("rulesets", "validate", draft).Error.Should().Contain("ER2001");
        ToolRun.Of("evaluate", candidate, "--ruleset", draft, "--rulesets", Sample, "--as-of", "2025-06-01").Code.Should().Be(1);
    }

    [Fact]
    public void Problems_of_all_files_are_told_at_once_with_the_names_of_their_files()
    {
        _folder.File("ours/1.json", SmallRuleset.Written(SmallRuleset.Training("a", 0)));
        _folder.File("ours/2.json", SmallRuleset.Written(SmallRuleset.Training("a", 0), more: """{ "version": "2" }"""));

        var run = ToolRun.Of("rulesets", "list", "--rulesets", Path.Combine(_folder.Path, "ours"));

        run.Code.Should().Be(2);
        run.Error.Should().Contain("1.json(1,").And.Contain("2.json(1,").And.Contain("ER2117").And.EndWith("3 errors in 2 files\n");
    }

    [Fact]
    public void S43_own_versions_that_leave_a_gap_or_overlap_are_refused()
    {
        _folder.File("1.json", SmallRuleset.Written(SmallRuleset.Training("a", 1)));
        _folder.File(
            "2.json",
            SmallRuleset.Written(SmallRuleset.Training("a", 1), more: """{ "version": "2", "effective": { "from": "2022-01-01" } }""")
        );

        ToolRun.Of("rulesets", "list", "--rulesets", _folder.Path).Error.Should().Contain("ER2117").And.Contain("`bay@2` overlaps `1`");
    }

    [Fact]
    public void What_extends_a_built_in_version_whose_place_is_taken_follows_and_an_own_version_may_start_from_the_one_it_replaces()
    {
        _folder.File(
            "2018.json",
            """
            { "association": "mi-aimh", "jurisdiction": ["US-MI"], "version": "2018", "effective": { "from": "2018-01-01", "until": "2020-12-31" },
              "extends": "mi-aimh@2018", "sources": { "letter": { "title": "A letter" } },
              "overrides": [ { "id": "IMHS.initial.code-of-ethics", "title": "Another title", "citation": { "source": "letter", "locator": "1" } } ] }
            """
        );

        var listed = ToolRun.Of("rulesets", "list", "--rulesets", _folder.Path);
        var own = RulesetCatalog.BuiltIn.With([
            new RulesetDocument("2018.json", File.ReadAllBytes(Path.Combine(_folder.Path, "2018.json"))),
        ]);

        listed.Code.Should().Be(0);
        listed.Error.Should().BeEmpty();
        foreach (var key in (string[])["mi-aimh@2018", "mi-aimh@2021", "mi-aimh@2023", "nmaimh@2019"])
        {
            own.Find(key)!.Find("IMHS.initial.code-of-ethics")!.Title.Should().Be("Another title", key);
            own.Find(key)!.Hash.Should().Be(RulesetCatalog.BuiltIn.Find(key)!.Hash, "only a title is another");
        }

        own.Find("mi-aimh@2015").Should().BeSameAs(RulesetCatalog.BuiltIn.Find("mi-aimh@2015"));
        own.Rulesets.Should().HaveCount(RulesetCatalog.BuiltIn.Rulesets.Length);
    }

    [Fact]
    public void A_folder_that_is_not_there_or_holds_no_ruleset_is_said()
    {
        ToolRun.Of("rulesets", "list", "--rulesets", Path.Combine(_folder.Path, "nowhere")).Code.Should().Be(2);
        var run = ToolRun.Of("rulesets", "list", "--rulesets", _folder.Path);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("no ruleset file was found");
    }

    [Fact]
    public void A_batch_does_not_write_over_a_ruleset_that_it_reads()
    {
        var candidate = _folder.File("candidate.json", """{ "id": "T-1", "residence": "US-XX" }""");
        var own = _folder.File("ours/1.json", SmallRuleset.Written(SmallRuleset.Training("a", 1)));

        var run = ToolRun.Of("batch", candidate, "--out", own, "--rulesets", Path.Combine(_folder.Path, "ours"), "--as-of", "2025-06-01");

        run.Code.Should().Be(2);
        File.ReadAllText(own).Should().Contain("Handbook");
    }
}
