using System.Text;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Candidates;

namespace Endorsement.Rules.Spreadsheets.Tests.Workbooks;

/// <summary>A candidate goes into a workbook and comes back the same: nothing is lost, invented or rounded.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_member_that_is_described_comes_back(string language)
    {
        var document = new DescribedCandidate(new Random(1), everything: true).Document();

        Same([Candidate.Read(Encoding.UTF8.GetBytes(document.ToJsonString()))], Language.Find(language)!, "everything");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Random_candidates_come_back_as_they_were(string language)
    {
        var seeds = Enumerable.Range(0, 150).ToArray();
        var candidates = seeds
            .Select(seed =>
                Candidate.Read(
                    Encoding.UTF8.GetBytes(new DescribedCandidate(new Random(seed), everything: false).Document().ToJsonString())
                )
            )
            .Select((candidate, seed) => candidate with { Id = $"{candidate.Id}-{seed}" })
            .ToArray();

        Same(candidates, Language.Find(language)!, "seeds 0 to 149 of DescribedCandidate");
    }

    [Fact]
    public void Candidates_of_the_case_files_come_back_as_they_were()
    {
        var candidates = ShippedCases
            .All.Where((_, i) => i % 3 == 0)
            .Select((given, i) => given.Candidate with { Id = $"{given.Candidate.Id}-{i}" })
            .ToArray();

        candidates.Should().HaveCountGreaterThan(1_000);
        Same(candidates, Language.English, "the cases");
    }

    [Fact]
    public void Nothing_that_somebody_says_is_left_out_of_the_workbook_of_a_category()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        foreach (var candidate in ShippedCases.All.Where((_, i) => i % 60 == 0).Select(given => Plain(given.Candidate)))
        {
            using var output = new MemoryStream();
            CandidateWorkbook.Write(output, [candidate], WorkbookOptions.For(ruleset, "IFA"));
            var import = CandidateWorkbook.Read(output.ToArray());

            import.Candidates.Should().Equal([candidate], string.Join("\n", import.Problems));
        }
    }

    [Fact]
    public void The_same_candidates_give_the_same_bytes()
    {
        var candidates = ShippedCases.All.Take(20).Select((given, i) => given.Candidate with { Id = $"{i}" }).ToArray();

        Written(candidates, Language.Spanish).Should().Equal(Written(candidates, Language.Spanish));
    }

    private static void Same(Candidate[] candidates, Language language, string because)
    {
        var import = CandidateWorkbook.Read(Written(candidates, language), "registry.xlsx");

        import
            .Problems.Where(problem => problem.Severity == Severity.Error)
            .Select(problem => problem.ToString())
            .Should()
            .BeEmpty(because);
        import.Candidates.Should().HaveCount(candidates.Length);
        foreach (var (read, written) in import.Candidates.Zip(candidates))
        {
            Difference(read, Plain(written)).Should().BeEmpty(because);
        }
    }

    /// <summary>From the first letter on that is not the same.</summary>
    private static string Difference(Candidate read, Candidate written)
    {
        var (one, other) = (Encoding.UTF8.GetString(read.ToJson()), Encoding.UTF8.GetString(written.ToJson()));
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return one == other ? "" : $"read …{Around(one, at)}, written …{Around(other, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)];

    private static byte[] Written(Candidate[] candidates, Language language)
    {
        using var output = new MemoryStream();
        CandidateWorkbook.Write(output, candidates, new WorkbookOptions { IsRegistry = true, Language = language });
        return output.ToArray();
    }

    /// <summary>An application that says neither day says as much as none, and so do circumstances that name none.</summary>
    internal static Candidate Plain(Candidate candidate) =>
        candidate with
        {
            Application = candidate.Application is { Registered: null, Submitted: null } ? null : candidate.Application,
            Circumstances = candidate.Circumstances is { Count: 0 } ? null : candidate.Circumstances,
        };
}
