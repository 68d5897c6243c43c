namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>So many hours in every calendar month or year that lies wholly in the window (S53b).</summary>
public sealed class InEveryTests
{
    private const string Cycle = """{ "cycle": { "ends": "03-31" } }""";
    private const string Training = """{ "kind": "training", "hours": 3, "in": { "last": "P3M" }, "inEvery": { "month": 1 } }""";
    private const string Rsc = """{ "kind": "supervision", "hours": 3, "in": { "last": "P3M" }, "inEvery": { "month": 1 } }""";

    [Theory]
    [InlineData("2020-06-30", 1, Outcome.Met)]
    [InlineData("2020-07-01", 1, Outcome.NotMet)]
    public void S53b_every_month_that_lies_wholly_in_the_window_needs_its_hours(string asOf, int may, Outcome outcome)
    {
        // On 30 June the window begins on 30 March: April, May and June. On 1 July it begins on 1 April.
        var candidate = $$"""
            { "training": [ { "id": "a", "date": "2020-04-02", "hours": 2 }, { "id": "b", "date": "2020-05-31", "hours": {{may}} },
                            { "id": "c", "date": "2020-06-30", "minutes": {{(outcome == Outcome.Met ? 60 : 59)}} } ] }
            """;

        SmallQuestion.Ask(Training, candidate, asOf).Outcome.Should().Be(outcome);
    }

    [Fact]
    public void S14c_the_first_month_that_is_short_is_named_and_by_how_much()
    {
        const string candidate = """
            { "training": [ { "id": "a", "date": "2020-04-02", "hours": 4 }, { "id": "b", "date": "2020-06-01", "hours": 1 } ] }
            """;

        var finding = SmallQuestion.Ask(Training, candidate, "2020-06-30");

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.Reason.Should().Be(TrainingReasons.MonthShort);
        finding.Actual[Figures.ShortIn]!.Start.Should().Be(new NodaTime.LocalDate(2020, 5, 1));
        finding.Shortfall.Should().Equal(new Figure(Figures.EveryMonth, new FigureValue.Hours(1.ClockHours())));
        Language
            .English.Sentence(finding)
            .Should()
            .Be("5 of 3 clock hours, but May 2020 is 1 hour short of the 1 hour asked in every month.");
    }

    [Fact]
    public void S33_a_block_over_several_months_adds_to_none_for_certain_and_is_asked_session_by_session()
    {
        const string candidate = """
            { "reflectiveSupervision": [ { "id": "a", "date": "2020-04-02", "hours": 1 }, { "id": "b", "from": "2020-05-01", "to": "2020-06-30", "hours": 4 } ] }
            """;

        var finding = SmallQuestion.Ask(Rsc, candidate, "2020-06-30");

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("b", "sessions", SettledBy.Candidate));
    }

    [Fact]
    public void S11_a_session_known_to_the_month_lies_in_that_month()
    {
        const string candidate = """
            { "reflectiveSupervision": [ { "id": "a", "date": "2020-04", "hours": 1 }, { "id": "b", "date": "2020-05", "hours": 1 },
                                         { "id": "c", "date": "2020-06", "hours": 1 } ] }
            """;

        SmallQuestion.Ask(Rsc, candidate, "2020-06-30").Outcome.Should().Be(Outcome.Met);
    }

    [Fact]
    public void S53b_months_of_the_cycle_that_are_still_to_come_are_asked_too()
    {
        const string rule = """{ "kind": "training", "hours": 1, "in": "cycle", "inEvery": { "month": 1 } }""";
        const string candidate = """{ "training": [ { "id": "a", "date": "2020-04-02", "hours": 4 } ] }""";

        var finding = SmallQuestion.Ask(rule, candidate, "2020-04-30", Pathway.Renewal, Cycle);

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.Actual[Figures.ShortIn]!.Start.Should().Be(new NodaTime.LocalDate(2020, 5, 1));
    }

    [Fact]
    public void S53b_a_window_without_a_whole_year_asks_for_no_year() =>
        SmallQuestion
            .Ask(
                """{ "kind": "training", "hours": 1, "in": { "last": "P1Y" }, "inEvery": { "year": 10 } }""",
                """{ "training": [ { "id": "a", "date": "2020-04-02", "hours": 4 } ] }""",
                "2020-06-30"
            )
            .Outcome.Should()
            .Be(Outcome.Met);
}
