namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Several work filters of which one is enough (S16).</summary>
public sealed class WorkListTests
{
    private const string Filters = """[ { "activities": ["direct-service"], "paid": true }, { "activities": ["teaching-research"] } ]""";

    [Theory]
    [InlineData("teaching-research", "false", Outcome.Met)]
    [InlineData("direct-service", "true", Outcome.Met)]
    [InlineData("direct-service", "false", Outcome.NotMet)]
    [InlineData("internship", "true", Outcome.NotMet)]
    public void S16_a_spell_qualifies_by_any_of_the_filters(string activity, string paid, Outcome outcome) =>
        SmallQuestion
            .Ask(
                $$"""{ "kind": "experience", "period": "P1Y", "work": {{Filters}} }""",
                $$"""{ "work": [{ "id": "w", "from": "2018-01-01", "to": "2018-12-31", "activity": "{{activity}}", "paid": {{paid}} }] }""",
                "2020-06-01"
            )
            .Outcome.Should()
            .Be(outcome);

    [Fact]
    public void S14b_open_is_what_a_filter_that_may_take_the_spell_lacks()
    {
        var finding = SmallQuestion.Ask(
            $$"""{ "kind": "experience", "period": "P1Y", "work": {{Filters}} }""",
            """{ "work": [{ "id": "w", "from": "2018-01-01", "to": "2018-12-31", "activity": "direct-service" }] }""",
            "2020-06-01"
        );

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("w", "paid", SettledBy.Candidate));
    }

    [Fact]
    public void S31_while_serving_takes_several_kinds_of_work_too() =>
        SmallQuestion
            .Ask(
                $$"""{ "kind": "supervision", "hours": 1, "whileServing": {{Filters}} }""",
                """
                {
                  "work": [{ "id": "w", "from": "2018-01-01", "to": "2018-12-31", "activity": "teaching-research" }],
                  "reflectiveSupervision": [{ "id": "rs", "date": "2018-12-31", "hours": 1 }]
                }
                """,
                "2020-06-01"
            )
            .Outcome.Should()
            .Be(Outcome.Met);

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public void A_list_has_one_to_sixteen_filters(int count)
    {
        var filters = string.Join(", ", Enumerable.Repeat("{}", count));
        var ask = () => SmallQuestion.Ask($$"""{ "kind": "experience", "period": "P1Y", "work": [{{filters}}] }""", "{}", "2020-06-01");

        ask.Should().Throw<DocumentException>().WithMessage("*ER2109*a list has 1 to 16*");
    }
}
