using System.Text;

namespace Endorsement.Rules.Tests.Words;

/// <summary>What a ruleset says beside its figures reaches the person concerned: notes of requirements, of the version, of fees and dates.</summary>
public sealed class NotesTests
{
    private static readonly Ruleset Rules = Ruleset.Read(
        Encoding.UTF8.GetBytes(
            """
            {
              "association": "own", "name": "Own", "jurisdiction": ["XX-01"], "version": "1", "effective": { "from": "2000-01-01" },
              "note": "A version of our own.", "sources": { "s": { "title": "A page" } }, "cycle": { "ends": "12-31", "due": "01-30" },
              "categories": { "A": { "title": "First", "note": "Two hundred places.", "pathways": { "renewal": [
                { "id": "training", "kind": "training", "title": "Training", "hours": 15, "note": "Any training.", "citation": { "source": "s", "locator": "1" } },
                { "id": "either", "kind": "any", "title": "Either", "citation": { "source": "s", "locator": "2" }, "parts": [
                  { "id": "cda", "kind": "credential", "title": "CDA", "anyOf": [{ "credential": ["cda"] }], "note": "A copy will do." } ] },
                { "id": "no-sanction", "kind": "review", "title": "Sanction reviewed", "review": "sanction", "when": { "recorded": "licensing-sanction" }, "citation": { "source": "s", "locator": "3" } },
                { "id": "fee", "kind": "fee", "title": "Fee", "citation": { "source": "s", "locator": "4" }, "items": [
                  { "item": "renewal", "amount": 30, "currency": "USD", "when": { "not": { "awardSubmitted": { "from": "cycle-start" } } }, "note": "not in the year of application" },
                  { "item": "late renewal", "amount": 25, "currency": "USD", "after": "cycle-due" },
                  { "item": "membership", "amount": 70, "currency": "USD", "note": "whatever the year" },
                  { "item": "study packet", "amount": 10, "currency": "USD", "paidBy": "a grant" } ] },
                { "id": "deadline", "kind": "deadline", "title": "Due", "due": "cycle-due", "grace": { "until": "03-31", "surcharge": 20, "currency": "USD" },
                  "note": "Then the name is removed.", "citation": { "source": "s", "locator": "5" } }
              ] } } }
            }
            """
        )
    );

    [Fact]
    public void A_note_is_told_on_what_is_not_met_or_open_whoever_states_the_rule()
    {
        var open = Explain("");
        var refused = Explain(""", "training": [], "education": []""");
        var met = Explain(
            """, "training": [{ "id": "t", "date": "2015-02-01", "hours": 15 }], "education": [{ "id": "e", "credential": "cda", "conferred": "2010-01-01" }]"""
        );

        open.Should().Contain("note       Any training.").And.Contain("note       A copy will do.");
        refused.Should().Contain("note       Any training.").And.Contain("note       A copy will do.");
        met.Should().NotContain("Any training.").And.NotContain("A copy will do.");
    }

    [Fact]
    public void What_holds_for_the_version_and_for_the_category_stands_at_the_head_and_in_the_handbook()
    {
        Explain("").Should().Contain("  note       A version of our own.\n  note       Two hundred places.\n");
        Handbook.RenderText(Rules).Should().Contain("A version of our own.").And.Contain("note: Two hundred places.");
        Handbook.Render(Rules).Should().Contain("A version of our own.").And.Contain("Two hundred places.");
    }

    [Fact]
    public void A_fee_tells_what_is_owed_apart_from_what_is_not_and_why()
    {
        var first = Explain(
            """, "endorsements": [{ "category": "A", "association": "own", "submitted": "2015-03-01", "from": "2015-05-01" }]"""
        );
        var later = Explain(
            """, "endorsements": [{ "category": "A", "association": "own", "submitted": "2013-03-01", "from": "2014-05-01" }]"""
        );

        first
            .Should()
            .Contain(
                "membership: 70 USD. Not owed: renewal (30 USD, not due); late renewal (25 USD, only after 30 January 2016); study packet (10 USD, paid by a grant)."
            )
            .And.Contain("note       renewal: not in the year of application")
            .And.Contain("note       membership: whatever the year");
        later.Should().Contain("renewal: 30 USD; membership: 70 USD. Not owed: late renewal");
    }

    [Theory]
    [InlineData("2016-01-30", "Due: for information", false)] // the day itself
    [InlineData("2016-01-31", "Due: late", true)]
    [InlineData("2016-03-31", "Due: late", true)] // the last day of the grace
    [InlineData("2016-04-01", "Due: the last day has passed", true)]
    public void S57_a_due_day_that_has_passed_is_told(string asOf, string expected, bool isLate)
    {
        var text = Explain("", asOf);

        text.Should().Contain(expected).And.Contain("note       Then the name is removed.");
        text.Contains("late renewal: 25 USD", StringComparison.Ordinal).Should().Be(isLate);
    }

    [Theory]
    [InlineData("", "not applicable")] // nothing is said of it, and nothing is open
    [InlineData(""", "circumstances": { "licensing-sanction": false }""", "not applicable")]
    [InlineData(""", "circumstances": { "licensing-sanction": true }""", "needs review")]
    public void S8_a_recorded_sanction_waits_for_a_reviewer_and_one_that_nobody_recorded_is_not_open(string member, string outcome) =>
        Explain(member).Should().Contain($"A.renewal.no-sanction  Sanction reviewed: {outcome}");

    [Fact]
    public void S14c_who_is_exempt_is_told_what_the_rule_applies_to() =>
        Explain("").Should().Contain("applies    only where the file records that a licensing board has sanctioned the candidate");

    private static string Explain(string members, string asOf = "2016-01-15") =>
        Rules
            .Determine(
                Candidate.Read(Encoding.UTF8.GetBytes($$"""{ "id": "c"{{members}} }""")),
                new Question("A", NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value, Pathway.Renewal, 2015)
            )
            .Explain(width: int.MaxValue);
}
