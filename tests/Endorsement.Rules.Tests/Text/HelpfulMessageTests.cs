using System.Text;
using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Text;

/// <summary>Slips of people who write documents by hand: each is told with what to write instead.</summary>
public sealed class HelpfulMessageTests
{
    [Theory]
    [InlineData("2 years", "write `P2Y`")]
    [InlineData("24 months", "write `P24M`")]
    [InlineData("1 year and 6 months", "write `P1Y6M`")]
    [InlineData("two years", "write years, months, weeks or days: P2Y, P1Y6M, P90D")]
    [InlineData("P2y", "write `P2Y`")]
    [InlineData("2Y", "write `P2Y`")]
    [InlineData("p90d", "write `P90D`")]
    [InlineData("P0D", "a period is longer than nothing; leave it out where no time is asked for")]
    [InlineData("P0Y0M", "a period is longer than nothing; leave it out where no time is asked for")]
    [InlineData("PT2H", "write years, months, weeks or days: P2Y, P1Y6M, P90D")]
    public void A_period_is_helped_by_what_was_written(string written, string help) =>
        Helped($$"""{ "kind": "supervision", "hours": 3, "windowMax": "{{written}}" }""").Should().Be(help);

    [Theory]
    [InlineData("""{ "kind": "credential", "anyOf": [ { "degree": "masters" } ] }""", """write { "atLeast": "master" }""")]
    [InlineData("""{ "kind": "credential", "anyOf": [ { "degree": "MSW" } ] }""", """write { "atLeast": "master" }""")]
    [InlineData(
        """{ "kind": "experience", "period": "P1Y", "work": {}, "after": { "degree": "MSW" } }""",
        "did you mean `master`? allowed here: associate, bachelor, master, doctorate"
    )]
    [InlineData("""{ "kind": "experience", "period": "P1Y", "work": { "payed": true } }""", "did you mean `paid`?")]
    [InlineData("""{ "kind": "training", "hours": "20" }""", "write `20`, without quotes")]
    [InlineData("""{ "kind": "training", "hours": 20, "counts": { "as": "participant" } }""", "put it between brackets: [\"participant\"]")]
    [InlineData(
        """{ "kind": "supervision", "hours": 20, "windowMax": 2 }""",
        "say of what, as a text: \"P2Y\" is two years, \"P6M\" six months, \"P90D\" ninety days"
    )]
    [InlineData("""{ "kind": "experience", "period": "P1Y", "work": { "paid": "yes" } }""", "write `true`, without quotes")]
    public void A_value_of_another_form_is_helped_by_what_was_written(string rule, string help) => Helped(rule).Should().StartWith(help);

    [Theory]
    [InlineData("{ 'id': 'c' }", "`'` is not the quote of JSON")]
    [InlineData("{ \u201Cid\u201D: 1 }", "`\u201C` is not the quote of JSON")]
    [InlineData("{ id: 1 }", "`id` stands here without quotes")]
    [InlineData("{ \"id\": True }", "`True` is not JSON")]
    [InlineData("{ \"work\": [ 1, ] }", "a comma stands before `]`, and nothing comes after it")]
    [InlineData("{ /* all of it */ }", "a comment stands here, which JSON does not have")]
    [InlineData("{ # all of it\n }", "a comment stands here, which JSON does not have")]
    public void What_is_nearly_JSON_is_told_in_words(string text, string message)
    {
        Candidate.TryRead(Encoding.UTF8.GetBytes(text), out _, out var found).Should().BeFalse();

        found.Should().ContainSingle().Which.Message.Should().Be(message);
        found[0].Help.Should().NotBeNullOrEmpty();
    }

    private static string? Helped(string rule)
    {
        var whole = SmallRuleset.Over("""{ "id": "rule", "title": "A rule", "citation": { "source": "s", "locator": "1" } }""", rule);
        Ruleset.TryRead(SmallRuleset.Written(whole), out _, out var found).Should().BeFalse();
        return found.Should().ContainSingle().Which.Help;
    }
}
