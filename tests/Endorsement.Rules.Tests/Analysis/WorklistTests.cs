using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Analysis;

/// <summary>The judgements that answers ask for, filled in and handed back (S51a).</summary>
public sealed class WorklistTests
{
    private static readonly Question Associate = new("ECFA", new LocalDate(2024, 12, 1));

    [Fact]
    public void S51a_what_was_judged_is_not_asked_again() =>
        Generators.ForAll(
            600,
            drawn =>
            {
                var question = new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear);
                var asked = drawn.Ruleset.Open(drawn.Candidate).Worklist(question);
                var rows = JsonNode.Parse(asked.ToJson(by: "A reviewer"))!.AsArray();
                foreach (var row in rows)
                {
                    row!["value"] = Unfavourable(row["attribute"]!.GetValue<string>());
                    row["on"] = Dice.Iso(drawn.AsOf);
                }

                var given = GivenJudgements.Read(rows.ToJsonString());
                given.Count.Should().Be(asked.Items.Length);
                if (!given.TryAddTo(drawn.Candidate, out var judged, out var diagnostics))
                {
                    // The file says already what was judged on this very day, and it left the question open.
                    diagnostics.Should().OnlyContain(problem => problem.Code == "ER1122");
                    return;
                }

                var left = drawn.Ruleset.Open(judged).Worklist(question).Items.Select(item => (item.Entry, item.Attribute));
                left.Should().NotIntersectWith(asked.Items.Select(item => (item.Entry, item.Attribute)));
            }
        );

    [Fact]
    public void S51a_whatever_needs_a_review_is_asked() =>
        Generators.ForAll(
            600,
            drawn =>
            {
                var question = new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear);
                var worklist = drawn.Ruleset.Open(drawn.Candidate).Worklist(question);
                var needed = drawn.Ruleset.Determine(drawn.Candidate, question).Requirements.Where(f => f.Outcome == Outcome.NeedsReview);
                (worklist.Items.Length + worklist.Others.Length).Should().BeGreaterThanOrEqualTo(needed.Any() ? 1 : 0);
            }
        );

    [Fact]
    public void S51a_a_worklist_comes_back_as_judgements_of_its_candidates()
    {
        var kay = Person("kay-lindqvist");
        var rows = JsonNode.Parse(RulesetCatalog.BuiltIn.Open(kay).Worklist(Associate).ToJson())!.AsArray();
        rows.Should().HaveCount(2);
        Fill(rows[0]!, true, "2024-11-20");

        var given = GivenJudgements.Read(rows.ToJsonString());

        (given.Count, given.Open).Should().Be((1, 1));
        var judged = given.AddTo(kay);
        judged.Judgements!.Value.Should().ContainSingle().Which.Entry.Should().Be("certificate");
        RulesetCatalog
            .BuiltIn.Open(judged)
            .Worklist(Associate)
            .Items.Should()
            .ContainSingle()
            .Which.Entry.Should()
            .Be("reviews/portfolio", "it is not in the file, and nobody has decided");
        given.AddTo(judged).Should().Be(judged, "what the file has already is not added again");
    }

    [Theory]
    [InlineData("value", "\"yes\"", "ER1103", "/0/value")]
    [InlineData("by", "null", "ER1102", "/0")]
    [InlineData("by", "\" \"", "ER1102", "/0")]
    [InlineData("on", "null", "ER1102", "/0")]
    [InlineData("on", "\"2024-11\"", "ER1105", "/0/on")]
    [InlineData("entry", "\"diploma\"", "ER1121", "/0/entry")]
    [InlineData("attribute", "\"field\"", "ER1104", "/0/attribute")]
    [InlineData("remark", "\"?\"", "ER1101", "/0/remark")]
    public void S51a_what_is_filled_in_badly_is_told_where_it_stands(string member, string written, string code, string pointer)
    {
        var kay = Person("kay-lindqvist");
        var rows = JsonNode.Parse(RulesetCatalog.BuiltIn.Open(kay).Worklist(Associate).ToJson())!.AsArray();
        Fill(rows[0]!, true, "2024-11-20");
        rows[0]![member] = JsonNode.Parse(written);

        var isRead = GivenJudgements.TryRead(
            Encoding.UTF8.GetBytes(rows.ToJsonString()),
            out var given,
            out var diagnostics,
            "filled.json"
        );
        if (isRead)
        {
            given!.TryAddTo(kay, out _, out diagnostics).Should().BeFalse();
        }

        var problem = diagnostics.Should().ContainSingle().Subject;
        (problem.Code, problem.Pointer, problem.File).Should().Be((code, pointer, "filled.json"));
    }

    [Fact]
    public void S51a_one_day_has_one_judgement_of_an_entry_whether_in_the_worklist_or_in_the_file()
    {
        var kay = Person("kay-lindqvist");
        var rows = JsonNode.Parse(RulesetCatalog.BuiltIn.Open(kay).Worklist(Associate).ToJson())!.AsArray();
        Fill(rows[0]!, true, "2024-11-20");
        var judged = GivenJudgements.Read(rows.ToJsonString()).AddTo(kay);
        var again = rows[0]!.DeepClone();
        again["value"] = false;
        rows.Add(again);

        GivenJudgements
            .TryRead(Encoding.UTF8.GetBytes(rows.ToJsonString()), out _, out var twice)
            .Should()
            .BeFalse("nobody could say which of the two holds");
        twice.Should().ContainSingle().Which.Code.Should().Be("ER1122");
        GivenJudgements.Read(again.ToJsonString()).TryAddTo(judged, out _, out var otherwise).Should().BeFalse();
        otherwise.Should().ContainSingle().Which.Code.Should().Be("ER1122");
    }

    [Fact]
    public void S51a_a_batch_with_judgements_says_what_each_candidate_with_them_is_told()
    {
        var people = new[] { "kay-lindqvist", "omar-haddad", "rosa-thao" }.Select(Person).ToArray();
        var rows = new JsonArray([
            .. people
                .SelectMany(person => JsonNode.Parse(RulesetCatalog.BuiltIn.Open(person).Worklist(Associate).ToJson())!.AsArray())
                .Select(row => row!.DeepClone()),
        ]);
        foreach (var row in rows)
        {
            Fill(row!, row!["attribute"]!.GetValue<string>() == "result" ? "passed" : true, "2024-11-20");
        }

        var nobody = rows[0]!.DeepClone();
        nobody["candidate"] = "MI-9999";
        rows.Add(nobody);
        var given = GivenJudgements.Read(rows.ToJsonString());
        using var input = new MemoryStream([.. people.SelectMany(person => (byte[])[.. person.ToJson(), (byte)'\n'])]);
        using var results = new MemoryStream();
        using var rejects = new MemoryStream();

        var summary = BulkEvaluation.Run(
            input,
            results,
            rejects,
            new BulkOptions
            {
                Question = Associate,
                Judgements = given,
                Detail = BulkDetail.Full,
                Jobs = 2,
            }
        );

        summary.NotInInput.Should().Equal("MI-9999");
        JsonNode.Parse(summary.ToJson())!["notInInput"]!.AsArray().Select(id => id!.GetValue<string>()).Should().Equal("MI-9999");
        (summary.Written, summary.Rejected).Should().Be((3, 0));
        var lines = Encoding.UTF8.GetString(results.ToArray()).TrimEnd().Split('\n');
        for (var i = 0; i < people.Length; i++)
        {
            var told = RulesetCatalog.BuiltIn.Determine(given.AddTo(people[i]), Associate);
            told.Outcome.Should().Be(Outcome.Met);
            var row = JsonNode.Parse(lines[i])!["determinations"]![0]!;
            row["outcome"]!.GetValue<string>().Should().Be("met");
            row["requirements"]!.ToJsonString().Should().Be(JsonNode.Parse(told.ToJson())!["requirements"]!.ToJsonString());
        }
    }

    [Fact]
    public void S51a_a_row_that_a_judgement_does_not_fit_is_rejected_and_no_other()
    {
        var (kay, rosa) = (Person("kay-lindqvist"), Person("rosa-thao"));
        var given = GivenJudgements.Read(
            """{ "candidate": "MI-2301", "entry": "diploma", "attribute": "relatedField", "value": true, "by": "R. Ortiz", "on": "2024-11-20" }"""
        );
        using var input = new MemoryStream([.. kay.ToJson(), (byte)'\n', .. rosa.ToJson()]);
        using var results = new MemoryStream();
        using var rejects = new MemoryStream();

        var summary = BulkEvaluation.Run(input, results, rejects, new BulkOptions { Question = Associate, Judgements = given });

        (summary.Written, summary.Rejected).Should().Be((1, 1));
        Encoding.UTF8.GetString(rejects.ToArray()).Should().Contain("ER1121").And.Contain("diploma");
    }

    private static Candidate Person(string name) =>
        Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "worklist", "people", $"{name}.json")));

    private static void Fill(JsonNode row, JsonNode value, string on) => (row["value"], row["by"], row["on"]) = (value, "R. Ortiz", on);

    private static JsonNode Unfavourable(string attribute) =>
        attribute switch
        {
            "relatedField" or "focusSpecific" => false,
            "result" => "failed",
            "date" => "2015-01-01",
            _ => new JsonArray(),
        };
}
