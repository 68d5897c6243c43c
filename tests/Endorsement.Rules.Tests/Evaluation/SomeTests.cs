namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>A rule that asks for some, without a figure (S53a): any certain evidence meets it, whatever it comes to.</summary>
public sealed class SomeTests
{
    private const string Training = """{ "kind": "training", "some": true, "counts": { "topics": ["ethics"] } }""";
    private const string Rsc = """{ "kind": "supervision", "some": true, "formats": ["group"] }""";
    private const string Work = """{ "kind": "experience", "some": true, "work": { "paid": true } }""";
    private const string OfThem =
        """{ "kind": "training", "hours": 4, "within": [ { "id": "ethics", "topics": ["ethics"], "some": true } ] }""";

    [Theory]
    [InlineData(
        Training,
        """{ "training": [ { "id": "t", "date": "2020-01-01", "minutes": 1, "topics": ["ethics"] } ] }""",
        "Some is asked: 1 minute."
    )]
    [InlineData(
        Training,
        """{ "training": [ { "id": "t", "date": "2020-01-01", "topics": ["ethics"] } ] }""",
        "Some is asked, and some is in the file."
    )]
    [InlineData(
        Rsc,
        """{ "reflectiveSupervision": [ { "id": "s", "date": "2020-01-01", "format": "group" } ] }""",
        "Some is asked, and some is in the file."
    )]
    [InlineData(Work, """{ "work": [ { "id": "w", "from": "2020-05-31", "paid": true } ] }""", "2 days of qualifying work; some is asked.")]
    public void S53a_any_evidence_that_surely_counts_is_enough_its_hours_given_or_not(string rule, string candidate, string words)
    {
        var finding = SmallQuestion.Ask(rule, candidate, "2020-06-01");

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().ContainSingle();
        Language.English.Sentence(finding).Should().Be(words);
    }

    [Theory]
    [InlineData(Training, """{ "training": [ { "id": "t", "date": "2020-01-01", "hours": 6 } ] }""", "topics")]
    [InlineData(Rsc, """{ "reflectiveSupervision": [ { "id": "s", "date": "2020-01-01" } ] }""", "format")]
    [InlineData(Work, """{ "work": [ { "id": "w", "from": "2020-05-31" } ] }""", "paid")]
    public void S53a_what_only_may_count_leaves_it_open(string rule, string candidate, string missing)
    {
        var finding = SmallQuestion.Ask(rule, candidate, "2020-06-01");

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().ContainSingle().Which.Attribute.Should().Be(missing);
        Language.English.Sentence(finding).Should().Be("Some is asked; whether what is there counts is not certain.");
    }

    [Theory]
    [InlineData(Training, """{ "training": [] }""", "hours", "hours", "No training that counts; some is needed.")]
    [InlineData(Rsc, """{ "reflectiveSupervision": [] }""", "hours", "hours", "No RS/C that counts; some is needed.")]
    [InlineData(
        Work,
        """{ "work": [ { "id": "w", "from": "2020-05-31", "paid": false } ] }""",
        "period",
        "days",
        "No qualifying work; some is needed."
    )]
    public void S53a_nothing_of_it_is_not_met_and_no_figure_is_made_up(
        string rule,
        string candidate,
        string asked,
        string missing,
        string words
    )
    {
        var finding = SmallQuestion.Ask(rule, candidate, "2020-06-01");

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.Required.Find(asked).Should().Be(new FigureValue.Text("some"));
        finding.Shortfall.Should().Equal(new Figure(missing, new FigureValue.Text("some")));
        Language.English.Sentence(finding).Should().Be(words);
    }

    [Theory]
    [InlineData("""[ "ethics" ]""", Outcome.Met, "5 of 4 clock hours, of them 1 for “ethics” (some is asked).")]
    [InlineData(
        """[ "law" ]""",
        Outcome.NotMet,
        "5 of 4 clock hours, of them 0 for “ethics” (some is asked); some for “ethics” is needed."
    )]
    public void S53a_some_of_the_hours_may_have_to_be_something_in_particular(string topics, Outcome outcome, string words)
    {
        var candidate = $$"""
            { "training": [ { "id": "a", "date": "2020-01-01", "hours": 4, "topics": ["law"] },
                            { "id": "b", "date": "2020-01-02", "hours": 1, "topics": {{topics}} } ] }
            """;

        var finding = SmallQuestion.Ask(OfThem, candidate, "2020-06-01");

        finding.Outcome.Should().Be(outcome);
        Language.English.Sentence(finding).Should().Be(words);
    }
}
