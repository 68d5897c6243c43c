using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Text;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>`endorse diff`: what changed, in words and as a document; its exit code; and the candidates who show it, who pass under their versions.</summary>
public sealed class DiffVerbTests : IDisposable
{
    private const string Training = "IMHS.initial.training";

    private static readonly string Cases = RepositoryFiles.At("rulesets/mi-aimh/2018.cases");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void S59_what_changed_is_told_to_be_read()
    {
        var run = ToolRun.Of("diff", "mi-aimh@2018", Draft());

        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Out.Should().Contain("31 clock hours instead of 30.").And.StartWith("Michigan: version draft compared with version 2018\n");
    }

    [Fact]
    public void S60_what_changed_is_a_document_too()
    {
        var run = ToolRun.Of("diff", "mi-aimh@2018", Draft(), "--format", "json", "--cases", Cases);

        run.Code.Should().Be(0);
        var document = JsonNode.Parse(run.Out)!;
        var change = document["changes"]!.AsArray().Should().ContainSingle(c => (string)c!["kind"]! == "parameter").Which!;
        change["path"]!.GetValue<string>().Should().Be("hours");
        change["id"]!.GetValue<string>().Should().MatchRegex("^[0-9a-f]{12}$");
        change["requirements"]![0]!["after"]!.GetValue<string>().Should().Be(Training);
        var compared = document["comparison"]!["requirements"]!.AsArray().Should().ContainSingle().Which!;
        compared["before"]!.GetValue<string>().Should().Be(Training);
        compared["comparison"]!.GetValue<string>().Should().Be("stricter");
    }

    [Fact]
    public void The_exit_code_tells_whether_there_is_a_change_where_it_is_asked_to()
    {
        ToolRun.Of("diff", "mi-aimh@2018", Draft(), "--exit-code").Code.Should().Be(1);
        ToolRun.Of("diff", "mi-aimh@2018", "mi-aimh@2018", "--exit-code").Code.Should().Be(0);
        ToolRun.Of("diff", "mi-aimh@2018", Draft()).Code.Should().Be(0, "nobody asked");
        ToolRun
            .Of("diff", "mi-aimh@2018", "mi-aimh@1918", "--exit-code")
            .Code.Should()
            .Be(2, "a comparison that failed is never shown as clean");
    }

    [Fact]
    public void S61_witnesses_are_kept_as_pairs_that_pass_under_their_versions()
    {
        var draft = Draft();
        var kept = Path.Combine(_folder.Path, "parted.cases");

        var run = ToolRun.Of("diff", "mi-aimh@2018", draft, "--cases", Cases, "--witnesses", kept);

        run.Code.Should().Be(0);
        run.Error.Should().Contain($"{kept}: 2 cases written");
        Directory
            .EnumerateFiles(kept)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .Should()
            .SatisfyRespectively(
                name => name.Should().MatchRegex($"^{Training}\\.c[0-9a-f]{{11}}\\.older-alone\\.after\\.json$"),
                name => name.Should().MatchRegex($"^{Training}\\.c[0-9a-f]{{11}}\\.older-alone\\.before\\.json$")
            );
        var tested = ToolRun.Of("test", kept, "--rulesets", draft);
        tested.Out.Should().EndWith("2 passed, 0 failed\n");
        tested.Code.Should().Be(0);
    }

    [Fact]
    public void A_folder_that_cannot_be_is_refused_before_anything_is_looked_for()
    {
        var file = _folder.File("file", "");

        var run = ToolRun.Of("diff", "mi-aimh@2018", "mi-aimh@2023", "--witnesses", Path.Combine(file, "below"));

        run.Code.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain($"`{file}` is a file, not a folder");
    }

    [Fact]
    public void S60_the_pair_of_rows_is_named_where_two_rows_differ()
    {
        var run = ToolRun.Of("diff", "mi-aimh@2011", "mi-aimh@2015", "--format", "json");

        var change = JsonNode.Parse(run.Out)!["changes"]!
            .AsArray()
            .First(c => ((string?)c!["path"])?.StartsWith("providers/1/", StringComparison.Ordinal) == true)!;
        change["row"]!["before"]!.ToJsonString().Should().Contain("IMHM-C").And.NotBe(change["row"]!["after"]!.ToJsonString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void S61_who_shows_a_change_or_why_nobody_does_is_told_by_its_id(string format)
    {
        var kept = Path.Combine(_folder.Path, "parted.cases");

        var run = ToolRun.Of("diff", "mi-aimh@2018", Draft(), "--cases", Cases, "--witnesses", kept, "--format", format);

        var told = System.Text.RegularExpressions.Regex.Replace(run.Out, @"\s+", " ");
        told.Should().Contain("Candidates who show the changes");
        told.Should().MatchRegex($"Somebody meets it only without this change: {Training}\\.c[0-9a-f]{{11}}\\.older-alone\\.");
        told.Should().Contain("Whoever meets it with this change meets it without it.");
        told.Should().Contain("It says when the rules hold, and not what they ask.");
    }

    [Fact]
    public void S61_the_document_tells_it_too_and_is_as_its_schema_says()
    {
        var kept = Path.Combine(_folder.Path, "parted.cases");

        var run = ToolRun.Of("diff", "mi-aimh@2018", Draft(), "--cases", Cases, "--witnesses", kept, "--format", "json");

        var problems = new Problems(DocumentLimits.Default);
        var document = JsonParser.Parse(new JsonText("difference.json", System.Text.Encoding.UTF8.GetBytes(run.Out)), problems)!;
        new ShapeValidator(problems).Check(document, Rules.Analysis.DifferenceShape.Document);
        problems.ToImmutable().Should().BeEmpty();
        var changes = JsonNode.Parse(run.Out)!["changes"]!.AsArray();
        var days = changes.Single(c => (string)c!["kind"]! == "effective-dates")!["witnesses"]!;
        days["olderAlone"]!["none"]!.GetValue<string>().Should().Be("days-in-force");
        var hours = changes.Single(c => (string)c!["kind"]! == "parameter")!["witnesses"]!;
        ((string)hours["olderAlone"]!["without"]!, (string)hours["olderAlone"]!["with"]!).Should().Be(("met", "not-met"));
        File.Exists(Path.Combine(kept, $"{hours["olderAlone"]!["cases"]}.before.json")).Should().BeTrue();
        hours["newerAlone"]!["none"]!.GetValue<string>().Should().Be("proved");
    }

    /// <summary>Version 2018 with an hour more of training for one category, in force before all others so that it stands beside them.</summary>
    private string Draft() =>
        _folder.File(
            "draft.json",
            $$"""
            {
              "association": "mi-aimh", "name": "Michigan", "jurisdiction": ["US-MI"], "version": "draft",
              "effective": { "from": "1990-01-01", "until": "2010-09-30" },
              "extends": "mi-aimh@2018", "overrides": [ { "id": "{{Training}}", "hours": 31, "provenance": "local" } ]
            }
            """
        );
}
