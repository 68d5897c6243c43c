using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Tests.Analysis.Mutation;

/// <summary>A survivor comes with the case that kills it (S64), and with the page of what the cases know.</summary>
public sealed class KillingCaseTests
{
    private static readonly Ruleset Rules = RulesetCatalog.BuiltIn.Find("macmh-iec@2017")!;

    private static readonly Lazy<IReadOnlyList<RulesetCase>> Few = new(() =>
        [.. ShippedCases.All.Where(c => c.RulesetKey == Rules.Key).Where((_, at) => at % 4 == 0)]
    );

    [Fact]
    public void S64_a_case_that_is_offered_passes_and_fails_under_the_mutant()
    {
        var report = MutationReport.Of(Rules, Few.Value);
        var offered = report.Suggest().Take(8).ToList();

        offered.Should().HaveCount(8);
        offered.Select(one => one.FileName).Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.EndsWith(".json"));
        foreach (var one in offered)
        {
            var read = RulesetCase.Read(one.Json, one.FileName);
            read.Run(Rules).Should().BeEmpty();
            read.Because.Should().StartWith("without it nothing notices if ");
            one.Json.Should().EndWith("\n").And.StartWith("{\n  \"name\": \"");
        }

        var killed = MutationReport.Of(Rules, [.. Few.Value, .. offered.Select(one => RulesetCase.Read(one.Json, one.FileName))]);
        foreach (var one in offered)
        {
            killed.Mutants.Single(mutant => mutant.Id == one.Mutant.Id).State.Should().Be(MutantState.Killed, one.Mutant.Id);
        }
    }

    [Fact]
    public void S64_what_a_ruleset_says_as_a_whole_is_changed_too()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!;
        var report = MutationReport.Of(ruleset, ShippedCases.All);
        var due = report.Mutants.Single(mutant => mutant.Id == "figure-up:/cycle/due");

        due.State.Should().Be(MutantState.Killed);
        due.Requirements.Should().BeEmpty();
        Language.English.Sentence(due).Should().Contain("renewal is due by the 1 February after it");
        ruleset.Cycle!.Due!.Value.Day.Should().Be(31);
    }

    [Fact]
    public void S63_the_page_colours_each_line_of_the_handbook_and_runs_nothing()
    {
        var reports = new[] { MutationReport.Of(Rules, Few.Value) };
        foreach (var language in Language.All)
        {
            var page = MutationReport.ToHtml(reports, [CoverageReport.Of(Rules, Few.Value)], language);

            page.Should().StartWith("<!DOCTYPE html>").And.NotContain("<script").And.NotContain(" style=");
            page.Should().Contain("mark notmet").And.Contain("mark met").And.Contain("IFA.initial.training");
            System.Xml.Linq.XDocument.Parse(page["<!DOCTYPE html>".Length..]).Root!.Name.LocalName.Should().Be("html");
        }
    }
}
