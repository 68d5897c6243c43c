namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>The surplus of the cycle just before is added, up to a maximum (S53b).</summary>
public sealed class CarryOverTests
{
    private const string Yearly = """{ "cycle": { "ends": "12-31" } }""";
    private const string Rule =
        """{ "kind": "training", "hours": 10, "in": "cycle", "carryOver": { "most": 5 }, "within": [ { "id": "ethics", "topics": ["ethics"], "hours": 2 } ] }""";

    [Theory]
    [InlineData(13, 7, Outcome.Met, 3)]
    [InlineData(13, 6, Outcome.NotMet, 3)]
    [InlineData(30, 5, Outcome.Met, 5)]
    [InlineData(30, 4, Outcome.NotMet, 5)]
    [InlineData(9, 9, Outcome.NotMet, 0)]
    public void S53b_what_the_cycle_before_had_beyond_its_hours_is_added_up_to_the_maximum(
        int before,
        int now,
        Outcome outcome,
        int carried
    )
    {
        var finding = Ask(Rule, before, now);

        finding.Outcome.Should().Be(outcome);
        finding.Actual[Figures.Hours].Should().Be(now.ClockHours());
        finding.Actual[Figures.CarriedOver].Should().Be(carried.ClockHours());
        finding.Shortfall[Figures.Hours].Should().Be(outcome == Outcome.Met ? null : (10 - now - carried).ClockHours());
    }

    [Fact]
    public void S14a_what_is_carried_over_is_said_and_the_trainings_behind_it_are_counted_without_adding_of_their_own()
    {
        var finding = Ask(Rule, 13, 7);

        Language
            .English.Sentence(finding)
            .Should()
            .Be("7 of 10 clock hours, and 3 carried over from the cycle before, of them 7 for “ethics” (2 are asked).");
        finding.Counted.Should().Equal("before", "now");
        finding.Partly.Should().Equal(new CountedInPart("before", PartUnit.Minutes, 0, 13 * 60));
    }

    [Fact]
    public void S53b_a_surplus_serves_no_sub_minimum_and_is_not_carried_on_twice()
    {
        const string candidate = """
            { "training": [ { "id": "a", "date": "2018-06-01", "hours": 20, "topics": ["ethics"] }, { "id": "b", "date": "2019-06-01", "hours": 6, "topics": ["ethics"] },
                            { "id": "c", "date": "2020-06-01", "hours": 9, "topics": ["law"] } ] }
            """;

        var finding = SmallQuestion.Ask(Rule, candidate, "2020-12-31", Pathway.Renewal, Yearly);

        finding
            .Actual[Figures.CarriedOver]
            .Should()
            .Be(0.ClockHours(), "2019 had its hours only with what 2018 left, and that is not carried on");
        finding.Shortfall.Find("ethics").Should().Be(new FigureValue.Hours(2.ClockHours()));
    }

    [Fact]
    public void S53b_each_cycle_asks_what_its_own_step_says()
    {
        const string rule =
            """{ "kind": "training", "hours": 4, "steps": [ { "from": 2020, "hours": 10 } ], "in": "cycle", "carryOver": { "most": 5 } }""";

        Ask(rule, 7, 7).Outcome.Should().Be(Outcome.Met, "three beyond the four of 2019");
    }

    [Fact]
    public void S14b_a_training_of_the_cycle_before_that_may_leave_a_surplus_is_open()
    {
        const string candidate = """
            { "training": [ { "id": "a", "date": "2019-06-01", "topics": ["ethics"] }, { "id": "b", "date": "2020-06-01", "hours": 9, "topics": ["ethics"] } ] }
            """;

        var finding = SmallQuestion.Ask(Rule, candidate, "2020-12-31", Pathway.Renewal, Yearly);

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("a", "hours", SettledBy.Candidate));
    }

    private static Finding Ask(string rule, int before, int now) =>
        SmallQuestion.Ask(
            rule,
            $$"""
            { "training": [ { "id": "before", "date": "2019-12-31", "hours": {{before}} }, { "id": "now", "date": "2020-01-01", "hours": {{now}}, "topics": ["ethics"] } ] }
            """,
            "2020-12-31",
            Pathway.Renewal,
            Yearly
        );
}
