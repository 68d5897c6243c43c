using Endorsement.Rules.Tests.Architecture;
using NodaTime.Text;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>Each sample shows what its file name and the table say. The build runs the same list through the command line.</summary>
public sealed class SamplesTests
{
    private static readonly string List = RepositoryFiles.At("samples", "expected.txt");

    public static TheoryData<string, string, string> Expected
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (file, options, outcome) in Rows())
            {
                data.Add(file, options, outcome);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_sample_comes_out_as_the_list_says(string file, string options, string outcome)
    {
        var candidate = Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", file)), file);
        var asOf = LocalDatePattern.Iso.Parse(Option(options, "--as-of")!).GetValueOrThrow();
        PathwayCodes.TryRead(Option(options, "--pathway") ?? "initial", out var pathway).Should().BeTrue();
        var question = new Question(Option(options, "--category")!, asOf, pathway, association: Option(options, "--association"));

        var determination = RulesetCatalog.BuiltIn.Determine(candidate, question);

        Language.English.Of(determination.Outcome).Should().Be(outcome);
        determination.Warnings.Should().BeEmpty("a sample uses the field's codes");
    }

    [Fact]
    public void Every_sample_is_in_the_list_and_in_the_table()
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.At("samples", "candidates"), "*.json").Select(path => Path.GetFileName(path));
        var table = File.ReadAllText(RepositoryFiles.At("samples", "README.md"));

        files.Should().BeEquivalentTo(Rows().Select(row => row.File));
        Rows().Should().OnlyContain(row => table.Contains($"candidates/{row.File} {row.Options}"));
    }

    private static IEnumerable<(string File, string Options, string Outcome)> Rows() =>
        from line in File.ReadLines(List)
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        select (cells[0], cells[1], cells[2]);

    private static string? Option(string options, string name)
    {
        var words = options.Split(' ');
        var at = Array.IndexOf(words, name);
        return at < 0 ? null : words[at + 1];
    }
}
