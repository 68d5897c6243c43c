using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Random questions: what the engine must answer, and what must not change its answer.</summary>
public sealed class EngineAgreesWithOracleTests
{
    [Fact]
    public void S1_the_engine_says_of_every_requirement_what_the_plain_evaluator_says() => Generators.ForAll(3000, Agree);

    [Fact]
    public void S16_S36_of_work_and_standing_alone_it_says_so_too() => Generators.ForAll(1500, Agree, "experience", "endorsement-held");

    /// <summary>Hours a week that say nothing of families, a supervisor on the last day, and one whom one row accepts for a part of a spell.</summary>
    [Theory]
    [InlineData(94599311)]
    [InlineData(894670488)]
    [InlineData(141275091)]
    public void S16_S36_it_still_says_so_where_it_once_did_not(int seed) => Agree(Generators.Draw(seed, "experience", "endorsement-held"));

    /// <summary>
    /// Questions on which the two have once differed: a supervisor of whom nothing is asked, credit for a spell that counts anyway, a part dated
    /// behind the as-of date, families not told; a circumstance read by a condition and by residence, a training whose days two rules leave none of,
    /// a role that another rating of the same rater brings, a rater who is never everything on one day.
    /// </summary>
    [Theory]
    [InlineData(48440523)]
    [InlineData(53587873)]
    [InlineData(58656033)]
    [InlineData(66163245)]
    [InlineData(81993326)]
    [InlineData(105433566)]
    [InlineData(299692342)]
    [InlineData(171705188)]
    [InlineData(979322903)]
    [InlineData(954300755)]
    [InlineData(311355603)]
    [InlineData(805422688)]
    [InlineData(391212796)]
    public void S1_the_engine_still_says_so_where_it_once_did_not(int seed) => Agree(Generators.Draw(seed));

    [Fact]
    public void S1_the_order_of_entries_changes_nothing() =>
        Generators.ForAll(
            500,
            drawn =>
            {
                var dice = new Dice(drawn.Seed);
                Json(drawn, Shuffled(drawn.Candidate, dice)).Should().Be(Json(drawn, drawn.Candidate));
            }
        );

    [Fact]
    public void S8_more_evidence_never_hurts() =>
        Generators.ForAll(
            1500,
            drawn =>
            {
                var more = Evidence.Add(drawn.Candidate, new Dice(drawn.Seed));
                var before = Outcomes(drawn, drawn.Candidate);
                var after = Outcomes(drawn, more);
                foreach (var (id, outcome) in before.Where(r => r.Value == Outcome.Met))
                {
                    after[id].Should().Be(outcome, "of {0}, with {1}", id, Encoding.UTF8.GetString(more.ToJson()));
                }
            }
        );

    [Fact]
    public void S8_a_missing_fact_that_is_filled_in_never_turns_met_into_not_met_or_back() =>
        Generators.ForAll(
            1500,
            drawn =>
            {
                if (Evidence.HasDuplicates(Judged.Of(drawn.Candidate, drawn.AsOf)))
                {
                    return; // S13 says of equal entries that they are one thing; filled in differently they are two.
                }

                var filled = Evidence.FillIn(drawn.Candidate, new Dice(drawn.Seed));
                var before = Outcomes(drawn, drawn.Candidate);
                var after = Outcomes(drawn, filled);
                foreach (var (id, outcome) in before)
                {
                    (outcome, after[id])
                        .Should()
                        .NotBe((Outcome.Met, Outcome.NotMet), "of {0}, with {1}", id, Encoding.UTF8.GetString(filled.ToJson()));
                    (outcome, after[id])
                        .Should()
                        .NotBe((Outcome.NotMet, Outcome.Met), "of {0}, with {1}", id, Encoding.UTF8.GetString(filled.ToJson()));
                }
            }
        );

    [Fact]
    public void S14_an_irrelevant_entry_changes_no_outcome() =>
        Generators.ForAll(
            500,
            drawn => Outcomes(drawn, Evidence.AddIrrelevant(drawn.Candidate, drawn.AsOf)).Should().Equal(Outcomes(drawn, drawn.Candidate))
        );

    private static void Agree(Drawn drawn)
    {
        var expected = drawn.Ask();
        var determination = Determine(drawn, drawn.Candidate);

        foreach (var finding in determination.Requirements)
        {
            finding.Outcome.Should().Be(expected.Requirements[finding.Id], "of {0}", finding.Id);
        }

        // Of parts only where no case was tried: a finding over several cases shows one of them.
        foreach (var part in determination.Requirements.Where(r => !expected.ByCases.Contains(r.Id)).SelectMany(Parts))
        {
            if (expected.Requirements.TryGetValue(part.Id, out var outcome))
            {
                part.Outcome.Should().Be(outcome, "of {0}", part.Id);
            }
        }

        determination.Outcome.Should().Be(expected.Outcome);
        Decide(drawn).Should().Be(expected.Outcome, "the quick answer is the same one");
    }

    private static Determination Determine(Drawn drawn, Candidate candidate) =>
        drawn.Ruleset.Determine(candidate, new Question(Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear));

    private static Outcome Decide(Drawn drawn) =>
        drawn.Ruleset.Open(drawn.Candidate).Decide(new Question(Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear));

    /// <summary>The determination as JSON but for its warnings, which name entries by their place in the file.</summary>
    private static string Json(Drawn drawn, Candidate candidate)
    {
        var json = JsonNode.Parse(Determine(drawn, candidate).ToJson())!.AsObject();
        json.Remove("warnings");
        return json.ToJsonString();
    }

    private static Dictionary<string, Outcome> Outcomes(Drawn drawn, Candidate candidate) =>
        Determine(drawn, candidate).Requirements.ToDictionary(f => f.Id, f => f.Outcome, StringComparer.Ordinal);

    private static IEnumerable<Finding> Parts(Finding finding) => finding.Requirements.SelectMany(p => Parts(p).Prepend(p));

    private static Candidate Shuffled(Candidate candidate, Dice dice)
    {
        Sequence<T>? Mixed<T>(Sequence<T>? section) => section is { } entries ? [.. dice.Shuffle(entries)] : null;

        // Entries without an id are named by their place (S14): their order is left as it is.
        return candidate with
        {
            Education = Mixed(candidate.Education),
            Work = Mixed(candidate.Work),
            Training = Mixed(candidate.Training),
            ReflectiveSupervision = Mixed(candidate.ReflectiveSupervision),
            People = Mixed(candidate.People),
            References = Mixed(candidate.References),
        };
    }
}
