using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Analysis.Planning;

/// <summary>S57: the years to come are what is found on each of their days.</summary>
public sealed class PlanTimelineTests
{
    [Fact]
    public void S57_the_timeline_is_what_is_decided_on_every_day() => Generators.ForAll(150, EveryDay);

    [Fact]
    public void S57_so_it_is_where_cycles_run_from_the_award() => Generators.ForAll(60, Generators.DrawFromAward, EveryDay);

    [Fact]
    public void S57_on_any_day_it_is_what_the_plain_evaluator_says() =>
        Generators.ForAll(
            300,
            drawn =>
            {
                if (Timeline(drawn) is not { } timeline)
                {
                    return;
                }

                var dice = new Dice(drawn.Seed);
                for (var i = 0; i < 10; i++)
                {
                    var day = drawn.AsOf.PlusDays(dice.Between(0, 3650));
                    var expected = PlainEvaluator.Evaluate(
                        drawn.Ruleset,
                        drawn.Candidate,
                        Oracle.Vocabulary.Asked,
                        drawn.Pathway,
                        day,
                        drawn.CycleYear
                    );
                    var span = timeline.Single(span => span.From <= day && day <= span.To);
                    span.Outcome.Should().Be(expected.Outcome, "on {0}", day);
                    foreach (var (requirement, outcome) in span.Requirements)
                    {
                        outcome.Should().Be(expected.Requirements[requirement], "of {0} on {1}", requirement, day);
                    }
                }
            }
        );

    [Theory(DisplayName = "S57: a day moves what is fixed where another length reaches back, and months asked one by one")]
    [InlineData(427599277)]
    [InlineData(100484718)]
    [InlineData(244480083)]
    public void S57_what_once_was_told_wrongly(int seed) => EveryDay(Generators.Draw(seed));

    private static void EveryDay(Drawn drawn)
    {
        if (Timeline(drawn) is not { } timeline)
        {
            return;
        }

        var file = drawn.Ruleset.Open(drawn.Candidate);
        var day = drawn.AsOf;
        foreach (var span in timeline)
        {
            span.From.Should().Be(day, "no day is left out, and none told twice");
            for (; day <= span.To; day = day.PlusDays(1))
            {
                file.Decide(new Question(Oracle.Vocabulary.Asked, day, drawn.Pathway, drawn.CycleYear))
                    .Should()
                    .Be(span.Outcome, "on {0}", day);
            }
        }

        day.PlusDays(-1).Should().Be(drawn.AsOf.PlusYears(10));
    }

    private static Sequence<TimelineSpan>? Timeline(Drawn drawn) =>
        drawn
            .Ruleset.Open(drawn.Candidate)
            .TryPlan(new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear), out var plan, out _)
            ? plan.Timeline
            : null;
}
