using System.Text;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Evaluation;
using NodaTime;

namespace Endorsement.Rules.Tests.Words;

/// <summary>What is said to be done can be done, and cures (S54).</summary>
public sealed class ToDoTests
{
    private const string SignedNineDaysLate = """
        {
          "id": "B56",
          "residence": "US-MN",
          "endorsements": [{"category": "IFA", "association": "macmh-iec", "from": "2019-06-01", "status": "active"}],
          "training": [{"id": "t", "date": "2022-05-01", "hours": 15, "topics": [], "as": "participant"}],
          "memberships": [{"association": "macmh-iec", "kind": "individual", "from": "2023-01-01", "to": "2024-12-31"}],
          "agreements": [
            {"kind": "code-of-ethics", "signed": "2024-01-09"},
            {"kind": "no-sanction", "signed": "2024-01-09"}
          ]
        }
        """;

    private const string HourMissingInAClosedYear = """
        {
          "id": "B77",
          "residence": "US-MI",
          "providesReflectiveSupervision": false,
          "endorsements": [{"category": "IMHS", "association": "mi-aimh", "from": "2017-11-15", "status": "active", "submitted": "2017-03-01"}],
          "training": [{"id": "t", "date": "2023-05-01", "hours": 14, "topics": ["diversity-equity-inclusion"], "as": "participant"}]
        }
        """;

    private const string CapIsFull = """
        {
          "id": "B108",
          "residence": "US-MN",
          "providesReflectiveSupervision": false,
          "endorsements": [{"category": "IFS", "association": "macmh-iec", "from": "2019-01-01", "status": "active"}],
          "training": [
            {"id": "took", "date": "2023-03-01", "hours": 6, "topics": [], "as": "participant"},
            {"id": "gave", "date": "2023-05-01", "hours": 9, "topics": [], "as": "presenter"}
          ]
        }
        """;

    private const string ShareOfWhatCounts = """
        {
          "id": "B63",
          "residence": "US-WY",
          "training": [
            {"id": "p", "date": "2020-03-01", "hours": 7, "topics": [], "as": "participant"},
            {"id": "g", "date": "2020-01-01", "hours": 12, "topics": [], "as": "presenter"}
          ]
        }
        """;

    private const string HalfMayBeGiven = """
        {
          "association": "inv", "name": "Invented", "jurisdiction": ["US-WY"], "version": "1", "effective": { "from": "2000-01-01" },
          "sources": { "s": { "title": "Invented page" } },
          "categories": { "X": { "title": "X", "pathways": { "initial": [
            { "id": "training", "kind": "training", "title": "Fifteen hours", "hours": 15, "citation": { "source": "s", "locator": "x" },
              "caps": [{ "id": "giving", "as": ["presenter"], "percent": 50, "of": "counted" }] } ] } } }
        }
        """;

    private const string ThreeColleagues = """
        {
          "id": "B110",
          "residence": "US-MI",
          "circumstances": {"supervises-others": false},
          "people": [
            {"id": "a", "highestDegree": "master", "endorsements": [{"category": "IMHS", "association": "mi-aimh", "from": "2010-01-01", "status": "active"}], "vetted": [], "meetsCriteriaFor": []},
            {"id": "b", "highestDegree": "master", "endorsements": [], "vetted": [], "meetsCriteriaFor": []},
            {"id": "c", "highestDegree": "master", "endorsements": [], "vetted": [], "meetsCriteriaFor": []}
          ],
          "references": [
            {"id": "r1", "person": "a", "roles": ["colleague"], "current": true, "received": "2018-05-01", "notEnoughInformation": 0},
            {"id": "r2", "person": "b", "roles": ["colleague"], "current": true, "received": "2018-05-01", "notEnoughInformation": 0},
            {"id": "r3", "person": "c", "roles": ["colleague"], "current": true, "received": "2018-05-01", "notEnoughInformation": 0}
          ]
        }
        """;

    [Fact]
    public void S54_a_signature_that_came_too_late_is_cured_by_nothing_and_that_is_said()
    {
        var text = Asked.Of("macmh-iec@2023", SignedNineDaysLate, "IFA", "2024-01-10", Pathway.Renewal, 2023).Explained("code-of-ethics");

        text.Should().Contain("too late   it had to be signed by 31 December 2023").And.NotContain("to do");
    }

    [Fact]
    public void S54_an_hour_missing_in_a_year_that_is_over_is_cured_by_nothing_and_that_is_said()
    {
        var text = Asked.Of("mi-aimh@2023", HourMissingInAClosedYear, "IMHS", "2024-03-01", Pathway.Renewal, 2023).Explained("training");

        text.Should().Contain("too late   the renewal cycle ended on 31 December 2023").And.NotContain("to do");
        text.Should().Contain("question   did training from 1 January 2023 to 31 December 2023 take place that is not in the file?");
    }

    [Fact]
    public void S54_hours_of_a_kind_whose_cap_is_full_are_not_asked_for()
    {
        var text = Asked.Of("macmh-iec@2023", CapIsFull, "IFS", "2023-10-01", Pathway.Renewal, 2023).Explained("training");

        text.Should()
            .Contain(
                "to do      1½ more clock hours of training, attended, since presenting or service to the association can count for half only"
            );
    }

    [Fact]
    public void S54_half_an_hour_attended_brings_half_an_hour_given_with_it()
    {
        var rules = Ruleset.Read(Encoding.UTF8.GetBytes(HalfMayBeGiven), "rules.json");

        var determination = rules.Determine(
            Candidate.Read(Encoding.UTF8.GetBytes(ShareOfWhatCounts)),
            new Question("X", new LocalDate(2021, 1, 1))
        );

        determination.Explained("training").Should().Contain("to do      ½ more clock hour of training, attended");
    }

    [Fact]
    public void S41_every_place_that_nobody_can_fill_is_named()
    {
        var determination = Asked.Of("mi-aimh@2018", ThreeColleagues, "IMHS", "2018-10-01");

        var finding = determination.Named("references");
        finding.Blocking!.Slots.Should().HaveCount(2);
        var text = determination.Explained("references");
        finding
            .Blocking.Slots.Should()
            .AllSatisfy(slot =>
                text.Should()
                    .Contain(
                        $"to do      a rating for the place of the {determination.Ruleset!.Label(CodeKind.Slots, slot, Language.English)}"
                    )
            );
        finding.Assignment!.Slots.Should().ContainSingle("the third place is filled");
    }

    [Fact]
    public void S54_a_window_that_has_ended_takes_no_more_hours()
    {
        var sample = File.ReadAllText(Architecture.RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json"));

        var text = Asked.Of("mi-aimh@2018", sample, "IMHS", "2018-10-01").Explained("reflective-supervision");

        text.Should().Contain("too late   the two years that hold these hours ended on 10 February 2018");
        text.Should().Contain("to do      otherwise RS/C in a new period: 50 clock hours within two years");
    }

    [Fact]
    public void S5_advice_is_worded_as_advice()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 7 == 0))
        {
            var determination = given.Evaluate();
            foreach (
                var advice in determination.Requirements.Where(r => r.Level == RequirementLevel.Recommended && r.Outcome == Outcome.NotMet)
            )
            {
                var text = determination.Explained(advice.Id.Split('.')[^1]);
                text.Should()
                    .NotContain("needed", given.File)
                    .And.NotContain("to do", given.File)
                    .And.NotContain(" of 1 clock hours", given.File);
            }
        }
    }
}
