namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>A session of one unknown day serves a sub-minimum only in windows that hold a day on which its provider is accepted for it (S33).</summary>
public sealed class PartsOfOneUnknownDayTests
{
    [Theory]
    [InlineData("2015-07-01", Outcome.Unknown)]
    [InlineData("2015-07-02", Outcome.NotMet)]
    public void S33_it_serves_a_sub_minimum_on_the_days_of_the_window_alone(string accepted, Outcome outcome)
    {
        // With the session of 1 January no window reaches beyond 1 July.
        var rule = $$"""
            { "kind": "supervision", "hours": 10, "windowMax": "P6M",
              "within": [ { "id": "w1", "hours": 2, "providers": [ { "sessions": { "from": "{{accepted}}" } } ] } ] }
            """;
        const string candidate = """
            { "reflectiveSupervision": [ { "id": "a", "date": "2015-01-01", "hours": 9, "format": "group" }, { "id": "b", "hours": 2 } ] }
            """;

        SmallQuestion.Ask(rule, candidate, "2017-02-28").Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("2015-07-01", Outcome.Unknown)]
    [InlineData("2015-07-02", Outcome.NotMet)]
    public void S35_so_it_does_where_providers_are_chosen(string accepted, Outcome outcome)
    {
        var rule = $$"""
            { "kind": "supervision", "hours": 10, "windowMax": "P6M", "concentration": { "majority": true },
              "within": [ { "id": "w1", "hours": 2, "providers": [ { "sessions": { "from": "{{accepted}}" } } ] } ] }
            """;
        const string candidate = """
            { "reflectiveSupervision": [ { "id": "a", "date": "2015-01-01", "hours": 9, "format": "group" }, { "id": "b", "hours": 2 } ] }
            """;

        SmallQuestion.Ask(rule, candidate, "2017-02-28").Outcome.Should().Be(outcome);
    }
}
