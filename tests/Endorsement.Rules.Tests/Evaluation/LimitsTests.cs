using System.Text;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation.Solvers;
using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>S53: what is too large to be decided in bounded time is left to a reviewer, by everybody alike.</summary>
public sealed class LimitsTests
{
    private static readonly LocalDate AsOf = new(2016, 6, 1);

    [Theory]
    [InlineData(12, Outcome.Unknown, "cases.depends")]
    [InlineData(13, Outcome.NeedsReview, "limit.cases")]
    public void S53_more_combinations_of_missing_facts_than_are_tried_are_left_to_a_reviewer(int facts, Outcome outcome, string reason)
    {
        var parts = Enumerable
            .Range(0, facts)
            .Select(i => $$"""{ "id": "p{{i}}", "about": ["t{{i}}"], "hours": 1, "when": { "circumstance": "c{{i}}" } }""");
        var ruleset = SmallRules.Supervision($""" "hours": 1, "within": [{string.Join(',', parts)}] """);
        var candidate = Parse("""{ "id": "c", "reflectiveSupervision": [{ "id": "s", "date": "2015-01-05", "hours": 2, "about": [] }] }""");

        var finding = Find(ruleset, candidate);

        (finding.Outcome, finding.Reason.Code).Should().Be((outcome, reason));
        finding.Open.Any(o => o is { Attribute: "limit.cases", By: SettledBy.Reviewer }).Should().Be(outcome == Outcome.NeedsReview);
        Agrees(ruleset, candidate, outcome);
    }

    /// <summary>S53: sessions with a provider each, blocks over standings of a day each, cases that are each a whole search.</summary>
    [Theory]
    [InlineData(
        """ "hours": 50, "windowMax": "P2Y", "concentration": { "majority": true, "maxProviders": 2 } """,
        1000,
        0,
        1,
        "supervision."
    )]
    [InlineData(
        """ "hours": 50, "windowMax": "P2Y", "minSpan": "P1Y", "concentration": { "majority": true, "maxProviders": 5 } """,
        1000,
        0,
        1,
        "supervision."
    )]
    [InlineData(""" "hours": 50, "concentration": { "maxProviders": 5 } """, 1001, 0, 1, "limit.concentration")]
    [InlineData(
        """ "hours": 50, "concentration": { "maxProviders": 5 }, "within": [{ "id": "w", "about": ["t"], "hours": 1 }] """,
        60,
        0,
        1,
        "limit.concentration"
    )]
    [InlineData(
        """ "hours": 50, "concentration": { "maxProviders": 2 }, "within": [{ "id": "w", "about": ["t"], "hours": 1 }] """,
        50,
        0,
        1,
        "supervision."
    )]
    [InlineData(""" "hours": 50, "providers": [{ "holds": { "categories": ["X"] } }] """, 0, 150, 100, "supervision.")]
    [InlineData(""" "hours": 50, "providers": [{ "holds": { "categories": ["X"] } }] """, 0, 151, 100, "limit.standings")]
    [InlineData(""" "hours": 50, "providers": [{ "holds": { "categories": ["X"] } }] """, 0, 1, 101, "limit.standings")]
    public void S53_the_worst_documents_within_the_limits_are_decided_and_those_beyond_are_left_to_a_reviewer(
        string parameters,
        int sessions,
        int blocks,
        int standings,
        string reason
    )
    {
        var first = new LocalDate(2014, 1, 1);
        string Day(int i) => Dice.Iso(first.PlusDays(i));
        var people = Enumerable
            .Range(0, Math.Max(1, sessions))
            .Select(i =>
                $$"""{ "id": "p{{i}}", "endorsements": [{{string.Join(',', Enumerable.Range(0, i == 0 ? standings : 1).Reverse().Select(d => $$"""{ "category": "X", "association": "test", "from": "{{Day(d)}}", "to": "{{Day(d)}}" }"""))}}] }"""
            );
        var entries = Enumerable
            .Range(0, sessions)
            .Select(i => $$"""{ "id": "s{{i}}", "date": "{{Day(i % 800)}}", "minutes": 100, "provider": "p{{i}}" }""")
            .Concat(
                Enumerable
                    .Range(0, blocks)
                    .Select(i =>
                        $$"""{ "id": "b{{i}}", "from": "{{Day(0)}}", "to": "{{Day(standings - 1)}}", "minutes": {{i + 1}}, "provider": "p0" }"""
                    )
            );
        var ruleset = SmallRules.Supervision(parameters);
        var candidate = Parse(
            $$"""{ "id": "c", "people": [{{string.Join(',', people)}}], "reflectiveSupervision": [{{string.Join(',', entries)}}] }"""
        );

        var finding = Find(ruleset, candidate);

        finding.Reason.Code.Should().StartWith(reason);
        (finding.Outcome == Outcome.NeedsReview).Should().Be(reason.StartsWith("limit.", StringComparison.Ordinal));
        ruleset.Open(candidate).Decide(new Question("X", AsOf)).Should().Be(finding.Outcome);
        if (reason.StartsWith("limit.", StringComparison.Ordinal))
        {
            Agrees(ruleset, candidate, finding.Outcome);
        }
    }

    /// <summary>S53: each session of unknown day may lie in each of the spells, which are a day each.</summary>
    [Theory]
    [InlineData(400, 500, "supervision.")]
    [InlineData(400, 501, "limit.work")]
    public void S53_sessions_of_unknown_day_are_tried_in_each_stretch_of_work_up_to_a_limit(int sessions, int spells, string reason)
    {
        var first = new LocalDate(2010, 1, 1);
        string Day(int i) => Dice.Iso(first.PlusDays(i * 2));
        var work = Enumerable
            .Range(0, spells)
            .Select(i => $$"""{ "id": "w{{i}}", "from": "{{Day(i)}}", "to": "{{Day(i)}}", "paid": true }""");
        var entries = Enumerable.Range(0, sessions).Select(i => $$"""{ "id": "s{{i}}", "minutes": {{i + 1}} }""");
        var ruleset = SmallRules.Supervision(""" "hours": 2000, "windowMax": "P6M", "minSpan": "P3M", "whileServing": { "paid": true } """);
        var candidate = Parse(
            $$"""{ "id": "c", "work": [{{string.Join(',', work)}}], "reflectiveSupervision": [{{string.Join(',', entries)}}] }"""
        );

        var finding = Find(ruleset, candidate);

        finding.Reason.Code.Should().StartWith(reason);
        (finding.Outcome == Outcome.NeedsReview).Should().Be(reason == "limit.work");
        ruleset.Open(candidate).Decide(new Question("X", AsOf)).Should().Be(finding.Outcome);
        if (reason == "limit.work")
        {
            Agrees(ruleset, candidate, finding.Outcome);
        }
    }

    /// <summary>S53: 8,000 sessions known to the month, windows of 200 years: each beginning is looked at once.</summary>
    [Fact]
    public void S53_sessions_come_into_a_window_once_and_leave_it_once()
    {
        var scan = new WindowScan();
        scan.Clear();
        for (var i = 0; i < 8000; i++)
        {
            var first = Days.First + (i * 4);
            scan.Add(new Occurrence(first, first + 30, first + 30, first, IsBlock: false), 60).Position = i;
        }

        var terms = new WindowTerms(
            1_000_000,
            CalendarSpan.Of(Period.FromYears(20)),
            CalendarSpan.Of(Period.FromYears(10)),
            [],
            Majority: false,
            MaxProviders: 0
        );
        scan.FindCertain(terms, wantsMost: true, out _, out _).Should().BeFalse();
        scan.FindPossible(terms, wantsMost: true, out _, out _).Should().BeFalse();

        scan.Steps.Should().BeLessThanOrEqualTo(8000 * 4);
    }

    /// <summary>S53: a window with a thousand providers is sorted and gone through, not every choice of five of them.</summary>
    [Fact]
    public void S53_choosing_among_providers_looks_at_each_session_a_few_times()
    {
        var scan = new WindowScan();
        scan.Clear();
        for (var i = 0; i < 1000; i++)
        {
            ref var entry = ref scan.Add(Occurrence.OfDay(Days.First + (i * 4)), 100);
            (entry.Position, entry.Provider) = (i, i);
        }

        var terms = new WindowTerms(
            3000,
            CalendarSpan.Of(Period.FromYears(2)),
            CalendarSpan.Of(Period.FromYears(1)),
            [],
            Majority: true,
            MaxProviders: 5
        );
        scan.FindCertain(terms, wantsMost: true, out _, out _).Should().BeFalse();

        scan.Concentration.Steps.Should().BeLessThanOrEqualTo(1000 * 1000 * 2);
    }

    [Fact]
    public void S53_cases_that_are_each_a_whole_search_are_bounded_together()
    {
        var parts = Enumerable
            .Range(0, 12)
            .Select(i => $$"""{ "id": "w{{i}}", "about": ["t{{i}}"], "hours": {{3 + i}}, "when": { "circumstance": "c{{i}}" } }""");
        var ruleset = SmallRules.Supervision(
            $""" "windowMax": "P2Y", "minSpan": "P1Y", "hours": 50, "within": [{string.Join(',', parts)}] """
        );
        var blocks = Enumerable
            .Range(0, 1000)
            .Select(i => $$"""{ "id": "b{{i}}", "from": "2013-01-01", "to": "2014-12-01", "minutes": {{i + 1}} }""");
        var candidate = Parse($$"""{ "id": "c", "reflectiveSupervision": [{{string.Join(',', blocks)}}] }""");

        Find(ruleset, candidate).Reason.Code.Should().Be("limit.cases");
        Agrees(ruleset, candidate, Outcome.NeedsReview);
    }

    private static Candidate Parse(string text) => Candidate.Read(Encoding.UTF8.GetBytes(text));

    private static Finding Find(Ruleset ruleset, Candidate candidate) =>
        ruleset.Determine(candidate, new Question("X", AsOf)).Requirements.Single();

    /// <summary>The quick answer and the plain evaluator's are the same one.</summary>
    private static void Agrees(Ruleset ruleset, Candidate candidate, Outcome outcome)
    {
        ruleset.Open(candidate).Decide(new Question("X", AsOf)).Should().Be(outcome);
        PlainEvaluator.Evaluate(ruleset, candidate, "X", Pathway.Initial, AsOf).Outcome.Should().Be(outcome);
    }
}
