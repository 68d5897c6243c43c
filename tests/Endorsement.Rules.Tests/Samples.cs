using Endorsement.Rules.Tests.Architecture;
using NodaTime.Text;

namespace Endorsement.Rules.Tests;

/// <summary>The candidates under samples/.</summary>
internal static class Samples
{
    /// <summary>What each comes to, as samples/expected.txt lists it.</summary>
    public static IEnumerable<SampleRow> Expected =>
        from line in File.ReadLines(RepositoryFiles.At("samples", "expected.txt"))
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        select new SampleRow(cells[0], cells[1], cells[2]);

    public static TheoryData<string> Names => [.. Expected.Select(row => row.Name)];

    public static SampleRow Row(string name) => Expected.Single(row => row.Name == name);

    public static Candidate Candidate(string name) => Rules.Candidate.Read(Bytes(name));

    public static byte[] Bytes(string name) => File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", $"{name}.json"));
}

/// <summary>A sample and the question that it is asked.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Options">The options of `endorse evaluate`.</param>
/// <param name="Outcome">The outcome in words.</param>
internal sealed record SampleRow(string File, string Options, string Outcome)
{
    public string Name => Path.GetFileNameWithoutExtension(File);

    public Question Question
    {
        get
        {
            PathwayCodes.TryRead(Option("--pathway") ?? "initial", out var pathway).Should().BeTrue();
            var asOf = LocalDatePattern.Iso.Parse(Option("--as-of")!).GetValueOrThrow();
            return new Question(Option("--category")!, asOf, pathway, association: Option("--association"));
        }
    }

    public CandidatePlan Plan() => RulesetCatalog.BuiltIn.Open(Samples.Candidate(Name)).Plan(Question);

    private string? Option(string name)
    {
        var words = Options.Split(' ');
        var at = Array.IndexOf(words, name);
        return at < 0 ? null : words[at + 1];
    }
}
