using Endorsement.Rules.Tests.Architecture;
using NodaTime.Text;

namespace Endorsement.Rules.Tests.Reports;

/// <summary>The plan of every sample, each made once.</summary>
internal static class SampleReports
{
    private static readonly Lazy<Dictionary<string, CandidatePlan>> Made = new(() =>
        Rows().ToDictionary(row => row.File, row => Plan(row.File, row.Options), StringComparer.Ordinal)
    );

    public static IEnumerable<string> Files => Rows().Select(row => row.File);

    public static CandidatePlan Of(string file) => Made.Value[file];

    private static CandidatePlan Plan(string file, string options)
    {
        var candidate = Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", file)), file);
        PathwayCodes.TryRead(Option(options, "--pathway") ?? "initial", out var pathway).Should().BeTrue();
        var asOf = LocalDatePattern.Iso.Parse(Option(options, "--as-of")!).GetValueOrThrow();
        return RulesetCatalog
            .BuiltIn.Open(candidate)
            .Plan(new Question(Option(options, "--category")!, asOf, pathway, association: Option(options, "--association")));
    }

    private static IEnumerable<(string File, string Options)> Rows() =>
        from line in File.ReadLines(RepositoryFiles.At("samples", "expected.txt"))
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        select (cells[0], cells[1]);

    private static string? Option(string options, string name)
    {
        var words = options.Split(' ');
        var at = Array.IndexOf(words, name);
        return at < 0 ? null : words[at + 1];
    }
}
