using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>Entries that may be one (S13), told to the engine and to the plain evaluator.</summary>
public sealed class TwinTests
{
    private static readonly LocalDate AsOf = new(2019, 6, 1);

    /// <summary>Five two-hour trainings of one day: two that may be one, and three that may be one.</summary>
    private const string Five = """
        [
          { "id": "e1", "date": "2018-05-01", "hours": 2, "topics": ["x"], "as": "participant" },
          { "id": "e2", "date": "2018-05-01", "hours": 2, "topics": ["x"] },
          { "id": "e3", "date": "2018-05-01", "hours": 2, "topics": ["y"], "as": "presenter" },
          { "id": "e4", "date": "2018-05-01", "hours": 2, "topics": ["y"] },
          { "id": "e5", "date": "2018-05-01", "hours": 2, "as": "presenter" }
        ]
        """;

    /// <summary>A ring: each may be one with its two neighbours only, so that at least three happened.</summary>
    private const string Ring = """
        [
          { "id": "e1", "date": "2018-05-01", "hours": 2, "topics": ["x"], "didactic": false },
          { "id": "e2", "date": "2018-05-01", "hours": 2, "as": "reading" },
          { "id": "e3", "date": "2018-05-01", "hours": 2, "topics": ["y"] },
          { "id": "e4", "date": "2018-05-01", "hours": 2, "as": "participant", "didactic": true },
          { "id": "e5", "date": "2018-05-01", "hours": 2, "topics": ["x"], "as": "participant" }
        ]
        """;

    [Theory]
    [InlineData(Five, 4, Outcome.Met)]
    [InlineData(Five, 6, Outcome.Unknown)]
    [InlineData(Five, 10, Outcome.Unknown)]
    [InlineData(Five, 11, Outcome.NotMet)]
    [InlineData(Ring, 6, Outcome.Met)]
    [InlineData(Ring, 8, Outcome.Unknown)]
    public void S13_what_is_certain_holds_however_entries_that_may_be_one_are_taken(string trainings, int hours, Outcome outcome) =>
        Training(trainings, $$"""{ "hours": {{hours}} }""").Outcome.Should().Be(outcome);

    [Fact]
    public void S13_the_hours_that_are_certain_are_told()
    {
        var finding = Training(Five, """{ "hours": 6 }""");

        finding.Actual.Single(f => f.Name == "hours").Value.Should().Be(new FigureValue.Hours(new ClockHours(240)));
        finding.Open.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("Attachment in the first year", "attachment in the first  year ", Outcome.Unknown)]
    [InlineData("Attachment", "Detachment", Outcome.Met)]
    public void S13_titles_that_differ_in_case_and_blanks_may_be_one_training(string one, string other, Outcome outcome)
    {
        var finding = Training(
            $$"""
            [
              { "id": "t1", "date": "2016-02-20", "hours": 15, "title": "{{one}}" },
              { "id": "t2", "date": "2016-02-20", "hours": 15, "title": "{{one}}" },
              { "id": "t3", "date": "2016-02-20", "hours": 15, "title": "{{other}}" }
            ]
            """,
            """{ "hours": 30 }"""
        );

        finding.Outcome.Should().Be(outcome);
        finding.SetAside.Should().Contain(s => s.Id == "t2" && s.Reason == SetAsideReason.Duplicate);
        finding.SetAside.Any(s => s.Id == "t3" && s.Reason == SetAsideReason.MaybeDuplicate).Should().Be(outcome == Outcome.Unknown);
        finding.Open.Select(o => (o.Entry, o.Attribute)).Should().Equal(outcome == Outcome.Unknown ? [("t3", "duplicate")] : []);
    }

    [Fact]
    public void S13_evidence_of_several_files_tells_no_two_entries_apart()
    {
        var finding = Training(
            """
            [
              { "id": "t1", "date": "2016-02-20", "hours": 15, "title": "X", "evidence": ["one.pdf", "two.pdf"] },
              { "id": "t2", "date": "2016-02-20", "hours": 15, "title": "X", "evidence": ["three.pdf"] }
            ]
            """,
            """{ "hours": 30 }"""
        );

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.SetAside.Should().Contain(s => s.Id == "t2" && s.Reason == SetAsideReason.Duplicate);
    }

    [Fact]
    public void S14b_what_a_twin_lacks_is_what_is_open()
    {
        var finding = Training(
            """
            [
              { "id": "t1", "date": "2017-02-20", "hours": 15, "topics": ["x"], "as": "participant", "title": "X" },
              { "id": "t2", "date": "2017-02-20", "hours": 15, "as": "participant", "title": "X" }
            ]
            """,
            """{ "hours": 30 }"""
        );

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Open.Select(o => (o.Entry, o.Attribute)).Should().Equal(("t2", "topics"));
    }

    [Theory]
    [InlineData("2018-03-05", Outcome.NotMet)] // the same again
    [InlineData("2018-03", Outcome.Unknown)]
    [InlineData("2018", Outcome.Unknown)]
    [InlineData("2018-04", Outcome.Met)]
    public void S13_a_date_known_less_exactly_may_be_the_others(string date, Outcome outcome)
    {
        var finding = Training(
            $$"""[ { "id": "t1", "date": "2018-03-05", "hours": 15 }, { "id": "t2", "date": "{{date}}", "hours": 15 } ]""",
            """{ "hours": 30 }"""
        );

        finding.Outcome.Should().Be(outcome);
        finding.Open.Select(o => (o.Entry, o.Attribute)).Should().Equal(outcome == Outcome.Unknown ? [("t2", "date")] : []);
    }

    [Theory]
    [InlineData("""{ "from": "2018-03", "to": "2018-03-20" }""", Outcome.Unknown)]
    [InlineData("""{ "from": "2018-03", "to": "2018-04-20" }""", Outcome.Met)]
    [InlineData("""{ "date": "2018-03-10" }""", Outcome.Met)]
    [InlineData("""{ "from": "2018-03-10" }""", Outcome.Unknown)]
    public void S13_ranges_may_be_one_date_by_date(string dates, Outcome outcome) =>
        Training(
            $$"""[ { "id": "t1", "from": "2018-03-10", "to": "2018-03-20", "hours": 2 }, { "id": "t2", "hours": 2, {{dates[1..]}} ]""",
            """{ "hours": 4 }"""
        )
            .Outcome.Should()
            .Be(outcome);

    [Fact]
    public void S13_one_entry_has_the_members_of_all_that_are_taken_for_it()
    {
        // Taken for one it is two hours of x, attended; apart one is capped and the other is of no topic: an hour of x is certain either way.
        const string trainings = """
            [
              { "id": "t1", "date": "2018-05-01", "hours": 2, "topics": ["x"] },
              { "id": "t2", "date": "2018-05-01", "hours": 2, "as": "participant" }
            ]
            """;

        Training(trainings, """{ "hours": 2, "caps": [ { "id": "c", "as": ["presenter"], "hours": 1 } ] }""")
            .Outcome.Should()
            .Be(Outcome.Met);
        Training(trainings, """{ "hours": 2, "within": [ { "id": "x", "topics": ["x"], "hours": 2 } ] }""")
            .Outcome.Should()
            .Be(Outcome.Met);
        Training(
            trainings,
            """
            { "hours": 2, "within": [ { "id": "x", "topics": ["x"], "hours": 2 } ], "caps": [ { "id": "c", "as": ["presenter"], "hours": 1 } ] }
            """
        )
            .Outcome.Should()
            .Be(Outcome.Unknown);
    }

    [Fact]
    public void S13_of_more_than_twelve_those_are_kept_in_order_of_id_that_may_not_be_one_kept_before()
    {
        var trainings = Enumerable
            .Range(10, 14)
            .Select(i =>
                $$"""{ "id": "t{{i}}", "date": "2018-05-01", "hours": 2, "topics": ["x{{i % 3}}"], "title": "{{new string(' ', i)}}T" }"""
            );
        var text = $"[{string.Join(',', trainings)}, {{ \"id\": \"u\", \"date\": \"2018-05\", \"hours\": 2 }}]";

        Training(text, """{ "hours": 6 }""").Outcome.Should().Be(Outcome.Met);
        Training(text, """{ "hours": 8 }""").Outcome.Should().Be(Outcome.Unknown);
    }

    [Fact]
    public void S53_twins_in_more_ways_than_are_weighed_are_left_to_a_reviewer()
    {
        var days = Enumerable.Range(1, 9).Select(d => $"2018-05-{d:00}").ToList();
        var trainings = days.SelectMany(
            (day, i) =>
                new[]
                {
                    $$"""{ "id": "a{{i}}", "date": "{{day}}", "minutes": {{100 + i}}, "topics": ["x"] }""",
                    $$"""{ "id": "b{{i}}", "date": "{{day}}", "minutes": {{100 + i}}, "as": "participant" }""",
                }
        );
        var finding = Training(
            $"[{string.Join(',', trainings)}]",
            """{ "hours": 2, "within": [ { "id": "x", "topics": ["x"], "hours": 2 } ], "caps": [ { "id": "c", "as": ["presenter"], "hours": 1 } ] }"""
        );

        (finding.Outcome, finding.Reason.Code).Should().Be((Outcome.NeedsReview, "limit.twins"));
        finding.Open.Should().Equal(OpenFact.Of("training", "limit.twins", SettledBy.Reviewer));
    }

    [Theory]
    [InlineData(20, Outcome.Unknown)]
    [InlineData(40, Outcome.Met)]
    public void S13_hours_of_a_week_are_not_counted_twice(int week, Outcome outcome)
    {
        var finding = Find(
            $$"""
            { "id": "c", "work": [
              { "id": "w1", "from": "2016-01-01", "to": "2017-12-31", "hoursPerWeek": {{week}}, "paid": true },
              { "id": "w2", "from": "2016-01-01", "to": "2017-12-31", "hoursPerWeek": {{week}} } ] }
            """,
            """{ "id": "r", "kind": "experience", "period": "P2Y", "measure": "full-time-equivalent", "fullTimeWeek": 40, "work": {} }"""
        );

        finding.Outcome.Should().Be(outcome);
        finding.Open.Select(o => (o.Entry, o.Attribute)).Should().Equal(outcome == Outcome.Unknown ? [("w2", "duplicate")] : []);
    }

    [Theory]
    [InlineData("2018-09-21", Outcome.NotMet)]
    [InlineData("2018-09", Outcome.Unknown)]
    public void S13_sessions_may_be_one_too(string date, Outcome outcome)
    {
        var finding = Find(
            $$"""
            { "id": "c", "reflectiveSupervision": [ { "id": "s1", "date": "2018-09-21", "hours": 1 }, { "id": "s2", "date": "{{date}}", "hours": 1 } ] }
            """,
            """{ "id": "r", "kind": "supervision", "hours": 2, "windowMax": "P2Y" }"""
        );

        finding.Outcome.Should().Be(outcome);
        (finding.Open.Length > 0).Should().Be(outcome == Outcome.Unknown);
    }

    [Theory]
    [InlineData("training")]
    [InlineData("reflectiveSupervision")]
    [InlineData("work")]
    [InlineData("codes")]
    public void S53_thousands_of_entries_that_say_almost_nothing_are_grouped_in_little_work(string kind)
    {
        var entries = Enumerable
            .Range(0, 19_900)
            .Select(i =>
                kind == "codes"
                    ? $$"""{ "id": "{{i:x}}", "date": "2018", "about": ["{{i:x}}"]{{(i % 2 == 1 ? ", \"hours\": 1" : "")}} }"""
                    : $$"""{ "id": "{{i:x}}" }"""
            );
        var section = kind == "codes" ? "reflectiveSupervision" : kind;
        var candidate = Candidate.Read(Encoding.UTF8.GetBytes($$"""{ "id": "c", "{{section}}": [{{string.Join(',', entries)}}] }"""));

        var outcome = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Determine(candidate, new Question("IFA", AsOf)).Outcome;

        outcome.Should().NotBe(Outcome.Met);
    }

    /// <summary>Every choice of members may be one, and each adds something else: the most that a group may weigh, and as many such as may be.</summary>
    [Fact]
    public void S53_the_largest_groups_are_weighed()
    {
        var members = new[] { """, "topics": ["x"]""", """, "as": "participant" """, """, "didactic": true""", """, "title": "T" """ };
        var trainings = Enumerable
            .Range(0, 3)
            .SelectMany(day =>
                Enumerable
                    .Range(1, 12)
                    .Select(i =>
                        $$"""{ "id": "{{day}}-{{i:00}}", "date": "2018-05-0{{day + 1}}", "hours": {{day + 2}}{{string.Concat(members.Where((_, m) => ((i >> m) & 1) != 0))}} }"""
                    )
            );

        var finding = Find(
            $$"""{ "id": "c", "training": [{{string.Join(',', trainings)}}] }""",
            """
            { "id": "r", "kind": "training", "hours": 9, "within": [ { "id": "x", "topics": ["x"], "hours": 2 }, { "id": "d", "didactic": true, "hours": 2 } ],
              "caps": [ { "id": "c", "as": ["presenter"], "hours": 5 } ] }
            """,
            plainly: false
        );

        finding.Outcome.Should().BeOneOf(Outcome.Unknown, Outcome.Met, Outcome.NeedsReview);
    }

    [Fact]
    public void S53_thousands_of_trainings_of_one_day_are_grouped_in_little_work()
    {
        var trainings = Enumerable
            .Range(0, 6000)
            .Select(i => $$"""{ "id": "{{i:x}}", "date": "2018-05-01", "hours": 2, "topics": ["t{{i % 80}}"], "as": "p{{i / 80}}" }""");

        Find(
            $$"""{ "id": "c", "training": [{{string.Join(',', trainings)}}] }""",
            """{ "id": "r", "kind": "training", "hours": 12000 }""",
            plainly: false
        )
            .Outcome.Should()
            .Be(Outcome.Met);
    }

    private static Finding Training(string trainings, string parameters) =>
        Find($$"""{ "id": "c", "training": {{trainings}} }""", $$"""{ "id": "r", "kind": "training", {{parameters.Trim()[1..]}}""");

    /// <summary>The finding of one requirement, which the plain evaluator and deciding without a finding must agree with.</summary>
    private static Finding Find(string candidate, string requirement, bool plainly = true)
    {
        var rules = $$"""
            {
              "association": "test", "name": "Test", "jurisdiction": ["US-MI"], "version": "1", "effective": { "from": "2010-01-01" },
              "sources": { "s": { "title": "S" } },
              "categories": { "X": { "title": "X", "pathways": { "initial": [
                { "title": "R", "citation": { "source": "s", "locator": "1" }, {{requirement.Trim()[1..]}} ] } } }
            }
            """;
        var ruleset = Ruleset.Read(Encoding.UTF8.GetBytes(rules), "rules.json");
        var given = Candidate.Read(Encoding.UTF8.GetBytes(candidate));
        var compiled = ruleset;
        var finding = compiled.Determine(given, new Question("X", AsOf)).Requirements.Single();

        compiled.Open(given).Decide(new Question("X", AsOf)).Should().Be(finding.Outcome);
        if (plainly)
        {
            PlainEvaluator.Evaluate(ruleset, given, "X", Pathway.Initial, AsOf).Outcome.Should().Be(finding.Outcome);
        }

        return finding;
    }

    [Theory]
    [InlineData("2016-02-29", Outcome.NotMet)]
    [InlineData("2016-02-28", Outcome.Unknown)]
    public void S13_a_block_whose_dates_leave_one_day_is_known_to_the_day(string from, Outcome outcome)
    {
        var candidate = $$"""
            { "reflectiveSupervision": [ { "id": "a", "from": "{{from}}", "to": "2016-02", "hours": 5 }, { "id": "b", "from": "{{from}}", "to": "2016-02", "hours": 5 } ] }
            """;

        SmallQuestion.Ask("""{ "kind": "supervision", "hours": 10 }""", candidate, "2018-02-28").Outcome.Should().Be(outcome);
    }
}
