using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Days so much later or earlier than a day of the question, the days of registration and removal, and what a removal ends.</summary>
public sealed class RelativeDayTests
{
    [Theory]
    [InlineData("2020-02-29", "2021-02-28", "P1Y", Outcome.Met)] // a year after 29 February is 28 February (S10)
    [InlineData("2020-02-29", "2021-02-27", "P1Y", Outcome.NotMet)]
    [InlineData("2020-01-31", "2020-02-29", "P1M", Outcome.Met)]
    public void S10_a_period_is_counted_forward_from_the_day(string registered, string submitted, string period, Outcome outcome) =>
        Ask(
            $$"""{ "submitted": { "from": { "day": "registered", "plus": "{{period}}" } } }""",
            $$"""{ "application": { "registered": "{{registered}}", "submitted": "{{submitted}}" } }"""
        )
            .Outcome.Should()
            .Be(outcome);

    [Theory]
    [InlineData("2021-02-28", "2020-02-29", Outcome.Met)] // the latest day from which a year ends no later
    [InlineData("2021-02-28", "2020-02-28", Outcome.NotMet)]
    public void S10_so_much_earlier_is_the_latest_day_from_which_the_period_does_not_go_beyond(
        string asOf,
        string submitted,
        Outcome outcome
    ) =>
        Ask(
            """{ "submitted": { "from": { "day": "as-of", "minus": "P1Y" } } }""",
            $$"""{ "application": { "submitted": "{{submitted}}" } }""",
            asOf
        )
            .Outcome.Should()
            .Be(outcome);

    [Fact]
    public void S14b_a_day_that_is_not_in_the_file_is_open()
    {
        var finding = Ask(
            """{ "submitted": { "from": { "day": "registered", "plus": "P1M" } } }""",
            """{ "application": { "submitted": "2020-01-01" } }"""
        );

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("candidate", "application/registered", SettledBy.Candidate));
    }

    [Theory]
    [InlineData("plus")]
    [InlineData("minus")]
    public void A_day_beyond_the_calendar_is_later_or_earlier_than_every_other(string way) =>
        Ask(
            $$"""{ "submitted": { "{{(way == "plus" ? "before" : "from")}}": { "day": "as-of", "{{way}}": "P200Y" } } }""",
            """{ "application": { "submitted": "2020-01-01" } }"""
        )
            .Outcome.Should()
            .Be(Outcome.Met);

    [Theory]
    [InlineData("2019-05-01", Outcome.NotMet)] // not held on the day of the removal
    [InlineData("2019-05-02", Outcome.Met)]
    [InlineData("2019-05", Outcome.Unknown)]
    public void A_removal_ends_the_standing_the_day_before(string removed, Outcome outcome) =>
        SmallQuestion
            .Ask(
                """{ "kind": "endorsement-held", "categories": ["BAY"], "at": "as-of" }""",
                $$"""{ "endorsements": [{ "category": "BAY", "from": "2015-01-01", "removed": "{{removed}}" }] }""",
                "2019-05-01"
            )
            .Outcome.Should()
            .Be(outcome);

    [Theory]
    [InlineData("2019-05-01", Outcome.NotMet)]
    [InlineData("2019-05-02", Outcome.Met)]
    public void S32_a_provider_who_was_removed_has_no_standing_from_that_day_on(string removed, Outcome outcome) =>
        SmallQuestion
            .Ask(
                """{ "kind": "supervision", "hours": 1, "providers": [{ "holds": { "categories": ["BAY"] } }] }""",
                $$"""
                {
                  "reflectiveSupervision": [{ "id": "rs", "date": "2019-05-01", "hours": 1, "format": "individual", "provider": "p" }],
                  "people": [{ "id": "p", "endorsements": [{ "category": "BAY", "from": "2015-01-01", "removed": "{{removed}}" }] }]
                }
                """,
                "2020-01-01"
            )
            .Outcome.Should()
            .Be(outcome);

    [Fact]
    public void A_removal_no_later_than_the_award_is_an_error_at_its_place()
    {
        const string file = """
            { "id": "c", "endorsements": [{ "category": "IFS", "from": "2019-05-01", "removed": "2019-05-01" }] }
            """;

        Candidate.TryRead(System.Text.Encoding.UTF8.GetBytes(file), out _, out var diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle().Which.Pointer.Should().Be("/endorsements/0/removed");
    }

    [Fact]
    public void Without_a_removal_the_as_of_date_stands_in() =>
        Ask("""{ "submitted": { "from": "removed" } }""", """{ "application": { "submitted": "2020-06-01" }, "endorsements": [] }""")
            .Outcome.Should()
            .Be(Outcome.Met);

    [Fact]
    public void One_length_is_one_day_however_it_is_spelled()
    {
        RuleDay.CycleStart.Earlier(Period.FromMonths(24)).Should().Be(RuleDay.CycleStart.Earlier(Period.FromYears(2)));
        RuleDay.AsOf.Later(Period.FromWeeks(2)).ToString().Should().Be("as-of plus P14D");
    }

    private static Finding Ask(string condition, string candidate, string asOf = "2020-06-01") =>
        SmallQuestion.Ask($$"""{ "kind": "fact", "condition": {{condition}} }""", candidate, asOf);
}
