namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>A condition asked as a requirement (S53a): what is so is met, what is not so is not met or for a reviewer.</summary>
public sealed class FactTests
{
    private const string NoSanction = """
        { "kind": "fact", "condition": { "not": { "recorded": "licensing-sanction" } }, "otherwise": "needs-review" }
        """;

    private const string LivesHere = """{ "kind": "fact", "condition": { "residence": ["US-MI"] } }""";

    [Fact]
    public void S53a_a_recorded_sanction_is_for_a_reviewer()
    {
        var finding = SmallQuestion.Ask(NoSanction, """{ "circumstances": { "licensing-sanction": true } }""", "2020-06-01");

        finding.Outcome.Should().Be(Outcome.NeedsReview);
        finding.Open.Should().Equal(OpenFact.Of("BAY.initial.r", "condition", SettledBy.Reviewer));
        Language
            .English.Sentence(finding)
            .Should()
            .Be("The file records that a licensing board has sanctioned the candidate; a reviewer decides.");
    }

    [Theory]
    [InlineData("""{ "circumstances": { "licensing-sanction": false } }""")]
    [InlineData("{}")]
    public void S53a_without_a_recorded_sanction_it_is_met(string candidate)
    {
        var finding = SmallQuestion.Ask(NoSanction, candidate, "2020-06-01");

        finding.Outcome.Should().Be(Outcome.Met);
        Language.English.Sentence(finding).Should().Be("The file does not record that a licensing board has sanctioned the candidate.");
    }

    [Fact]
    public void S53a_what_is_not_so_is_not_met_unless_the_rule_says_otherwise()
    {
        var finding = SmallQuestion.Ask(LivesHere, """{ "residence": "US-OH" }""", "2020-06-01");

        finding.Outcome.Should().Be(Outcome.NotMet);
        Language.English.Sentence(finding).Should().Be("The candidate does not live in Michigan.");
    }

    [Fact]
    public void S7_a_fact_that_the_file_lacks_is_decided_by_cases()
    {
        const string sanctionOrHere = """
            { "kind": "fact", "condition": { "circumstance": "licensing-sanction" }, "otherwise": "needs-review" }
            """;

        var finding = SmallQuestion.Ask(sanctionOrHere, "{}", "2020-06-01");

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Contain(OpenFact.Of("candidate", "circumstances/licensing-sanction", SettledBy.Candidate));
    }
}
