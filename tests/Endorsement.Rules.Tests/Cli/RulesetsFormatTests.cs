using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>`endorse rulesets format`: files, what it writes, and its exit codes.</summary>
public sealed class RulesetsFormatTests : IDisposable
{
    private static readonly string Written = SmallRuleset.Written(SmallRuleset.Training("a", 10), more: """{ "$comment": "ours" }""");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_written_anew_in_its_place_once()
    {
        var file = _folder.File("ours.json", Written);

        ToolRun.Of("rulesets", "format", file).Should().Be(new ToolRun(0, "", $"formatted {file}\n"));
        File.ReadAllText(file).Should().StartWith("{\n  \"$comment\": \"ours\",\n  \"association\": \"bay\",\n");
        ToolRun.Of("rulesets", "format", file).Should().Be(new ToolRun(0, "", ""));
        Directory.GetFiles(_folder.Path).Should().ContainSingle();
    }

    [Fact]
    public void Checking_writes_nothing_and_says_what_would_change()
    {
        var file = _folder.File("ours.json", Written);

        ToolRun.Of("rulesets", "format", "--check", _folder.Path).Should().Be(new ToolRun(1, "", $"would format {file}\n"));
        File.ReadAllText(file).Should().Be(Written);
        ToolRun.Of("rulesets", "format", file);
        ToolRun.Of("rulesets", "format", "--check", file).Code.Should().Be(0);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        var run = ToolRun.Reading(Written, "rulesets", "format", "-");

        run.Code.Should().Be(0);
        run.Out.Should().StartWith("{\n  \"$comment\": \"ours\",\n").And.EndWith("}\n");
    }

    [Fact]
    public void A_file_that_is_no_ruleset_is_told_and_left_and_the_others_are_formatted()
    {
        var bad = _folder.File("bad.json", SmallRuleset.Written(SmallRuleset.Training("a", 0)));
        var good = _folder.File("good.json", Written);
        var before = File.ReadAllText(bad);

        var run = ToolRun.Of("rulesets", "format", _folder.Path);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("bad.json(1,").And.Contain($"formatted {good}\n");
        File.ReadAllText(bad).Should().Be(before);
    }
}
