using System.Text.Json;
using Endorsement.Rules.Testing;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>`endorse test --coverage --mutate`: what cases show and notice, and gates on it (S63, S64).</summary>
public sealed class TestStrengthTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _cases = new();

    /// <summary>With the cases of a version that leave something unnoticed.</summary>
    public TestStrengthTests()
    {
        foreach (
            var given in ShippedCases
                .Folders.Single(f => f.Name == "macmh-iec/2017.cases")
                .Cases.Where(c => !c.IsForUnnoticed() && !c.File.EndsWith("-a-minute-short.json", StringComparison.Ordinal))
        )
        {
            _cases.File(Path.GetFileName(given.File), File.ReadAllText(RepositoryFiles.At(given.File)));
        }
    }

    private string Cases => _cases.Path;

    public void Dispose()
    {
        _folder.Dispose();
        _cases.Dispose();
    }

    [Theory]
    [InlineData("--stryker")]
    [InlineData("--report")]
    public void A_file_that_is_read_is_never_written_over(string option)
    {
        var read = Directory.EnumerateFiles(Cases).First();
        var before = File.ReadAllBytes(read);

        var run = ToolRun.Of("test", Cases, "--mutate", option, read);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("are the same file");
        File.ReadAllBytes(read).Should().Equal(before);
    }

    [Fact]
    public void Two_reports_are_two_files()
    {
        var one = Path.Combine(_folder.Path, "one.html");

        ToolRun.Of("test", Cases, "--mutate", "--stryker", one, "--report", one).Code.Should().Be(2);
        File.Exists(one).Should().BeFalse();
    }

    [Fact]
    public void What_nothing_notices_is_said_with_the_place_where_it_is_written()
    {
        var run = ToolRun.Of("test", Cases, "--mutate");

        run.Code.Should().Be(0);
        run.Out.Should()
            .Contain("26 passed, 0 failed\n")
            .And.Contain("macmh-iec@2017: of ")
            .And.Contain("rulesets/macmh-iec/2017.json(35,");
        run.Out.Should()
            .Contain(": Nothing notices if ")
            .And.Contain("nothing that no other does; each of them could go, though not all of them at once:\n");
    }

    [Fact]
    public void What_no_case_shows_is_said_in_the_language_asked_for()
    {
        var run = ToolRun.Of("test", Cases, "--coverage", "--lang", "es");

        run.Code.Should().Be(0);
        run.Out.Should().Contain("macmh-iec@2017: de ").And.Contain(" puntos, 26 casos muestran ");
    }

    [Fact]
    public void A_gate_is_missed_below_the_percentage_and_held_at_it()
    {
        ToolRun.Of("test", Cases, "--mutate", "--min", "100").Code.Should().Be(1);
        ToolRun.Of("test", Cases, "--mutate", "--min", "10").Code.Should().Be(0);
        ToolRun.Of("test", Cases, "--coverage", "--min", "90").Code.Should().Be(0);
        ToolRun.Of("test", Cases, "--coverage", "--mutate", "--min", "90").Code.Should().Be(1);
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("all")]
    public void A_gate_that_is_no_percentage_is_bad_usage(string least)
    {
        var run = ToolRun.Of("test", Cases, "--mutate", $"--min={least}");

        run.Code.Should().Be(2);
        run.Error.Should().Contain("is no percentage");
    }

    [Theory]
    [InlineData("--min=50", "`--min` says nothing without `--coverage` or `--mutate`")]
    [InlineData("--stryker=x.json", "`--stryker` says nothing without `--mutate`")]
    [InlineData("--write=x", "`--write` says nothing without `--mutate`")]
    [InlineData("--report=x.html", "`--report` says nothing without `--mutate`")]
    public void A_gate_or_a_report_of_nothing_is_bad_usage(string option, string message)
    {
        var run = ToolRun.Of("test", Cases, option);

        run.Code.Should().Be(2);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void A_draft_is_tried_on_the_cases_of_what_it_changes()
    {
        var draft = _folder.File(
            "draft.json",
            File.ReadAllText(RepositoryFiles.At("rulesets", "macmh-iec", "2017.json"))
                .Replace("\"version\": \"2017\"", "\"version\": \"draft\"", StringComparison.Ordinal)
        );

        var run = ToolRun.Of("test", Cases, "--ruleset", draft, "--mutate");

        run.Code.Should().Be(0);
        run.Out.Should().Contain("macmh-iec@draft: of ").And.Contain($"{draft}(35,");
    }

    [Fact]
    public void Json_tells_each_mutant_and_each_open_point()
    {
        var stryker = Path.Combine(_folder.Path, "mutation.json");
        var run = ToolRun.Of("test", Cases, "--coverage", "--mutate", "--format", "json", "--stryker", stryker);

        run.Code.Should().Be(0);
        using var json = JsonDocument.Parse(run.Out);
        var mutation = json.RootElement.GetProperty("mutation")[0];
        mutation
            .GetProperty("mutants")
            .EnumerateArray()
            .Count(mutant => mutant.GetProperty("state").GetString() != "ignored")
            .Should()
            .Be(mutation.GetProperty("counted").GetInt32());
        mutation.GetProperty("mutants")[0].GetProperty("rule").GetProperty("line").GetInt32().Should().BePositive();
        var coverage = json.RootElement.GetProperty("coverage")[0];
        coverage
            .GetProperty("open")
            .GetArrayLength()
            .Should()
            .Be(coverage.GetProperty("points").GetInt32() - coverage.GetProperty("covered").GetInt32());
        json.RootElement.GetProperty("notNeeded").GetArrayLength().Should().BePositive();
        using var report = JsonDocument.Parse(File.ReadAllText(stryker));
        report.RootElement.GetProperty("files").EnumerateObject().Should().ContainSingle();
    }

    [Fact]
    public void A_case_that_is_written_is_one_that_the_tool_runs()
    {
        var few = Signature();
        var draft = _folder.File("draft.json", Ours);
        var offered = Path.Combine(_folder.Path, "offered.cases");

        var run = ToolRun.Of(
            "test",
            few,
            "--ruleset",
            draft,
            "--mutate",
            "--write",
            offered,
            "--report",
            Path.Combine(_folder.Path, "known.html")
        );
        run.Code.Should().Be(0);
        run.Error.Should().Contain("written to").And.Contain("look at each before you keep it");
        var files = Directory.GetFiles(offered);
        files.Should().NotBeEmpty();
        ToolRun.Of("test", offered, "--ruleset", draft).Code.Should().Be(0);
        File.ReadAllText(Path.Combine(_folder.Path, "known.html")).Should().Contain("macmh-iec@draft");
    }

    [Fact]
    public void What_was_written_is_not_written_again_whatever_it_is_called_by_now()
    {
        var few = Signature();
        var draft = _folder.File("draft.json", Ours);
        var offered = Path.Combine(_folder.Path, "offered.cases");
        ToolRun Write() => ToolRun.Of("test", few, "--ruleset", draft, "--mutate", "--write", offered);
        Write();
        var files = Directory.GetFiles(offered);
        var renamed = Path.Combine(offered, "one-that-somebody-looked-at.json");
        File.Move(files[0], renamed);
        File.WriteAllText(files[0], "{}");

        var run = Write();

        run.Error.Should().Contain("0 cases written").And.Contain("stood there already");
        Directory.GetFiles(offered).Should().BeEquivalentTo(files.Append(renamed));
        File.ReadAllText(files[0]).Should().Be("{}", "nothing is written over");
        foreach (var file in files.Skip(1).Append(renamed))
        {
            File.Delete(file);
        }

        Write().Error.Should().Contain(files.Length == 1 ? "1 case written" : $"{files.Length} cases written");
        Directory.GetFiles(offered).Should().HaveCount(files.Length + 1);
        File.ReadAllText(files[0]).Should().Be("{}");
    }

    [Fact]
    public void A_file_beside_the_cases_that_is_no_ruleset_is_named_where_a_built_in_version_was_tested()
    {
        var slip = _folder.File(
            "2017.json",
            Ours.Replace("\"association\"", "\"asociation\"", StringComparison.Ordinal)
                .Replace("effective", "efective", StringComparison.Ordinal)
                .Replace("sources", "sorces", StringComparison.Ordinal)
        );
        _folder.File(
            "2017.cases/signed.json",
            """
            {
              "name": "Nothing but a signature", "ruleset": "macmh-iec@2017", "category": "IFA", "asOf": "2019-03-01",
              "candidate": { "id": "a", "agreements": [{ "kind": "code-of-ethics", "signed": "2019-01-02" }] },
              "expect": { "requirements": { "IFA.initial.code-of-ethics": { "outcome": "met" } } }
            }
            """
        );

        var run = ToolRun.Of("test", _folder.Path);

        run.Code.Should().Be(0);
        run.Error.Should().Contain($"{slip} was passed over").And.Contain("macmh-iec@2017 is a version that is built in");
        ToolRun.Of("test", Cases).Error.Should().NotContain("passed over");
    }

    [Fact]
    public void A_ruleset_without_a_case_is_one_line_and_counts_for_nothing_and_a_gate_on_it_alone_is_missed()
    {
        _folder.File("ours.json", Ours);
        _folder.File("other.json", Ours.Replace("macmh-iec", "lantern-bay", StringComparison.Ordinal));
        _folder.File(
            "draft.cases/signed.json",
            """
            {
              "name": "Nothing but a signature", "ruleset": "macmh-iec@draft", "category": "IFA", "asOf": "2019-03-01",
              "candidate": { "id": "a", "agreements": [{ "kind": "code-of-ethics", "signed": "2019-01-02" }] },
              "expect": { "outcome": "unknown" }
            }
            """
        );

        var run = ToolRun.Of("test", _folder.Path, "--coverage", "--mutate", "--min", "1");

        run.Code.Should().Be(0);
        run.Out.Should().EndWith("\nlantern-bay@draft: there is no case of it here\n").And.NotContain("lantern-bay@draft: of ");
        run.Error.Should().NotContain("lantern-bay@draft");
        File.Delete(Path.Combine(_folder.Path, "ours.json"));
        var elsewhere = ToolRun.Of("test", _folder.Path, "--mutate", "--min", "1");
        elsewhere.Out.Should().EndWith("lantern-bay@draft: there is no case of it here\n");
        elsewhere.Code.Should().Be(1);
    }

    [Fact]
    public void Of_a_version_that_extends_only_cases_about_its_own_rules_could_go()
    {
        var rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2023")!;
        rules.Extends.Should().NotBeNull();
        var cases = CaseFiles.In(RepositoryFiles.At("rulesets", "mi-aimh", "2023.cases"));
        var report = Endorsement.Rules.Analysis.CoverageReport.Of(rules, cases);
        var showing = report.Points.SelectMany(point => point.CoveredBy).ToHashSet();
        report.NotNeeded.Should().OnlyContain(one => showing.Contains(one));
        showing.Should().HaveCountLessThan(report.Cases.Length);
    }

    [Fact]
    public void Cases_alone_find_the_ruleset_that_stands_beside_their_folder()
    {
        _folder.File("draft.json", Ours.Replace("macmh-iec", "lantern-bay", StringComparison.Ordinal));
        var cases = Path.GetDirectoryName(
            _folder.File(
                "draft.cases/signed.json",
                """
                {
                  "name": "Nothing but a signature", "ruleset": "lantern-bay@draft", "category": "IFA", "asOf": "2019-03-01",
                  "candidate": { "id": "a", "agreements": [{ "kind": "code-of-ethics", "signed": "2019-01-02" }] },
                  "expect": { "outcome": "unknown" }
                }
                """
            )
        )!;

        ToolRun.Of("test", cases).Should().Be(new ToolRun(0, "lantern-bay@draft: 1 case\n1 passed, 0 failed\n", ""));
    }

    /// <summary>A ruleset of one figure, so that little is tried.</summary>
    private const string Ours = """
        {
          "association": "macmh-iec", "name": "Ours", "jurisdiction": ["US-MN"], "version": "draft", "effective": { "from": "2017-01-01" },
          "sources": { "page": { "title": "The page" } },
          "vocabulary": { "topics": ["attachment"] },
          "categories": {
            "IFA": {
              "title": "Associate",
              "pathways": {
                "initial": [
                  {
                    "id": "training", "kind": "training", "title": "Thirty hours of training", "hours": 30,
                    "citation": { "source": "page", "locator": "Training" }
                  },
                  {
                    "id": "code-of-ethics", "kind": "agreement", "title": "Code of ethics", "agreement": "code-of-ethics",
                    "citation": { "source": "page", "locator": "Ethics" }
                  }
                ]
              }
            }
          }
        }
        """;

    /// <summary>A case file that knows little of the draft.</summary>
    private string Signature() =>
        _folder.File(
            "signed.cases/signed.json",
            """
            {
              "name": "Nothing but a signature", "ruleset": "macmh-iec@draft", "category": "IFA", "asOf": "2019-03-01",
              "candidate": { "id": "a", "agreements": [{ "kind": "code-of-ethics", "signed": "2019-01-02" }] },
              "expect": { "outcome": "unknown" }
            }
            """
        );
}
