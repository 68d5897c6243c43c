using NodaTime;

namespace Endorsement.Rules.Tests.Testing;

using Findings = Endorsement.Rules.Testing.Findings;

/// <summary>Findings that nobody found read like those of the engine, for tests of what shows them.</summary>
public sealed class FindingsTests
{
    private static readonly Ruleset Rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;

    private static readonly LocalDate Day = new(2019, 1, 1);

    [Fact]
    public void Five_hours_that_are_missing_are_said_so()
    {
        var finding = Findings.Of(Rules).NotMet("IMHS.initial.reflective-supervision", missing: 5.ClockHours());

        Language.English.Sentence(finding).Should().Contain("45 of 50 clock hours");
        finding.Should().Match<Finding>(f => f.Kind == "supervision" && f.Reason == SupervisionReasons.HoursShort && f.Title.Length > 0);
    }

    [Fact]
    public void Without_rules_the_name_in_the_id_says_what_it_is()
    {
        Findings.NotMet("X.initial.training", missing: 5.ClockHours()).Reason.Should().Be(TrainingReasons.HoursShort);
        Findings
            .Met("X.initial.references", "rating-1")
            .Should()
            .Match<Finding>(f => f.Kind == "references" && f.Counted.Contains("rating-1"));
    }

    [Fact]
    public void A_whole_determination_is_met_but_for_what_is_said()
    {
        var made = Findings
            .Of(Rules)
            .Determination(
                "IMHS",
                Day,
                f => f.NotMet("IMHS.initial.training", 5.ClockHours()),
                f => f.NeedsReview("IMHS.initial.education")
            );

        made.Outcome.Should().Be(Outcome.NotMet);
        made.Requirements.Should().HaveCount(Rules["IMHS"][Pathway.Initial].Requirements.Length);
        made.Explain().Should().ContainAll("25 of 30 clock hours", "IMHS.initial.education", "needs review");
    }

    [Fact]
    public void It_is_written_and_read_back_and_shown_as_any_other()
    {
        var made = Findings.Of(Rules).Determination("IMHS", Day, f => f.Unknown("IMHS.initial.training", "training-1", "hours"));

        Determination.Read(made.ToJson()).Should().Be(made);
        made.Outcome.Should().Be(Outcome.Unknown);
        Language.All.Select(language => made.Explain(language)).Should().OnlyContain(text => text.Contains("IMHS.initial.training"));
    }

    [Theory]
    [InlineData(Outcome.Met)]
    [InlineData(Outcome.NotMet)]
    [InlineData(Outcome.Unknown)]
    [InlineData(Outcome.NeedsReview)]
    [InlineData(Outcome.NotApplicable)]
    public void Every_outcome_of_every_requirement_that_is_shipped_can_be_said(Outcome outcome)
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            var made = Findings.Of(ruleset);
            foreach (var asked in ruleset.Requirements)
            {
                var finding = outcome switch
                {
                    Outcome.Met => made.Met(asked.Id),
                    Outcome.NotMet => made.NotMet(asked.Id),
                    Outcome.Unknown => made.Unknown(asked.Id),
                    Outcome.NeedsReview => made.NeedsReview(asked.Id),
                    _ => made.NotApplicable(asked.Id),
                };

                (finding.Outcome, finding.Kind).Should().Be((outcome, asked.Kind));
                finding.Explain().Should().StartWith($"{asked.Id}  ");
            }
        }
    }

    [Fact]
    public void What_the_version_does_not_ask_cannot_be_found()
    {
        var stranger = () => Findings.Of(Rules).Met("IMHS.initial.singing");
        var elsewhere = () => Findings.Of(Rules).Determination("IMHS", Day, f => f.Met("IFS.initial.training"));
        var more = () => Findings.Of(Rules).NotMet("IMHS.initial.training", 31.ClockHours());

        stranger.Should().Throw<KeyNotFoundException>();
        elsewhere.Should().Throw<KeyNotFoundException>();
        more.Should().Throw<ArgumentOutOfRangeException>();
    }
}
