using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

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
            .Ask(held, """{ "endorsements": [ { "category": "BAY", "from": "2019-01-01" } ] }""", "2020-06-01", Pathway.Renewal, cycle)
            .Outcome.Should()
            .Be(Outcome.NotMet);
        SmallQuestion
            .Ask(held, """{ "endorsements": [ { "category": "BAY", "from": "1900", "to": "2200" } ] }""", "2020-06-01")
            .Outcome.Should()
            .Be(Outcome.NotMet);
    }

    [Fact]
    public void S36_where_the_cycle_is_not_known_the_award_is_asked_and_no_day_is_made_up()
    {
        const string cycle = """{ "cycle": { "since": "award", "years": 1 } }""";
        var finding = SmallQuestion.Ask(
            Held,
            """{ "endorsements": [ { "category": "BAY", "association": "bay" } ] }""",
            "2020-06-01",
            Pathway.Renewal,
            cycle
        );

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Required.Select(f => f.Name).Should().NotContain("on");
        finding.Open.Should().Equal(OpenFact.Of("endorsements/0", "from", SettledBy.Candidate));
    }

    /// <summary>Few days and few associations, so that standings overlap, touch, repeat and take one another's place.</summary>
    [Fact]
    public void S36_of_overlapping_standings_the_engine_says_what_the_plain_evaluator_says()
    {
        string[] days = ["2015-01-01", "2016-06-30", "2016-07-01", "2017", "2017-03", "2018-01-01", "2018-12-31"];
        foreach (var seed in Oracle.Generators.SmallSeeds(600))
        {
            var dice = new Oracle.Dice(seed);
            var endorsements = dice.List(
                0,
                5,
                _ =>
                {
                    var (a, b) = (dice.Pick(days), dice.Pick(days));
                    return Oracle.Dice.Object(
                        ("category", dice.Pick("BAY", "BAY", "SHORE")),
                        ("association", dice.Chance(85) ? dice.Pick("bay", "bay", "shore") : null),
                        ("from", dice.Chance(92) ? (string.CompareOrdinal(a, b) <= 0 ? a : b) : null),
                        ("to", dice.Chance(55) ? (string.CompareOrdinal(a, b) <= 0 ? b : a) : null),
                        ("status", dice.Pick("active", "active", "removed", "inactive"))
                    );
                }
            );
            var held = Oracle.Dice.Object(
                ("kind", "endorsement-held"),
                ("categories", new System.Text.Json.Nodes.JsonArray("BAY", "SHORE")),
                ("associations", dice.Chance(80) ? dice.Some("this", "shore") : null),
                ("status", dice.Some("active", "removed")),
                ("atLeast", dice.Chance(50) ? dice.Pick("P6M", "P1Y", "P2Y") : null),
                ("atMost", dice.Chance(20) ? dice.Pick("P2Y", "P3Y") : null)
            );

            const string shore = """{ "vocabulary": { "categories": ["SHORE"] } }""";
            var candidate = Oracle.Dice.Object(("endorsements", endorsements)).ToJsonString();
            var ask = () =>
                SmallQuestion.Ask(held.ToJsonString(), candidate, dice.Pick("2016-07-01", "2017-03-15", "2019-01-01"), more: shore);
            ask.Should().NotThrow("seed {0}: {1} {2}", seed, held.ToJsonString(), candidate);
        }
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
            SmallQuestion.Ask(ThreeYears, $$"""{ "endorsements": [ {{endorsements}} ] }""", "2022-06-01", Pathway.Renewal, Calendar);
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
        finding.SetAside.Should().Equal(new SetAside("endorsements/0", SetAsideReason.OtherAssociation));
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
                new SetAside("endorsements/0", SetAsideReason.NotHeldSo),
                new SetAside("endorsements/1", SetAsideReason.OtherAssociation),
                new SetAside("endorsements/2", SetAsideReason.NotHeldSo)
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
        SmallQuestion.Ask(Held, candidate, "2018-04-15").Open.Should().Equal(OpenFact.Of("endorsements/1", "from", SettledBy.Candidate));
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
        finding.Open.Should().Equal(OpenFact.Of("endorsements/0", "to", SettledBy.Candidate));
    }
}
