namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>RS/C beyond what the cycle just before asked is added, up to a maximum (S53b).</summary>
public sealed class SupervisionCarryOverTests
{
    private const string Yearly = """{ "cycle": { "ends": "12-31" } }""";
    private const string Rule = """{ "kind": "supervision", "hours": 10, "in": "cycle", "carryOver": { "most": 5 } }""";

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
    public void S14a_what_is_carried_over_is_said_and_the_sessions_behind_it_are_counted_without_adding_of_their_own()
    {
        var finding = Ask(Rule, 13, 7);

        Language
            .English.Sentence(finding)
            .Should()
            .Be("7 of 10 clock hours in the renewal cycle (1 January 2020), and 3 carried over from the cycle before.");
        finding.Counted.Should().Equal("before", "now");
        finding.Partly.Should().Equal(new CountedInPart("before", PartUnit.Minutes, 0, 13 * 60));
    }

    [Theory]
    [InlineData("", Outcome.Met)]
    [InlineData(""", "minSpan": "P6M" """, Outcome.NotMet)]
    [InlineData(""", "within": [ { "id": "given", "about": ["rsc-given"], "some": true } ]""", Outcome.NotMet)]
    public void S53b_a_surplus_of_all_that_is_asked_needs_no_session_but_for_a_span_or_a_sub_minimum(string more, Outcome outcome)
    {
        var rule = $$"""{ "kind": "supervision", "hours": 5, "in": "cycle", "carryOver": { "most": 5 } {{more}} }""";
        const string candidate = """
            { "reflectiveSupervision": [ { "id": "a", "date": "2019-02-01", "hours": 10, "about": ["rsc-given"] } ] }
            """;

        var finding = SmallQuestion.Ask(rule, candidate, "2020-12-31", Pathway.Renewal, Yearly);

        finding.Outcome.Should().Be(outcome);
        finding.Actual[Figures.CarriedOver].Should().Be(5.ClockHours());
        finding.Shortfall.Should().HaveCount(outcome == Outcome.Met ? 0 : 1);
    }

    [Fact]
    public void S53b_a_surplus_is_not_carried_on_twice()
    {
        const string candidate = """
            { "reflectiveSupervision": [ { "id": "a", "date": "2018-06-01", "hours": 20 }, { "id": "b", "date": "2019-06-01", "hours": 6 },
                                         { "id": "c", "date": "2020-06-01", "hours": 9 } ] }
            """;

        var finding = SmallQuestion.Ask(Rule, candidate, "2020-12-31", Pathway.Renewal, Yearly);

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding
            .Actual[Figures.CarriedOver]
            .Should()
            .Be(0.ClockHours(), "2019 had its hours only with what 2018 left, and that is not carried on");
    }

    [Fact]
    public void S53b_only_sessions_that_count_by_the_rule_leave_a_surplus()
    {
        const string rule = """
            { "kind": "supervision", "hours": 10, "formats": ["group"], "in": "cycle", "carryOver": { "most": 5 } }
            """;
        const string candidate = """
            { "reflectiveSupervision": [ { "id": "a", "date": "2019-06-01", "hours": 20, "format": "individual" }, { "id": "b", "date": "2019-06-02", "hours": 11, "format": "group" },
                                         { "id": "c", "date": "2020-06-01", "hours": 9, "format": "group" } ] }
            """;

        var finding = SmallQuestion.Ask(rule, candidate, "2020-12-31", Pathway.Renewal, Yearly);

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("b", "c");
        finding.SetAside.Should().Equal(new SetAside("a", SetAsideReason.OutsideCycle, null));
    }

    [Theory]
    [InlineData(""" "provider": "q", "hours": 3 """, "q", "meetsCriteriaFor", SettledBy.Reviewer)]
    [InlineData(""" "provider": "p" """, "b", "hours", SettledBy.Candidate)]
    public void S14b_a_session_of_the_cycle_before_that_may_leave_a_surplus_is_open(
        string says,
        string entry,
        string attribute,
        SettledBy who
    )
    {
        const string rule = """
            { "kind": "supervision", "hours": 10, "in": "cycle", "carryOver": { "most": 5 }, "providers": [ { "meetsCriteriaFor": ["BAY"] } ] }
            """;
        var candidate = $$"""
            { "people": [ { "id": "p", "meetsCriteriaFor": ["BAY"] }, { "id": "q" } ],
              "reflectiveSupervision": [ { "id": "a", "date": "2019-06-01", "hours": 9, "provider": "p" }, { "id": "b", "date": "2019-07-01", {{says}} },
                                         { "id": "c", "date": "2020-06-01", "hours": 9, "provider": "p" } ] }
            """;

        var finding = SmallQuestion.Ask(rule, candidate, "2020-12-31", Pathway.Renewal, Yearly);

        finding.Outcome.Should().Be(who == SettledBy.Reviewer ? Outcome.NeedsReview : Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of(entry, attribute, who));
    }

    [Fact]
    public void S13_two_sessions_of_the_cycle_before_that_may_be_one_leave_the_surplus_of_one_for_certain()
    {
        const string candidate = """
            { "reflectiveSupervision": [ { "id": "a", "date": "2019-06", "hours": 11 }, { "id": "b", "date": "2019-06", "hours": 11 },
                                         { "id": "c", "date": "2020-06-01", "hours": 8 } ] }
            """;

        var finding = SmallQuestion.Ask(Rule, candidate, "2020-12-31", Pathway.Renewal, Yearly);

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Actual[Figures.CarriedOver].Should().Be(1.ClockHours());
    }

    private static Finding Ask(string rule, int before, int now) =>
        SmallQuestion.Ask(
            rule,
            $$"""
            { "reflectiveSupervision": [ { "id": "before", "date": "2019-12-31", "hours": {{before}} }, { "id": "now", "date": "2020-01-01", "hours": {{now}} } ] }
            """,
            "2020-12-31",
            Pathway.Renewal,
            Yearly
        );
}
