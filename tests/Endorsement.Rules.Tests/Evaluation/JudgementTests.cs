using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>What reviewers have settled apart from the entries (S51a).</summary>
public sealed class JudgementTests
{
    private const string Degree = """
        { "kind": "credential", "anyOf": [ { "credential": ["master"], "related": true } ] }
        """;

    private const string Education = """[ { "id": "deg-1", "credential": "master", "conferred": "2010-05-01" } ]""";

    [Fact]
    public void S51a_a_field_that_a_reviewer_finds_related_is_as_one_written_in_the_degree()
    {
        var before = Ask(Degree, $$"""{ "education": {{Education}} }""");
        var after = Ask(Degree, $$"""{ "education": {{Education}}, "judgements": [ {{Related("true", "2018-01-10")}} ] }""");

        before.Outcome.Should().Be(Outcome.NeedsReview);
        before.Judgements.IsEmpty.Should().BeTrue();
        after.Outcome.Should().Be(Outcome.Met);
        after.Judgements.Should().ContainSingle().Which.By.Should().Be("R. Ortiz");
    }

    [Theory]
    [InlineData("2018-01-09", Outcome.NeedsReview)] // the day before
    [InlineData("2018-01-10", Outcome.Met)] // the day itself
    [InlineData("2018-02-28", Outcome.Met)]
    [InlineData("2018-03-01", Outcome.NotMet)] // judged otherwise
    [InlineData("2018-05-01", Outcome.NeedsReview)] // taken back: the degree says nothing
    public void S51a_the_latest_on_or_before_the_day_holds(string asOf, Outcome outcome)
    {
        var judgements = $$"""
            [ {{Related("false", "2018-03-01")}}, {{Related(
                "true",
                "2018-01-10"
            )}}, { "entry": "deg-1", "attribute": "relatedField", "revokes": true, "by": "R. Ortiz", "on": "2018-05-01" } ]
            """;
        Ask(Degree, $$"""{ "education": {{Education}}, "judgements": {{judgements}} }""", asOf).Outcome.Should().Be(outcome);
    }

    [Fact]
    public void S51a_a_judgement_stands_above_what_the_entry_says_until_it_is_taken_back()
    {
        const string said = """[ { "id": "deg-1", "credential": "master", "conferred": "2010-05-01", "relatedField": true } ]""";
        const string back = """{ "entry": "deg-1", "attribute": "relatedField", "revokes": true, "by": "R. Ortiz", "on": "2018-02-01" }""";
        var judged = $$"""{ "education": {{said}}, "judgements": [ {{Related("false", "2018-01-10")}}, {{back}} ] }""";

        Ask(Degree, judged, "2018-01-31").Outcome.Should().Be(Outcome.NotMet);
        var after = Ask(Degree, judged, "2018-02-01");
        after.Outcome.Should().Be(Outcome.Met);
        after.Judgements.IsEmpty.Should().BeTrue("what was taken back holds no longer");
    }

    [Fact]
    public void S51a_a_review_that_is_not_in_the_file_is_told_by_its_kind()
    {
        const string review = """{ "kind": "review", "review": "portfolio" }""";
        const string passed =
            """{ "entry": "reviews/portfolio", "attribute": "result", "value": "passed", "by": "A panel", "on": "2018-01-10" }""";

        Ask(review, $$"""{ "judgements": [ {{passed}} ] }""", "2018-01-09").Outcome.Should().Be(Outcome.NeedsReview);
        var after = Ask(review, $$"""{ "judgements": [ {{passed}} ] }""", "2018-01-10");
        after.Outcome.Should().Be(Outcome.Met);
        after.Counted.Should().Equal("reviews/portfolio");
        after.Judgements.Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{ "kind": "portfolio" }""", Outcome.Met)] // the day of the judgement is the day of the review
    [InlineData("""{ "kind": "portfolio", "date": "2018-01-05" }""", Outcome.Met)]
    [InlineData("""{ "kind": "portfolio", "date": "2018-03-05" }""", Outcome.NeedsReview)] // the day that the entry names stays
    public void S51a_a_review_under_way_is_named_by_its_place_or_its_id(string entry, Outcome outcome)
    {
        const string review = """{ "kind": "review", "review": "portfolio" }""";
        string Passed(string name) =>
            $$"""{ "entry": "{{name}}", "attribute": "result", "value": "passed", "by": "A panel", "on": "2018-01-10" }""";

        Ask(review, $$"""{ "reviews": [ {{entry}} ], "judgements": [ {{Passed("reviews/0")}} ] }""", "2018-02-01")
            .Outcome.Should()
            .Be(outcome);
        var named = JsonNode.Parse(entry)!.AsObject();
        named["id"] = "rev-1";
        Ask(review, $$"""{ "reviews": [ {{named.ToJsonString()}} ], "judgements": [ {{Passed("rev-1")}} ] }""", "2018-02-01")
            .Outcome.Should()
            .Be(outcome);
    }

    [Fact]
    public void S51a_of_work_and_of_people_the_finding_names_what_it_has_read_and_nothing_else()
    {
        const string work = """
            { "kind": "experience", "period": "P1Y", "work": { "activities": ["direct-service"], "attested": ["social-emotional-focus"] } }
            """;
        const string judgements = """
            [
              { "entry": "job-1", "attribute": "attested", "value": ["social-emotional-focus"], "by": "R. Ortiz", "on": "2018-01-10", "reason": "letter of the employer" },
              { "entry": "p-1", "attribute": "vetted", "value": [ { "association": "mi-aimh", "from": "2017-01-01", "to": "2018-12-31" } ], "by": "R. Ortiz", "on": "2018-01-10" }
            ]
            """;
        var finding = Ask(
            work,
            $$"""
            {
              "people": [ { "id": "p-1" } ],
              "work": [ { "id": "job-1", "from": "2015-01-01", "to": "2016-12-31", "activity": "direct-service" } ],
              "judgements": {{judgements}}
            }
            """
        );

        finding.Outcome.Should().Be(Outcome.Met);
        var judgement = finding.Judgements.Should().ContainSingle().Subject;
        judgement.Entry.Should().Be("job-1");
        judgement.Value.Should().Be(new JudgedValue.CodeList(["social-emotional-focus"]));
        judgement.Because.Should().Be("letter of the employer");
    }

    [Fact]
    public void S51a_a_candidate_with_a_judgement_is_decided_as_one_with_the_member_written_in() =>
        Generators.ForAll(
            1500,
            seed => Generators.Draw(seed) with { Candidate = Generators.GenerateJudged(seed) },
            drawn =>
            {
                var question = new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear);
                var judged = drawn.Ruleset.Determine(drawn.Candidate, question);
                var written = drawn.Ruleset.Determine(Judged.Of(drawn.Candidate, drawn.AsOf), question);

                Json(judged).Should().Be(Json(written));
                drawn.Ruleset.Open(drawn.Candidate).Decide(question).Should().Be(written.Outcome);
            }
        );

    [Fact]
    public void S51a_a_file_that_is_opened_once_answers_each_day_as_it_is_judged_on_that_day() =>
        Generators.ForAll(
            300,
            seed => Generators.Draw(seed) with { Candidate = Generators.GenerateJudged(seed), Pathway = Pathway.Initial, CycleYear = null },
            drawn =>
            {
                var file = drawn.Ruleset.Open(drawn.Candidate);
                foreach (var months in new[] { 12, 0, -12, 6, -30, 1 })
                {
                    var question = new Question(Oracle.Vocabulary.Asked, drawn.AsOf.PlusMonths(months));
                    var written = Judged.Of(drawn.Candidate, question.AsOf);
                    file.Decide(question).Should().Be(drawn.Ruleset.Open(written).Decide(question));
                    file.Determine(question).Outcome.Should().Be(drawn.Ruleset.Determine(written, question).Outcome);
                }
            }
        );

    private static string Json(Determination determination)
    {
        var json = JsonNode.Parse(determination.ToJson())!.AsObject();
        json.Remove("warnings");
        foreach (var finding in json["requirements"]!.AsArray())
        {
            Unnamed(finding!.AsObject());
        }

        return json.ToJsonString();
    }

    private static void Unnamed(JsonObject finding)
    {
        finding.Remove("judgement");
        foreach (var part in finding["requirements"]!.AsArray())
        {
            Unnamed(part!.AsObject());
        }
    }

    private static string Related(string value, string on) =>
        $$"""{ "entry": "deg-1", "attribute": "relatedField", "value": {{value}}, "by": "R. Ortiz", "on": "{{on}}" }""";

    private static Finding Ask(string requirement, string candidate, string asOf = "2018-06-01") =>
        SmallQuestion.Ask(requirement, candidate, asOf);
}
