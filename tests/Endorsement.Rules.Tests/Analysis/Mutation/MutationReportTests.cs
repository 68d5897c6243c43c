using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Tests.Analysis.Mutation;

/// <summary>Which mutants the cases of a ruleset notice (S64).</summary>
public sealed class MutationReportTests
{
    [Theory]
    [InlineData("macmh-iec@2017", 1)]
    [InlineData("nmaimh@2013", 15)]
    public void S64_a_case_notices_exactly_the_mutants_under_which_it_fails(string key, int each)
    {
        var ruleset = RulesetCatalog.BuiltIn.Find(key)!;
        var cases = ShippedCases.All.Where(c => c.RulesetKey == key).Where((_, at) => at % each == 0).ToList();
        var asked = cases.ConvertAll(c => AskedCase.Of(c, ruleset, RulesetCatalog.BuiltIn)!);
        var noticed = 0;
        // Minutes stand in no document.
        foreach (var mutant in MutantFinder.In(ruleset).Mutants.Where(mutant => mutant.Edit.Step is null))
        {
            var whole = MutantFinderTests.Recompiled(MutantTrials.Switch(ruleset, mutant))!;
            foreach (var one in asked)
            {
                var fails = !one.Case.Run(whole).IsEmpty;
                MutantTrials
                    .Of(ruleset, mutant)
                    .Where(trial => trial.Asked == (one.Case.Question.Category!, one.Case.Question.Pathway))
                    .Any(trial => one.NoticesByOutcome(trial) || one.NoticesByFindings(trial))
                    .Should()
                    .Be(fails, "{0} under {1}:{2}", one.Case.File, mutant.Edit.Operator, mutant.Edit.Location.Pointer);
                noticed += fails ? 1 : 0;
            }
        }

        noticed.Should().BeGreaterThan(10);
    }

    [Fact]
    public void S64_a_figure_that_a_case_stands_at_is_noticed_by_it()
    {
        var report = Of("mi-aimh@2011");
        var hours = report.Mutants.Single(m => m.Id == "figure-up:/definitions/requirements/thirty-hours-of-training/hours");

        hours.State.Should().Be(MutantState.Killed);
        hours.Before.Should().Be("30");
        hours.KilledBy.Should().NotBeEmpty();
        report.Killed.Should().BeInRange(report.Counted / 2, report.Counted);
    }

    [Fact]
    public void S64_without_a_case_that_asks_nothing_is_noticed()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("macmh-iec@2017")!;
        var report = MutationReport.Of(ruleset, []);

        report.Survivors.Should().HaveCountGreaterThan(100).And.OnlyContain(mutant => mutant.State == MutantState.NoCoverage);
        report.Killed.Should().Be(0);
        report.Counted.Should().Be(report.Survivors.Count(), "what is proved to be the same needs no case");
        report.Cases.Should().BeEmpty();
    }

    [Fact]
    public void S64_cases_of_another_version_notice_nothing()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("macmh-iec@2017")!;
        MutationReport.Of(ruleset, ShippedCases.All.Where(c => c.RulesetKey != ruleset.Key)).Killed.Should().Be(0);
    }

    [Fact]
    public void S64_a_ruleset_that_a_program_made_is_tried_like_one_that_was_read()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("macmh-iec@2017")!;
        var made = ruleset.With("IFA.initial.training", (TrainingRequirement r) => r with { Note = "As before." });

        var report = MutationReport.Of(made, ShippedCases.All);

        report.Killed.Should().BePositive();
        report.Mutants.Should().OnlyContain(mutant => mutant.Location.Line > 1);
    }

    [Fact]
    public void S64_a_change_that_is_proved_to_ask_the_same_does_not_count()
    {
        var ruleset = Ruleset.Read(
            """
            {
              "association": "ours", "name": "Ours", "jurisdiction": ["US-MN"], "version": "1", "effective": { "from": "2017-01-01" },
              "sources": { "page": { "title": "The page" } },
              "categories": {
                "A": {
                  "title": "Associate",
                  "pathways": {
                    "initial": [
                      {
                        "id": "education", "kind": "credential", "title": "A degree",
                        "anyOf": [{ "degree": { "atLeast": "associate" } }, { "degree": { "atLeast": "master" }, "related": true }],
                        "citation": { "source": "page", "locator": "Education" }
                      }
                    ]
                  }
                }
              }
            }
            """
        );

        var report = MutationReport.Of(ruleset, []);

        var row = report.Mutants.Single(mutant => mutant.Id == "row-left-out:/categories/A/pathways/initial/0/anyOf/1");
        row.State.Should().Be(MutantState.Ignored);
        Language.English.Sentence(row).Should().StartWith("Nobody could notice if A degree (A.initial.education) ");
        report.Counted.Should().BeLessThan(report.Mutants.Length);
        report.Survivors.Should().NotContain(row).And.Contain(mutant => mutant.Id.EndsWith("anyOf/0"));
        CoverageReport.Of(ruleset, []).Points.Should().NotContain(point => point.Id == "row:/categories/A/pathways/initial/0/anyOf/1");
    }

    /// <summary>Nobody notices what is proved to be the same: neither the shipped cases, nor those who were looked for.</summary>
    [Fact]
    public void S64_what_is_proved_to_be_the_same_is_found_the_same_of_everybody_the_cases_know()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            var cases = ShippedCases.All.Where(c => c.RulesetKey == ruleset.Key).Select(c => AskedCase.Of(c, ruleset, null)!).ToList();
            foreach (var mutant in MutantFinder.In(ruleset).Mutants.Where(mutant => MutantProof.AsksTheSame(ruleset, mutant)))
            {
                foreach (var trial in MutantTrials.Of(ruleset, mutant))
                {
                    foreach (var one in cases.Where(c => trial.Asked == (c.Case.Question.Category!, c.Case.Question.Pathway)))
                    {
                        trial
                            .Touched.Should()
                            .OnlyContain(
                                place =>
                                    one.FindUnder(trial, place)!.Outcome.IsMet() == one.Determination.Requirements[place].Outcome.IsMet(),
                                "{0} is proved to be the same, {1}",
                                mutant.Edit.Location,
                                one.Case.File
                            );
                    }
                }
            }
        }
    }

    internal static MutationReport Of(string key) => MutationReport.Of(RulesetCatalog.BuiltIn.Find(key)!, ShippedCases.All);
}
