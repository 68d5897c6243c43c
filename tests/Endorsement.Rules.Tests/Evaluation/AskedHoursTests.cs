namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>How much is asked may step with the year of the cycle, or follow the years held (S53b).</summary>
public sealed class AskedHoursTests
{
    private const string Calendar = """{ "cycle": { "ends": "12-31", "years": 3, "of": 2021 } }""";
    private const string Steps =
        """{ "kind": "training", "hours": 6, "steps": [ { "from": 2021, "hours": 12 }, { "from": 2024, "hours": 3 } ], "in": "cycle" }""";

    [Theory]
    [InlineData("2018-06-01", 6, null)]
    [InlineData("2021-06-01", 12, 2021L)]
    [InlineData("2024-06-01", 3, 2024L)]
    [InlineData("2030-06-01", 3, 2024L)]
    public void S53b_the_last_step_at_or_before_the_year_of_the_cycle_is_asked(string asOf, int hours, long? from)
    {
        var finding = SmallQuestion.Ask(Steps, """{ "training": [] }""", asOf, Pathway.Renewal, Calendar);

        finding.Required[Figures.Hours].Should().Be(hours.ClockHours());
        finding.Actual[Figures.StepFrom].Should().Be(from);
    }

    [Fact]
    public void S53b_away_from_renewal_the_hours_are_asked_and_no_step() =>
        SmallQuestion
            .Ask(
                """{ "kind": "training", "hours": 6, "steps": [ { "from": 1990, "hours": 12 } ] }""",
                """{ "training": [] }""",
                "2020-06-01"
            )
            .Required[Figures.Hours]
            .Should()
            .Be(6.ClockHours());

    [Theory]
    [InlineData("completed", "2010-01-01", 3)]
    [InlineData("completed", "2019-01-01", 3)]
    [InlineData("completed", "2019-01-02", 2)]
    [InlineData("completed", "2021-01-01", 1)]
    [InlineData("completed", "2021-01-02", 0)]
    [InlineData("started", "2019-01-01", 3)]
    [InlineData("started", "2019-01-02", 3)]
    [InlineData("started", "2020-01-01", 2)]
    [InlineData("started", "2021-12-31", 1)]
    public void S53b_years_of_the_cycle_are_counted_from_the_award_to_its_end(string counted, string award, int years)
    {
        var finding = Ask(
            counted,
            $$"""{ "training": [], "endorsements": [ { "category": "BAY", "association": "bay", "from": "{{award}}" } ] }"""
        );

        finding.Actual[Figures.YearsHeld].Should().Be(years);
        finding.Outcome.Should().Be(years == 0 ? Outcome.NotApplicable : Outcome.NotMet);
        finding.Required[Figures.Hours].Should().Be(years == 0 ? null : (5 * years).ClockHours());
    }

    [Fact]
    public void S53b_the_years_are_those_of_the_standing_that_holds()
    {
        const string anew = """
            { "training": [], "endorsements": [ { "category": "BAY", "from": "2010-01-01", "to": "2018-12-31" }, { "category": "BAY", "from": "2020-06-01" } ] }
            """;

        Ask("completed", anew).Actual[Figures.YearsHeld].Should().Be(1);
        Ask("completed", """{ "training": [], "endorsements": [] }""").Actual[Figures.YearsHeld].Should().Be(3, "no award makes it less");
    }

    [Theory]
    [InlineData(4, Outcome.Unknown)]
    [InlineData(5, Outcome.Unknown)]
    [InlineData(10, Outcome.Met)]
    public void S7_of_an_award_known_to_the_year_both_bounds_are_asked(int hours, Outcome outcome)
    {
        var finding = Ask(
            "completed",
            $$"""
            { "training": [ { "id": "t", "date": "2021-06-01", "hours": {{hours}} } ], "endorsements": [ { "category": "BAY", "from": "2020" } ] }
            """
        );

        finding.Outcome.Should().Be(outcome == Outcome.Unknown && hours < 5 ? Outcome.NotMet : outcome);
        if (outcome == Outcome.Unknown && hours == 5)
        {
            finding.Open.Should().Equal(OpenFact.Of("endorsements/0", "from", SettledBy.Candidate));
        }
    }

    [Fact]
    public void S14c_why_it_is_this_amount_is_told()
    {
        var finding = Ask("started", """{ "training": [], "endorsements": [ { "category": "BAY", "from": "2020-06-01" } ] }""");

        Language.English.Sentence(finding).Should().Be("0 of 10 clock hours; 10 more are needed.");
    }

    private static Finding Ask(string counted, string candidate) =>
        SmallQuestion.Ask(
            $$"""{ "kind": "training", "hoursPerYearHeld": { "hours": 5, "years": "{{counted}}" }, "in": "cycle" }""",
            candidate,
            "2021-12-31",
            Pathway.Renewal,
            Calendar
        );
}
