using System.Text.Json;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Cli;
using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Analysis;

public sealed class ReplayTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("20", 0)]
    [InlineData("19", 1)]
    public void S45_the_same_candidate_gives_the_same_answer(string hours, int code)
    {
        var (candidate, ruleset) = (Candidate(hours), Ruleset());
        var saved = Save(candidate, ruleset, "--category", "ER-COMPANION");

        var run = ToolRun.Of("evaluate", candidate, "--replay", saved, "--ruleset", ruleset);

        run.Out.Should().StartWith("the same answer: ER-COMPANION, initial, harbour@2024, as of 2025-04-01: ");
        run.Code.Should().Be(code, "the outcome decides when nothing differs");
    }

    [Fact]
    public void S45_a_list_of_saved_determinations_is_asked_again_one_by_one()
    {
        var candidate = _folder.File("candidate.json", SmallDocuments.Unknown);
        var saved = _folder.File(
            "saved.json",
            ToolRun.Of("evaluate", candidate, "--pathway", "renewal", "--as-of", "2019-02-01", "--format", "json").Out
        );

        var run = ToolRun.Of("evaluate", candidate, "--replay", saved);

        run.Out.Split('\n').Count(line => line.StartsWith("the same answer: ", StringComparison.Ordinal)).Should().Be(12);
        run.Code.Should().Be(3);
    }

    [Fact]
    public void S45_what_the_library_writes_it_reads_back_and_answers_alike()
    {
        // One shipped case in twenty, of every version, pathway and kind of requirement.
        foreach (var shipped in ShippedCases.All.Where((_, index) => index % 20 == 0))
        {
            var saved = shipped.Evaluate().ToJson();

            Replay
                .TryRun(saved, shipped.Candidate, RulesetCatalog.BuiltIn, out var replay, out var diagnostics)
                .Should()
                .BeTrue(string.Join('\n', diagnostics));
            replay!.Determinations.Single().Differences.Should().BeEmpty(shipped.File);
        }
    }

    [Fact]
    public void S45_another_answer_says_what_differs()
    {
        var ruleset = Ruleset();
        var saved = Save(Candidate("20"), ruleset, "--category", "ER-COMPANION");

        var run = ToolRun.Of("evaluate", Candidate("19"), "--replay", saved, "--ruleset", ruleset);

        run.Code.Should().Be(1);
        run.Out.Should()
            .StartWith("another answer: ")
            .And.Contain("  outcome: was met, is now not-met\n")
            .And.Contain("  ER-COMPANION.initial.training: was met, is now not-met\n")
            .And.Contain("  ER-COMPANION.initial.training, actual.hours: was 20, is now 19\n")
            .And.Contain("  ER-COMPANION.initial.training, shortfall.hours: was not there, is now 1\n");
    }

    [Fact]
    public void S45_another_ruleset_under_the_same_name_is_told_by_its_hash()
    {
        var candidate = Candidate("20");
        var saved = Save(candidate, Ruleset(), "--category", "ER-COMPANION");
        var changed = _folder.File(
            "changed.json",
            SmallDocuments.OwnRuleset.Replace("\"hours\": 6", "\"hours\": 5", StringComparison.Ordinal)
        );

        var run = ToolRun.Of("evaluate", candidate, "--replay", saved, "--ruleset", changed, "--format", "json");

        run.Code.Should().Be(1);
        using var json = JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("same").GetBoolean().Should().BeFalse();
        json.RootElement.GetProperty("determinations")[0]
            .GetProperty("differences")
            .EnumerateArray()
            .Where(d => d.GetProperty("decisive").GetBoolean())
            .Select(d => d.GetProperty("what").GetString())
            .Should()
            .BeEquivalentTo("ruleset.hash", "required.hours");
    }

    [Fact]
    public void S45_better_words_and_moved_lines_are_told_but_are_no_other_answer()
    {
        var candidate = Candidate("20");
        var saved = Save(candidate, Ruleset(), "--category", "ER-COMPANION");
        var moved = _folder.File("moved.json", "\n\n" + SmallDocuments.OwnRuleset);

        var run = ToolRun.Of("evaluate", candidate, "--replay", saved, "--ruleset", moved);

        run.Code.Should().Be(0);
        run.Out.Should()
            .StartWith("the same answer")
            .And.Contain("(words only) ER-COMPANION.initial.training, rule.line: was 8, is now 10");
    }

    [Fact]
    public void S45_a_question_that_can_no_longer_be_asked_is_another_answer()
    {
        var candidate = Candidate("20");
        var saved = Save(candidate, Ruleset(), "--category", "ER-COMPANION");
        var renamed = _folder.File(
            "renamed.json",
            SmallDocuments.OwnRuleset.Replace("\"ER-COMPANION\": {", "\"ER-FRIEND\": {", StringComparison.Ordinal)
        );

        var run = ToolRun.Of("evaluate", candidate, "--replay", saved, "--ruleset", renamed);

        run.Code.Should().Be(1);
        run.Out.Should().Contain("harbour@2024 cannot be asked this any more");
    }

    [Fact]
    public void S44_a_requirement_that_was_renamed_is_compared_with_what_it_is_called_now()
    {
        const string parts = """
            { "id": "NAME", "kind": "any", "title": "Either", "citation": { "source": "s", "locator": "1" }, "parts": [
              { "id": "long", "kind": "training", "title": "Long", "hours": 20 }, { "id": "short", "kind": "training", "title": "Short", "hours": 5 } ] }
            """;
        var candidate = Endorsement.Rules.Candidate.Read(
            """{ "id": "c", "training": [ { "id": "t", "date": "2021-01-01", "hours": 6, "as": "participant", "topics": ["attachment"] } ] }"""
        );
        var before = SmallRuleset.Load(SmallRuleset.Written(parts.Replace("NAME", "hours", StringComparison.Ordinal)));
        var after = SmallRuleset.Load(
            SmallRuleset.Written(
                parts.Replace("NAME", "training", StringComparison.Ordinal),
                more: """{ "renamed": { "*.initial.hours": "*.initial.training" } }"""
            )
        );
        var saved = before.Find("bay@1")!.Determine(candidate, new Question("BAY", new NodaTime.LocalDate(2022, 1, 1))).ToJson();

        Replay.TryRun(saved, candidate, after, out var replay, out _).Should().BeTrue();

        var replayed = replay!.Determinations.Single();
        replayed
            .Differences.Where(d => d.What == "id")
            .Select(d => (d.RequirementId, d.Was))
            .Should()
            .Equal(
                ("BAY.initial.training", "BAY.initial.hours"),
                ("BAY.initial.training.long", "BAY.initial.hours.long"),
                ("BAY.initial.training.short", "BAY.initial.hours.short")
            );
        replayed.Differences.Where(d => d.IsDecisive).Select(d => d.What).Should().Equal("ruleset.hash");
    }

    [Fact]
    public void A_ruleset_that_is_not_at_hand_is_a_diagnostic_of_the_saved_document()
    {
        var candidate = Candidate("20");
        var saved = Save(candidate, Ruleset(), "--category", "ER-COMPANION");

        var run = ToolRun.Of("evaluate", candidate, "--replay", saved);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("saved.json(3,14): error ER4001: the ruleset `harbour@2024` that decided is not at hand");
    }

    [Theory]
    [InlineData("{}", "error ER1102: a determination lacks `candidate`")]
    [InlineData("[]", "error ER4002: the list holds no determination")]
    [InlineData("[", "error ER1001")]
    public void A_document_that_is_no_determination_is_refused(string text, string message)
    {
        var run = ToolRun.Of("evaluate", Candidate("20"), "--replay", _folder.File("saved.json", text));

        run.Code.Should().Be(2);
        run.Error.Should().Contain(message);
    }

    [Theory]
    [InlineData("--category", "IMHS")]
    [InlineData("--as-of", "2020-01-01")]
    [InlineData("--ruleset", "mi-aimh@2018")]
    public void What_the_saved_determination_says_cannot_be_said_again(string option, string value)
    {
        var run = ToolRun.Of("evaluate", Candidate("20"), "--replay", "saved.json", option, value);

        run.Code.Should().Be(2);
        run.Error.Should().Contain($"`{option}` does not go with `--replay`");
    }

    private string Save(string candidate, string ruleset, params string[] more) =>
        _folder.File(
            "saved.json",
            ToolRun.Of(["evaluate", candidate, "--ruleset", ruleset, "--as-of", "2025-04-01", "--format", "json", .. more]).Out
        );

    private string Candidate(string hours) => _folder.File("candidate.json", SmallDocuments.OwnCandidate(hours));

    private string Ruleset() => _folder.File("own.json", SmallDocuments.OwnRuleset);
}
