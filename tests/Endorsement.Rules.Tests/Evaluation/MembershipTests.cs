namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Membership on a day and through a cycle: what counts, what is open, which day is not covered.</summary>
public sealed class MembershipTests
{
    private const string KnownToTheMonth = """
        {
          "id": "B29",
          "residence": "US-MI",
          "memberships": [{"association": "mi-aimh", "kind": "individual", "from": "2017-11", "to": "2018-10"}]
        }
        """;

    private const string OneDayGap = """
        {
          "id": "B28",
          "residence": "US-MN",
          "memberships": [
            {"association": "macmh-iec", "kind": "individual", "from": "2022-07-01", "to": "2023-06-29"},
            {"association": "macmh-iec", "kind": "individual", "from": "2023-07-01", "to": "2024-06-30"}
          ],
          "endorsements": [{"category": "IFS", "association": "macmh-iec", "from": "2019-01-01", "status": "active"}]
        }
        """;

    [Fact]
    public void S14c_the_first_day_that_no_membership_covers_is_named()
    {
        var determination = Asked.Of("macmh-iec@2023", OneDayGap, "IFS", "2023-12-31", Pathway.Renewal, 2023);

        var finding = determination.Named("membership");
        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.Actual.Should().Contain(figure => figure.Name == "uncovered");
        Language.English.Sentence(finding).Should().Contain("30 June 2023");
        determination.Explained("membership").Should().Contain("too late   30 June 2023 is past and cannot be covered any more.");
    }

    [Fact]
    public void S14a_a_membership_known_to_the_month_that_surely_covers_the_day_counts()
    {
        var finding = Asked.Of("mi-aimh@2018", KnownToTheMonth, "IMHS", "2018-10-01").Named("membership");

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("memberships/0");
        finding.Open.Should().BeEmpty();
    }

    [Fact]
    public void S14b_only_the_end_of_the_membership_is_asked_where_only_the_end_decides()
    {
        var finding = Asked.Of("mi-aimh@2018", KnownToTheMonth, "IMHS", "2018-10-20").Named("membership");

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("memberships/0", "to", SettledBy.Candidate));
        finding.SetAside.Should().Equal(new SetAside("memberships/0", SetAsideReason.Open, "to"));
    }

    [Fact]
    public void S14b_an_entry_whose_missing_facts_add_nothing_is_incomplete_with_the_attribute()
    {
        const string file = """
            {
              "id": "c",
              "memberships": [
                { "association": "mi-aimh", "kind": "individual", "from": "2018-01-01", "to": "2018-12-31" },
                { "association": "mi-aimh", "from": "2018-01-01", "to": "2018-12-31" }
              ]
            }
            """;

        var finding = Asked.Of("mi-aimh@2018", file, "IMHS", "2018-10-01").Named("membership");

        finding.Counted.Should().Equal("memberships/0");
        finding.SetAside.Should().Equal(new SetAside("memberships/1", SetAsideReason.Incomplete, "kind"));
    }

    [Fact]
    public void A_membership_for_life_covers_every_later_day()
    {
        const string file = """
            {
              "id": "B24",
              "residence": "US-MI",
              "memberships": [{"association": "mi-aimh", "kind": "individual", "from": "2004-05-01", "lifetime": true}]
            }
            """;

        Asked.Of("mi-aimh@2018", file, "IMHS", "2018-10-01").Named("membership").Outcome.Should().Be(Outcome.Met);
        var withoutIt = file.Replace(", \"lifetime\": true", "", StringComparison.Ordinal);
        Asked.Of("mi-aimh@2018", withoutIt, "IMHS", "2018-10-01").Named("membership").Outcome.Should().Be(Outcome.Unknown);
    }

    [Fact]
    public void A_membership_for_life_that_ends_is_an_error_at_its_place()
    {
        const string file = """
            {"id": "c", "memberships": [{"association": "mi-aimh", "from": "2004-05-01", "to": "2010-01-01", "lifetime": true}]}
            """;

        Candidate.TryRead(System.Text.Encoding.UTF8.GetBytes(file), out _, out var diagnostics).Should().BeFalse();

        var error = diagnostics.Should().ContainSingle().Subject;
        error.Pointer.Should().StartWith("/memberships/0");
        error.Message.Should().Contain("`to`").And.Contain("`lifetime`");
    }

    [Theory]
    [InlineData("2016-01-01", "2016-12-31", "2018-01-01", "2018-01-01", Outcome.NotMet)] // no day in the second of three years
    [InlineData("2015-01-01", "2017-01-01", "2018-12-31", "2019-12-31", Outcome.Met)] // a day at the edge of each
    [InlineData("2015-01-01", "2017-01-01", "2019-01-01", "2019-12-31", Outcome.NotMet)] // a day after the last
    [InlineData("2015-01-01", "2017", "2018-03", "2018-03", Outcome.Met)] // whatever the months and years stand for
    [InlineData("2015-01-01", "2016", "2018-03", "2018-03", Outcome.NotMet)]
    public void S53b_a_membership_in_each_year_has_some_day_in_each(string from, string to, string again, string until, Outcome outcome)
    {
        var candidate = $$"""
            {
              "memberships": [
                { "association": "a", "from": "{{from}}", "to": "{{to}}" },
                { "association": "a", "from": "{{again}}", "to": "{{until}}" }
              ],
              "endorsements": [{ "category": "BAY", "from": "2010-01-01", "to": "2030-01-01" }]
            }
            """;
        EachYear(candidate).Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("2017-06-01", "2017-06-01", "2017-06-01", Outcome.Met)] // 2016 lies before the award
    [InlineData("2017-06-01", "2017-01-01", "2017-05-31", Outcome.NotMet)] // of 2017 only what follows on the award is asked
    [InlineData("2017", "2017-12-31", "2017-12-31", Outcome.Met)] // whichever day of 2017 it was
    [InlineData("2017", "2017-01-01", "2017-12-30", Outcome.Unknown)] // the last day may have been it
    [InlineData("2017", "2016-05-01", "2016-05-02", Outcome.NotMet)]
    public void S53b_what_lies_before_the_award_is_not_asked(string award, string from, string to, Outcome outcome)
    {
        var candidate = $$"""
            {
              "memberships": [
                { "association": "a", "from": "{{from}}", "to": "{{to}}" },
                { "association": "a", "from": "2018-06-01", "to": "2018-06-30" }
              ],
              "endorsements": [{ "category": "BAY", "from": "{{award}}", "to": "2030-01-01" }]
            }
            """;
        EachYear(candidate).Outcome.Should().Be(outcome);
    }

    private static Finding EachYear(string candidate) =>
        SmallQuestion.Ask(
            """{ "kind": "membership", "through": "each-year" }""",
            candidate,
            "2018-12-31",
            Pathway.Renewal,
            """{ "cycle": { "ends": "12-31", "years": 3, "of": 2018 } }"""
        );
}
