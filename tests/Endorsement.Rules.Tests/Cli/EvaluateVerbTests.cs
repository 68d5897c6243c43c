using System.Text.Json;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Cli;

public sealed class EvaluateVerbTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Several_files_and_folders_are_candidates_one_after_the_other()
    {
        using var folder = new TestFolder();
        var unknown = folder.File("people/a.json", SmallDocuments.Unknown);
        folder.File("people/b.json", SmallDocuments.Unknown.Replace("A-1", "A-2", StringComparison.Ordinal));
        var bad = folder.File("bad.json", "{}");

        var both = ToolRun.Of(
            "evaluate",
            Path.GetDirectoryName(unknown)!,
            "--category",
            "imhs",
            "--pathway",
            "INITIAL",
            "--as-of",
            "2018-10-01",
            "--format",
            "json"
        );
        var one = ToolRun.Of("evaluate", unknown, bad, "--category", "IMHS", "--as-of", "2018-10-01");

        both.Code.Should().Be(3);
        using var json = System.Text.Json.JsonDocument.Parse(both.Out);
        json.RootElement.EnumerateArray().Select(d => d.GetProperty("candidate").GetString()).Should().Equal("A-1", "A-2");
        one.Code.Should().Be(2);
        one.Out.Should().NotBeEmpty("the other candidate is told all the same");
        ToolRun.Of("evaluate", folder.Path, unknown, "--replay", bad).Error.Should().Contain("about one candidate");
    }

    [Fact]
    public void A_report_is_a_page_about_one_category_of_one_candidate()
    {
        var sample = RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json");
        string[] asked = ["--category", "IMHS", "--as-of", "2018-10-01", "--format", "html", "--lang", "en"];

        var page = ToolRun.Of(["evaluate", sample, .. asked]);

        page.Code.Should().Be(1);
        page.Out.Should().StartWith("<!DOCTYPE html>\n<html lang=\"en\">").And.EndWith("</html>\n");
        ToolRun.Of(["plan", sample, .. asked]).Out.Should().Be(page.Out);
        ToolRun.Of(["evaluate", sample, sample, .. asked]).Code.Should().Be(2);
        ToolRun.Of("evaluate", sample, "--as-of", "2018-10-01", "--format", "html").Code.Should().Be(2);
        ToolRun
            .Of("evaluate", sample, "--category", "IMHS", "--as-of", "2018-10-01", "--format", "markdown")
            .Out.Should()
            .StartWith("# Infant");
    }

    [Fact]
    public void A_letter_is_about_one_category_and_evaluate_and_plan_give_the_same()
    {
        var sample = RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json");
        string[] asked = [sample, "--category", "IMHS", "--as-of", "2018-10-01", "--format", "letter"];

        var letter = ToolRun.Of(["evaluate", .. asked]);

        letter.Code.Should().Be(1);
        letter
            .Out.Should()
            .StartWith("**Infant Mental Health Specialist: one requirement is not yet met**")
            .And.Contain("Dear Maria Hall,");
        ToolRun.Of(["plan", .. asked]).Out.Should().Be(letter.Out);
        ToolRun.Of("evaluate", sample, "--as-of", "2018-10-01", "--format", "letter").Code.Should().Be(2);
    }

    [Fact]
    public void A_letter_as_a_page_is_about_one_person_and_a_folder_has_one_for_each()
    {
        var people = RepositoryFiles.At("samples", "candidates");
        var sample = Path.Combine(people, "mi-imhs-rsc-five-hours-short.json");
        var (letters, asked) = (
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new[] { "--category", "IMHS", "--as-of", "2018-10-01" }
        );
        try
        {
            var run = ToolRun.Of(["evaluate", sample, "--format", "letter-html", "--out", $"{letters}/", .. asked]);

            run.Error.Should().Contain("1 letter written to");
            var file = Directory.EnumerateFiles(letters).Should().ContainSingle().Which;
            file.Should().EndWith("-IMHS-2018-10-01.html");
            File.ReadAllText(file).Should().Be(ToolRun.Of(["evaluate", sample, "--format", "letter-html", .. asked]).Out);
            ToolRun
                .Of(["evaluate", people, "--format", "letter-html", .. asked])
                .Error.Should()
                .Contain("`--format letter-html` is one page about one candidate");
        }
        finally
        {
            Directory.Delete(letters, recursive: true);
        }
    }

    [Theory]
    [InlineData("20", 0)] // exactly what is asked
    [InlineData("19.75", 1)] // a quarter of an hour short
    public void The_exit_code_says_whether_everything_is_met(string hours, int code)
    {
        var run = ToolRun.Of(
            "evaluate",
            Candidate(SmallDocuments.OwnCandidate(hours)),
            "--ruleset",
            OwnRuleset(),
            "--category",
            "ER-COMPANION",
            "--as-of",
            "2025-04-01"
        );

        run.Code.Should().Be(code);
        run.Out.Should()
            .StartWith(
                $"Early Relationship Companion (ER-COMPANION), first award: {(code == 0 ? "met" : "not yet met; ¼ hour of training is missing")}\n"
            );
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void What_is_open_and_not_missing_is_exit_code_three()
    {
        var run = ToolRun.Of("evaluate", Candidate("""{ "id": "H-1" }"""), "--ruleset", OwnRuleset(), "--category", "ER-COMPANION");

        run.Code.Should().Be(3);
        run.Out.Should().StartWith("Early Relationship Companion (ER-COMPANION), first award: unknown; 2 requirements are open\n");
    }

    [Fact]
    public void Today_is_read_by_the_tool_alone_and_printed()
    {
        var run = ToolRun.Of("evaluate", Candidate(SmallDocuments.Unknown), "--category", "IMHS");

        run.Out.Should().Contain("A-1, as of 1 October 2018");
        run.Error.Should().StartWith("as of 2018-10-01, today by the clock of this machine");
    }

    [Fact]
    public void Nothing_is_said_of_the_clock_when_the_day_is_given()
    {
        ToolRun.Of("evaluate", Candidate(SmallDocuments.Unknown), "--category", "IMHS", "--as-of", "2019-01-01").Error.Should().BeEmpty();
    }

    [Fact]
    public void The_association_is_the_one_where_the_candidate_lives()
    {
        ToolRun
            .Of("evaluate", Candidate("""{ "id": "A-1", "residence": "US-NM" }"""), "--category", "IFA")
            .Out.Should()
            .Contain("2018, the as-of date (no day of submission is given)")
            .And.Contain($"rules      {RulesetCatalog.BuiltIn.Find("nmaimh@2013")!.Name}, version 2013");
    }

    [Theory]
    [InlineData("""{ "id": "A-1" }""", "the candidate's file has no `residence`")]
    [InlineData("""{ "id": "A-1", "residence": "US-OH" }""", "no association that is at hand endorses people who live in `US-OH`")]
    public void Without_an_association_the_tool_lists_those_it_knows(string candidate, string message)
    {
        var run = ToolRun.Of("evaluate", Candidate(candidate));

        run.Code.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(message).And.Contain("help: name one with `--association`: macmh-iec, mi-aimh, nmaimh");
    }

    [Theory]
    [InlineData("2011-06-01", "2011")]
    [InlineData("2014-06-01", "2013")]
    [InlineData("2016-06-01", "2015")]
    [InlineData("2019-06-01", "2018")]
    [InlineData("2024-06-01", "2023")]
    public void S43_the_same_candidate_gets_the_version_of_the_day_of_submission(string submitted, string version)
    {
        var candidate = $$"""{ "id": "A-1", "residence": "US-MI", "application": { "submitted": "{{submitted}}" } }""";

        var run = ToolRun.Of("evaluate", Candidate(candidate), "--category", "IMHS", "--as-of", "2024-07-01");

        run.Out.Should().Contain($"version {version}: effective on {Spoken(submitted)},");
    }

    [Fact]
    public void S43_the_cycle_that_chose_the_version_is_the_cycle_that_is_evaluated()
    {
        // On 15 January 2023 the cycle of 2022 is still due (31 January) under the version of that year.
        var run = ToolRun.Of(
            "evaluate",
            Candidate(SmallDocuments.Unknown),
            "--category",
            "IFA",
            "--pathway",
            "renewal",
            "--as-of",
            "2023-01-15",
            "--format",
            "json"
        );

        using var json = JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("ruleset").GetProperty("version").GetString().Should().Be("2021");
        json.RootElement.GetProperty("cycle").GetProperty("to").GetString().Should().Be("2022-12-31");
    }

    [Fact]
    public void S36_a_cycle_may_be_asked_for_by_its_year()
    {
        ToolRun
            .Of(
                "evaluate",
                Candidate(SmallDocuments.Unknown),
                "--category",
                "IFA",
                "--pathway",
                "renewal",
                "--cycle",
                "2014",
                "--as-of",
                "2019-01-01"
            )
            .Out.Should()
            .Contain("cycle      1 January 2014 to 31 December 2014")
            .And.Contain("version 2013");
    }

    [Fact]
    public void Every_category_comes_nearest_first_under_a_summary()
    {
        var run = ToolRun.Of("evaluate", Candidate(SmallDocuments.Unknown));

        var summary = run.Out;
        summary.Should().StartWith("A-1, initial, as of 2018-10-01: ");
        summary
            .Split('\n')
            .Count(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Should()
            .Be(RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Categories.Length + 1, "a line for each, below the headings");
        summary.Split('\n').Length.Should().BeLessThanOrEqualTo(20, "nobody reads more to find the nearest");
        summary
            .Should()
            .Contain("IMHS")
            .And.MatchRegex("open +the file does not say")
            .And.EndWith("\nThe whole of one category: --category IFA\n");
    }

    [Fact]
    public void Json_is_one_object_for_one_category_and_a_list_otherwise()
    {
        using var one = JsonDocument.Parse(
            ToolRun.Of("evaluate", Candidate(SmallDocuments.Unknown), "--category", "IMHS", "--format", "json").Out
        );
        using var all = JsonDocument.Parse(ToolRun.Of("evaluate", Candidate(SmallDocuments.Unknown), "--format", "json").Out);

        one.RootElement.GetProperty("category").GetString().Should().Be("IMHS");
        all.RootElement.EnumerateArray()
            .Select(d => d.GetProperty("candidate").GetString())
            .Should()
            .OnlyContain(id => id == "A-1")
            .And.HaveCount(12);
    }

    [Fact]
    public void A_candidate_may_come_on_standard_input()
    {
        ToolRun.Reading(SmallDocuments.Unknown, "evaluate", "-", "--category", "IMHS").Out.Should().Contain("candidate  A-1");
        ToolRun.Reading("{", "evaluate", "-").Error.Should().StartWith("standard-input(1,2): error ER1001");
    }

    [Theory]
    [InlineData("--category IMSH", "mi-aimh@2018 has no category `IMSH`", "did you mean `IMHS`?")]
    [InlineData("--pathway renewel", "`renewel` is not a pathway", "did you mean `renewal`?")]
    [InlineData(
        "--category IFA --pathway emerging",
        "mi-aimh@2018 has no pathway `emerging` of IFA",
        "pathways of IFA: initial, renewal, reinstatement"
    )]
    [InlineData(
        "--pathway emerging",
        "no category of mi-aimh@2018 has a pathway `emerging`",
        "pathways there: initial, renewal, reinstatement"
    )]
    [InlineData(
        "--ruleset nmaimh@2019 --pathway emerging",
        "no category of nmaimh@2019 has a pathway `emerging`",
        "New Mexico grants neither provisional endorsements nor waivers."
    )]
    [InlineData("--cycle 2019", "`--cycle` goes with `--pathway renewal`", "leave it out")]
    [InlineData("--pathway renewal --cycle next", "`--cycle next` is not a year", "write the year")]
    [InlineData("--as-of 2018-02-30", "`--as-of 2018-02-30` is not a day of the calendar", "YYYY-MM-DD")]
    [InlineData("--as-of 2018-10", "`--as-of 2018-10` is not a day of the calendar", "YYYY-MM-DD")]
    [InlineData("--ruleset mi-aimh@2081", "there is no ruleset `mi-aimh@2081`", "did you mean `mi-aimh@2011`?")]
    [InlineData("--association mi-amih", "no ruleset of the association `mi-amih` is at hand", "did you mean `mi-aimh`?")]
    [InlineData(
        "--ruleset mi-aimh@2018 --association nmaimh",
        "is of the association `mi-aimh`, not of `nmaimh`",
        "leave `--association` out"
    )]
    [InlineData(
        "--association mi-aimh --as-of 2005-01-01",
        "no version of `mi-aimh` is in force on 2005-01-01",
        "the first is mi-aimh@2011, effective from 2010-10-01"
    )]
    [InlineData("--categry IMHS", "`endorse evaluate` has no option `--categry`", "did you mean `--category`?")]
    [InlineData("--format yaml", "`yaml`", "endorse evaluate --help")]
    public void Bad_usage_names_what_was_written_and_what_there_is(string options, string message, string help)
    {
        var run = ToolRun.Of(["evaluate", Candidate(SmallDocuments.Unknown), .. options.Split(' ')]);

        run.Code.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(message).And.Contain(help);
    }

    [Fact]
    public void A_category_without_the_pathway_is_left_out_unless_it_is_named()
    {
        var run = ToolRun.Of("evaluate", Candidate(SmallDocuments.OwnCandidate()), "--ruleset", OwnRuleset(), "--as-of", "2025-04-01");

        run.Code.Should().Be(0);
        run.Out.Should().Contain("ER-COMPANION").And.NotContain("Early Relationship Guide");
    }

    [Fact]
    public void A_cycle_that_the_ruleset_does_not_have_is_bad_usage()
    {
        var run = ToolRun.Of(
            "evaluate",
            Candidate(SmallDocuments.Unknown),
            "--ruleset",
            OwnRuleset(),
            "--category",
            "ER-GUIDE",
            "--pathway",
            "renewal",
            "--cycle",
            "2025"
        );

        run.Code.Should().Be(2);
        run.Error.Should().Contain("no renewal cycle of harbour@2024 ends in 2025");
    }

    [Theory]
    [InlineData("no-such-file.json", "there is no file `no-such-file.json`")]
    public void A_file_that_cannot_be_read_is_bad_usage(string file, string message)
    {
        var run = ToolRun.Of("evaluate", file);

        run.Code.Should().Be(2);
        run.Error.Should().Be($"endorse: {message}\n");
    }

    [Fact]
    public void Colours_are_for_a_terminal_and_NO_COLOR_takes_them_away()
    {
        string[] args = ["evaluate", Candidate(SmallDocuments.Unknown), "--category", "IMHS"];
        var plain = ToolRun.Of(args).Out;

        ToolRun.OnTerminal(null, args).Out.Should().Contain("first award: \e[33munknown\e[0m; 10 requirements");
        ToolRun.OnTerminal("", args).Out.Should().Contain("\e[33m", "an empty NO_COLOR says nothing");
        ToolRun.OnTerminal("1", args).Out.Should().Be(plain);
        plain.Should().NotContain("\e");
        System.Text.RegularExpressions.Regex.Replace(ToolRun.OnTerminal(null, args).Out, "\e\\[[0-9]+m", "").Should().Be(plain);
    }

    [Fact]
    public void Every_published_schema_names_the_version_that_decided()
    {
        // What is saved can be read back against the published description.
        var run = ToolRun.Of("evaluate", Candidate(SmallDocuments.Unknown), "--category", "IMHS", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);

        json.RootElement.GetProperty("ruleset")
            .GetProperty("hash")
            .GetString()
            .Should()
            .Be(RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Hash);
        File.Exists(RepositoryFiles.At("rulesets", "schema", "determination.schema.json")).Should().BeTrue();
    }

    private string Candidate(string text) => _folder.File("candidate.json", text);

    private string OwnRuleset() => _folder.File("own.json", SmallDocuments.OwnRuleset);

    private static string Spoken(string day) => Endorsement.Rules.Words.English.DateWords.Day(day);
}
