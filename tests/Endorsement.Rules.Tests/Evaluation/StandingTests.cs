using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>How the endorsement stands that is to be renewed: somebody off the registry reads so.</summary>
public sealed class StandingTests
{
    [Theory]
    [InlineData("""{ "from": "2020-01-01" }""", StandingKind.Held, "2020-01-01", "held since 1 January 2020")]
    [InlineData("""{ "from": "2020-01-01", "to": "2023-06-30" }""", StandingKind.Held, "2020-01-01", "held since 1 January 2020")]
    [InlineData(
        """{ "from": "2020-01-01", "to": "2023-06-29" }""",
        StandingKind.Lapsed,
        "2023-06-30",
        "lapsed: not held since 30 June 2023"
    )]
    [InlineData(
        """{ "from": "2020-01-01" }, { "from": "2023-05-01", "status": "inactive" }""",
        StandingKind.Lapsed,
        "2023-05-01",
        "lapsed: not held since 1 May 2023"
    )]
    [InlineData(
        """{ "from": "2020-01-01" }, { "from": "2023-05-01", "status": "removed" }""",
        StandingKind.Removed,
        "2023-05-01",
        "removed from the registry on 1 May 2023"
    )]
    [InlineData(
        """{ "from": "2020-01-01", "removed": "2023-06-30" }""",
        StandingKind.Removed,
        "2023-06-30",
        "removed from the registry on 30 June 2023"
    )]
    [InlineData("""{ "from": "2020-01-01", "removed": "2023-07-01" }""", StandingKind.Held, "2020-01-01", "held since 1 January 2020")]
    [InlineData(
        """{ "from": "2020-01-01" }, { "from": "2023-07-01", "status": "removed" }""",
        StandingKind.Held,
        "2020-01-01",
        "held since 1 January 2020"
    )]
    public void At_renewal_the_determination_says_whether_the_endorsement_is_held_lapsed_or_removed(
        string endorsements,
        StandingKind kind,
        string since,
        string words
    )
    {
        var determination = Renewal(endorsements);

        determination.Standing.Should().Be(new RegistryStanding(kind, DocumentedDate.Read(since).First));
        Language.English.Of(determination.Standing!).Should().Be(words);
        determination.Explain(width: int.MaxValue).Should().Contain($"standing   {words}\n");
        Determination.Read(determination.ToJson()).Should().Be(determination);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{ "from": "2020" }""")]
    [InlineData("""{ "from": "2020-01-01", "to": "2023" }""")]
    [InlineData("""{ "from": "2020-01-01", "removed": "2023" }""")]
    [InlineData("""{ "from": "2020-01-01", "association": "cove" }""")]
    public void Where_the_file_does_not_tell_nothing_is_said(string endorsements) => Renewal(endorsements).Standing.Should().BeNull();

    private static Determination Renewal(string endorsements)
    {
        var held = System.Text.Json.Nodes.JsonNode.Parse($"[{endorsements}]")!.AsArray();
        foreach (var one in held)
        {
            one!["category"] = "BAY";
            one["association"] ??= "bay";
        }

        return SmallRuleset
            .Read(SmallRuleset.Written(SmallRuleset.Training("t", 1), "renewal", """{ "cycle": { "ends": "12-31" } }"""))
            .Determine(
                SmallQuestion.Person($$"""{ "endorsements": {{held.ToJsonString()}} }"""),
                new Question("BAY", new(2023, 6, 30), Pathway.Renewal)
            );
    }
}
