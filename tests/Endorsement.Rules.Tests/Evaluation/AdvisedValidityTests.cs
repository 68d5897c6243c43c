namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>S37: what is advised of a rating's validity, and living in none of some places.</summary>
public sealed class AdvisedValidityTests
{
    [Theory]
    [InlineData("2020-01-02", "")] // a year to the day
    [InlineData("2020-01-01", "expired")] // a day older
    [InlineData("2020", "")] // may be as advised: nothing is said against it
    public void S37_a_rating_that_only_misses_what_is_advised_stays_usable_and_the_finding_says_so(string received, string missed)
    {
        var finding = Ask(""" "expires": "P1Y", "level": "recommended" """, $$""" "received": "{{received}}" """);

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("r");
        finding
            .Actual.Where(figure => figure.Name.StartsWith("notAsAdvised", StringComparison.Ordinal))
            .Select(figure => figure.Name)
            .Should()
            .Equal(missed.Length == 0 ? [] : [$"notAsAdvised:{missed}"]);
        var sentence = Language.English.Sentence(finding);
        sentence
            .Should()
            .Be(
                missed.Length == 0
                    ? "One rater fills the place."
                    : "One rater fills the place. Usable, though not as advised: r (the rating has expired)."
            );
    }

    [Fact]
    public void S37_without_the_level_such_a_rating_is_set_aside()
    {
        var finding = Ask(""" "expires": "P1Y" """, """ "received": "2020-01-01" """);

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.SetAside.Should().ContainSingle().Which.Reason.Should().Be(SetAsideReason.Expired);
    }

    [Fact]
    public void S37_all_that_is_advised_of_validity_leaves_ratings_usable()
    {
        const string valid =
            """ "maxNotEnoughInformation": 5, "acquaintance": "P1Y", "updatedSince": "2020-06-01", "level": "recommended" """;

        Ask(valid, """ "received": "2020-01-01", "notEnoughInformation": 6, "knownSince": "2019-12-01" """)
            .Actual[Figures.NotAsAdvised(SetAsideReason.NotEnoughInformation)]
            .Should()
            .Equal("r");
        Ask(valid, """ "received": "2020-01-01", "notEnoughInformation": 5, "knownSince": "2019-12-01" """)
            .Actual[Figures.NotAsAdvised(SetAsideReason.KnownTooShort)]
            .Should()
            .Equal("r");
        Ask(valid, """ "received": "2020-01-01" """).Outcome.Should().Be(Outcome.Met, "what is missing decides nothing");
    }

    [Fact]
    public void S37_a_rating_without_its_day_is_open_whatever_is_advised()
    {
        Ask(""" "expires": "P1Y", "level": "recommended" """, """ "roles": [] """).Outcome.Should().Be(Outcome.Unknown);
    }

    [Theory]
    [InlineData("US-NM", Outcome.NotMet)]
    [InlineData("US-AZ", Outcome.NotMet)]
    [InlineData("US-XX", Outcome.Met)]
    [InlineData("FR-75", Outcome.Met)] // wherever that is
    public void Living_in_none_of_some_places_asks_nothing_of_the_jurisdiction(string residence, Outcome outcome)
    {
        var finding = SmallQuestion.Ask(NoneOf, $$"""{ "residence": "{{residence}}" }""", "2021-01-01");

        finding.Outcome.Should().Be(outcome);
        finding.Required[Figures.NoneOf].Should().Equal("US-NM", "US-AZ");
    }

    [Fact]
    public void S6_where_somebody_lives_who_must_not_live_somewhere_is_open_when_it_is_not_told()
    {
        var finding = SmallQuestion.Ask(NoneOf, """{ "residence": null }""", "2021-01-01");

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().ContainSingle().Which.Attribute.Should().Be("residence");
    }

    private const string NoneOf = """{ "kind": "residence", "noneOf": ["US-NM", "US-AZ"] }""";

    private static Finding Ask(string valid, string rating) =>
        SmallQuestion.Ask(
            $$"""{ "kind": "references", "count": 1, "valid": { {{valid}} } }""",
            $$"""
            { "application": { "submitted": "2021-01-02" }, "people": [ { "id": "p" } ],
              "references": [ { "id": "r", "person": "p", {{rating}} } ] }
            """,
            "2021-02-01"
        );
}
