using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>`endorse worklist`, and `--judgements` of the other verbs.</summary>
public sealed class WorklistVerbTests
{
    private static readonly string People = RepositoryFiles.At("samples", "worklist", "people");
    private static readonly string Filled = RepositoryFiles.At("samples", "worklist", "filled.json");

    [Fact]
    public void S51a_what_is_left_open_and_what_is_dated_later_is_told_beside_the_data()
    {
        var run = ToolRun.Of("worklist", People, "--category", "ECFA", "--as-of", "2024-12-01", "--judgements", Filled);

        run.Code.Should().Be(0);
        run.Error.Should().Contain("1 judgement not filled in yet, 2 filled in");
        run.Error.Should().Contain("does not hold yet on that day");
        run.Out.Should().Contain("Kay Lindqvist (MI-2301): 2 judgements to give", "they are judged a few days later");
    }

    [Fact]
    public void S51a_of_whom_something_is_judged_and_nothing_read_is_named()
    {
        var rosa = Path.Combine(People, "rosa-thao.json");
        var run = ToolRun.Of("evaluate", rosa, "--category", "ECFA", "--as-of", "2024-12-10", "--judgements", Filled);

        run.Code.Should().Be(0);
        run.Error.Should().Contain("judges 1 candidate not in the input: `MI-2301`");
    }

    [Fact]
    public void S51a_a_judgement_that_does_not_fit_is_told_with_its_place_and_the_candidate_is_not_decided()
    {
        using var folder = new TestFolder();
        var wrong = folder.File(
            "wrong.json",
            """
            [
              { "candidate": "MI-2301", "entry": "diploma", "attribute": "relatedField", "value": true, "by": "R. Ortiz", "on": "2024-12-05" }
            ]
            """
        );
        var kay = Path.Combine(People, "kay-lindqvist.json");
        var run = ToolRun.Of("evaluate", kay, "--category", "ECFA", "--as-of", "2024-12-10", "--judgements", wrong);

        run.Code.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("wrong.json(2,38): error ER1121").And.Contain("help: listed there: certificate");
    }

    [Fact]
    public void S51a_a_batch_reads_lines_and_a_worklist_of_them_is_one_array()
    {
        using var folder = new TestFolder();
        var lines = folder.File(
            "registry.ndjson",
            string.Concat(
                Directory
                    .EnumerateFiles(People)
                    .Order(StringComparer.Ordinal)
                    .Select(file => System.Text.Encoding.UTF8.GetString(Candidate.Read(File.ReadAllBytes(file)).ToJson()) + "\n")
            )
        );
        var run = ToolRun.Of("worklist", lines, "--category", "ECFA", "--as-of", "2024-12-01", "--format", "json", "--by", "R. Ortiz");

        System.Text.Json.Nodes.JsonNode.Parse(run.Out)!.AsArray().Should().HaveCount(3);
        run.Out.Should().Contain("\"by\": \"R. Ortiz\"");
        ToolRun
            .Of("worklist", Path.Combine(People, "rosa-thao.json"), "--as-of", "2024-12-01", "--category", "ECFA")
            .Out.Should()
            .Be("nothing to judge\n");
        ToolRun
            .Of("worklist", Path.Combine(People, "rosa-thao.json"), "--as-of", "2024-12-01", "--category", "ECFA", "--format", "json")
            .Out.Should()
            .Be("[]\n");
    }
}
