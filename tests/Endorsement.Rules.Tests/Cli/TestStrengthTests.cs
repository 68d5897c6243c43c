using System.Text.Json;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>`endorse test --coverage --mutate`: what cases show and notice, and gates on it (S63, S64).</summary>
public sealed class TestStrengthTests : IDisposable
{
    private static readonly string Cases = RepositoryFiles.At("rulesets", "macmh-iec", "2017.cases");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_nothing_notices_is_said_with_the_place_where_it_is_written()
    {
        var run = ToolRun.Of("test", Cases, "--mutate");

        run.Code.Should().Be(0);
        run.Out.Should()
            .Contain("26 passed, 0 failed\n")
            .And.Contain("macmh-iec@2017: of ")
            .And.Contain("rulesets/macmh-iec/2017.json(35,");
        run.Out.Should().Contain(": Nothing notices if ").And.Contain("nothing that no other does:\n");
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
        mutation.GetProperty("mutants").GetArrayLength().Should().Be(mutation.GetProperty("counted").GetInt32());
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
}
