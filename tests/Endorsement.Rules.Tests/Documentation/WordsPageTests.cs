using Endorsement.Rules.Tests.Architecture;
using NodaTime;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>What docs/words.md says is said now is said now.</summary>
public sealed class WordsPageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFiles.At("docs", "words.md"));

    [Fact]
    public void Every_line_that_is_said_now_stands_in_what_the_samples_print()
    {
        var printed = string.Join(
            '\n',
            Of("mi-imhs-rsc-five-hours-short", "IMHS", new LocalDate(2018, 10, 1)),
            Of("mi-imhs-references-compete-for-one-person", "IMHS", new LocalDate(2018, 10, 1)),
            Of("mi-imhs-renewal-no-diversity-hour", "IMHS", new LocalDate(2023, 12, 31), Pathway.Renewal),
            Of("macmh-ifs-renewal-training-given-beyond-the-cap", "IFS", new LocalDate(2023, 12, 31), Pathway.Renewal)
        );
        var (now, before) = (Lines("now"), Lines("before"));

        now.Should().HaveCountGreaterThan(8).And.OnlyContain(line => printed.Contains(line));
        before.Should().HaveCountGreaterThan(4).And.OnlyContain(line => !printed.Contains(line));
    }

    private static string[] Lines(string when) =>
        [
            .. Page.Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.StartsWith($"- {when}: `", StringComparison.Ordinal))
                .Select(line => line[(when.Length + 5)..^1]),
        ];

    private static string Of(string sample, string category, LocalDate asOf, Pathway pathway = Pathway.Initial) =>
        RulesetCatalog
            .BuiltIn.Determine(
                Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", $"{sample}.json"))),
                new Question(category, asOf, pathway)
            )
            .Explain(width: int.MaxValue);
}
