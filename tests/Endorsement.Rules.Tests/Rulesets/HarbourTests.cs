using System.Text.RegularExpressions;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Cli;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>
/// The invented association of the samples, which says everything that a ruleset can say, and its three sisters with other renewal cycles: their
/// cases just meet and just miss each rule.
/// </summary>
public sealed partial class HarbourTests
{
    private static readonly RulesetCatalog Catalog = RulesetCatalog.BuiltIn.With(
        Directory
            .EnumerateFiles(RepositoryFiles.At("samples/harbour"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => new RulesetDocument(RepositoryFiles.Relative(file), File.ReadAllBytes(file)))
    );

    private static readonly string[] CaseFiles =
    [
        .. Directory
            .EnumerateFiles(RepositoryFiles.At("samples/harbour"), "*.json", SearchOption.AllDirectories)
            .Select(RepositoryFiles.Relative)
            .Where(file => file.Contains(".cases/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Cases => [.. CaseFiles];

    public static TheoryData<string> Rows =>
        [
            .. File.ReadAllLines(RepositoryFiles.At("samples/harbour/README.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(1),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_of_the_invented_association_passes(string file) => Read(file).Run(Catalog).Should().BeEmpty();

    [Fact]
    public void Every_requirement_and_every_part_has_a_case_of_each_outcome_that_it_can_have()
    {
        var expected = CaseFiles.Select(Read).SelectMany(given => given.Expected).ToHashSet();
        var lacking =
            from requirement in HandbookTests.Harbour.Requirements.SelectMany(requirement => requirement.SelfAndParts())
            where requirement.Level != RequirementLevel.Administrative
            from outcome in Possible(requirement)
            where !expected.Contains(new ExpectedRequirement(requirement.Id, outcome))
            select $"{requirement.Id}: no case expects {outcome.Spell()}";

        lacking.Should().BeEmpty("every rule is shown just met and just missed");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_the_table_says_of_a_phrase_is_in_the_rules_and_in_the_cases(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (requirements, cases) = (Names(cells[1]), Names(cells[2]));

        cells.Should().HaveCount(3);
        requirements.Should().NotBeEmpty().And.OnlyContain(id => HandbookTests.Harbour.Find(id) != null);
        cases.Should().NotBeEmpty();
        foreach (var name in cases)
        {
            var file = CaseFiles.Single(file => file.EndsWith($"/{name}.json", StringComparison.Ordinal));
            Read(file)
                .Expected.Select(expected => expected.Id)
                .Should()
                .Contain(id => requirements.Any(of => Of(id, of)), "{0} shows it", name);
        }
    }

    [Fact]
    public void The_rules_of_the_invented_association_and_of_its_sisters_are_read_without_a_warning()
    {
        var documents = Directory
            .EnumerateFiles(RepositoryFiles.At("samples/harbour"), "*.json")
            .Select(file => new RulesetDocument(RepositoryFiles.Relative(file), File.ReadAllBytes(file)));

        RulesetCatalog.BuiltIn.TryWith(documents, out _, out var diagnostics).Should().BeTrue();
        diagnostics.Should().BeEmpty();
    }

    private static Outcome[] Possible(Requirement requirement) =>
        requirement switch
        {
            UndecidedRequirement => [Outcome.NeedsReview],
            FactRequirement { Otherwise: FactOtherwise.NeedsReview } => [Outcome.Met, Outcome.NeedsReview],
            _ => [Outcome.Met, Outcome.NotMet],
        };

    private static string[] Names(string cell) => [.. Quoted().Matches(cell).Select(match => match.Groups["name"].Value)];

    private static bool Of(string id, string requirement) =>
        id == requirement || id.StartsWith($"{requirement}.", StringComparison.Ordinal);

    private static RulesetCase Read(string file)
    {
        var folder = Path.GetDirectoryName(RepositoryFiles.At(file))!;
        return RulesetCase.Read(File.ReadAllBytes(RepositoryFiles.At(file)), file, name => File.ReadAllBytes(Path.Combine(folder, name)));
    }

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
