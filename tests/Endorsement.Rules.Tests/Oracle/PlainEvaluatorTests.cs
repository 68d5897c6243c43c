using System.Text;
using Endorsement.Rules.Bulk;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>The worked examples of the specification, told to the oracle: it must be right before anything is compared with it.</summary>
public sealed class PlainEvaluatorTests
{
    private const string Fifty = """{ "id": "r", "kind": "supervision", "hours": 50, "windowMax": "P2Y" }""";
    private const string Spread = """{ "id": "r", "kind": "supervision", "hours": 24, "windowMax": "P2Y", "minSpan": "P1Y" }""";
    private const string TwoYears = """{ "id": "r", "kind": "experience", "period": "P2Y", "work": {} }""";

    private const string TwoYearsSinceBachelor =
        """{ "id": "r", "kind": "experience", "period": "P2Y", "work": {}, "after": { "degree": "bachelor" } }""";

    private const string ServiceWithInternship = """
        { "id": "r", "kind": "experience", "period": "P2Y", "work": { "activities": ["direct-service"] }, "after": { "degree": "master" },
          "credit": [ { "work": { "activities": ["internship"], "supervised": true }, "upTo": "P1Y" } ] }
        """;

    /// <summary>V1, Level II: quantifiers over three raters.</summary>
    private const string Quantified = """
        { "id": "r", "kind": "references", "count": 3, "among": [
          { "id": "supervisor", "roles": ["program-supervisor"], "current": true },
          { "id": "provider", "roles": ["rsc-provider"] },
          { "id": "endorsed", "who": [ { "holds": { "categories": ["IMHS"] } } ] } ] }
        """;

    /// <summary>V3, IFS: one person a slot, one of them endorsed.</summary>
    private const string Slotted = """
        { "id": "r", "kind": "references", "count": 3, "slots": [
          { "id": "supervisor", "roles": ["program-supervisor", "trainer"], "current": true },
          { "id": "provider", "roles": ["rsc-provider"] },
          { "id": "third", "roles": ["colleague"] } ],
          "among": [ { "id": "endorsed", "who": [ { "holds": { "categories": ["IMHS"] } } ] } ] }
        """;

    /// <summary>IMHM-Policy: slots "if applicable", which fall to a colleague.</summary>
    private const string IfApplicable = """
        { "id": "r", "kind": "references", "count": 3, "slots": [
          { "id": "supervisor", "roles": ["program-supervisor"], "if": { "circumstance": "has-program-supervisor" }, "otherwise": { "roles": ["colleague"] } },
          { "id": "provider", "roles": ["rsc-provider"], "if": { "circumstance": "has-rsc-provider" }, "otherwise": { "roles": ["colleague"] } },
          { "id": "third", "roles": ["colleague", "student"] } ],
          "among": [ { "id": "endorsed", "who": [ { "holds": { "categories": ["IMHS"] } } ] } ] }
        """;

    private const string Endorsed = """{ "id": "p1", "endorsements": [ { "category": "IMHS", "from": "2010-01-01" } ] }""";

    [Theory]
    [InlineData("2021-03-01", "2023-02-28", Outcome.Met)] // 730 days, and two years by the calendar
    [InlineData("2020-01-01", "2021-12-30", Outcome.NotMet)] // 730 days in a leap year: one day short
    [InlineData("2020-01-01", "2021-12-31", Outcome.Met)] // the last day itself
    public void S19_one_unbroken_job_is_measured_by_the_calendar(string from, string to, Outcome expected) =>
        Ask(TwoYears, $$"""{ "work": [ { "id": "w", "from": "{{from}}", "to": "{{to}}" } ] }""", "2024-01-01").Should().Be(expected);

    [Fact]
    public void S18_F2_two_jobs_that_overlap_are_the_union_of_their_days() =>
        Ask(
                TwoYears,
                """{ "work": [ { "id": "a", "from": "2010-01-01", "to": "2011-06-30" }, { "id": "b", "from": "2011-01-01", "to": "2011-12-31" } ] }"""
            )
            .Should()
            .Be(Outcome.Met);

    [Fact]
    public void S18_F3_two_years_of_jobs_in_eighteen_months_are_not_two_years() =>
        Ask(
                TwoYears,
                """{ "work": [ { "id": "a", "from": "2010-01-01", "to": "2010-12-31" }, { "id": "b", "from": "2010-07-01", "to": "2011-06-30" } ] }"""
            )
            .Should()
            .Be(Outcome.NotMet);

    [Fact]
    public void S17_F1_work_before_the_degree_does_not_count_where_the_rule_says_so()
    {
        const string Candidate = """
            { "education": [ { "id": "d", "credential": "bachelor", "conferred": "2012-05-05" } ], "work": [ { "id": "w", "from": "2011-06-01", "to": "2013-06-01" } ] }
            """;

        Ask(TwoYearsSinceBachelor, Candidate).Should().Be(Outcome.NotMet);
        Ask(TwoYears, Candidate).Should().Be(Outcome.Met);
    }

    [Theory]
    [InlineData("2012-09-01", "2013-08-31", "2013-09-01", "2014-08-31", Outcome.Met)] // G5: a year of internship, a year of service
    [InlineData("2012-03-01", "2012-08-31", "2013-09-01", "2015-02-28", Outcome.Met)] // G7, where an internship may count: six months and eighteen
    public void S21_G5_G7_an_internship_adds_to_work_after_the_degree(
        string from,
        string to,
        string workFrom,
        string workTo,
        Outcome expected
    ) =>
        Ask(
                ServiceWithInternship,
                $$"""
                { "education": [ { "id": "d", "credential": "master", "conferred": "2013-08-31" } ],
                  "work": [ { "id": "i", "from": "{{from}}", "to": "{{to}}", "activity": "internship", "supervised": true },
                            { "id": "w", "from": "{{workFrom}}", "to": "{{workTo}}", "activity": "direct-service" } ] }
                """
            )
            .Should()
            .Be(expected);

    [Fact]
    public void S21_G6_an_internship_of_two_years_counts_for_one() =>
        Ask(
                ServiceWithInternship,
                """
                { "education": [ { "id": "d", "credential": "master", "conferred": "2013-08-31" } ],
                  "work": [ { "id": "i", "from": "2011-09-01", "to": "2013-08-31", "activity": "internship", "supervised": true } ] }
                """
            )
            .Should()
            .Be(Outcome.NotMet);

    [Fact]
    public void S21_G7_without_the_credit_six_months_of_internship_are_nothing() =>
        Ask(
                """{ "id": "r", "kind": "experience", "period": "P2Y", "work": { "activities": ["direct-service"] } }""",
                """
                { "work": [ { "id": "i", "from": "2012-09-01", "to": "2013-02-28", "activity": "internship" },
                            { "id": "w", "from": "2013-03-01", "to": "2014-08-31", "activity": "direct-service" } ] }
                """
            )
            .Should()
            .Be(Outcome.NotMet);

    [Fact]
    public void S28_both_ends_of_the_window_are_inside()
    {
        Ask(
                Fifty,
                """
                { "reflectiveSupervision": [ { "id": "a", "date": "2018-07-05", "hours": 25 }, { "id": "b", "date": "2020-07-05", "hours": 25 } ] }
                """
            )
            .Should()
            .Be(Outcome.Met);
        Ask(
                Fifty,
                """
                { "reflectiveSupervision": [ { "id": "a", "date": "2018-07-05", "hours": 25 }, { "id": "b", "date": "2020-07-06", "hours": 25 } ] }
                """
            )
            .Should()
            .Be(Outcome.NotMet);
    }

    [Theory]
    [InlineData("2018-03-01", Outcome.Met)] // A1: 2016-03-01..2018-03-01 holds both
    [InlineData("2018-03-02", Outcome.Unknown)] // A2: the second is cut by the window's edge
    public void S33_A1_A2_a_block_counts_when_it_is_wholly_inside(string to, Outcome expected) =>
        Ask(
                Fifty,
                $$"""
                { "reflectiveSupervision": [ { "id": "a", "from": "2016-03-01", "to": "2017-02-28", "hours": 26 }, { "id": "b", "from": "2017-03-01", "to": "{{to}}", "hours": 24 } ] }
                """
            )
            .Should()
            .Be(expected);

    [Fact]
    public void S28_A3_sixty_hours_of_which_no_two_years_hold_fifty_are_not_met() =>
        Ask(
                Fifty,
                """
                { "reflectiveSupervision": [ { "id": "a", "from": "2015-01-01", "to": "2015-06-30", "hours": 20 }, { "id": "b", "from": "2017-01-01", "to": "2017-06-30", "hours": 20 },
                    { "id": "c", "from": "2018-01-01", "to": "2018-06-30", "hours": 20 } ] }
                """
            )
            .Should()
            .Be(Outcome.NotMet);

    [Theory]
    [InlineData(12, Outcome.NotMet)] // eleven months from the first to the last
    [InlineData(13, Outcome.Met)] // the anniversary itself
    public void S29_B1_hours_enough_need_a_year_from_the_first_session_to_the_last(int sessions, Outcome expected) =>
        Ask(Spread, $$"""{ "reflectiveSupervision": [ {{Monthly(sessions)}} ] }""").Should().Be(expected);

    [Fact]
    public void S29_hours_and_span_must_hold_in_the_same_window() =>
        Ask(
                """{ "id": "r", "kind": "supervision", "hours": 10, "windowMax": "P1Y", "minSpan": "P6M" }""",
                """
                { "reflectiveSupervision": [ { "id": "a", "date": "2015-01-01", "hours": 10 }, { "id": "b", "date": "2017-01-01", "hours": 1 }, { "id": "c", "date": "2017-08-01", "hours": 1 } ] }
                """
            )
            .Should()
            .Be(Outcome.NotMet);

    [Fact]
    public void S39_H1_one_rater_may_satisfy_several_among_clauses() =>
        Ask(Quantified, Raters(Rating("p1", "program-supervisor", "rsc-provider"), Rating("p2", "colleague"), Rating("p3", "colleague")))
            .Should()
            .Be(Outcome.Met);

    [Fact]
    public void S38_H2_one_rater_fills_one_slot() =>
        Ask(Slotted, Raters(Rating("p1", "program-supervisor", "rsc-provider"), Rating("p2", "colleague"), Rating("p3", "colleague")))
            .Should()
            .Be(Outcome.NotMet);

    [Fact]
    public void S38_H3_a_matching_decides_not_who_comes_first() =>
        Ask(Slotted, Raters(Rating("p1", "program-supervisor", "rsc-provider"), Rating("p2", "trainer"), Rating("p3", "colleague")))
            .Should()
            .Be(Outcome.Met);

    [Theory]
    [InlineData(false, false, "colleague", "colleague", "colleague", Outcome.Met)] // H4
    [InlineData(true, false, "program-supervisor", "colleague", "colleague", Outcome.Met)] // H5
    [InlineData(true, true, "program-supervisor", "colleague", "colleague", Outcome.NotMet)] // there is a provider, who did not rate
    [InlineData(null, false, "program-supervisor", "colleague", "colleague", Outcome.Unknown)] // S7: a colleague would be needed for the first
    public void S40_H4_H5_a_slot_that_does_not_apply_falls_to_a_colleague(
        bool? supervisor,
        bool provider,
        string first,
        string second,
        string third,
        Outcome expected
    )
    {
        var known = supervisor is { } value ? $"\"has-program-supervisor\": {(value ? "true" : "false")}, " : "";
        var also = $$"""
            , "circumstances": { {{known}}"has-rsc-provider": {{(provider ? "true" : "false")}} }
            """;
        Ask(IfApplicable, Raters(also, Rating("p1", first), Rating("p2", second), Rating("p3", third))).Should().Be(expected);
    }

    [Fact]
    public void S39_H4_the_same_with_nobody_endorsed_is_not_met() =>
        Ask(
                IfApplicable,
                Raters(
                    """, "circumstances": { "has-program-supervisor": false, "has-rsc-provider": false }""",
                    Rating("p2", "colleague"),
                    Rating("p3", "colleague"),
                    Rating("p4", "colleague")
                )
            )
            .Should()
            .Be(Outcome.NotMet);

    [Theory]
    [InlineData("student", Outcome.Met)]
    [InlineData("colleague", Outcome.NotMet)]
    public void S40_H6_research_faculty_need_a_student_among_their_raters(string third, Outcome expected) =>
        Ask(
                IfApplicable.Replace("""["colleague", "student"]""", """["student"]"""),
                Raters(
                    """, "circumstances": { "has-program-supervisor": false, "has-rsc-provider": false }""",
                    Rating("p1", "colleague"),
                    Rating("p2", "colleague"),
                    Rating("p3", third)
                )
            )
            .Should()
            .Be(expected);

    [Fact]
    public void S37_H7_a_former_supervisor_does_not_fill_a_slot_for_a_current_one() =>
        Ask(
                Slotted,
                Raters(
                    """{ "id": "ref-p1", "person": "p1", "roles": ["program-supervisor"], "current": false, "received": "2018-01-01" }""",
                    Rating("p2", "rsc-provider"),
                    Rating("p3", "colleague")
                )
            )
            .Should()
            .Be(Outcome.NotMet);

    [Theory]
    [InlineData(""", "vetted": [ { "association": "test", "from": "2017-01-01", "to": "2018-12-31" } ]""", Outcome.Met)]
    [InlineData("", Outcome.NeedsReview)] // the vetting is pending
    [InlineData(""", "vetted": []""", Outcome.NotMet)]
    public void S39_H8_a_rater_who_is_vetted_stands_in_for_an_endorsed_one(string vetted, Outcome expected) =>
        Ask(
                """{ "id": "r", "kind": "references", "count": 1, "slots": [ { "id": "one", "who": [ { "holds": { "categories": ["IMHS"] } }, { "vetted": { "associations": ["this"] } } ] } ] }""",
                $$"""{ "people": [ { "id": "p2", "endorsements": []{{vetted}} } ], "references": [ { "id": "ref", "person": "p2", "received": "2018-01-01" } ] }"""
            )
            .Should()
            .Be(expected);

    [Theory]
    [InlineData("additional", 27, Outcome.NotMet)] // thirty in total
    [InlineData("additional", 30, Outcome.Met)]
    [InlineData("within", 27, Outcome.Met)]
    public void S23_S24_I1_three_hours_on_diversity_are_on_top_or_inside(string where, int general, Outcome expected) =>
        Ask(
                $$"""{ "id": "r", "kind": "training", "hours": 30, "{{where}}": [ { "topics": ["dei"], "hours": 3 } ] }""",
                $$"""{ "training": [ {{Train("a", general, "attachment")}}, {{Train("b", 3, "dei")}} ] }"""
            )
            .Should()
            .Be(expected);

    [Fact]
    public void S24_I2_the_total_alone_does_not_make_up_for_a_short_bucket() =>
        Ask(
                """{ "id": "r", "kind": "training", "hours": 30, "additional": [ { "topics": ["rsc"], "hours": 15 }, { "topics": ["dei"], "hours": 3 } ] }""",
                $$"""{ "training": [ {{Train("a", 40, "attachment")}}, {{Train("b", 5, "rsc")}}, {{Train("c", 3, "dei")}} ] }"""
            )
            .Should()
            .Be(Outcome.NotMet);

    [Fact]
    public void S27_I3_thirty_two_hours_meet_thirty_and_the_advice_of_forty_five_changes_nothing()
    {
        const string Both = """
            { "id": "r", "kind": "training", "hours": 30 }, { "id": "more", "kind": "training", "level": "recommended", "hours": 45 }
            """;

        var answer = Evaluate(Both, $$"""{ "training": [ {{Train("a", 32, "attachment")}} ] }""", "2024-01-01");

        answer.Outcome.Should().Be(Outcome.Met);
        answer.Requirements["X.initial.more"].Should().Be(Outcome.NotMet);
    }

    [Fact]
    public void S26_I4_training_never_expires() =>
        Ask(
                """{ "id": "r", "kind": "training", "hours": 30 }""",
                """{ "training": [ { "id": "a", "date": "2004-05-01", "hours": 30 } ] }"""
            )
            .Should()
            .Be(Outcome.Met);

    [Theory]
    [InlineData(1, Outcome.NotMet)]
    [InlineData(2, Outcome.Met)]
    public void S24_I5_an_hour_about_two_things_is_spent_once(int hours, Outcome expected) =>
        Ask(
                """{ "id": "r", "kind": "training", "hours": 1, "additional": [ { "topics": ["rsc"], "hours": 1 }, { "topics": ["dei"], "hours": 1 } ] }""",
                $$"""{ "training": [ {{Train("a", hours, "rsc\", \"dei")}}, {{Train("b", 1, "attachment")}} ] }"""
            )
            .Should()
            .Be(expected);

    [Theory]
    [InlineData(6, 9, "required", Outcome.NotMet)] // 6 + 7.5
    [InlineData(8, 12, "required", Outcome.Met)] // 8 + 7.5
    [InlineData(8, 12, "submitted", Outcome.Met)] // 8 + 10
    [InlineData(8, 12, "counted", Outcome.Met)] // 8 + 8
    [InlineData(7, 12, "counted", Outcome.NotMet)] // 7 + 7
    public void S25_O4_hours_delivered_bring_half_at_most(int attended, int delivered, string of, Outcome expected) =>
        Ask(
                $$"""{ "id": "r", "kind": "training", "hours": 15, "caps": [ { "as": ["presenter"], "percent": 50, "of": "{{of}}" } ] }""",
                $$"""
                { "training": [ { "id": "a", "date": "2018-01-01", "hours": {{attended}}, "as": "participant" }, { "id": "b", "date": "2018-02-01", "hours": {{delivered}}, "as": "presenter" } ] }
                """
            )
            .Should()
            .Be(expected);

    [Fact]
    public void S35_an_extra_session_from_somebody_else_never_hurts_a_majority()
    {
        const string Majority = """{ "id": "r", "kind": "supervision", "hours": 10, "concentration": { "majority": true } }""";

        Ask(Majority, Provided(6, 4)).Should().Be(Outcome.Met);
        Ask(Majority, Provided(6, 40)).Should().Be(Outcome.Met);
        Ask(Majority, Provided(5, 5)).Should().Be(Outcome.NotMet);
    }

    [Fact]
    public void S20_families_are_added_only_where_spells_do_not_overlap()
    {
        const string Ten =
            """{ "id": "r", "kind": "experience", "period": "P1Y", "work": {}, "families": [ { "ages": ["infant-toddler"], "minimum": 10 } ] }""";
        const string Jobs = """
            "work": [ { "id": "a", "from": "2015-01-01", "to": "2016-12-31", "families": { "infant-toddler": 6 } },
                      { "id": "b", "from": "2016-06-01", "to": "2017-12-31", "families": { "infant-toddler": 6 } } ]
            """;

        Ask(Ten, $$"""{ {{Jobs}} }""").Should().Be(Outcome.Unknown);
        Ask(Ten, $$"""{ {{Jobs}}, "families": { "infant-toddler": 9 } }""").Should().Be(Outcome.NotMet);
        Ask(Ten, $$"""{ {{Jobs.Replace("2016-06-01", "2017-01-01")}} }""").Should().Be(Outcome.Met);
    }

    [Fact]
    public void S13_the_same_session_twice_counts_once() =>
        Ask(
                """{ "id": "r", "kind": "supervision", "hours": 2 }""",
                """
                { "reflectiveSupervision": [ { "id": "a", "date": "2018-01-01", "hours": 1 }, { "id": "b", "date": "2018-01-01", "hours": 1 } ] }
                """
            )
            .Should()
            .Be(Outcome.NotMet);

    [Fact]
    public void S7_a_condition_on_a_missing_fact_is_decided_by_cases()
    {
        const string Choice = """
            { "id": "r", "kind": "when", "condition": { "providesReflectiveSupervision": true },
              "then": { "id": "many", "kind": "training", "title": "Many", "hours": 10 }, "else": { "id": "few", "kind": "training", "title": "Few", "hours": 5 } }
            """;

        Ask(Choice, $$"""{ "training": [ {{Train("a", 10, "dei")}} ] }""").Should().Be(Outcome.Met);
        Ask(Choice, $$"""{ "training": [ {{Train("a", 7, "dei")}} ] }""").Should().Be(Outcome.Unknown);
        Ask(Choice, $$"""{ "training": [ {{Train("a", 4, "dei")}} ] }""").Should().Be(Outcome.NotMet);
    }

    private static Outcome Ask(string requirement, string candidate, string asOf = "2021-01-01") =>
        Evaluate(requirement, candidate, asOf).Requirements["X.initial.r"];

    private static OracleAnswer Evaluate(string requirements, string candidate, string asOf)
    {
        var text = $$"""
            { "association": "test", "jurisdiction": ["US-MI"], "version": "1", "effective": { "from": "2000-01-01" }, "sources": { "s": { "title": "Pages" } },
              "vocabulary": { "categories": ["IMHS"] },
              "categories": { "X": { "title": "Asked", "pathways": { "initial": [
                {{requirements.Replace(
                "\"id\": \"r\",",
                """ "id": "r", "title": "Asks", "citation": { "source": "s", "locator": "1" },"""
            ).Replace("\"id\": \"more\",", """ "id": "more", "title": "Advises", "citation": { "source": "s", "locator": "2" },""")}}
              ] } } } }
            """;
        var ruleset = Ruleset.Read(Encoding.UTF8.GetBytes(text));
        var person = Candidate.Read(Encoding.UTF8.GetBytes(candidate.TrimStart().Insert(1, """ "id": "A", """)));
        return PlainEvaluator.Evaluate(ruleset, person, "X", Pathway.Initial, NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value);
    }

    private static string Monthly(int sessions) =>
        string.Join(
            ", ",
            Enumerable
                .Range(0, sessions)
                .Select(i => $$"""{ "id": "s{{i}}", "date": "{{Dice.Iso(new LocalDate(2019, 1, 15).PlusMonths(i))}}", "hours": 2 }""")
        );

    private static string Train(string id, int hours, string topics) =>
        $$"""{ "id": "{{id}}", "date": "2018-01-01", "hours": {{hours}}, "topics": ["{{topics}}"] }""";

    private static string Provided(int first, int second) =>
        $$"""
            { "people": [ { "id": "p1" }, { "id": "p2" } ], "reflectiveSupervision": [
              { "id": "a", "date": "2018-01-01", "hours": {{first}}, "provider": "p1" }, { "id": "b", "date": "2018-02-01", "hours": {{second}}, "provider": "p2" } ] }
            """;

    private static string Rating(string person, params string[] roles) =>
        $$"""{ "id": "ref-{{person}}", "person": "{{person}}", "roles": [{{string.Join(", ", roles.Select(r => $"\"{r}\""))}}], "current": true, "received": "2018-01-01" }""";

    private static string Raters(params string[] ratings)
    {
        var also = ratings[0].StartsWith(',') ? ratings[0] : "";
        var people = string.Join(
            ", ",
            Enumerable.Range(2, 3).Select(i => $$"""{ "id": "p{{i}}", "endorsements": [] }""").Prepend(Endorsed)
        );
        return $$"""{ "people": [ {{people}} ], "references": [ {{string.Join(", ", ratings.Where(r => !r.StartsWith(',')))}} ]{{also}} }""";
    }
}
