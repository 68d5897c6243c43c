using Endorsement.Rules.Findings;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>How long an endorsement has been held (S36), and what of it is told.</summary>
public sealed class TenureTests
{
    private const string Held = """{ "kind": "endorsement-held", "categories": ["BAY"], "associations": ["this"] }""";
    private const string Removed =
        """{ "kind": "endorsement-held", "categories": ["BAY"], "associations": ["this"], "status": ["removed"] }""";
    private const string ThreeYears =
        """{ "kind": "endorsement-held", "categories": ["BAY"], "associations": ["this"], "atLeast": "P3Y" }""";
    private const string Calendar = """{ "cycle": { "ends": "12-31" } }""";

    [Theory]
    [InlineData("P200Y9999M")]
    [InlineData("P200Y")]
    [InlineData("P9999M")]
    [InlineData("P9999W")]
    public void S36_a_tenure_longer_than_the_calendar_is_not_met_and_nothing_is_thrown(string atLeast)
    {
        var held = $$"""{ "kind": "endorsement-held", "categories": ["BAY"], "atLeast": "{{atLeast}}" }""";
        const string cycle = """{ "cycle": { "since": "award", "years": 1 } }""";

        SmallQuestion
            .Ask(held, """{ "endorsements": [ { "category": "BAY", "from": "2019-01-01" } ] }""", "2020-06-01", "renewal", cycle)
            .Outcome.Should()
            .Be(Outcome.NotMet);
        SmallQuestion
            .Ask(held, """{ "endorsements": [ { "category": "BAY", "from": "1900", "to": "2200" } ] }""", "2020-06-01")
            .Outcome.Should()
            .Be(Outcome.NotMet);
    }

    [Fact]
    public void S36_tenure_is_measured_at_the_end_of_the_cycle_as_continuous_active_time_of_the_same_category()
    {
        // On 31 December 2022 it is three years to the day; a day of lapse begins it anew, another category does not stand in.
        Asked("""{ "category": "BAY", "association": "bay", "from": "2020-01-01" }""").Outcome.Should().Be(Outcome.Met);
        Asked("""{ "category": "BAY", "association": "bay", "from": "2020-01-02" }""").Outcome.Should().Be(Outcome.NotMet);
        Asked(
            """
            { "category": "BAY", "association": "bay", "from": "2019-01-01", "to": "2020-06-29" },
            { "category": "BAY", "association": "bay", "from": "2020-07-01" }
            """
        )
            .Outcome.Should()
            .Be(Outcome.NotMet);
        Asked(
            """
            { "category": "SHORE", "association": "bay", "from": "2019-01-01", "to": "2020-12-31" },
            { "category": "BAY", "association": "bay", "from": "2021-01-01" }
            """
        )
            .Outcome.Should()
            .Be(Outcome.NotMet);

        static Finding Asked(string endorsements) =>
            SmallQuestion.Ask(ThreeYears, $$"""{ "endorsements": [ {{endorsements}} ] }""", "2022-06-01", "renewal", Calendar);
    }

    [Fact]
    public void S14c_an_endorsement_of_another_association_is_set_aside_as_such()
    {
        var finding = SmallQuestion.Ask(
            Held,
            """{ "endorsements": [ { "category": "BAY", "association": "shore", "from": "2012-01-01", "status": "active" } ] }""",
            "2019-12-31"
        );

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.SetAside.Should().Equal(new SetAside("endorsements/0", "other-association"));
    }

    [Fact]
    public void S14a_only_the_standing_that_holds_is_counted()
    {
        var finding = SmallQuestion.Ask(
            Held,
            """
            { "endorsements": [
              { "category": "BAY", "association": "bay", "from": "2010-01-01", "to": "2012-03-31", "status": "active" },
              { "category": "BAY", "association": "shore", "from": "2012-04-01", "to": "2014-12-31", "status": "active" },
              { "category": "BAY", "association": "bay", "from": "2015-01-01", "to": "2016-12-31", "status": "removed" },
              { "category": "BAY", "association": "bay", "from": "2017-01-01", "status": "active" } ] }
            """,
            "2020-12-31"
        );

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("endorsements/3");
        finding
            .SetAside.Should()
            .Equal(
                new SetAside("endorsements/0", "not-held-so"),
                new SetAside("endorsements/1", "other-association"),
                new SetAside("endorsements/2", "not-held-so")
            );
    }

    [Fact]
    public void S11_an_endorsement_known_to_the_month_is_held_since_that_month()
    {
        var finding = SmallQuestion.Ask(
            Held,
            """{ "endorsements": [ { "category": "BAY", "association": "bay", "from": "2017-03", "to": "2021-02", "status": "active" } ] }""",
            "2020-12-31"
        );

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("endorsements/0");
        finding.Actual.Should().Contain(new Figure("since", new FigureValue.Text("2017-03")));
    }

    [Fact]
    public void S36_who_is_active_again_is_not_removed_however_open_the_removal_was_left()
    {
        const string candidate = """
            { "endorsements": [
              { "category": "BAY", "association": "bay", "from": "2015-01-01", "to": "2018-03-31", "status": "active" },
              { "category": "BAY", "association": "bay", "from": "2018-04-01", "status": "removed" },
              { "category": "BAY", "association": "bay", "from": "2019-06-01", "status": "active" } ] }
            """;

        SmallQuestion.Ask(Removed, candidate, "2019-05-31").Outcome.Should().Be(Outcome.Met, "it was removed until the day before");
        SmallQuestion.Ask(Removed, candidate, "2020-01-01").Outcome.Should().Be(Outcome.NotMet);
        SmallQuestion.Ask(Held, candidate, "2020-01-01").Counted.Should().Equal("endorsements/2");
    }

    [Fact]
    public void S36_who_was_removed_is_not_active_however_open_the_endorsement_was_left()
    {
        const string candidate = """
            { "endorsements": [
              { "category": "BAY", "association": "bay", "from": "2015-01-01", "status": "active" },
              { "category": "BAY", "association": "bay", "from": "2018-04", "to": "2018-12-31", "status": "removed" } ] }
            """;

        SmallQuestion.Ask(Held, candidate, "2018-03-31").Outcome.Should().Be(Outcome.Met);
        SmallQuestion.Ask(Held, candidate, "2018-04-15").Open.Should().Equal(new OpenFact("endorsements/1", "from", SettledBy.Candidate));
        SmallQuestion.Ask(Held, candidate, "2018-05-01").Outcome.Should().Be(Outcome.NotMet);
        SmallQuestion.Ask(Held, candidate, "2019-01-01").Outcome.Should().Be(Outcome.Met, "the removal had an end");
    }

    [Fact]
    public void S14b_only_the_end_is_asked_where_only_the_end_decides()
    {
        var finding = SmallQuestion.Ask(
            Held,
            """{ "endorsements": [ { "category": "BAY", "association": "bay", "from": "2017-03", "to": "2020-12", "status": "active" } ] }""",
            "2020-12-15"
        );

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(new OpenFact("endorsements/0", "to", SettledBy.Candidate));
    }
}
