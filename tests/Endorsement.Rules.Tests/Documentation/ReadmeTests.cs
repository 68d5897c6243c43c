using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Architecture;
using NodaTime;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>What the README shows is what the library does today; what the documents point to exists.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Documents =>
        [
            "README.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "samples/README.md",
            "samples/NightlyRegistry/README.md",
            "samples/OwnAssociation/README.md",
            "samples/PolicyChange/README.md",
            .. Directory
                .EnumerateDirectories(RepositoryFiles.At("src"))
                .Select(folder => $"{RepositoryFiles.Relative(folder)}/README.md")
                .Order(StringComparer.Ordinal),
            .. Directory
                .EnumerateFiles(RepositoryFiles.At("docs"), "*.md")
                .Select(path => RepositoryFiles.Relative(path))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void The_lines_of_code_are_the_body_of_the_sample_that_the_build_runs()
    {
        var shown = Block("README.md", "csharp", 0);

        shown.Should().Be(Text("samples/EvaluateOneCandidate/Program.cs"));
    }

    /// <summary>Whoever reads the page on a feed has a file of their own.</summary>
    [Fact]
    public void The_page_of_the_library_shows_the_same_of_a_file_that_the_reader_has() =>
        Block("src/Endorsement.Rules/README.md", "csharp", 0)
            .Should()
            .Be(
                Text("samples/EvaluateOneCandidate/Program.cs")
                    .Replace("samples/candidates/mi-imhs-renewal-no-diversity-hour.json", "maria.json", StringComparison.Ordinal)
            );

    [Fact]
    public void The_explanation_shown_is_what_the_sample_prints()
    {
        var candidate = Sample("mi-imhs-renewal-no-diversity-hour");
        var question = new Question("IMHS", asOf: new LocalDate(2023, 12, 31), Pathway.Renewal);
        var printed = RulesetCatalog.BuiltIn.Determine(candidate, question).Explain();

        Block("README.md", "text", 1).Should().Be(printed);
    }

    [Fact]
    public void The_letter_shown_is_the_one_that_the_command_prints() =>
        Block("README.md", "markdown", 0).Should().Be(Samples.Row("mi-imhs-rsc-five-hours-short").Plan().Letter());

    [Fact]
    public void The_table_of_rulesets_says_when_each_is_in_force()
    {
        var rows = RulesetCatalog.BuiltIn.Rulesets.Select(r =>
            r.EffectiveUntil is { } until
                ? $"| `{r.Key}` | {DocumentedDate.OfDay(r.EffectiveFrom)} to {DocumentedDate.OfDay(until)} |"
                : $"| `{r.Key}` | from {DocumentedDate.OfDay(r.EffectiveFrom)} |"
        );

        Text("README.md").Should().ContainAll(rows);
    }

    [Fact]
    public void The_excerpt_under_the_first_command_stands_in_what_the_command_prints()
    {
        var candidate = Sample("mi-imhs-rsc-five-hours-short");
        var printed = RulesetCatalog.BuiltIn.Determine(candidate, new Question("IMHS", asOf: new LocalDate(2018, 10, 1))).Explain();

        foreach (var part in Block("README.md", "text", 0).Split("…\n", StringSplitOptions.RemoveEmptyEntries))
        {
            printed.Should().Contain(part.Trim('\n'));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_file_that_a_document_links_to_exists(string document)
    {
        var folder = Path.GetDirectoryName(RepositoryFiles.At(document))!;

        var missing = Link()
            .Matches(Text(document))
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(folder, target)));

        missing.Should().BeEmpty();
    }

    private static Candidate Sample(string name) =>
        Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", $"{name}.json")));

    private static string Text(string document) => File.ReadAllText(RepositoryFiles.At(document)).ReplaceLineEndings("\n");

    /// <summary>The n-th fenced block of a language, without its fences.</summary>
    private static string Block(string document, string language, int index) =>
        Regex
            .Matches(
                Text(document),
                $"^```{language}\n(?<body>.*?)^```$",
                RegexOptions.Multiline | RegexOptions.Singleline,
                TimeSpan.FromSeconds(5)
            )[index]
            .Groups["body"]
            .Value;

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Link();
}
