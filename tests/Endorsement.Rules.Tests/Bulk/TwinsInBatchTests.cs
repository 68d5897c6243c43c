using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>A batch says what evaluate says, at every detail, also of entries that are there twice or may be one (S13).</summary>
public sealed class TwinsInBatchTests
{
    [Fact]
    public void S13_a_batch_says_the_same_of_random_candidates_with_twins() =>
        Generators.ForAll(
            400,
            drawn =>
            {
                if (drawn.Pathway == Pathway.Initial)
                {
                    Same(drawn.Ruleset, drawn.Candidate, drawn.AsOf);
                }
            }
        );

    [Theory]
    [InlineData("""{ "id": "w2", "from": "2016-01-01", "to": "2017-12-31", "hoursPerWeek": 20 }""")]
    [InlineData("""{ "id": "w2", "from": "2016-01-01", "to": "2017-12-31", "hoursPerWeek": 20, "paid": true }""")]
    [InlineData("""{ "id": "w2", "from": "2016-01", "to": "2017-12-31", "hoursPerWeek": 20, "paid": true }""")]
    [InlineData("""{ "id": "w2", "to": "2017-12-31", "hoursPerWeek": 20, "paid": true }""")]
    [InlineData("""{ "id": "w2", "from": "2016", "to": "2017-12", "hoursPerWeek": 20 }""")]
    [InlineData("""{ "id": "w2", "from": "2016-01-02", "to": "2017-12-31", "hoursPerWeek": 20, "paid": true }""")]
    public void S13_spells_that_may_be_one_weigh_the_same_in_a_batch(string second)
    {
        const string rules = """
            {
              "association": "test", "name": "Test", "jurisdiction": ["US-MI"], "version": "1", "effective": { "from": "2010-01-01" },
              "sources": { "s": { "title": "S" } },
              "categories": { "X": { "title": "X", "pathways": { "initial": [
                { "id": "r", "kind": "experience", "title": "R", "period": "P2Y", "measure": "full-time-equivalent", "fullTimeWeek": 40, "work": {},
                  "citation": { "source": "s", "locator": "1" } } ] } } }
            }
            """;
        var candidate = $$"""
            { "id": "c", "work": [ { "id": "w1", "from": "2016-01-01", "to": "2017-12-31", "hoursPerWeek": 20, "paid": true }, {{second}} ] }
            """;

        Same(Ruleset.Read(Encoding.UTF8.GetBytes(rules), "rules.json"), Candidate.Read(Encoding.UTF8.GetBytes(candidate)), MadeUp.AsOf);
    }

    private static void Same(Ruleset rules, Candidate candidate, NodaTime.LocalDate asOf)
    {
        var expected = rules.Determine(candidate, new Question("X", asOf));
        var line = Encoding.UTF8.GetBytes(JsonNode.Parse(candidate.ToJson())!.ToJsonString());
        foreach (var detail in Enum.GetValues<BulkDetail>())
        {
            var (results, rejects, _) = MadeUp.Run(
                line,
                o => o with { Question = o.Question with { AsOf = asOf }, Ruleset = rules, Detail = detail }
            );
            rejects.Should().BeEmpty();
            var told = JsonNode.Parse(results)!["determinations"]!.AsArray().Single()!;
            told["outcome"]!
                .GetValue<string>()
                .Should()
                .Be(JsonNode.Parse(expected.ToJson())!["outcome"]!.GetValue<string>(), "at {0}", detail);
            if (detail == BulkDetail.Full)
            {
                told["requirements"]!.ToJsonString().Should().Be(JsonNode.Parse(expected.ToJson())!["requirements"]!.ToJsonString());
            }
        }
    }
}
