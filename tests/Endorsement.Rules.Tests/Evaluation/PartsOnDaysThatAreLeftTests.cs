namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>A session that may count serves a sub-minimum only where both may accept it on one day, under one degree of the candidate (S33).</summary>
public sealed class PartsOnDaysThatAreLeftTests
{
    private const string Block = """
        { "education": [], "work": [ { "id": "w", "from": "2015-01-01", "to": "2017-05-31", "paid": true } ],
          "reflectiveSupervision": [ { "id": "b", "from": "2017-01-01", "to": "2017-12-31", "hours": 5 } ] }
        """;

    [Theory]
    [InlineData("2017-05-31", Outcome.NotMet)]
    [InlineData("2017-06-01", Outcome.Unknown)]
    public void S33_a_block_of_which_the_whole_and_a_sub_minimum_accept_different_days_cannot_meet_both(string until, Outcome outcome)
    {
        var rule = $$"""
            { "kind": "supervision", "hours": 5, "providers": [ { "sessions": { "from": "2017-06-01" } } ],
              "within": [ { "id": "w1", "hours": 2, "providers": [ { "sessions": { "until": "{{until}}" } } ] } ] }
            """;

        SmallQuestion.Ask(rule, Block, "2018-02-28").Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("2017-06-01", Outcome.NotMet)]
    [InlineData("2017-05-31", Outcome.Unknown)]
    public void S31_so_it_is_where_work_leaves_it_no_day_of_the_sub_minimum(string from, Outcome outcome)
    {
        var rule = $$"""
            { "kind": "supervision", "hours": 5, "whileServing": { "paid": true },
              "within": [ { "id": "w1", "hours": 2, "providers": [ { "sessions": { "from": "{{from}}" } } ] } ] }
            """;

        SmallQuestion.Ask(rule, Block, "2018-02-28").Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("""{ "not": { "degree": "master" } }""", Outcome.NotMet)]
    [InlineData("""{ "not": { "degree": "doctorate" } }""", Outcome.Unknown)]
    public void S32_a_degree_that_is_not_told_is_one_degree_for_the_whole_and_the_sub_minimum(string condition, Outcome outcome)
    {
        var rule = $$"""
            { "kind": "supervision", "hours": 5, "providers": [ { "candidate": { "degree": "master" }, "at": "session" } ],
              "within": [ { "id": "w1", "hours": 2, "providers": [ { "candidate": {{condition}}, "at": "session" } ] } ] }
            """;

        SmallQuestion
            .Ask(rule, """{ "reflectiveSupervision": [ { "id": "a", "date": "2017-01-01", "hours": 5 } ] }""", "2018-02-28")
            .Outcome.Should()
            .Be(outcome);
    }
}
