using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Tests.Rulesets;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>How long work is, what credits bring, and what is told of it (S14 to S22).</summary>
public sealed class WorkTests
{
    private const string TwoYears = """{ "kind": "experience", "period": "P2Y", "work": { "activities": ["job"] } }""";

    private const string WithInternship = """
        { "kind": "experience", "period": "P2Y", "work": { "activities": ["job"] },
          "credit": [ { "work": { "activities": ["internship"] }, "upTo": "P1Y" } ] }
        """;

    private const string WeighedInternship = """
        { "kind": "experience", "period": "P2Y", "work": { "activities": ["job"] }, "fullTimeWeek": 40,
          "credit": [ { "work": { "activities": ["internship"] }, "upTo": "P1Y", "measure": "full-time-equivalent" } ] }
        """;

    private const string FullTime = """
        { "kind": "experience", "period": "P1Y", "measure": "full-time-equivalent", "fullTimeWeek": 40, "work": { "activities": ["job"] },
          "credit": [ { "work": { "activities": ["internship"] }, "upTo": "P1Y" } ] }
        """;

    [Fact]
    public void S19_two_years_worked_whole_are_two_years()
    {
        var finding = Ask(TwoYears, "2017-12-31", Job("first", "2015-01-01", "2015-12-31"), Job("again", "2017-01-01", null));

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("again", "first");
    }

    [Fact]
    public void S19_of_the_two_ways_the_lesser_is_what_is_short()
    {
        // By days two are missing from 2015-01-01 on; of months one, and the first stretch would be a day longer.
        var finding = Ask(TwoYears, "2018-06-01", Job("a", "2015-01-01", "2015-12-30"), Job("b", "2017-01-01", "2017-12-31"));

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.Shortfall.Should().Equal(new Figure("days", new FigureValue.Count(1)));
    }

    [Fact]
    public void S19_broken_service_in_days_is_counted_in_days_alone() =>
        Ask(
            """{ "kind": "experience", "period": "P59D", "work": { "activities": ["job"] } }""",
            "2018-06-01",
            Job("a", "2015-02-01", "2015-02-28"),
            Job("b", "2017-02-01", "2017-02-28")
        )
            .Outcome.Should()
            .Be(Outcome.NotMet, "two months of 28 days are 56 days");

    [Theory]
    [InlineData("P1Y6M")]
    [InlineData("P18M")]
    public void S10_a_year_and_six_months_are_eighteen_months(string period) =>
        Ask(
            $$"""{ "kind": "experience", "period": "{{period}}", "work": { "activities": ["job"] } }""",
            "2021-08-28",
            Job("leap", "2020-02-29", null)
        )
            .Outcome.Should()
            .Be(Outcome.Met, "29 February 2020 and eighteen months are 29 August 2021, whose eve is the last day");

    [Fact]
    public void S21_an_internship_of_one_day_more_never_unmeets_two_years()
    {
        var job = Job("job", "2017-01-01", "2017-12-31");
        var year = Internship("year", "2016-01-01", "2016-12-31");

        Ask(WithInternship, "2018-06-01", job, year).Outcome.Should().Be(Outcome.Met);
        Ask(WithInternship, "2018-06-01", job, year, Internship("day", "2014-05-05", "2014-05-05")).Outcome.Should().Be(Outcome.Met);
    }

    [Fact]
    public void S21_credit_brings_no_more_than_its_period()
    {
        var job = Job("job", "2017-01-01", "2017-12-30");
        var two = Internship("two", "2014-01-01", "2015-12-31");

        var finding = Ask(WithInternship, "2018-06-01", job, two);
        finding.Outcome.Should().Be(Outcome.NotMet, "a day of the job is missing, and the year of credit is full");
        finding.Actual.Should().Contain(new Figure("days", new FigureValue.Count(364 + 365)));
    }

    [Fact]
    public void S14a_what_the_period_of_a_credit_cuts_is_told_in_days()
    {
        var finding = Ask(
            WithInternship,
            "2018-06-01",
            Job("job", "2017-01-01", "2017-12-31"),
            Internship("a", "2014-01-01", "2014-06-30"),
            Internship("b", "2015-01-01", "2015-12-31")
        );

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("a", "b", "job");
        finding.Partly.Should().Equal(new CountedInPart("b", PartUnit.Days, 184, 181));
    }

    [Fact]
    public void S21_six_months_of_credit_are_the_six_months_that_they_are() =>
        Ask(
            """
            { "kind": "experience", "period": "P1Y", "work": { "activities": ["job"] },
              "credit": [ { "work": { "activities": ["internship"] }, "upTo": "P6M" } ] }
            """,
            "2018-06-01",
            Job("job", "2013-01-01", "2013-06-30"),
            Internship("rest", "2013-07-01", "2013-12-31")
        )
            .Outcome.Should()
            .Be(Outcome.Met, "184 days are half a year from 1 July on");

    [Fact]
    public void S21_two_credits_each_bring_their_own_period()
    {
        const string both = """
            { "kind": "experience", "period": "P2Y", "work": { "activities": ["job"] }, "credit": [
              { "work": { "activities": ["internship", "training-year"] }, "upTo": "P1M" },
              { "work": { "activities": ["training-year"] }, "upTo": "P11M" } ] }
            """;
        var job = Job("job", "2016-01-01", "2016-12-31");
        var training = Spell("training", "training-year", "2017-01-01", "2017-11-30");

        Ask(both, "2018-06-01", job, training, Internship("i", "2017-12-01", "2017-12-31")).Outcome.Should().Be(Outcome.Met);
        Ask(both, "2018-06-01", job, training).Outcome.Should().Be(Outcome.NotMet, "eleven months of training are eleven months");
        Ask(both, "2018-06-01", job, Internship("i", "2017-01-01", "2017-12-31"))
            .Outcome.Should()
            .Be(Outcome.NotMet, "the internship brings one month");
    }

    [Fact]
    public void S21_an_internship_of_one_hour_a_week_for_a_year_is_no_full_year()
    {
        var job = Job("job", "2017-01-01", "2017-12-31");

        Ask(WeighedInternship, "2018-06-01", job, Internship("i", "2016-01-01", "2016-12-31", 40)).Outcome.Should().Be(Outcome.Met);
        var short1 = Ask(WeighedInternship, "2018-06-01", job, Internship("i", "2016-01-01", "2016-12-31", 1));
        short1.Outcome.Should().Be(Outcome.NotMet);
        short1.Actual.Should().Contain(new Figure("days", new FigureValue.Count(365 + 9)));
        Ask(WithInternship, "2018-06-01", job, Internship("i", "2016-01-01", "2016-12-31", 1))
            .Outcome.Should()
            .Be(Outcome.Met, "where nothing is weighed the calendar decides");
    }

    [Fact]
    public void S21_without_hours_a_week_a_weighed_internship_is_open()
    {
        var finding = Ask(
            WeighedInternship,
            "2018-06-01",
            Job("job", "2017-01-01", "2017-12-31"),
            Internship("i", "2016-01-01", "2016-12-31")
        );

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("i", "hoursPerWeek", SettledBy.Candidate));
        finding.Counted.Should().Equal("job");
        finding.SetAside.Should().Equal(new SetAside("i", SetAsideReason.Open, "hoursPerWeek"));
    }

    [Fact]
    public void S21_credit_fills_what_work_leaves_of_a_day()
    {
        var year = Internship("i", "2017-01-01", "2017-12-31", 40);

        Ask(FullTime, "2018-06-01", year).Outcome.Should().Be(Outcome.Met);
        Ask(FullTime, "2018-06-01", year, Job("job", "2017-01-01", "2017-12-31", 4))
            .Outcome.Should()
            .Be(Outcome.Met, "four hours of work a week beside it take nothing away");
        Ask(FullTime, "2018-06-01", Internship("i", "2017-01-01", "2017-12-31", 20), Job("job", "2017-01-01", "2017-12-31", 20))
            .Outcome.Should()
            .Be(Outcome.Met, "two halves of a day are a day");
        Ask(FullTime, "2018-06-01", Internship("i", "2017-01-01", "2017-12-31", 20), Job("job", "2017-01-01", "2017-12-31", 19))
            .Outcome.Should()
            .Be(Outcome.NotMet);
    }

    [Fact]
    public void S22_broken_service_is_reached_by_the_whole_months_at_full_weight()
    {
        const string twoYears = """
            { "kind": "experience", "period": "P2Y", "measure": "full-time-equivalent", "fullTimeWeek": 40, "work": { "activities": ["job"] } }
            """;

        Ask(twoYears, "2018-06-01", Job("a", "2015-01-01", "2015-12-31", 40), Job("b", "2017-01-01", "2017-12-31", 45))
            .Outcome.Should()
            .Be(Outcome.Met);
        Ask(twoYears, "2018-06-01", Job("a", "2015-01-01", "2015-12-31", 40), Job("b", "2017-01-01", "2017-12-31", 39))
            .Outcome.Should()
            .Be(Outcome.NotMet);
    }

    [Fact]
    public void S14b_a_spell_whose_beginning_is_missing_has_its_item()
    {
        var finding = Ask(TwoYears, "2018-01-01", """{ "id": "one", "to": "2014-11-30", "activity": ["job"] }""");

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("one", "from", SettledBy.Candidate));
        finding.SetAside.Should().Equal(new SetAside("one", SetAsideReason.Open, "from"));
    }

    [Fact]
    public void S14a_the_days_told_are_those_of_the_jobs_counted()
    {
        var finding = Ask(TwoYears, "2018-10-01", Job("j1", "2015-01", "2015-12"), Job("j2", "2015-06-01", "2017-06-30"));

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("j1", "j2");
        finding.SetAside.Should().BeEmpty();
        finding.Actual.Should().Contain(new Figure("days", new FigureValue.Count(882)), "31 January 2015 to 30 June 2017");
    }

    [Fact]
    public void S14b_what_is_missing_and_adds_nothing_is_incomplete_and_not_asked()
    {
        // The year of 2015 is there already, whoever was in "inside"; what decides is the second job's activity.
        var finding = Ask(
            TwoYears,
            "2018-06-01",
            Job("year", "2015-01-01", "2015-12-31"),
            """{ "id": "inside", "from": "2015-02-01", "to": "2015-10-31" }""",
            """{ "id": "second", "from": "2016-01-01", "to": "2016-12-31" }"""
        );

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("second", "activity", SettledBy.Candidate));
        finding
            .SetAside.Should()
            .Equal(new SetAside("inside", SetAsideReason.Incomplete, "activity"), new SetAside("second", SetAsideReason.Open, "activity"));
    }

    [Fact]
    public void S14b_only_the_end_of_a_spell_is_asked_where_only_its_end_decides()
    {
        var finding = Ask(
            """{ "kind": "experience", "period": "P24M", "work": { "activities": ["job"] } }""",
            "2018-06-01",
            Job("a", "2015-01-01", "2015-03-01"),
            Job("b", "2015-01", "2016-12")
        );

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Counted.Should().Equal("a", "b");
        finding.Open.Should().Equal(OpenFact.Of("b", "to", SettledBy.Candidate));
    }

    [Fact]
    public void S14b_a_degree_known_to_the_year_is_asked_of_the_degree_and_not_of_the_spell()
    {
        const string afterDegree = """{ "kind": "experience", "period": "P2Y", "work": {}, "after": { "degree": "master" } }""";
        var finding = SmallQuestion.Ask(
            afterDegree,
            """
            { "education": [ { "id": "msw", "credential": "master", "conferred": "2015" } ],
              "work": [ { "id": "w", "from": "2014-01-01", "to": "2017-06-30" } ] }
            """,
            "2018-01-01"
        );

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Should().Equal(OpenFact.Of("msw", "conferred", SettledBy.Candidate));
        finding.Counted.Should().Equal("w");
        finding.Partly.Should().Equal(new CountedInPart("w", PartUnit.Days, 548, 729));
    }

    [Fact]
    public void S20_an_age_missing_from_the_families_given_is_none_and_the_figure_decides()
    {
        const string families = """
            { "kind": "experience", "period": "P1Y", "work": {}, "families": [ { "ages": ["infant-toddler"], "minimum": 10 } ] }
            """;
        const string work =
            """ "work": [ { "id": "w", "from": "2014-01-01", "to": "2017-12-31", "families": { "infant-toddler": 6 } } ] """;

        SmallQuestion.Ask(families, $$"""{ {{work}} }""", "2018-06-01").Outcome.Should().Be(Outcome.NotMet);
        SmallQuestion
            .Ask(families, $$"""{ {{work}}, "families": { "infant-toddler": 30 } }""", "2018-06-01")
            .Outcome.Should()
            .Be(Outcome.Met);
        SmallQuestion.Ask(families, $$"""{ {{work}}, "families": { "prenatal": 30 } }""", "2018-06-01").Outcome.Should().Be(Outcome.NotMet);
    }

    [Fact]
    public void S20_families_that_no_spell_tells_are_asked_of_the_candidate()
    {
        const string families = """
            { "kind": "experience", "period": "P1Y", "work": {}, "families": [ { "ages": ["infant-toddler"], "minimum": 10 } ] }
            """;

        SmallQuestion
            .Ask(families, """{ "work": [ { "id": "w", "from": "2014-01-01", "to": "2017-12-31" } ] }""", "2018-06-01")
            .Open.Should()
            .Equal(OpenFact.Of("candidate", "families", SettledBy.Candidate));
    }

    [Fact]
    public void S20_of_several_minimums_of_families_each_has_its_own_figures_and_its_own_sentence()
    {
        const string families = """
            { "kind": "experience", "period": "P1Y", "work": {}, "families": [
                { "ages": ["infant-toddler", "prenatal"], "minimum": 10 }, { "ages": ["early-childhood"], "minimum": 5 },
                { "ages": ["early-childhood"], "minimum": 8 } ] }
            """;
        const string person = """
            { "work": [ { "id": "w", "from": "2014-01-01", "to": "2017-12-31", "families": { "infant-toddler": 12, "early-childhood": 6 } } ] }
            """;

        var finding = SmallQuestion.Ask(families, person, "2018-06-01");

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding
            .Required.Select(figure => figure.Name)
            .Should()
            .Equal("period", "families:prenatal+infant-toddler", "families:early-childhood");
        finding.Required[Figures.FamiliesOf([AgeGroup.EarlyChildhood])].Should().Be(8, "the higher of two minimums holds the other");
        finding.Actual[Figures.FamiliesOf([AgeGroup.InfantToddler, AgeGroup.Prenatal])].Should().Be(12);
        finding.Actual[Figures.PossibleFamiliesOf([AgeGroup.EarlyChildhood])].Should().Be(6);
        finding.Shortfall[Figures.FamiliesOf([AgeGroup.EarlyChildhood])].Should().Be(2);
        Language.English.Sentence(finding).Should().Be("6 of 8 families with a child from 37 to 71 months; 2 more are needed.");
    }

    [Fact]
    public void S12_a_spell_that_has_not_begun_says_what_it_would_bring()
    {
        var finding = Ask(TwoYears, "2018-06-01", Job("later", "2019-01-01", "2019-12-31"));

        finding
            .SetAside.Should()
            .Equal(
                new SetAside("later", SetAsideReason.Future)
                {
                    On = new NodaTime.LocalDate(2019, 1, 1),
                    Brings = new Figure("days", new FigureValue.Count(365)),
                }
            );
    }

    [Fact]
    public void S53_thousands_of_weighed_spells_over_three_centuries_are_decided_exactly()
    {
        const string weighed = """
            { "kind": "experience", "period": "P200Y", "measure": "full-time-equivalent", "fullTimeWeek": 40, "work": { "activities": ["job"] },
              "credit": [
                { "work": { "activities": ["a"] }, "upTo": "P30Y" }, { "work": { "activities": ["b"] }, "upTo": "P20Y1M" },
                { "work": { "activities": ["c"] }, "upTo": "P9D" }, { "work": { "activities": ["d"] }, "upTo": "P7M", "measure": "calendar" } ] }
            """;
        string[] activities = ["job", "job", "a", "b", "c", "d"];
        var spells = Enumerable
            .Range(0, 8000)
            .Select(i =>
            {
                var from = new NodaTime.LocalDate(1900, 1, 1).PlusDays(i * 13);
                return Spell($"s{i}", activities[i % 6], Oracle.Dice.Iso(from), Oracle.Dice.Iso(from.PlusDays(40 + (i % 50))), 1 + (i % 3));
            });

        var ruleset = SmallRuleset.Read(
            SmallRuleset.Written(
                weighed.TrimStart().Insert(1, """ "id": "r", "title": "R", "citation": { "source": "s", "locator": "1" }, """)
            )
        );
        var finding = ruleset
            .Determine(
                SmallQuestion.Person($$"""{ "work": [ {{string.Join(", ", spells)}} ] }"""),
                new Question("BAY", new NodaTime.LocalDate(2190, 1, 1))
            )
            .Requirements.Single();
        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.Counted.Should().HaveCount(8000);
    }

    private static Finding Ask(string requirement, string asOf, params string[] spells) =>
        SmallQuestion.Ask(requirement, $$"""{ "work": [ {{string.Join(", ", spells)}} ] }""", asOf);

    private static string Job(string id, string from, string? to, int? hours = null) => Spell(id, "job", from, to, hours);

    private static string Internship(string id, string from, string? to, int? hours = null) => Spell(id, "internship", from, to, hours);

    private static string Spell(string id, string activity, string from, string? to, int? hours = null) =>
        $$"""
            { "id": "{{id}}", "activity": ["{{activity}}"], "from": "{{from}}"{{(to is null ? "" : $", \"to\": \"{to}\"")}}{{(
                hours is null ? "" : $", \"hoursPerWeek\": {hours}"
            )}} }
            """;
}
