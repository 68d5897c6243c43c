using System.Text.Json;
using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Cli;

public sealed class RulesetsVerbTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<string> Keys => [.. RulesetCatalog.BuiltIn.Rulesets.Select(r => r.Key)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_list_shows_every_version_with_dates_categories_and_shares()
    {
        var run = ToolRun.Of("rulesets", "list");

        run.Code.Should().Be(0);
        run.Out.Should()
            .Contain("nmaimh@2019: from 2018-12-31, extends mi-aimh@2018\n")
            .And.Contain("mi-aimh@2018: 2018-01-01 to 2020-12-31")
            .And.Contain("% inherited")
            .And.Contain("(parts not counted)")
            .And.EndWith($"{RulesetCatalog.BuiltIn.Rulesets.Length} rulesets\n");
    }

    [Fact]
    public void The_list_as_json_is_the_contract()
    {
        using var json = JsonDocument.Parse(ToolRun.Of("rulesets", "list", "--format", "json").Out);

        var last = json
            .RootElement.EnumerateArray()
            .Single(r => r.GetProperty("association").GetString() == "nmaimh" && r.GetProperty("version").GetString() == "2019");
        last.EnumerateObject()
            .Select(m => m.Name)
            .Should()
            .Equal("association", "version", "effective", "categories", "pathways", "sources", "requirements", "hash", "extends");
        last.GetProperty("effective").GetProperty("until").ValueKind.Should().Be(JsonValueKind.Null);
        last.GetProperty("requirements").GetProperty("inherited").GetInt32().Should().BePositive();
        last.GetProperty("hash").GetString().Should().StartWith("sha256:");
    }

    [Fact]
    public void On_a_terminal_the_list_is_a_table_and_NO_COLOR_leaves_it_one()
    {
        ToolRun.OnTerminal("1", "rulesets", "list").Out.Should().Contain("│ mi-aimh@2018").And.NotContain("\e");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_version_has_a_handbook_page_whose_tables_hold_together(string key)
    {
        var page = ToolRun.Of("rulesets", "show", key, "--format", "markdown").Out;

        var rows = page.Split('\n').Where(line => line.StartsWith('|')).ToArray();
        rows.Should().NotBeEmpty().And.OnlyContain(row => row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|') == 4);
        var ruleset = RulesetCatalog.BuiltIn.Find(key)!;
        rows.Count(row => row.Contains("<br>`", StringComparison.Ordinal))
            .Should()
            .Be(ruleset.Categories.Sum(c => c.Pathways.Sum(p => p.Requirements.Length)));
        foreach (var pathway in ruleset.Categories.SelectMany(c => c.Pathways))
        {
            rows.Should().Contain(row => pathway.Requirements.All(r => page.Contains($"`{r.Id}`")));
        }

        var notes = Regex
            .Matches(page, @"\[\^(?<number>[0-9]+)\](?!:)")
            .Select(m => m.Groups["number"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var footnotes = Regex
            .Matches(page, @"^\[\^(?<number>[0-9]+)\]: .", RegexOptions.Multiline)
            .Select(m => m.Groups["number"].Value)
            .Order(StringComparer.Ordinal);
        footnotes.Should().Equal(notes, "every note that is named stands below, and no other");
    }

    [Fact]
    public void A_pipe_in_an_authors_words_does_not_end_a_cell()
    {
        var page = ToolRun.Of("rulesets", "show", Own(), "--format", "markdown").Out;

        page.Should().Contain(@"| Harbour handbook \| first edition, Page 4 |").And.Contain("4 clock hours on sleep and soothing");
    }

    [Fact]
    public void The_listing_says_figures_windows_and_sources_in_plain_words()
    {
        var text = ToolRun.Of("rulesets", "show", "mi-aimh@2018", "--category", "IMHS").Out;

        text.Should()
            .Contain(
                "  IMHS.initial.reflective-supervision  Reflective supervision/consultation\n    - 50 clock hours of RS/C.\n    - All within two years"
            )
            .And.Contain("    source: MI-AIMH")
            .And.NotContain("IFA.initial");
    }

    [Fact]
    public void The_resolved_document_is_the_one_that_the_hash_covers()
    {
        var resolved = _folder.File("resolved.json", ToolRun.Of("rulesets", "show", "nmaimh@2019", "--resolved").Out);

        Ruleset.Read(File.ReadAllBytes(resolved)).Hash.Should().Be(RulesetCatalog.BuiltIn.Find("nmaimh@2019")!.Hash);
        ToolRun.Of("rulesets", "show", "nmaimh@2019", "--format", "json").Out.Should().Be(File.ReadAllText(resolved));
        using var one = JsonDocument.Parse(ToolRun.Of("rulesets", "show", "nmaimh@2019", "--resolved", "--category", "IFS").Out);
        one.RootElement.GetProperty("categories").EnumerateObject().Select(c => c.Name).Should().Equal("IFS");
    }

    [Theory]
    [InlineData("mi-aimh@2081", "did you mean `mi-aimh@2011`?")]
    [InlineData("mi-aimh@2018 --category IMSH", "did you mean `IMHS`?")]
    [InlineData("mi-aimh@2018 --resolved --format markdown", "`--resolved` is JSON")]
    public void What_is_not_there_cannot_be_shown(string args, string message)
    {
        var run = ToolRun.Of(["rulesets", "show", .. args.Split(' ')]);

        run.Code.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void The_shipped_rulesets_have_no_problems()
    {
        ToolRun
            .Of("rulesets", "validate", RepositoryFiles.At("rulesets"))
            .Should()
            .BeEquivalentTo(new ToolRun(0, $"{RulesetCatalog.BuiltIn.Rulesets.Length} rulesets, no problems\n", ""));
    }

    [Fact]
    public void Files_may_extend_one_another_and_a_gap_between_them_is_told()
    {
        Own();
        _folder.File("2025.json", Later("2025-01-01"));
        ToolRun.Of("rulesets", "validate", _folder.Path).Out.Should().Be("2 rulesets, no problems\n");

        _folder.File("2025.json", Later("2025-02-01"));
        var run = ToolRun.Of("rulesets", "validate", _folder.Path);
        run.Code.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("error ER2117: `harbour@2025` leaves a gap behind `2024`").And.Contain("1 error in");
    }

    [Fact]
    public void S43_a_draft_need_not_fit_between_the_versions_that_are_built_in()
    {
        var draft = _folder.File(
            "draft.json",
            """{ "association": "mi-aimh", "version": "2031", "jurisdiction": ["US-MI"], "effective": { "from": "2031-01-01" }, "extends": "mi-aimh@2023" }"""
        );

        ToolRun.Of("rulesets", "validate", draft).Should().BeEquivalentTo(new ToolRun(0, "1 ruleset, no problems\n", ""));
    }

    [Theory]
    [InlineData("candidate")]
    [InlineData("ruleset")]
    [InlineData("case")]
    [InlineData("determination")]
    public void The_published_schema_is_the_one_that_the_reader_has(string document)
    {
        var run = ToolRun.Of("rulesets", "schema", document);

        run.Code.Should().Be(0);
        run.Out.Should()
            .Be(
                File.ReadAllText(RepositoryFiles.At("rulesets", "schema", $"{document}.schema.json")),
                "`endorse rulesets schema --out rulesets/schema` writes them again"
            );
    }

    [Fact]
    public void All_schemas_are_written_into_a_folder()
    {
        var run = ToolRun.Of("rulesets", "schema", "--out", Path.Combine(_folder.Path, "schema"));

        run.Out.Should().BeEmpty();
        Directory
            .GetFiles(Path.Combine(_folder.Path, "schema"))
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo(
                "candidate.schema.json",
                "ruleset.schema.json",
                "case.schema.json",
                "determination.schema.json",
                "worklist.schema.json",
                "difference.schema.json",
                "impact.schema.json"
            );
        ToolRun.Of("rulesets", "schema").Code.Should().Be(2);
        ToolRun.Of("rulesets", "schema", "candidat").Error.Should().Contain("did you mean `candidate`?");
    }

    private string Own() => _folder.File("own.json", SmallDocuments.OwnRuleset);

    private static string Later(string from) =>
        $$"""{ "association": "harbour", "version": "2025", "jurisdiction": ["XH-01"], "effective": { "from": "{{from}}" }, "extends": "harbour@2024" }""";
}
