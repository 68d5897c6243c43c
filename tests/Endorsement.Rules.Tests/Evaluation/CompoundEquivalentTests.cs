using System.Text;
using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>S53b: categories that stand for another on every day on which they are held together.</summary>
public sealed class CompoundEquivalentTests
{
    private const string Known = """
        { "equivalents": [["IFS", "IFP"], { "category": "IFRS", "is": ["IFS", "ERS"] }], "vocabulary": { "categories": ["OLD"] } }
        """;

    private const string Tenure = """{ "kind": "endorsement-held", "categories": ["IFRS"], "atLeast": "P3Y" }""";

    [Theory]
    [InlineData("IFS", "2016-01-01", null, "2018-01-01", null, Outcome.Met)] // together since 2018, three years to the day
    [InlineData("IFP", "2016-01-01", null, "2018-01-01", null, Outcome.Met)] // what stands for one of them stands with the other
    [InlineData("IFS", "2016-01-01", null, "2018-01-02", null, Outcome.NotMet)] // a day short
    [InlineData("IFS", "2016-01-01", "2020-12-30", "2017-01-01", null, Outcome.NotMet)] // one of them is gone on the day
    [InlineData("OLD", "2016-01-01", null, "2018-01-01", null, Outcome.NotMet)]
    [InlineData("IFS", "2016-01-01", null, "2018", null, Outcome.Unknown)]
    public void S53b_tenure_is_the_time_in_which_all_of_them_are_held(
        string first,
        string from,
        string? to,
        string second,
        string? until,
        Outcome outcome
    )
    {
        var candidate = $$"""{ "endorsements": [ {{Entry(first, from, to)}}, {{Entry("ERS", second, until)}} ] }""";

        var finding = SmallQuestion.Ask(Tenure, candidate, "2020-12-31", more: Known);

        finding.Outcome.Should().Be(outcome);
        finding.Counted.Should().Equal(outcome == Outcome.Met ? ["endorsements/0", "endorsements/1"] : finding.Counted);
    }

    [Fact]
    public void S53b_two_stretches_that_adjoin_are_one_whether_held_alone_or_together()
    {
        var candidate =
            $$"""{ "endorsements": [ {{Entry("IFRS", "2016-01-01", "2018-06-30")}}, {{Entry("IFS", "2010-01-01", null)}}, {{Entry("ERS", "2018-07-01", null)}} ] }""";

        SmallQuestion.Ask(Tenure, candidate, "2020-12-31", more: Known).Outcome.Should().Be(Outcome.Met);
    }

    [Fact]
    public void S14a_one_of_them_that_stands_alone_counts_for_nothing()
    {
        var candidate = $$"""{ "endorsements": [ {{Entry("IFRS", "2016-01-01", null)}}, {{Entry("IFS", "2010-01-01", null)}} ] }""";

        var finding = SmallQuestion.Ask(Tenure, candidate, "2020-12-31", more: Known);

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("endorsements/0");
        finding.SetAside.Should().ContainSingle().Which.Id.Should().Be("endorsements/1");
    }

    [Theory]
    [InlineData("2018-01-01", "2020-06-01", Outcome.Met)] // both on the day of the session
    [InlineData("2018-01-01", "2017-12-31", Outcome.NotMet)] // the second began a day later
    [InlineData("2018", "2018-06-01", Outcome.Unknown)]
    public void S32_a_provider_who_holds_them_on_the_day_of_the_session_is_accepted(string second, string session, Outcome outcome)
    {
        foreach (
            var row in new[]
            {
                """{ "holds": { "categories": ["IFRS"] } }""",
                """{ "holds": { "categories": ["OLD"], "with": ["IFRS"] } }""",
                """{ "holds": { "categories": ["OLD"], "with": [ { "categories": ["IFRS"] } ] } }""",
            }
        )
        {
            SmallQuestion
                .Ask(
                    $$"""{ "kind": "supervision", "hours": 1, "providers": [ {{row}} ] }""",
                    $$"""
                    { "people": [ { "id": "p", "endorsements": [
                        {{Entry("IFS", "2010-01-01", null)}}, {{Entry("ERS", second, null)}}, {{Entry("OLD", "2010-01-01", null)}} ] } ],
                      "reflectiveSupervision": [ { "id": "s", "date": "{{session}}", "hours": 1, "provider": "p" } ] }
                    """,
                    "2021-01-01",
                    more: Known
                )
                .Outcome.Should()
                .Be(outcome, "of {0}", row);
        }
    }

    [Theory]
    [InlineData("", "", Outcome.Met)] // on the terms of the row: active, from anywhere
    [InlineData(""", "status": ["inactive"]""", "", Outcome.NotMet)]
    [InlineData(""", "status": ["inactive"]""", """, "status": "inactive" """, Outcome.Met)]
    [InlineData(""", "associations": ["this"]""", """, "association": "bay" """, Outcome.Met)]
    [InlineData(""", "associations": ["this"]""", """, "association": "alp" """, Outcome.NotMet)]
    [InlineData(""", "associations": ["this"]""", "", Outcome.Unknown)]
    public void S32_a_further_endorsement_may_have_terms_of_its_own(string asked, string held, Outcome outcome)
    {
        SmallQuestion
            .Ask(
                $$"""
                { "kind": "supervision", "hours": 1, "providers": [ { "holds": { "categories": ["IFS"], "associations": ["alp"],
                    "with": [ { "categories": ["ERS"]{{asked}} } ] } } ] }
                """,
                $$"""
                { "people": [ { "id": "p", "endorsements": [ { "category": "IFS", "association": "alp", "from": "2010-01-01" },
                    { "category": "ERS", "from": "2010-01-01"{{held}} } ] } ],
                  "reflectiveSupervision": [ { "id": "s", "date": "2020-06-01", "hours": 1, "provider": "p" } ] }
                """,
                "2021-01-01",
                more: Known
            )
            .Outcome.Should()
            .Be(outcome);
    }

    [Fact]
    public void S45_they_are_read_written_and_hashed()
    {
        var requirement = $$"""{ "id": "held", "title": "Held", "citation": { "source": "s", "locator": "1" }, {{Tenure.Trim()[1..]}}""";
        var ruleset = SmallRuleset.Read(SmallRuleset.Written(requirement, more: Known));

        ruleset.Compounds.Should().Equal(new CompoundEquivalent("IFRS", ["IFS", "ERS"]));
        Ruleset.Read(ruleset.ToJson()).Should().Be(ruleset);
        ruleset
            .Hash.Should()
            .NotBe(
                SmallRuleset
                    .Read(SmallRuleset.Written(requirement, more: Known.Replace("\"ERS\"", "\"ERT\"", StringComparison.Ordinal)))
                    .Hash
            );
    }

    [Theory]
    [InlineData("""[ { "category": "A", "is": ["B", "C"] }, { "category": "D", "is": ["A", "C"] } ]""", "ER2132")]
    [InlineData("""[ ["A", "E"], { "category": "A", "is": ["B", "C"] }, { "category": "D", "is": ["E", "C"] } ]""", "ER2132")]
    [InlineData("""[ { "category": "A", "is": ["A", "C"] } ]""", "ER2132")]
    [InlineData("""[ { "category": "A", "is": ["B", "C", "D", "E", "F"] } ]""", "ER2112")]
    [InlineData("""[ { "category": "A", "is": ["this", "C"] } ]""", "ER2131")]
    [InlineData("""[ { "category": "A", "is": ["B"] } ]""", "ER1113")]
    public void A_category_for_which_others_stand_is_none_of_them(string equivalents, string code)
    {
        var text = SmallRuleset.Written(SmallRuleset.Training("t", 1), more: $$"""{ "equivalents": {{equivalents}} }""");

        Ruleset.TryRead(Encoding.UTF8.GetBytes(text), out _, out var diagnostics).Should().BeFalse();
        diagnostics.Select(d => d.Code).Should().Equal(code);
    }

    private static string Entry(string category, string from, string? to) =>
        to is null
            ? $$"""{ "category": "{{category}}", "from": "{{from}}" }"""
            : $$"""{ "category": "{{category}}", "from": "{{from}}", "to": "{{to}}" }""";
}
