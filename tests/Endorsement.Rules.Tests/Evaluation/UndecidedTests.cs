namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>What the association does not print is for the association to decide (S53a).</summary>
public sealed class UndecidedTests
{
    private const string Undecided = """{ "kind": "undecided", "note": "The rounding is not printed." }""";

    [Fact]
    public void S53a_a_rule_whose_figure_is_not_printed_is_for_the_association_to_settle_with_the_note()
    {
        var finding = SmallQuestion.Ask(Undecided, "{}", "2020-06-01");

        finding.Outcome.Should().Be(Outcome.NeedsReview);
        finding.Open.Should().Equal(OpenFact.Of("BAY.initial.r", "rule", SettledBy.Association));
        finding.Note.Should().Be("The rounding is not printed.");
        Language.English.Sentence(finding).Should().Be("What exactly is asked is not printed; the association decides.");
    }

    [Fact]
    public void S53a_another_way_may_meet_what_is_asked_instead()
    {
        const string either = """
            { "kind": "any", "parts": [
              { "id": "a", "kind": "undecided", "title": "A", "note": "n" },
              { "id": "b", "kind": "agreement", "title": "B", "agreement": "ethics" } ] }
            """;

        SmallQuestion.Ask(either, """{ "agreements": [] }""", "2020-06-01").Outcome.Should().Be(Outcome.NeedsReview);
        SmallQuestion
            .Ask(either, """{ "agreements": [ { "kind": "ethics", "signed": "2020-01-01" } ] }""", "2020-06-01")
            .Outcome.Should()
            .Be(Outcome.Met);
    }

    [Fact]
    public void S53a_where_the_rule_does_not_apply_nobody_is_asked() =>
        SmallQuestion
            .Ask("""{ "kind": "undecided", "note": "n", "when": { "residence": ["US-MI"] } }""", "{}", "2020-06-01")
            .Outcome.Should()
            .Be(Outcome.NotApplicable);
}
