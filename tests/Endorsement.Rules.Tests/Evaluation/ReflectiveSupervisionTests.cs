using System.Text;
using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>RS/C that comes in blocks, from people whose standing changes, or known only to the month (S33, S14b, S35).</summary>
public sealed class ReflectiveSupervisionTests
{
    private static readonly LocalDate AsOf = new(2018, 10, 1);

    private const string Rows = """
        "providers": [
          { "holds": { "categories": ["IMHS"], "associations": ["test"] } },
          { "holds": { "categories": ["IMHM-C"], "associations": ["test"] } } ]
        """;

    [Theory]
    [InlineData("2017-06-30", "2017-07-01", Outcome.Met)]
    [InlineData("2017-06-29", "2017-07-01", Outcome.Unknown)]
    public void S33_several_rows_together_accept_the_days_of_a_block(string last, string first, Outcome outcome)
    {
        var candidate = Block(
            $$"""{ "category": "IMHS", "association": "test", "from": "2010-01-01", "to": "{{last}}" }, { "category": "IMHM-C", "association": "test", "from": "{{first}}" }"""
        );

        var finding = Ask($""" "hours": 50, {Rows} """, candidate);

        finding.Outcome.Should().Be(outcome);
        finding.Counted.Should().Equal(outcome == Outcome.Met ? ["blk"] : []);
    }

    [Fact]
    public void S14b_a_block_that_a_standing_cuts_is_asked_session_by_session_and_nothing_that_is_in_the_file()
    {
        var candidate = Block("""{ "category": "IMHS", "association": "test", "from": "2010-01-01", "to": "2017-06-30" }""");

        var finding = Ask($""" "hours": 50, {Rows} """, candidate);

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("blk", "sessions", SettledBy.Candidate));
    }

    /// <summary>All of a block that a standing cuts is possible, its own dates included; dates that are too near to one another are not.</summary>
    [Theory]
    [InlineData("2017-12-31", Outcome.Unknown)]
    [InlineData("2017-06-30", Outcome.NotMet)]
    public void S33_a_block_whose_own_dates_cannot_reach_the_least_span_is_not_met(string last, Outcome outcome)
    {
        var candidate = Parse(
            $$"""
            { "id": "c", "people": [{ "id": "p", "endorsements": [{ "category": "IMHS", "association": "test", "from": "2010-01-01", "to": "2017-03-31" }] }],
              "reflectiveSupervision": [{ "id": "blk", "from": "2016-09-01", "to": "{{last}}", "hours": 50, "provider": "p" }] }
            """
        );

        Ask($""" "hours": 50, "minSpan": "P1Y", {Rows} """, candidate).Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("2018-01", "2018-02", Outcome.Unknown)]
    [InlineData("2018-01", "2018-03", Outcome.Met)]
    [InlineData("2018-01", "2018-01", Outcome.NotMet)]
    public void S33_a_certain_span_runs_from_the_last_day_of_the_first_month_to_the_first_day_of_the_last(
        string first,
        string last,
        Outcome outcome
    )
    {
        var candidate = Parse(
            $$"""
            { "id": "c", "reflectiveSupervision": [
              { "id": "s1", "date": "{{first}}", "hours": 1 }, { "id": "s2", "date": "{{last}}", "hours": 2 } ] }
            """
        );

        var finding = Ask(""" "hours": 3, "minSpan": "P1M" """, candidate);

        finding.Outcome.Should().Be(outcome);
        finding.Open.Select(o => $"{o.Entry} {o.Attribute}").Should().Equal(outcome == Outcome.Unknown ? ["s1 date", "s2 date"] : []);
    }

    [Fact]
    public void S30_no_more_of_a_span_is_missing_than_is_asked()
    {
        var candidate = Parse(
            """{ "id": "c", "reflectiveSupervision": [{ "id": "s1", "date": "2018-01", "hours": 1 }, { "id": "s2", "date": "2018-01", "hours": 2 }] }"""
        );

        Ask(""" "hours": 3, "minSpan": "P2M" """, candidate)
            .Shortfall.Should()
            .Equal(new Figure("span", new FigureValue.Length(Period.FromMonths(2))));
    }

    /// <summary>Without a window: a session of a further provider comes before, and a fact is supplied.</summary>
    [Theory]
    [InlineData("", Outcome.Unknown)]
    [InlineData(", \"hours\": 1", Outcome.Met)]
    public void S35_without_a_window_the_span_is_that_of_the_provider_chosen(string hours, Outcome outcome)
    {
        var candidate = Parse(
            $$"""
            { "id": "c", "people": [{ "id": "p" }, { "id": "q" }], "reflectiveSupervision": [
              { "id": "s0", "date": "2017-01-01", "hours": 1, "provider": "q" },
              { "id": "s1", "date": "2018-01", "hours": 1, "provider": "p" },
              { "id": "s2", "date": "2018-06", "provider": "p"{{hours}} } ] }
            """
        );

        var finding = Ask(""" "hours": 2, "minSpan": "P1M", "concentration": { "maxProviders": 1 } """, candidate);

        finding.Outcome.Should().Be(outcome);
        if (outcome == Outcome.Met)
        {
            finding.Counted.Should().Equal("s1", "s2");
            finding.SetAside.Should().Equal(new SetAside("s0", SetAsideReason.Concentration));
        }
        else
        {
            finding.Open.Should().Equal(OpenFact.Of("s2", "hours", SettledBy.Candidate));
        }
    }

    /// <summary>Somebody else's session is long before; whose span is short is the provider who brings the hours.</summary>
    [Fact]
    public void S14b_the_date_of_a_block_is_open_where_it_decides_the_span_of_the_provider_chosen()
    {
        var candidate = Parse(
            """
            { "id": "c", "people": [{ "id": "p" }, { "id": "q" }], "reflectiveSupervision": [
              { "id": "s1", "from": "2016", "to": "2016-04-01", "hours": 10, "provider": "p" },
              { "id": "s2", "date": "2015-12-15", "hours": 1, "provider": "q" } ] }
            """
        );

        var finding = Ask(""" "hours": 10, "minSpan": "P80D", "concentration": { "maxProviders": 1 } """, candidate);

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("s1", "from", SettledBy.Candidate));
    }

    [Fact]
    public void S35_a_session_without_a_provider_leaves_it_open_whoever_gave_it()
    {
        var candidate = Parse(
            """
            { "id": "c", "people": [{ "id": "p" }], "reflectiveSupervision": [
              { "id": "s1", "date": "2018-01-05", "hours": 2, "provider": "p" }, { "id": "s2", "date": "2018-01-12", "hours": 2 } ] }
            """
        );

        var finding = Ask(""" "hours": 4, "concentration": { "majority": true, "maxProviders": 2 } """, candidate);

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("s2", "provider", SettledBy.Candidate));
    }

    [Fact]
    public void S14a_what_a_majority_cuts_is_told_smaller_ids_first()
    {
        var candidate = Parse(
            """
            { "id": "c", "people": [{ "id": "p" }, { "id": "q" }, { "id": "r" }, { "id": "t" }], "reflectiveSupervision": [
              { "id": "s1", "date": "2018-01-05", "hours": 3, "provider": "p" }, { "id": "s2", "date": "2018-01-12", "hours": 2, "provider": "q" },
              { "id": "s3", "date": "2018-01-10", "hours": 2, "provider": "r" }, { "id": "s4", "date": "2018-01-11", "hours": 2, "provider": "t" } ] }
            """
        );

        var finding = Ask(""" "hours": 5, "concentration": { "majority": true } """, candidate);

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("s1", "s2", "s3");
        finding.Partly.Should().Equal(new CountedInPart("s3", PartUnit.Minutes, 59, 61));
        finding.SetAside.Should().Equal(new SetAside("s4", SetAsideReason.Concentration));
        ((FigureValue.Hours)finding.Actual.Single(f => f.Name == "hours").Value).Amount.Minutes.Should().Be(359);
    }

    /// <summary>S12: what is booked is told with what it would bring.</summary>
    [Fact]
    public void S12_a_session_dated_later_tells_what_it_would_bring()
    {
        var candidate = Parse("""{ "id": "c", "reflectiveSupervision": [{ "id": "s1", "date": "2018-11-05", "hours": 2 }] }""");

        var aside = Ask(""" "hours": 2 """, candidate).SetAside.Single();

        aside.Reason.Should().Be(SetAsideReason.Future);
        aside.Brings!.Value.Value.Should().BeOfType<FigureValue.Hours>().Which.Amount.Minutes.Should().Be(120);
    }

    [Theory]
    [InlineData(""" "submitted": "2015-06-01" """, "[]")]
    [InlineData("", """["candidate application/submitted"]""")]
    public void S14b_of_the_facts_that_are_tried_only_those_that_decide_are_open(string application, string open)
    {
        // The circumstance changes a part that asks nothing that is not there; only the submission decides.
        var candidate = Parse(
            $$"""{ "id": "c", "application": { {{application}} }, "reflectiveSupervision": [{ "id": "s1", "date": "2018-01-05", "hours": 2, "about": ["a"] }] }"""
        );

        var finding = Ask(
            """
            "hours": 2, "within": [
              { "id": "w0", "about": ["a"], "hours": 1, "when": { "circumstance": "c0" } },
              { "id": "w1", "about": ["b"], "hours": 1, "when": { "submitted": { "from": "2016-01-01" } } } ]
            """,
            candidate
        );

        finding.Outcome.Should().Be(open == "[]" ? Outcome.Met : Outcome.Unknown);
        finding.Open.Select(o => $"\"{o.Entry} {o.Attribute}\"").Should().Equal(open == "[]" ? [] : [open.Trim('[', ']')]);
        finding.Counted.Should().Equal("s1");
    }

    private static Candidate Block(string endorsements) =>
        Parse(
            $$"""
            { "id": "c", "people": [{ "id": "p", "endorsements": [{{endorsements}}] }],
              "reflectiveSupervision": [{ "id": "blk", "from": "2016-09-01", "to": "2018-02-28", "hours": 50, "provider": "p" }] }
            """
        );

    private static Candidate Parse(string text) => Candidate.Read(Encoding.UTF8.GetBytes(text));

    private static Finding Ask(string parameters, Candidate candidate)
    {
        var ruleset = SmallRules.Supervision(parameters);
        var compiled = ruleset;
        var finding = compiled.Determine(candidate, new Question("X", AsOf)).Requirements.Single();
        compiled.Open(candidate).Decide(new Question("X", AsOf)).Should().Be(finding.Outcome);
        PlainEvaluator.Evaluate(ruleset, candidate, "X", Pathway.Initial, AsOf).Outcome.Should().Be(finding.Outcome);
        return finding;
    }
}
