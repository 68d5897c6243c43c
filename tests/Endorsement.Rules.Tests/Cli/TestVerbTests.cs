using System.Text.Json;

namespace Endorsement.Rules.Tests.Cli;

public sealed class TestVerbTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_case_that_fails_says_what_was_expected_and_what_was_found()
    {
        var passing = _folder.File("a.json", Case("unknown"));
        var failing = _folder.File("b.json", Case("met"));

        var run = ToolRun.Of("test", passing, failing);

        run.Code.Should().Be(1);
        run.Out.Should()
            .Be(
                $"failed: {failing}: A case\n  outcome: expected \"met\", found \"unknown\"\n\nmi-aimh@2018: 2 cases, 1 failed\n1 passed, 1 failed\n"
            );
    }

    [Fact]
    public void Json_lists_every_case()
    {
        var run = ToolRun.Of("test", _folder.File("b.json", Case("met")), "--format", "json");

        run.Code.Should().Be(1);
        using var json = JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("failed").GetInt32().Should().Be(1);
        json.RootElement.GetProperty("cases")[0].GetProperty("differences").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public void A_folder_without_cases_is_bad_usage()
    {
        var run = ToolRun.Of("test", _folder.Path);

        run.Code.Should().Be(2);
        run.Error.Should().Contain($"no case file was found under `{_folder.Path}`");
    }

    [Fact]
    public void A_file_that_is_no_case_is_told_and_the_others_still_run()
    {
        _folder.File("x.cases/bad.json", """{ "name": "No candidate", "expct": {} }""");
        _folder.File("x.cases/good.json", Case("unknown"));

        var run = ToolRun.Of("test", _folder.Path);

        run.Code.Should().Be(2);
        run.Out.Should().Be("mi-aimh@2018: 1 case\n1 passed, 0 failed\n");
        run.Error.Should().Contain("did you mean `expect`?").And.EndWith($"in {Path.Combine(_folder.Path, "x.cases", "bad.json")}\n");
    }

    [Fact]
    public void A_ruleset_in_the_folder_is_used_before_the_one_that_is_built_in()
    {
        // The same name as a built-in version, with one requirement: everything else would stay unknown.
        _folder.File(
            "mi-aimh/2018.json",
            SmallDocuments
                .OwnRuleset.Replace("harbour", "mi-aimh", StringComparison.Ordinal)
                .Replace("\"version\": \"2024\"", "\"version\": \"2018\"", StringComparison.Ordinal)
                .Replace("ER-COMPANION", "IMHS", StringComparison.Ordinal)
        );
        _folder.File(
            "mi-aimh/2018.cases/a.json",
            Case("met")
                .Replace("2019-01-01", "2025-04-01", StringComparison.Ordinal)
                .Replace(
                    SmallDocuments.Unknown,
                    SmallDocuments.OwnCandidate().Replace("harbour", "mi-aimh", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );

        ToolRun.Of("test", _folder.Path).Should().BeEquivalentTo(new ToolRun(0, "mi-aimh@2018: 1 case\n1 passed, 0 failed\n", ""));
    }

    [Fact]
    public void A_ruleset_that_no_case_tests_is_told()
    {
        _folder.File("harbour/2024.json", SmallDocuments.OwnRuleset);
        _folder.File("x.cases/a.json", Case("unknown"));

        var run = ToolRun.Of("test", _folder.Path);

        run.Code.Should().Be(0);
        run.Out.Should().Be("mi-aimh@2018: 1 case\n1 passed, 0 failed\n");
        run.Error.Should().Contain("harbour@2024 was given, and no case tested it");
    }

    [Fact]
    public void The_cases_of_a_folder_run_under_a_draft()
    {
        // The draft asks one thing only, by the name of the version that it is to follow.
        var draft = _folder.File(
            "draft.json",
            SmallDocuments
                .OwnRuleset.Replace("harbour", "mi-aimh", StringComparison.Ordinal)
                .Replace("ER-COMPANION", "IMHS", StringComparison.Ordinal)
        );
        var ours = _folder.File("x.cases/a.json", Case("met"));
        _folder.File("x.cases/b.json", Case("met").Replace("mi-aimh@2018", "nmaimh@2019", StringComparison.Ordinal));

        var run = ToolRun.Of("test", Path.GetDirectoryName(ours)!, "--ruleset", draft, "--format", "json");

        run.Code.Should().Be(1);
        run.Error.Should().Contain("1 case of other associations than mi-aimh were left out");
        using var json = JsonDocument.Parse(run.Out);
        var tested = json.RootElement.GetProperty("rulesets").EnumerateArray().Single();
        tested.GetProperty("ruleset").GetString().Should().Be("mi-aimh@2024");
        tested.GetProperty("cases").GetInt32().Should().Be(1);
        json.RootElement.GetProperty("cases")[0].GetProperty("differences").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public void A_broken_ruleset_in_the_folder_is_not_passed_over()
    {
        _folder.File("own.json", "{ \"association\": \"harbour\", ");
        _folder.File("x.cases/a.json", Case("unknown"));

        var run = ToolRun.Of("test", _folder.Path);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("own.json(1,").And.Contain("error ER1001");
    }

    [Fact]
    public void A_base_outside_the_folder_is_not_read()
    {
        _folder.File("secret.json", Case("unknown"));
        var path = _folder.File("x.cases/a.json", """{ "name": "Reaches out", "base": "../secret.json", "expect": {} }""");

        ToolRun.Of("test", path).Error.Should().Contain("error ER3101: there is no case file `../secret.json` in this folder");
    }

    private static string Case(string outcome) =>
        $$"""
            { "name": "A case", "ruleset": "mi-aimh@2018", "category": "IMHS", "asOf": "2019-01-01",
              "candidate": {{SmallDocuments.Unknown}}, "expect": { "outcome": "{{outcome}}" } }
            """;
}
