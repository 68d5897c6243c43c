using System.Text;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>S53: what is too large to be decided in bounded time is left to a reviewer, by everybody alike.</summary>
public sealed class LimitsTests
{
    private static readonly LocalDate AsOf = new(2016, 6, 1);

    [Theory]
    [InlineData(12, Outcome.Unknown, "cases.depends")]
    [InlineData(13, Outcome.NeedsReview, "limit.cases")]
    public void S53_more_combinations_of_missing_facts_than_are_tried_are_left_to_a_reviewer(int facts, Outcome outcome, string reason)
    {
        var parts = Enumerable
            .Range(0, facts)
            .Select(i => $$"""{ "id": "p{{i}}", "about": ["t{{i}}"], "hours": 1, "when": { "circumstance": "c{{i}}" } }""");
        var ruleset = Supervision($""" "hours": 1, "within": [{string.Join(',', parts)}] """);
        var candidate = Parse("""{ "id": "c", "reflectiveSupervision": [{ "id": "s", "date": "2015-01-05", "hours": 2, "about": [] }] }""");

        var finding = Find(ruleset, candidate);

        (finding.Outcome, finding.ReasonCode).Should().Be((outcome, reason));
        finding.Open.Any(o => o is { Attribute: "limit.cases", By: SettledBy.Reviewer }).Should().Be(outcome == Outcome.NeedsReview);
        Agrees(ruleset, candidate, outcome);
    }

    private static Ruleset Supervision(string parameters) =>
        Ruleset.Parse(
            Encoding.UTF8.GetBytes(
                $$"""
                {
                  "association": "test", "name": "Test", "jurisdiction": ["US-MI"], "version": "1", "effective": { "from": "2010-01-01" },
                  "sources": { "s": { "title": "S" } },
                  "categories": { "X": { "title": "X", "pathways": { "initial": [
                    { "id": "rsc", "kind": "supervision", "title": "RS/C", {{parameters}}, "citation": { "source": "s", "locator": "1" } } ] } } }
                }
                """
            ),
            "rules.json"
        );

    private static Candidate Parse(string text) => Candidate.Parse(Encoding.UTF8.GetBytes(text));

    private static Finding Find(Ruleset ruleset, Candidate candidate) =>
        ruleset.Compile().Evaluate(candidate, "X", AsOf).Requirements.Single();

    /// <summary>The quick answer and the plain evaluator's are the same one.</summary>
    private static void Agrees(Ruleset ruleset, Candidate candidate, Outcome outcome)
    {
        ruleset.Compile().Decide(candidate, "X", AsOf).Should().Be(outcome);
        PlainEvaluator.Evaluate(ruleset, candidate, "X", "initial", AsOf).Outcome.Should().Be(outcome);
    }
}
