namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>S32: somebody who is vetted, for all categories or for some.</summary>
public sealed class VettingTests
{
    private const string Known = """{ "vocabulary": { "categories": ["IMHS", "IFS"] }, "equivalents": [["IMHS", "IMHP"]] }""";

    [Theory]
    [InlineData("", "", Outcome.Met)] // nobody speaks of categories
    [InlineData(""", "categories": ["IMHS"]""", "", Outcome.Met)] // vetted for all
    [InlineData(""", "categories": ["IMHS"]""", """, "categories": ["IFS", "IMHS"]""", Outcome.Met)]
    [InlineData(""", "categories": ["IMHS"]""", """, "categories": ["IMHP"]""", Outcome.Met)] // which stands for it
    [InlineData(""", "categories": ["this"]""", """, "categories": ["BAY"]""", Outcome.Met)]
    [InlineData(""", "categories": ["IMHS"]""", """, "categories": ["IFS"]""", Outcome.NotMet)]
    [InlineData(""", "categories": ["IMHS"]""", """, "categories": []""", Outcome.NotMet)] // vetted for none
    [InlineData("", """, "categories": ["IMHS"]""", Outcome.NotMet)] // the rule asks for no category in particular
    public void S32_a_vetting_for_some_categories_counts_where_one_of_them_is_asked(string asked, string vetted, Outcome outcome)
    {
        Ask(asked, vetted).Outcome.Should().Be(outcome);
    }

    [Fact]
    public void S49_a_misspelt_category_of_a_vetting_is_open()
    {
        var finding = Ask(""", "categories": ["IMHS"]""", """, "categories": ["im hs"]""");

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().ContainSingle().Which.Should().Match<OpenFact>(open => open.Attribute == "vetted");
    }

    [Fact]
    public void S32_a_vetting_whose_dates_are_open_is_open_only_if_it_is_for_a_category_that_is_asked()
    {
        Ask(""", "categories": ["IMHS"]""", """, "categories": ["IMHS"]""", until: null).Outcome.Should().Be(Outcome.NeedsReview);
        Ask(""", "categories": ["IMHS"]""", """, "categories": ["IFS"]""", until: null).Outcome.Should().Be(Outcome.NotMet);
    }

    private static Finding Ask(string asked, string vetted, string? until = "2020-12-31") =>
        SmallQuestion.Ask(
            $$"""{ "kind": "supervision", "hours": 1, "providers": [ { "vetted": { "associations": ["this"]{{asked}} } } ] }""",
            $$"""
            { "people": [ { "id": "p", "vetted": [ { "association": "bay"{{vetted}}, "from": "2020-01-01"{{(
                until is null ? "" : $", \"to\": \"{until}\""
            )}} } ] } ],
              "reflectiveSupervision": [ { "id": "s", "date": "2020-06-01", "hours": 1, "provider": "p" } ] }
            """,
            "2021-01-01",
            more: Known
        );
}
