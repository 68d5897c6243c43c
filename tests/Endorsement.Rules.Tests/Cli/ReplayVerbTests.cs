using System.Text.Json;
using System.Text.Json.Nodes;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Tests.Cli;

public sealed class ReplayVerbTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lines")]
    [InlineData("array")]
    [InlineData("folder")]
    public void S45_the_rows_of_a_batch_come_out_the_same_however_they_are_kept(string form)
    {
        var candidates = _folder.File("registry.ndjson", System.Text.Encoding.UTF8.GetString(Bulk.MadeUp.Rows(6)));
        var results = Path.Combine(_folder.Path, "full.ndjson");
        ToolRun.Of("batch", candidates, "--out", results, "--as-of", "2019-06-01", "--detail", "full").Code.Should().Be(0);
        var rows = File.ReadAllLines(results);
        var saved = form switch
        {
            "lines" => results,
            "array" => _folder.File("array.json", $"[\n{string.Join(",\n", rows)}\n]\n"),
            _ => Path.GetDirectoryName(_folder.File("kept/a.json", rows[0]))!,
        };
        for (var i = 1; form == "folder" && i < rows.Length; i++)
        {
            _folder.File(
                $"kept/{i}.json",
                JsonNode.Parse(rows[i])!.ToJsonString(new JsonSerializerOptions { WriteIndented = true, MaxDepth = 500 })
            );
        }

        var run = ToolRun.Of("replay", saved, "--candidates", candidates);

        run.Error.Should().BeEmpty();
        run.Out.Should().MatchRegex("^(?<n>[0-9]+) decisions asked again, \\k<n> of them stay as they are\n +\\k<n>  the same answer\n$");
        run.Code.Should().Be(0);
    }

    [Fact]
    public void S45_other_rules_are_told_by_their_hash_with_the_requirement_that_changes()
    {
        var run = Asked(Saved(), ruleset: Own("\"hours\": 20", "\"hours\": 30"));

        run.Code.Should().Be(1);
        var one = One(run);
        Text(one, "status").Should().Be("rules");
        Text(one, "rules").Should().Be("changed");
        one["sameAnswer"]!.GetValue<bool>().Should().BeFalse();
        one["outcome"]!.ToJsonString().Should().Be("""{"was":"met","is":"not-met"}""");
        one["requirements"]!.ToJsonString().Should().Be("""[{"id":"ER-COMPANION.initial.training","was":"met","is":"not-met"}]""");
        ToolRun
            .Of("replay", Saved(), "--candidates", Candidate(), "--ruleset", Own("\"hours\": 20", "\"hours\": 30"))
            .Out.Should()
            .StartWith(
                "H-1, ER-COMPANION, initial, harbour@2024, as of 2025-04-01: was met, is now not met\n  why: the rules are others (hash)\n"
            )
            .And.Contain("\n  ER-COMPANION.initial.training: was met, is now not-met\n")
            .And.EndWith("1 decisions asked again, 0 of them stay as they are\n         1  the rules are others\n");
    }

    [Fact]
    public void S45_other_rules_that_leave_the_answer_are_told_apart()
    {
        // Another category asks for more: the rules are others, and this decision is not concerned.
        var run = Asked(Saved(), ruleset: Own("\"hours\": 10", "\"hours\": 11"));

        var one = One(run);
        Text(one, "status").Should().Be("rules");
        one["sameAnswer"]!.GetValue<bool>().Should().BeTrue();
        one["requirements"]!.AsArray().Should().BeEmpty();
        run.Code.Should().Be(1);
    }

    [Fact]
    public void S45_the_same_rules_under_another_version_of_the_library_are_told_by_it()
    {
        var saved = Saved(json =>
        {
            json["engine"] = "0.0.1";
            json["outcome"] = "not-met";
            json["requirements"]![0]!["outcome"] = "not-met";
        });

        var one = One(Asked(saved));

        Text(one, "status").Should().Be("engine");
        Text(one, "rules").Should().Be("same");
        one["engine"]!["was"]!.GetValue<string>().Should().Be("0.0.1");
        one["requirements"]!.ToJsonString().Should().Be("""[{"id":"ER-COMPANION.initial.training","was":"not-met","is":"met"}]""");
    }

    [Fact]
    public void S45_a_document_from_before_the_engine_and_the_hash_of_words_is_read()
    {
        static void Old(JsonNode json)
        {
            json.AsObject().Remove("engine");
            json["ruleset"]!.AsObject().Remove("wordsHash");
            json["ruleset"]!["hash"] = "sha256:of-an-earlier-form";
        }

        var same = Asked(Saved(Old));
        var other = Asked(
            Saved(json =>
            {
                Old(json);
                json["requirements"]![0]!["outcome"] = "unknown";
            })
        );

        same.Code.Should().Be(0, "that hash covered the words too, and proves nothing");
        Text(One(same), "status").Should().Be("same");
        Text(One(same), "rules").Should().Be("unknown");
        Text(One(other), "status").Should().Be("engine");
        other.Code.Should().Be(1);
    }

    [Fact]
    public void S45_the_same_rules_and_engine_tell_that_the_file_of_the_candidate_is_another()
    {
        var one = One(Asked(Saved(), Candidate("19")));

        Text(one, "status").Should().Be("candidate");
        one["requirements"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public void S45_moved_rules_are_other_words_and_no_other_answer()
    {
        var run = Asked(Saved(), ruleset: _folder.File("moved.json", "\n\n" + SmallDocuments.OwnRuleset));

        Text(One(run), "status").Should().Be("words");
        run.Code.Should().Be(0);
    }

    [Fact]
    public void S45_a_candidate_a_ruleset_or_a_question_that_is_not_there_is_told()
    {
        var other = _folder.File("other.json", SmallDocuments.Unknown);
        var ruleset = Own("", "");

        var runs = new[]
        {
            Asked(Saved(), other),
            ToolRun.Of("replay", Saved(), "--candidates", Candidate(), "--format", "json"),
            Asked(Saved(), ruleset: Own("\"ER-COMPANION\": {", "\"ER-FRIEND\": {")),
        };

        ruleset.Should().NotBeEmpty();
        runs.Select(run => Text(One(run), "status")).Should().Equal("no-candidate", "no-ruleset", "no-question");
        runs.Should().OnlyContain(run => run.Code == 1);
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_the_rest_is_asked()
    {
        var good = OneLine(File.ReadAllText(Saved()));
        var saved = _folder.File(
            "saved.ndjson",
            $$$"""
            {{{good}}}
            { "no": "decision" }
            {"candidate":"H-1","ruleset":"harbour@2024","asOf":"2025-04-01","determinations":[{"category":"ER-COMPANION","pathway":"initial","outcome":"met"}]}
            {"candidate":"H-1","asOf":"2025-04-01","error":{"code":"no-version","text":"no version of `harbour` is in force"}}
            {{{good}}}
            """
        );

        var run = ToolRun.Of("replay", saved, "--candidates", Candidate(), "--ruleset", Own("", ""));

        run.Code.Should().Be(2);
        run.Error.Should()
            .Contain("saved.ndjson, document 2(1,3): error ER1101")
            .And.Contain("saved.ndjson, document 3(1,83): error ER4003: the row tells outcomes alone");
        run.Out.Should().StartWith("2 decisions asked again, 2 of them stay as they are\n").And.Contain("1  rows had decided nothing");
    }

    [Fact]
    public void Candidates_that_cannot_be_read_or_share_an_id_are_told()
    {
        var one = OneLine(SmallDocuments.OwnCandidate());
        var candidates = _folder.File("c.ndjson", $"{one}\n{one}\n{{\"name\":\"nobody\"}}\nnot json\n");

        var run = ToolRun.Of("replay", Saved(), "--candidates", candidates, "--ruleset", Own("", ""));

        run.Code.Should().Be(2);
        run.Error.Should()
            .Contain($"the candidate `H-1` is in {candidates}, document 1 and again in {candidates}, document 2")
            .And.Contain("document 3(1,1): error ER1102")
            .And.Contain("document 4(1,2): error ER1001");
        run.Out.Should().Contain("1 decisions asked again, 1 of them stay as they are");
    }

    [Fact]
    public void A_candidate_that_is_wrong_is_told_once_though_many_decisions_ask_for_it()
    {
        var good = OneLine(File.ReadAllText(Saved()));
        var saved = _folder.File("saved.ndjson", $"{good}\n{good}\n");
        var candidates = _folder.File("c.ndjson", "{\"id\":\"H-1\",\"residense\":\"XH-01\"}\n{\"id\":\"H-2\"}\n");

        var run = ToolRun.Of("replay", saved, "--candidates", candidates, "--ruleset", Own("", ""));

        run.Code.Should().Be(2);
        run.Error.Split("ER1101").Should().HaveCount(2);
    }

    [Fact]
    public void Nothing_to_ask_again_is_bad_input()
    {
        var run = ToolRun.Of("replay", _folder.File("empty.ndjson", "\n"), "--candidates", Candidate());

        run.Code.Should().Be(2);
        run.Error.Should().Contain("no saved decision was found");
    }

    [Fact]
    public void S45_the_library_asks_again_one_document_after_the_other()
    {
        var asked = new List<string>();
        var saved = File.ReadAllBytes(Saved());

        Replay
            .TryRun(
                saved,
                id =>
                {
                    asked.Add(id);
                    return null;
                },
                RulesetCatalog.BuiltIn.Find,
                out var replay,
                out _
            )
            .Should()
            .BeTrue();

        replay!.Determinations.Single().Status.Should().Be(ReplayStatus.NoRuleset);
        asked.Should().BeEmpty("without rules nobody has to be looked for");
    }

    private ToolRun Asked(string saved, string? candidates = null, string? ruleset = null) =>
        ToolRun.Of("replay", saved, "--candidates", candidates ?? Candidate(), "--ruleset", ruleset ?? Own("", ""), "--format", "json");

    private static JsonNode One(ToolRun run)
    {
        run.Error.Should().BeEmpty();
        var report = JsonNode.Parse(run.Out)!;
        report["summary"]!["decisions"]!.GetValue<int>().Should().Be(1);
        return report["replays"]!.AsArray().Single()!;
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    /// <summary>A decision under the small ruleset, as it was or changed by hand.</summary>
    private string Saved(Action<JsonNode>? change = null)
    {
        var json = JsonNode.Parse(
            ToolRun
                .Of(
                    "evaluate",
                    Candidate(),
                    "--ruleset",
                    Own("", ""),
                    "--as-of",
                    "2025-04-01",
                    "--category",
                    "ER-COMPANION",
                    "--format",
                    "json"
                )
                .Out
        )!;
        change?.Invoke(json);
        return _folder.File("saved.json", json.ToJsonString());
    }

    private string Candidate(string hours = "20") => _folder.File("candidate.json", SmallDocuments.OwnCandidate(hours));

    private string Own(string was, string now) =>
        _folder.File(
            "own.json",
            was.Length == 0 ? SmallDocuments.OwnRuleset : SmallDocuments.OwnRuleset.Replace(was, now, StringComparison.Ordinal)
        );

    private static string OneLine(string json) => JsonNode.Parse(json)!.ToJsonString();
}
