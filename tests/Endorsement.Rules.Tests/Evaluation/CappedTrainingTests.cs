using System.Text;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>What a finding says of training that a cap cuts, or that is dated later (S12, S14a, S25, S54).</summary>
public sealed class CappedTrainingTests
{
    private const string TakenAndGiven = """
        { "id": "took", "date": "2020-03-01", "hours": 6, "as": "participant" }, { "id": "gave", "date": "2020-05-01", "hours": 9, "as": "presenter" }
        """;

    [Fact]
    public void S25_of_a_share_of_what_counts_half_an_hour_attended_is_enough()
    {
        var (finding, text) = Find(
            """{ "id": "p", "date": "2020-03-01", "hours": 7, "as": "participant" }, { "id": "g", "date": "2020-01-01", "hours": 12, "as": "presenter" }""",
            """{ "id": "giving", "as": ["presenter"], "percent": 50, "of": "counted" }"""
        );

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.Partly.Should().Equal(new CountedInPart("g", PartUnit.Minutes, 420, 300));
        text.Should()
            .Contain("1 more is needed, for which ½ more hour attended is enough, as more presenting counts then.")
            .And.Contain(
                "½ more clock hour of training, attended, since presenting can count for half only, and that half is full: then more presenting counts too"
            );
    }

    [Fact]
    public void S54_where_the_cap_on_giving_is_full_attended_hours_are_asked_for()
    {
        var (finding, text) = Find(TakenAndGiven, """{ "id": "giving", "as": ["presenter"], "percent": 50 }""");

        finding.Outcome.Should().Be(Outcome.NotMet);
        finding.Counted.Should().Equal("gave", "took");
        finding.Partly.Should().Equal(new CountedInPart("gave", PartUnit.Minutes, 450, 90));
        text.Should().Contain("1½ more clock hours of training, attended, since presenting can count for half only, and that half is full");
    }

    [Fact]
    public void S14a_minutes_under_a_cap_go_to_smaller_ids_first()
    {
        var (finding, _) = Find(
            """
            { "id": "c", "date": "2019-01-01", "hours": 5, "as": "presenter", "title": "C" }, { "id": "a", "date": "2020-01-01", "hours": 5, "as": "presenter" },
            { "id": "b", "date": "2018-01-01", "hours": 5, "as": "presenter" }, { "id": "d", "date": "2018-06-01", "hours": 9, "as": "participant" }
            """,
            """{ "id": "giving", "as": ["presenter"], "hours": 7 }"""
        );

        finding.Outcome.Should().Be(Outcome.Met);
        finding.Counted.Should().Equal("a", "b", "d");
        finding.Partly.Should().Equal(new CountedInPart("b", PartUnit.Minutes, 120, 180));
        finding.SetAside.Should().ContainSingle(s => s.Id == "c" && s.Reason == SetAsideReason.OverCap);
    }

    [Fact]
    public void S12_what_a_training_dated_later_would_bring_is_said()
    {
        var (finding, text) = Find(
            """{ "id": "t1", "date": "2018-01-01", "hours": 9, "as": "participant" }, { "id": "t2", "date": "2021-11-01", "hours": 6, "as": "participant" }""",
            """{ "id": "giving", "as": ["presenter"], "hours": 7 }"""
        );

        finding.Outcome.Should().Be(Outcome.NotMet);
        text.Should().Contain("1 November 2021, would bring 6");
    }

    private static (Finding Finding, string Text) Find(string trainings, string cap)
    {
        var rules = $$"""
            {
              "association": "test", "name": "Test", "jurisdiction": ["US-MI"], "version": "1", "effective": { "from": "2010-01-01" },
              "sources": { "s": { "title": "S" } },
              "categories": { "X": { "title": "X", "pathways": { "initial": [
                { "id": "r", "kind": "training", "title": "R", "hours": 15, "caps": [ {{cap}} ], "citation": { "source": "s", "locator": "1" } } ] } } }
            }
            """;
        var determination = Ruleset
            .Read(Encoding.UTF8.GetBytes(rules), "rules.json")
            .Determine(
                Candidate.Read(Encoding.UTF8.GetBytes($$"""{ "id": "c", "training": [ {{trainings}} ] }""")),
                new Question("X", new LocalDate(2021, 1, 1))
            );
        return (determination.Requirements.Single(), determination.Explain(width: int.MaxValue));
    }
}
