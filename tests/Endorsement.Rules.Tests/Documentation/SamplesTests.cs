using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>Each sample shows what its file name and the table say. The build runs the same list through the command line.</summary>
public sealed class SamplesTests
{
    public static TheoryData<string, string, string> Expected
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in Samples.Expected)
            {
                data.Add(row.File, row.Options, row.Outcome);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_sample_comes_out_as_the_list_says(string file, string options, string outcome)
    {
        var candidate = Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", file)), file);
        var question = new SampleRow(file, options, outcome).Question;

        var determination = RulesetCatalog.BuiltIn.Determine(candidate, question);

        Language.English.Of(determination.Outcome).Should().Be(outcome);
        determination.Warnings.Should().BeEmpty("a sample uses the field's codes");
    }

    [Fact]
    public void Every_sample_is_in_the_list_and_in_the_table()
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.At("samples", "candidates"), "*.json").Select(path => Path.GetFileName(path));
        var table = File.ReadAllText(RepositoryFiles.At("samples", "README.md"));

        files.Should().BeEquivalentTo(Samples.Expected.Select(row => row.File));
        Samples.Expected.Should().OnlyContain(row => table.Contains($"candidates/{row.File} {row.Options}"));
    }
}
