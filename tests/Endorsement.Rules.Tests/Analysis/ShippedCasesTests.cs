using Endorsement.Rules.Analysis;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Tests.Analysis;

/// <summary>The published rulesets do what their case files say, and the case files say enough.</summary>
public sealed class ShippedCasesTests
{
    public static TheoryData<string> Folders => [.. ShippedCases.Folders.Select(folder => folder.Name)];

    public static TheoryData<string> Rulesets => [.. RulesetCatalog.BuiltIn.Rulesets.Select(ruleset => ruleset.Key)];

    [Fact]
    public void Every_ruleset_has_a_folder_of_cases_and_every_folder_a_ruleset()
    {
        var expected = RulesetCatalog.BuiltIn.Rulesets.Select(ruleset => $"{ruleset.Association}/{ruleset.Version}.cases");

        ShippedCases.Folders.Select(folder => folder.Name).Should().BeEquivalentTo(expected);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_case_of_the_folder_passes(string folder)
    {
        var read = ShippedCases.Folders.Single(f => f.Name == folder);
        var failures = read
            .Cases.SelectMany(given => given.Run(RulesetCatalog.BuiltIn).Select(difference => $"{given.File} ({given.Name}): {difference}"))
            .ToArray();

        read.Problems.Should().BeEmpty();
        read.Cases.Should().NotBeEmpty();
        failures.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_case_about_another_version_has_a_twin_about_the_version_of_its_folder(string folder)
    {
        var cases = ShippedCases.Folders.Single(f => f.Name == folder).Cases;
        var key = folder.Replace(".cases", "", StringComparison.Ordinal).Replace('/', '@');
        foreach (var other in cases.Where(given => given.RulesetKey is { } named && named != key))
        {
            var version = other.RulesetKey!.Split('@')[1];
            var twin = cases.Single(given =>
                given.File == other.File.Replace($"-{version}.json", $"-{key.Split('@')[1]}.json", StringComparison.Ordinal)
            );

            Path.GetFileName(other.File).Should().StartWith("change-").And.EndWith($"-{version}.json");
            twin.RulesetKey.Should().Be(key, "{0} shows what changed", other.File);
            (twin.Question.Category, twin.Question.Pathway).Should().Be((other.Question.Category, other.Question.Pathway));
        }
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Every_requirement_has_a_case_that_meets_it_and_one_that_misses_it(string key)
    {
        var expected = ShippedCases.All.Where(given => given.RulesetKey == key).SelectMany(given => given.Expected).ToHashSet();
        var ruleset = RulesetCatalog.BuiltIn.Find(key)!;
        var lacking =
            from category in ruleset.Categories
            from pathway in category.Pathways
            from requirement in pathway.Requirements
            where requirement.Level != RequirementLevel.Administrative
            from outcome in (Outcome[])[Outcome.Met, Outcome.NotMet]
            where !expected.Contains(new ExpectedRequirement(requirement.Id, outcome))
            select $"{requirement.Id}: no case expects {outcome.Spell()}";

        lacking.Should().BeEmpty("every rule of {0} is shown just met and just missed", key);
    }

    [Fact]
    public void The_rulesets_inside_the_library_are_the_files_of_the_repository()
    {
        foreach (var (file, utf8) in EmbeddedRulesets.Documents())
        {
            utf8.ToArray().Should().Equal(File.ReadAllBytes(RepositoryFiles.At(file)), "{0} travels inside the library", file);
        }

        var files = Directory
            .EnumerateFiles(RepositoryFiles.At("rulesets"), "*.json", SearchOption.AllDirectories)
            .Select(RepositoryFiles.Relative);
        EmbeddedRulesets
            .Documents()
            .Select(d => d.Name)
            .Should()
            .BeEquivalentTo(files.Where(f => f.Split('/') is [_, var folder, _] && folder != "schema"));
    }
}
