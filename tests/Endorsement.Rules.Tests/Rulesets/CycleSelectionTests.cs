using System.Text;
using NodaTime;
using NodaTime.Text;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>S36, S43: the cycles of all versions together, never one that has not begun, and the one that has just ended is told.</summary>
public sealed class CycleSelectionTests
{
    private static readonly Candidate Nobody = new() { Id = "c" };

    [Theory]
    [InlineData("2022-06-01", null)]
    [InlineData("2022-12-31", null)]
    [InlineData("2024-06-01", 2022)]
    public void S36_a_year_for_which_nobody_published_how_to_renew_is_an_error_that_says_so(string asOf, int? year)
    {
        var select = () => RulesetCatalog.BuiltIn.Determine(Nobody, Asked("macmh-iec", Day(asOf), year));

        var thrown = select.Should().Throw<QuestionException>().Which;
        thrown.Message.Should().Be("no renewal rules are published for 2022");
        thrown.Diagnostic.Help.Should().Contain("macmh-iec@2017").And.Contain("macmh-iec@2023");
    }

    [Fact]
    public void S36_a_cycle_that_has_not_begun_is_never_chosen_by_itself()
    {
        var select = () => RulesetCatalog.BuiltIn.Determine(Nobody, Asked("mi-aimh", new LocalDate(2009, 12, 31)));

        select.Should().Throw<QuestionException>().WithMessage("no version of `mi-aimh` has a renewal cycle that holds 2009-12-31");
        RulesetCatalog.BuiltIn.Determine(Nobody, Asked("mi-aimh", new LocalDate(2018, 6, 1), 2020)).Cycle!.To.Year.Should().Be(2020);
    }

    [Theory]
    [InlineData("mi-aimh", "2019-01-31", null, null)]
    [InlineData("mi-aimh", "2019-02-01", "2018-12-31", null)]
    [InlineData("mi-aimh", "2019-04-30", "2018-12-31", null)]
    [InlineData("mi-aimh", "2019-05-01", null, null)]
    [InlineData("nmaimh", "2020-02-15", "2019-12-31", "2020-03-31")]
    // The cycle of 2022 was due by the calendar of its own version.
    [InlineData("mi-aimh", "2023-04-30", "2022-12-31", null)]
    [InlineData("mi-aimh", "2023-05-01", null, null)]
    public void S36_for_three_months_after_a_due_date_the_cycle_that_has_just_ended_is_told(
        string association,
        string asOf,
        string? ended,
        string? lateUntil
    )
    {
        var determination = RulesetCatalog.BuiltIn.Determine(Nobody, Asked(association, Day(asOf)));

        (determination.JustEnded?.To).Should().Be(ended is null ? null : Day(ended));
        (determination.JustEnded?.LateUntil).Should().Be(lateUntil is null ? null : Day(lateUntil));
        var json = Encoding.UTF8.GetString(determination.ToJson());
        if (ended is null)
        {
            json.Should().NotContain("justEnded");
        }
        else
        {
            json.Should().Contain("justEnded").And.Contain($"ask for it as the cycle of {ended[..4]}");
            determination.Explain(width: int.MaxValue).Should().Contain($"ask for it as the cycle of {ended[..4]}");
        }
    }

    [Theory]
    [InlineData("2020-01-31", null, true)]
    [InlineData("2020-02-10", "late", true)]
    [InlineData("2020-03-31", "late", true)]
    [InlineData("2020-04-01", null, false)]
    public void S36_signatures_count_to_the_due_date_and_within_a_stated_grace_marked_late(string signed, string? late, bool counts)
    {
        var ruleset = Read(
            Written(
                """
                { "id": "code-of-ethics", "kind": "agreement", "title": "E", "agreement": "ethics", "in": "cycle", "citation": { "source": "s", "locator": "1" } },
                { "id": "deadline", "kind": "deadline", "title": "D", "due": "cycle-due", "grace": { "until": "03-31", "surcharge": 20, "currency": "USD" },
                  "citation": { "source": "s", "locator": "2" } }
                """,
                "renewal",
                """{ "effective": { "from": "2015-01-01" }, "cycle": { "ends": "12-31", "due": "01-31" } }"""
            )
        );
        var candidate = Candidate.Read(
            Encoding.UTF8.GetBytes($$"""{ "id": "c", "agreements": [ { "kind": "ethics", "signed": "{{signed}}" } ] }""")
        );

        var finding = ruleset.Determine(candidate, new Question("BAY", new LocalDate(2020, 5, 1), Pathway.Renewal, 2019)).Requirements[0];

        finding.Outcome.Should().Be(counts ? Outcome.Met : Outcome.NotMet);
        finding.Late.IsEmpty.Should().Be(late is null);
    }

    [Theory]
    [InlineData(2005)]
    [InlineData(20_000)]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void S36_a_cycle_year_that_no_cycle_ends_in_gives_a_diagnostic(int year)
    {
        var candidate = Candidate.Read("""{ "id": "c", "endorsements": [ { "category": "BAY", "from": "2017-05-01" } ] }"""u8.ToArray());
        foreach (var cycle in (string[])["""{ "since": "award" }""", """{ "ends": "12-31", "years": 3, "of": 2019 }"""])
        {
            var ruleset = Read(Written(Training("a", 1), "renewal", $$"""{ "cycle": {{cycle}} }"""));

            ruleset
                .TryDetermine(candidate, new Question("BAY", new LocalDate(2020, 1, 1), Pathway.Renewal, year), out _, out var diagnostics)
                .Should()
                .BeFalse();
            diagnostics.Should().ContainSingle().Which.Code.Should().Be("ER4103");
        }
    }

    [Fact]
    public void S36_a_question_about_what_is_not_there_gives_diagnostics()
    {
        var ruleset = Read(Written(Training("a", 1)));
        string Code(string category, LocalDate asOf, Pathway pathway = Pathway.Initial)
        {
            ruleset
                .TryDetermine(Nobody, new Question(category, asOf, pathway), out var determination, out var diagnostics)
                .Should()
                .BeFalse();
            determination.Should().BeNull();
            return diagnostics.Single().Code;
        }

        Code("BEY", new LocalDate(2020, 1, 1)).Should().Be("ER4101");
        Code("BAY", new LocalDate(2020, 1, 1), Pathway.Renewal).Should().Be("ER4102");
        Code("BAY", new LocalDate(9500, 1, 1)).Should().Be("ER4104");
        RulesetCatalog.BuiltIn.TryDetermine(Nobody, Asked("mi-aimh", new LocalDate(9500, 1, 1)), out _, out var found).Should().BeFalse();
        found.Single().Code.Should().Be("ER4104");
    }

    [Theory]
    [InlineData("2010-05-01", Outcome.NotMet)]
    [InlineData("2023-05-01", Outcome.Unknown)]
    public void S36_an_award_without_submitted_was_submitted_no_later_than_the_award(string awarded, Outcome outcome)
    {
        var when = """{ "not": { "awardSubmitted": { "categories": ["BAY"], "from": "cycle-start" } } }""";
        var training = Training("a", 1).Replace("\"hours\"", $"\"when\": {when}, \"hours\"", StringComparison.Ordinal);
        var ruleset = Read(Written(training, "renewal", """{ "cycle": { "ends": "12-31" } }"""));
        var candidate = Candidate.Read(
            Encoding.UTF8.GetBytes($$"""{ "id": "c", "training": [], "endorsements": [ { "category": "BAY", "from": "{{awarded}}" } ] }""")
        );

        ruleset.Open(candidate).Decide(new Question("BAY", new LocalDate(2023, 12, 31), Pathway.Renewal)).Should().Be(outcome);
    }

    /// <summary>Endorsements of the category as from, to and status; what cycle of two years the fifth of June 2020 lies in.</summary>
    [Theory]
    [InlineData("2010-05-01,2014-04-30;2017-03-01,", "2019-03-01 2021-02-28")] // Lapsed and awarded anew: not counted from 2010.
    [InlineData("2010-05-01,;2017-03-01,", "2020-05-01 2022-04-30")] // Both hold: one standing since 2010.
    [InlineData("2014-05-01,2017-02-28;2017-03-01,", "2020-05-01 2022-04-30")] // Renewed the day after: one standing.
    [InlineData("2014-05-01,2017-02-27;2017-03-01,", "2019-03-01 2021-02-28")] // A day between: two.
    [InlineData("2010-05-01,;2015-01-01,,removed;2017-03-01,", "2019-03-01 2021-02-28")] // Removed and awarded anew.
    [InlineData("2010-05-01,;2015-01-01,2016-12-31,removed", "2019-01-01 2020-12-31")] // Removed for a time: it holds again.
    [InlineData("2010-05-01,;2015-01-01,,removed", "2020-05-01 2022-04-30")] // Removed since: the standing that held last.
    [InlineData("2017-03-01,2019-02-28", "2019-03-01 2021-02-28")] // Lapsed: counted on, so that it can be renewed late.
    [InlineData("2017-03-01,;2021-01-01,", "2019-03-01 2021-02-28")] // What is awarded later does not count yet.
    [InlineData("2017-03,", null)] // Not known to the day.
    [InlineData("2010,2014;2017-03-01,", "2019-03-01 2021-02-28")] // What is not known is over.
    [InlineData("2010,2017;2017-03-01,", null)] // It may have been one standing.
    [InlineData("2021-01-01,", null)]
    public void S36_a_cycle_from_the_award_starts_at_the_first_day_of_the_standing_that_holds(string held, string? cycle)
    {
        var ruleset = Read(Written(Training("a", 1), "renewal", """{ "cycle": { "since": "award", "years": 2 } }"""));
        var entries = held.Split(';')
            .Select(entry => entry.Split(','))
            .Select(e =>
                $$"""{ "category": "BAY", "from": "{{e[0]}}"{{(e[1].Length > 0 ? $", \"to\": \"{e[1]}\"" : "")}}{{(e.Length > 2 ? $", \"status\": \"{e[2]}\"" : "")}} }"""
            );
        var candidate = Candidate.Read(Encoding.UTF8.GetBytes($$"""{ "id": "c", "endorsements": [ {{string.Join(", ", entries)}} ] }"""));

        var found = ruleset.Determine(candidate, new Question("BAY", Day("2020-06-05"), Pathway.Renewal)).Cycle;

        (found is null ? null : $"{LocalDatePattern.Iso.Format(found.From)} {LocalDatePattern.Iso.Format(found.To)}").Should().Be(cycle);
    }

    private static Question Asked(string association, LocalDate asOf, int? year = null) =>
        new("IFS", asOf, Pathway.Renewal, year, association);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
