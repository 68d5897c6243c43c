namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>RS/C waits for a reviewer where nothing else in the window that is shown can decide, and only there (S7, S30, S33).</summary>
public sealed class WhoSettlesSupervisionTests
{
    [Theory]
    [InlineData("2016-09-01", Outcome.Unknown)]
    [InlineData("2016-09-02", Outcome.NeedsReview)]
    public void S30_a_session_of_unknown_day_is_asked_only_where_a_day_that_is_left_to_it_lies_in_the_window(string from, Outcome outcome)
    {
        const string rule = """
            { "kind": "supervision", "hours": 2, "windowMax": "P6M", "providers": [ { "vetted": { "categories": ["BAY"] } } ] }
            """;
        var candidate = $$"""
            { "people": [ { "id": "judged" }, { "id": "then", "vetted": [ { "from": "{{from}}", "to": "2017-12-31", "categories": ["BAY"] } ] } ],
              "reflectiveSupervision": [ { "id": "a", "date": "2016-03-01", "hours": 3, "provider": "judged" }, { "id": "b", "hours": 1, "provider": "then" } ] }
            """;

        SmallQuestion.Ask(rule, candidate, "2018-02-28").Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("2017-01", Outcome.Unknown)]
    [InlineData("2017-02", Outcome.NeedsReview)]
    public void S29_dates_that_leave_the_span_open_are_the_candidates_to_supply(string to, Outcome outcome)
    {
        const string rule = """
            { "kind": "supervision", "hours": 2, "minSpan": "P1Y", "providers": [ { "vetted": { "categories": ["BAY"] } } ] }
            """;
        var candidate = $$"""
            { "people": [ { "id": "judged" } ],
              "reflectiveSupervision": [ { "id": "a", "from": "2016-01-31", "to": "{{to}}", "hours": 3, "provider": "judged" } ] }
            """;

        var finding = SmallQuestion.Ask(rule, candidate, "2018-02-28");

        finding.Outcome.Should().Be(outcome);
        finding.Open.Any(o => o is { Entry: "a", Attribute: "to" }).Should().Be(outcome == Outcome.Unknown);
    }

    [Theory]
    [InlineData("2016-03-01", Outcome.NeedsReview)]
    [InlineData("2016-02-15", Outcome.Unknown)]
    public void S31_a_spell_of_which_other_work_covers_what_is_not_known_waits_for_the_reviewer_alone(string until, Outcome outcome)
    {
        const string rule = """{ "kind": "supervision", "hours": 2, "whileServing": { "attested": ["q1"] } }""";
        var candidate = $$"""
            { "work": [ { "id": "sure", "from": "2015-01-01", "to": "{{until}}", "attested": ["q1"] }, { "id": "judged", "from": "2016-02" } ],
              "reflectiveSupervision": [ { "id": "a", "from": "2016-01-31", "to": "2017-01-15", "hours": 3 } ] }
            """;

        SmallQuestion.Ask(rule, candidate, "2018-02-28").Outcome.Should().Be(outcome);
    }

    [Fact]
    public void S35_a_sub_minimum_that_those_who_are_chosen_may_lack_is_asked_though_another_has_it()
    {
        const string rule = """
            { "kind": "supervision", "hours": 5, "concentration": { "maxProviders": 1 }, "within": [ { "id": "w1", "about": ["direct-service"], "some": true } ] }
            """;
        const string candidate = """
            { "people": [ { "id": "p" }, { "id": "q" } ],
              "reflectiveSupervision": [ { "id": "a", "date": "2016-02-01", "hours": 5, "provider": "p" },
                                         { "id": "b", "date": "2016-02-02", "hours": 1, "provider": "q", "about": ["direct-service"] } ] }
            """;

        var finding = SmallQuestion.Ask(rule, candidate, "2018-02-28");

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("a", "about", SettledBy.Candidate));
    }
}
