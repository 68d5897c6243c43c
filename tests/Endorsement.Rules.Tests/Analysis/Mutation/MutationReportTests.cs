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

        report.Mutants.Should().NotBeEmpty().And.OnlyContain(mutant => mutant.State == MutantState.NoCoverage);
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

    internal static MutationReport Of(string key) => MutationReport.Of(RulesetCatalog.BuiltIn.Find(key)!, ShippedCases.All);
}
