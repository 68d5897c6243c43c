using System.Text;
using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>S53b: `of-residence` is the association whose jurisdiction holds the candidate's residence.</summary>
public sealed class ResidenceAssociationTests
{
    private const string Known = """{ "jurisdictions": { "alp": ["US-YY"], "both": ["US-XX", "US-ZZ"] } }""";

    private const string Held = """
        { "kind": "endorsement-held", "categories": ["BAY"], "associations": ["of-residence"] }
        """;

    [Theory]
    [InlineData("US-YY", "alp", Outcome.Met)]
    [InlineData("US-XX", "bay", Outcome.Met)] // the ruleset's own
    [InlineData("US-XX", "both", Outcome.Met)] // two endorse there
    [InlineData("US-YY", "bay", Outcome.NotMet)]
    [InlineData("US-YY", "nobody", Outcome.NotMet)]
    [InlineData("US-QQ", "bay", Outcome.NotMet)] // nobody endorses there
    public void S53b_it_is_the_association_that_endorses_where_the_candidate_lives(string residence, string association, Outcome outcome)
    {
        var people = $$"""
            [ { "id": "p", "endorsements": [ { "category": "BAY", "association": "{{association}}", "from": "2010-01-01" } ],
                "vetted": [ { "association": "{{association}}", "from": "2010-01-01", "to": "2022-01-01" } ] } ]
            """;
        var candidate = $$"""
            { "residence": "{{residence}}", "people": {{people}},
              "endorsements": [ { "category": "BAY", "association": "{{association}}", "submitted": "2010-01-01", "from": "2010-01-01" } ],
              "memberships": [ { "association": "{{association}}", "from": "2010-01-01", "to": "2022-01-01" } ],
              "agreements": [ { "kind": "code-of-ethics", "signed": "2020-01-01" } ],
              "reflectiveSupervision": [ { "id": "s", "date": "2020-06-01", "hours": 1, "provider": "p" } ] }
            """;

        foreach (var requirement in Everywhere())
        {
            Ask(requirement, candidate).Outcome.Should().Be(outcome, "of {0}", requirement);
        }
    }

    [Fact]
    public void S6_where_the_residence_is_absent_it_is_the_fact_that_would_decide()
    {
        foreach (var requirement in Everywhere())
        {
            var finding = Ask(
                requirement,
                """
                { "residence": null, "people": [ { "id": "p", "endorsements": [ { "category": "BAY", "association": "alp", "from": "2010-01-01" } ],
                    "vetted": [ { "association": "alp", "from": "2010-01-01", "to": "2022-01-01" } ] } ],
                  "endorsements": [ { "category": "BAY", "association": "alp", "submitted": "2010-01-01", "from": "2010-01-01" } ],
                  "memberships": [ { "association": "alp", "from": "2010-01-01", "to": "2022-01-01" } ],
                  "agreements": [ { "kind": "code-of-ethics", "signed": "2020-01-01" } ],
                  "reflectiveSupervision": [ { "id": "s", "date": "2020-06-01", "hours": 1, "provider": "p" } ] }
                """
            );

            finding.Outcome.Should().Be(Outcome.Unknown, "of {0}", requirement);
            finding.Open.Select(open => (open.Entry, open.Attribute)).Should().Equal([("candidate", "residence")], "of {0}", requirement);
        }
    }

    [Fact]
    public void S6_where_no_association_that_is_known_could_do_the_residence_is_beside_the_point()
    {
        Ask(Held, """{ "residence": null, "endorsements": [ { "category": "BAY", "association": "nobody", "from": "2010-01-01" } ] }""")
            .Outcome.Should()
            .Be(Outcome.NotMet);
    }

    [Fact]
    public void S53b_an_association_that_is_named_beside_it_needs_no_residence()
    {
        Ask(
            Held.Replace("[\"of-residence\"]", "[\"of-residence\", \"this\"]", StringComparison.Ordinal),
            """{ "residence": null, "endorsements": [ { "category": "BAY", "association": "bay", "from": "2010-01-01" } ] }"""
        )
            .Outcome.Should()
            .Be(Outcome.Met);
    }

    [Fact]
    public void S1_a_ruleset_that_lists_no_others_knows_itself_alone()
    {
        const string elsewhere =
            """{ "residence": "US-YY", "endorsements": [ { "category": "BAY", "association": "alp", "from": "2010-01-01" } ] }""";

        SmallQuestion.Ask(Held, elsewhere, "2021-01-01").Outcome.Should().Be(Outcome.NotMet);
        Ask(Held, elsewhere).Outcome.Should().Be(Outcome.Met);
    }

    [Fact]
    public void S45_what_is_known_of_others_is_part_of_the_hash_and_who_extends_it_knows_it_too()
    {
        var requirement = $$"""{ "id": "held", "title": "Held", "citation": { "source": "s", "locator": "1" }, {{Held.Trim()[1..]}}""";
        var alone = SmallRuleset.Read(SmallRuleset.Written(requirement));
        var knowing = SmallRuleset.Read(SmallRuleset.Written(requirement, more: Known));
        var catalog = SmallRuleset.Load(
            SmallRuleset.Written(requirement, more: Known),
            """
            { "association": "alp", "jurisdiction": ["US-YY"], "version": "1", "effective": { "from": "2020-01-01" }, "extends": "bay@1",
              "jurisdictions": { "cove": ["US-CC"] } }
            """
        );

        knowing.Hash.Should().NotBe(alone.Hash);
        Ruleset.Read(knowing.ToJson()).Should().Be(knowing);
        knowing
            .With("BAY.initial.held", (EndorsementHeldRequirement r) => r with { Title = "T" })
            .Jurisdictions.Should()
            .Equal(knowing.Jurisdictions);
        catalog.Find("alp@1")!.Jurisdictions.Select(other => other.Association).Should().Equal("both", "cove");
    }

    [Fact]
    public void S44_an_association_may_not_be_called_as_rules_call_some_association()
    {
        var text = SmallRuleset.Written(
            SmallRuleset.Training("t", 1),
            more: """{ "association": "of-residence", "jurisdictions": { "of-residence": ["US-YY"], "this": ["US-YY"] } }"""
        );

        Ruleset.TryRead(Encoding.UTF8.GetBytes(text), out _, out var diagnostics).Should().BeFalse();
        diagnostics
            .Select(d => (d.Code, d.Pointer))
            .Should()
            .Equal(("ER2131", "/association"), ("ER2131", "/jurisdictions/of-residence"), ("ER2131", "/jurisdictions/this"));
    }

    private static IEnumerable<string> Everywhere()
    {
        const string signed = """ "kind": "agreement", "agreement": "code-of-ethics" """;
        yield return Held;
        yield return """{ "kind": "membership", "associations": ["of-residence"] }""";
        yield return """{ "kind": "supervision", "hours": 1, "providers": [ { "vetted": { "associations": ["of-residence"] } } ] }""";
        yield return """{ "kind": "supervision", "hours": 1, "providers": [ { "holds": { "categories": ["BAY"], "associations": ["of-residence"] } } ] }""";
        foreach (
            var condition in new[]
            {
                """{ "holds": { "categories": ["BAY"], "associations": ["of-residence"] } }""",
                """{ "awarded": { "associations": ["of-residence"], "before": "2020-01-01" } }""",
                """{ "awardSubmitted": { "associations": ["of-residence"], "before": "2020-01-01" } }""",
            }
        )
        {
            yield return $$"""
                { "kind": "when", "condition": {{condition}}, "then": { "id": "a", "title": "A", {{signed}} },
                  "else": { "id": "b", "title": "B", "kind": "agreement", "agreement": "never" } }
                """;
        }
    }

    private static Finding Ask(string requirement, string candidate) =>
        SmallQuestion.Ask(requirement, candidate, "2021-01-01", more: Known);
}
