using System.Text;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Architecture;
using NodaTime;

namespace Endorsement.Rules.Tests.Words;

/// <summary>The record: the answer and what is missing first, things by their names, lines no wider than asked.</summary>
public sealed class RecordTests
{
    private static readonly Determination FiveHoursShort = RulesetCatalog.BuiltIn.Determine(
        Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json"))),
        new Question("IMHS", asOf: new LocalDate(2018, 10, 1))
    );

    [Fact]
    public void The_first_line_says_the_outcome_and_what_is_missing() =>
        FiveHoursShort
            .Explain()
            .Should()
            .StartWith("Infant Mental Health Specialist (IMHS), first award: not yet met; 5 hours of RS/C are missing\n");

    [Fact]
    public void What_is_not_met_comes_first_then_what_is_open_then_what_is_met_and_what_is_told_for_information_last()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 13 == 0))
        {
            var determination = given.Evaluate();
            var text = determination.Explain();
            var ranks = determination
                .Requirements.OrderBy(finding => text.IndexOf($"\n\n{finding.Id}  ", StringComparison.Ordinal))
                .Select(finding =>
                    finding.Level == RequirementLevel.Administrative ? 4
                    : finding.Outcome == Outcome.NotApplicable ? 3
                    : finding.Outcome == Outcome.Met ? 2
                    : finding.Outcome == Outcome.NotMet && finding.Level == RequirementLevel.Required ? 0
                    : 1
                )
                .ToArray();

            ranks.Should().BeInAscendingOrder(given.File);
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void No_line_is_wider_than_asked_where_words_can_be_parted_and_what_follows_hangs_under_what_was_begun(int width)
    {
        var lines = FiveHoursShort.Explain(width: width).Split('\n');

        lines.Where(line => line.Length > width && line.Trim().Contains(' ', StringComparison.Ordinal)).Should().BeEmpty();
        string.Join(' ', lines.Select(line => line.Trim()))
            .Should()
            .Contain("set aside  3 sessions with Ms Okafor, 13 September 2017 to 22 November 2017: peer supervision does not count here");
        var narrow = () => FiveHoursShort.Explain(width: 39);
        narrow.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Entries_are_called_by_what_they_are_and_sessions_with_one_provider_stand_in_one_piece()
    {
        var text = FiveHoursShort.Explain(width: int.MaxValue);

        text.Should()
            .Contain("candidate  Maria Hall (MI-1042), as of 1 October 2018")
            .And.Contain("counted    28 sessions with Dr Reyes, 10 February 2016 to 5 April 2017\n")
            .And.Contain("counted    MSW of 3 May 2014\n")
            .And.Contain("counted    “Attachment in the first year”, 6 hours, 16 October 2014; “When babies grieve")
            .And.Contain("filled     provider of RS/C: reference of Dr Reyes\n")
            .And.Contain("counted    membership in MI-AIMH, 2018\n")
            .And.NotContain("memberships/0")
            .And.NotContain("rs-05");
    }

    [Fact]
    public void Names_are_for_words_alone_and_no_document_holds_one()
    {
        var document = Encoding.UTF8.GetString(FiveHoursShort.ToJson());

        document.Should().NotContain("Reyes").And.NotContain("Hall").And.Contain("rs-05");
        var read = Determination.Read(document);
        read.Should().Be(FiveHoursShort);
        read.Explain().Should().Contain("counted    rs-05, rs-06").And.Contain("membership 1").And.NotContain("Reyes");
    }

    [Fact]
    public void An_id_that_several_sections_use_names_the_entry_of_the_section_that_is_asked()
    {
        const string Candidate = """
            { "id": "c", "training": [ { "id": "1", "title": "Tides", "date": "2018-01-02", "hours": 30 } ],
              "education": [ { "id": "1", "credential": "master", "name": "MSW", "conferred": "2014-05" } ],
              "work": [ { "id": "1", "employer": "Harbor House", "from": "2015-01-01", "activity": "direct-service" } ] }
            """;

        var text = RulesetCatalog
            .BuiltIn.Find("mi-aimh@2018")!
            .Determine(Rules.Candidate.Read(Encoding.UTF8.GetBytes(Candidate)), new Question("IMHS", new LocalDate(2018, 10, 1)))
            .Explain(width: int.MaxValue);

        text.Should().Contain("counted    “Tides”, 30 hours, 2 January 2018\n").And.Contain("MSW of May 2014");
        text.Should().Contain("direct service at Harbor House since 1 January 2015");
    }

    [Fact]
    public void The_next_step_is_what_the_nearest_requirement_lacks_and_none_where_all_is_met()
    {
        Language.English.NextStep(FiveHoursShort).Should().Be("5 hours of RS/C");
        Language.English.Missing(FiveHoursShort).Should().Be("5 hours of RS/C are missing");
        foreach (var met in ShippedCases.All.Select(given => given.Evaluate()).Where(d => d.Outcome == Outcome.Met).Take(40))
        {
            (Language.English.NextStep(met) + Language.English.Missing(met)).Should().BeEmpty();
        }
    }

    [Fact]
    public void A_reading_by_which_somebody_is_refused_says_that_it_is_one_and_whom_to_ask()
    {
        var refused = ShippedCases
            .All.Select(given => given.Evaluate())
            .First(d =>
                d.Requirements.Any(f =>
                    f.Provenance == Provenance.Inferred && f.Outcome == Outcome.NotMet && f.Level == RequirementLevel.Required
                )
            );

        refused.Explain(width: int.MaxValue).Should().Contain("This is a reading of an unclear text; ask the association.");
    }
}
