using System.Text;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Tests.Rulesets;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Raters are found exactly, in work that the limits bound (S39, S53).</summary>
public sealed class RaterSearchTests
{
    /// <summary>Pairs of somebody and a place or clause; a million takes a few milliseconds.</summary>
    private const long MostSteps = 60_000_000;

    private static readonly LocalDate AsOf = new(2021, 1, 1);

    [Theory]
    [InlineData(20, 6, 100, 3)]
    [InlineData(20, 6, 100, 1)]
    [InlineData(5, 6, 100, 1)]
    [InlineData(3, 6, 100, 2)] // three people of two roles each would do, if any three were together all six
    [InlineData(2, 6, 100, 2)] // two people of two roles cannot satisfy six clauses: every way of parting them is tried
    public void S53_the_worst_documents_within_the_limits_take_bounded_work(int count, int clauses, int raters, int roles)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var rules = Rules(count, clauses, slots: count - 1).Compile();
            var candidate = Raters(new Dice(seed), raters, clauses, roles, count - 1);

            var hand = new QuestionInHand();
            var plan = rules.Plan("BAY", Pathway.Initial)!;
            hand.Put(rules.Read(candidate, AsOf), plan, AsOf, null);
            plan.Find(hand);

            hand.Scratch.Of(ReferencesPlan.Table).Steps.Should().BeInRange(1, MostSteps, "of seed {0}", seed);
        }
    }

    [Theory]
    [InlineData(100, 6, Outcome.Met, "references.met")]
    [InlineData(101, 6, Outcome.NeedsReview, "limit.ratings")]
    [InlineData(100, 7, Outcome.NeedsReview, "limit.among")]
    public void S53_beyond_the_limits_a_reviewer_looks_by_everybody_alike(int raters, int clauses, Outcome outcome, string reason)
    {
        var ruleset = Rules(clauses, clauses, slots: 0);
        var candidate = Raters(new Dice(7), raters, clauses, 2, 0);

        var finding = ruleset.Determine(candidate, new Question("BAY", AsOf)).Requirements.Single();

        (finding.Outcome, finding.Reason.Code).Should().Be((outcome, reason));
        ruleset.Open(candidate).Decide(new Question("BAY", AsOf)).Should().Be(outcome);
        PlainEvaluator.Evaluate(ruleset, candidate, "BAY", Pathway.Initial, AsOf).Outcome.Should().Be(outcome);
    }

    [Fact]
    public void S39_among_clauses_and_places_are_satisfied_together_or_not_just_as_trying_everybody_says()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var dice = new Dice(seed);
            var (count, clauses) = (dice.Between(1, 4), dice.Between(1, 4));
            var slots = dice.Between(0, count);
            var ruleset = Rules(count, clauses, slots);
            var candidate = Raters(dice, dice.Between(1, 7), clauses, dice.Between(1, 3), slots);

            var finding = ruleset.Determine(candidate, new Question("BAY", AsOf)).Requirements.Single();

            finding
                .Outcome.Should()
                .Be(PlainEvaluator.Evaluate(ruleset, candidate, "BAY", Pathway.Initial, AsOf).Outcome, "of seed {0}", seed);
        }
    }

    [Fact]
    public void S41_the_clauses_told_are_a_smallest_set_that_cannot_be_met_together()
    {
        // Two places; a and b each have one rater of their own, c is satisfied by both of them: a, b and d cannot be met by two people.
        var ruleset = Rules(2, 4, slots: 0);
        var candidate = Candidate.Read(
            Encoding.UTF8.GetBytes(
                """
                {
                  "id": "c", "people": [{ "id": "p" }, { "id": "q" }, { "id": "r" }],
                  "references": [
                    { "id": "1", "person": "p", "received": "2020-02-01", "roles": ["r0", "r2"] },
                    { "id": "2", "person": "q", "received": "2020-02-01", "roles": ["r1", "r2"] },
                    { "id": "3", "person": "r", "received": "2020-02-01", "roles": ["r3"] }
                  ]
                }
                """
            )
        );

        var finding = ruleset.Determine(candidate, new Question("BAY", AsOf)).Requirements.Single();

        finding.Blocking!.Among.Should().Equal("m0", "m1", "m3");
    }

    /// <summary>Clauses m0, m1 … of one role each; slots s0, s1 … of one role each.</summary>
    private static Ruleset Rules(int count, int clauses, int slots)
    {
        var among = string.Join(',', Enumerable.Range(0, clauses).Select(i => $$"""{ "id": "m{{i}}", "roles": ["r{{i}}"] }"""));
        var places = string.Join(',', Enumerable.Range(0, slots).Select(i => $$"""{ "id": "s{{i}}", "roles": ["p{{i}}"] }"""));
        var withPlaces = slots == 0 ? "" : $"\"slots\": [{places}],";
        return SmallRuleset.Read(
            SmallRuleset.Written(
                $$"""{ "id": "x", "kind": "references", "count": {{count}}, {{withPlaces}} "among": [{{among}}], "title": "x", "citation": { "source": "s", "locator": "1" } }"""
            )
        );
    }

    private static Candidate Raters(Dice dice, int raters, int clauses, int roles, int slots)
    {
        var people = Enumerable.Range(0, raters).Select(i => $$"""{ "id": "p{{i}}" }""");
        var ratings = Enumerable
            .Range(0, raters)
            .Select(i =>
            {
                var own = Enumerable
                    .Range(0, roles)
                    .Select(_ => $"\"r{dice.Between(0, clauses - 1)}\"")
                    .Concat(slots == 0 ? [] : Enumerable.Range(0, dice.Between(1, 4)).Select(_ => $"\"p{dice.Between(0, slots - 1)}\""))
                    .Distinct(StringComparer.Ordinal);
                return $$"""{ "id": "f{{i}}", "person": "p{{i}}", "received": "2020-02-01", "roles": [{{string.Join(',', own)}}] }""";
            });
        return Candidate.Read(
            Encoding.UTF8.GetBytes(
                $$"""{ "id": "c", "people": [{{string.Join(',', people)}}], "references": [{{string.Join(',', ratings)}}] }"""
            )
        );
    }
}
