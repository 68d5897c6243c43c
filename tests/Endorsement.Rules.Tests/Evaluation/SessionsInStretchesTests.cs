namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>A session of one unknown day may have been in one stretch of days or in another, and not between them (S28, S33).</summary>
public sealed class SessionsInStretchesTests
{
    private const string Undated = """
        { "reflectiveSupervision": [ { "id": "a", "date": "2016-06-01", "hours": 4 }, { "id": "b", "hours": 2 } ] }
        """;

    [Theory]
    [InlineData("2016-12-02", Outcome.NotMet)]
    [InlineData("2016-12-01", Outcome.Unknown)]
    public void S28_a_window_that_lies_between_the_days_on_which_a_provider_is_accepted_does_not_hold_it(string from, Outcome outcome)
    {
        var rule = $$"""
            { "kind": "supervision", "hours": 5, "windowMax": "P6M",
              "providers": [ { "sessions": { "until": "2015-06-30" } }, { "sessions": { "from": "{{from}}" } }, { "formats": ["group"] } ] }
            """;
        var candidate = Undated
            .Replace("\"hours\": 4", "\"hours\": 4, \"format\": \"group\"", StringComparison.Ordinal)
            .Replace("\"hours\": 2", "\"hours\": 2, \"format\": \"individual\"", StringComparison.Ordinal);

        SmallQuestion.Ask(rule, candidate, "2018-02-28").Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("2016-12-02", Outcome.NotMet)]
    [InlineData("2016-12-01", Outcome.Unknown)]
    public void S31_nor_one_that_lies_between_two_spells_of_work(string from, Outcome outcome)
    {
        var candidate = $$"""
            { "work": [ { "id": "v", "from": "2014-01-01", "to": "2015-06-30" }, { "id": "w", "from": "2016-06-01", "to": "2016-06-01" },
                        { "id": "x", "from": "{{from}}" } ],
              {{Undated.Trim().TrimStart('{')}}
            """;
        const string rule = """{ "kind": "supervision", "hours": 6, "windowMax": "P6M", "minSpan": "P3M", "whileServing": {} }""";

        SmallQuestion.Ask(rule, candidate, "2018-02-28").Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("2016-12-02", Outcome.NotMet)]
    [InlineData("2016-12-01", Outcome.Unknown)]
    public void S34_nor_serves_it_a_sub_minimum_there(string from, Outcome outcome)
    {
        var rule = $$"""
            { "kind": "supervision", "hours": 5, "windowMax": "P6M",
              "within": [ { "id": "w1", "hours": 2, "providers": [ { "sessions": { "until": "2015-06-30" } }, { "sessions": { "from": "{{from}}" } } ] } ] }
            """;

        SmallQuestion.Ask(rule, Undated, "2018-02-28").Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("P9M", Outcome.Unknown)]
    [InlineData("P3Y", Outcome.NotMet)]
    public void S29_its_own_two_stretches_make_no_span(string span, Outcome outcome)
    {
        // Alone on its day, it is near the other session in one stretch and far from it in the other.
        var rule = $$"""
            { "kind": "supervision", "hours": 5, "windowMax": "P4Y", "minSpan": "{{span}}",
              "providers": [ { "sessions": { "from": "2015-06-01", "until": "2015-06-30" } }, { "sessions": { "from": "2016-05-01", "until": "2018-07-31" } } ] }
            """;

        SmallQuestion.Ask(rule, Undated, "2019-02-28").Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("2016-12-02", Outcome.NotMet)]
    [InlineData("2016-12-01", Outcome.Unknown)]
    public void S35_where_providers_are_chosen_it_is_one_session_too(string from, Outcome outcome)
    {
        var rule = $$"""
            { "kind": "supervision", "hours": 6, "windowMax": "P6M", "concentration": { "maxProviders": 1 },
              "within": [ { "id": "w1", "hours": 2, "providers": [ { "sessions": { "until": "2015-06-30" } }, { "sessions": { "from": "{{from}}" } } ] } ] }
            """;

        SmallQuestion.Ask(rule, Undated, "2018-02-28").Outcome.Should().Be(outcome);
    }
}
