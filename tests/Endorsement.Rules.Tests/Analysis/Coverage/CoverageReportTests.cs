using Endorsement.Rules.Analysis;
using Endorsement.Rules.Testing;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Analysis.Coverage;

/// <summary>What the cases of a ruleset show of it (S63).</summary>
public sealed class CoverageReportTests
{
    private const string Training = "/definitions/requirements/thirty-hours-of-training";

    private static readonly Ruleset Rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!;

    /// <summary>An invented association that says for which requirements it grants exceptions.</summary>
    private static readonly Lazy<CoverageReport> Harbour = new(() =>
    {
        var rulesets = CaseFiles.Rulesets("samples/harbour");
        return CoverageReport.Of(rulesets.Find("harbour@2024")!, CaseFiles.In(RepositoryFiles.At("samples", "harbour")), rulesets);
    });

    private static readonly Lazy<CoverageReport> Shipped = new(() => CoverageReport.Of(Rules, ShippedCases.All));

    [Fact]
    public void Each_sort_has_a_code() =>
        Enum.GetValues<CoverageSort>().Select(sort => sort.Code()).Should().Equal(CoverageSorts.Codes).And.OnlyHaveUniqueItems();

    [Fact]
    public void S63_a_definition_that_many_requirements_use_has_its_points_once()
    {
        Shipped.Value.Points.Select(point => point.Id).Should().OnlyHaveUniqueItems();
        Shipped
            .Value.Points.Where(point => point.Location.Pointer.StartsWith(Training, StringComparison.Ordinal))
            .Select(point => point.Id)
            .Should()
            .BeEquivalentTo($"met:{Training}", $"not-met:{Training}", $"just-met:{Training}/hours", $"just-missed:{Training}/hours");
        Point($"met:{Training}").Requirements.Should().HaveCountGreaterThan(5);
    }

    [Fact]
    public void S63_each_sort_of_point_is_shown_by_some_case()
    {
        var shown = RulesetCatalog
            .BuiltIn.Rulesets.Where(ruleset => ruleset.Key is "mi-aimh@2011" or "nmaimh@2019" or "mi-aimh@2013")
            .SelectMany(ruleset => CoverageReport.Of(ruleset, ShippedCases.All).Points)
            .Concat(Harbour.Value.Points)
            .Where(point => point.IsCovered)
            .Select(point => point.Sort);

        shown.Distinct().Should().BeEquivalentTo(Enum.GetValues<CoverageSort>());
    }

    [Fact]
    public void S63_an_exception_has_a_point_where_a_ruleset_says_for_what_they_are_granted()
    {
        Harbour
            .Value.Points.Where(point => point.Sort is CoverageSort.ExceptionInForce or CoverageSort.ExceptionRefused)
            .Select(point => (point.Sort, point.Location.Pointer, point.IsCovered))
            .Should()
            .StartWith((CoverageSort.ExceptionRefused, "/exceptions", true))
            .And.Contain((CoverageSort.ExceptionInForce, "/exceptions/0", true))
            .And.HaveCount(5);
        var none = CoverageReport.Of(RulesetCatalog.BuiltIn.Find("nmaimh@2019")!, ShippedCases.All);
        none.Points.Single(point => point.Location.Pointer == "/exceptions").Should().Match<CoveragePoint>(point => point.IsCovered);
        CoverageReport
            .Of(none.Ruleset, ShippedCases.All.Where(given => given.Candidate.Exceptions is null or { IsEmpty: true }))
            .Open.Select(Language.English.NotShown)
            .Should()
            .ContainSingle(text => text.StartsWith("No case shows that no exception is granted", StringComparison.Ordinal));
        Shipped.Value.Points.Should().NotContain(point => point.Location.Pointer.StartsWith("/exceptions", StringComparison.Ordinal));
    }

    [Fact]
    public void S63_a_case_just_meets_a_figure_where_one_step_more_would_not_be_met()
    {
        var point = Point($"just-met:{Training}/hours");

        var one = point.CoveredBy[0];
        var asked = point.Requirements.Single(id => id.StartsWith($"{one.Question.Category}.", StringComparison.Ordinal));
        Outcomes(one, Rules, asked).Should().Be(Outcome.Met);
        var tighter = Rules.Switched(
            new Dictionary<string, Requirement>(StringComparer.Ordinal)
            {
                [asked] = (TrainingRequirement)Rules.Find(asked)! with { Hours = new ClockHours((30 * 60) + 1) },
            }
        );
        Outcomes(one, tighter, asked).Should().Be(Outcome.NotMet);
    }

    [Fact]
    public void S63_nothing_is_shown_without_cases()
    {
        var report = CoverageReport.Of(Rules, []);

        report.Covered.Should().Be(0);
        report.Points.Should().NotBeEmpty();
        report.NotNeeded.Should().BeEmpty();
    }

    [Fact]
    public void S63_a_case_that_alone_shows_something_is_needed_and_one_that_is_there_twice_is_not()
    {
        var one = ShippedCases.All.First(c => c.RulesetKey == Rules.Key && c.Expected.Length > 0);

        CoverageReport.Of(Rules, [one]).NotNeeded.Should().BeEmpty();
        CoverageReport.Of(Rules, [one, ShippedCases.All.First(c => c.File == one.File)]).Covered.Should().BePositive();
    }

    [Fact]
    public void S63_an_open_point_is_said_in_each_language()
    {
        var open = CoverageReport.Of(Rules, []).Points;
        foreach (var language in Language.All)
        {
            open.Select(language.NotShown)
                .Should()
                .OnlyContain(sentence => sentence.EndsWith('.') && !sentence.Contains("  "))
                .And.Contain(sentence => sentence.Contains("IFA.initial.training"));
        }

        Language
            .English.NotShown(open.Single(point => point.Id == $"just-missed:{Training}/hours"))
            .Should()
            .Be(
                "No case just misses “30 clock hours” (by a minute): Thirty hours of relationship-based training (IFA.initial.training and 5 others)."
            );
    }

    private static CoveragePoint Point(string id) => Shipped.Value.Points.Should().ContainSingle(point => point.Id == id).Subject;

    private static Outcome? Outcomes(RulesetCase given, Ruleset ruleset, string id) =>
        ruleset.Open(given.Candidate).DecideOne(given.Question, id);
}
