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
        Language.English.Sentence(finding).Should().Contain("2023-06-30");
        determination.Explained("membership").Should().Contain("too late   2023-06-30 is past and cannot be covered any more.");
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
}
