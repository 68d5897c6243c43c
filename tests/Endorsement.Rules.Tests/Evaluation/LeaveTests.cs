using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Days of leave within a spell of work are no days of work (S16, S18).</summary>
public sealed class LeaveTests
{
    private const string Year = """{ "kind": "experience", "period": "P1Y", "work": { "activities": ["job"] } }""";

    [Fact]
    public void S18_a_year_and_as_many_days_as_the_leave_are_a_year()
    {
        var finding = Ask(Year, "2016-01-31", """[ { "from": "2015-03-01", "to": "2015-03-31" } ]""");

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("w");
        finding.Partly.Should().Equal(new CountedInPart("w", PartUnit.Days, 365, 31) { OnLeave = 31 });
        Language.English.Sentence(finding).Should().NotBeEmpty();
    }

    [Fact]
    public void S18_a_day_less_is_a_day_short() =>
        Ask(Year, "2016-01-30", """[ { "from": "2015-03-01", "to": "2015-03-31" } ]""")
            .Shortfall.Should()
            .Equal(new Figure("days", new FigureValue.Count(1)));

    [Fact]
    public void Leaves_that_overlap_take_a_day_away_once()
    {
        var finding = Ask(
            Year,
            "2016-01-31",
            """[ { "from": "2015-03-10", "to": "2015-03-31" }, { "from": "2015-03-01", "to": "2015-03-20" }, { "from": "2015-03-12", "to": "2015-03-13" } ]"""
        );

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Partly.Should().Equal(new CountedInPart("w", PartUnit.Days, 365, 31) { OnLeave = 31 });
    }

    [Fact]
    public void S14b_a_leave_known_to_the_month_is_open_where_its_days_decide()
    {
        var finding = Ask(Year, "2016-01-20", """[ { "from": "2015-03-01", "to": "2015-03" } ]""");

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("w", "leave", SettledBy.Candidate));
        Ask(Year, "2016-01-31", """[ { "from": "2015-03-01", "to": "2015-03" } ]""").Outcome.Should().Be(Outcome.Met, "whenever it ended");
    }

    [Fact]
    public void A_leave_without_an_end_goes_on_and_a_spell_of_nothing_else_is_set_aside()
    {
        Ask(Year, "2018-01-31", """[ { "from": "2015-12-31" } ]""").Shortfall.Should().Equal(new Figure("days", new FigureValue.Count(1)));
        Ask(Year, "2018-01-31", """[ { "from": "2016-01-01" } ]""").Outcome.Should().Be(Outcome.Met);

        var finding = Ask(Year, "2018-01-31", """[ { "from": "2015-01-01" } ]""");
        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.SetAside.Should().Equal(new SetAside("w", SetAsideReason.OnLeave));
    }

    [Fact]
    public void Hours_of_work_leave_out_the_weeks_of_leave()
    {
        const string hours = """{ "kind": "experience", "hours": 400, "work": {} }""";
        const string tenWeeks = """
            { "work": [ { "id": "w", "from": "2015-01-01", "to": "TO", "hoursPerWeek": 40, "leave": [ { "from": "2015-01-08", "to": "2015-01-14" } ] } ] }
            """;

        SmallQuestion
            .Ask(hours, tenWeeks.Replace("TO", "2015-03-18", StringComparison.Ordinal), "2018-01-01")
            .Outcome.Should()
            .Be(Outcome.Met);
        SmallQuestion
            .Ask(hours, tenWeeks.Replace("TO", "2015-03-17", StringComparison.Ordinal), "2018-01-01")
            .Outcome.Should()
            .Be(Outcome.NotMet);
    }

    [Fact]
    public void A_session_on_a_day_of_leave_is_not_while_serving()
    {
        const string serving = """{ "kind": "supervision", "hours": 1, "whileServing": {} }""";
        const string file = """
            { "work": [ { "id": "w", "from": "2015-01-01", "leave": [ { "from": "2015-03-01", "to": "2015-03-31" } ] } ],
              "reflectiveSupervision": [ { "id": "s", "date": "DAY", "hours": 1 } ] }
            """;

        Finding On(string day) => SmallQuestion.Ask(serving, file.Replace("DAY", day, StringComparison.Ordinal), "2018-01-01");
        On("2015-02-28").Outcome.Should().Be(Outcome.Met);
        On("2015-04-01").Outcome.Should().Be(Outcome.Met);
        On("2015-03-01").SetAside.Should().Equal(new SetAside("s", SetAsideReason.NotServing));
        On("2015-03").Outcome.Should().Be(Outcome.NotMet);
        On("2015-02-28").Open.Should().BeEmpty();
    }

    [Fact]
    public void S13_two_spells_with_other_leaves_are_two()
    {
        const string hours = """{ "kind": "experience", "hours": 80, "work": {} }""";
        const string twice = """
            { "work": [ { "id": "a", "from": "2015-01-01", "to": "2015-01-14", "hoursPerWeek": 40, "leave": LEAVE },
                        { "id": "b", "from": "2015-01-01", "to": "2015-01-14", "hoursPerWeek": 40, "leave": [ { "from": "2015-01-01", "to": "2015-01-07" } ] } ] }
            """;

        Finding With(string leave) => SmallQuestion.Ask(hours, twice.Replace("LEAVE", leave, StringComparison.Ordinal), "2018-01-01");
        With("""[ { "to": "2015-01-14", "from": "2015-01-08" } ]""").Outcome.Should().Be(Outcome.Met);
        With("""[ { "to": "2015-01-07", "from": "2015-01-01" } ]""").SetAside.Should().Equal(new SetAside("b", SetAsideReason.Duplicate));
    }

    [Fact]
    public void More_than_fifty_leaves_of_one_spell_are_refused()
    {
        var leaves = string.Join(", ", Enumerable.Repeat("""{ "from": "2015" }""", 51));
        var act = () => SmallQuestion.Person($$"""{ "work": [ { "id": "w", "leave": [ {{leaves}} ] } ] }""");

        act.Should().Throw<DocumentException>().Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("ER1113");
    }

    private static Finding Ask(string rule, string asOf, string leave) =>
        SmallQuestion.Ask(rule, $$"""{ "work": [ { "id": "w", "from": "2015-01-01", "activity": "job", "leave": {{leave}} } ] }""", asOf);
}
