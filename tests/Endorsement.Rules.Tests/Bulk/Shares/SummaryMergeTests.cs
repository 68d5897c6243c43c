using System.Text;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Tests.Bulk.Shares;

/// <summary>Counts add up: those of parts are those of one run, and what cannot be added is refused.</summary>
public sealed class SummaryMergeTests
{
    private static readonly byte[] Input = MadeUp.Rows(300, seed: 77, broken: 9);

    [Fact]
    public void Summaries_of_several_files_are_that_of_one()
    {
        using var folder = new TestFolder();
        var lines = MadeUp.TextLines(Input);
        string[] files = [Rows(folder, "a", lines[..100]), Rows(folder, "b", lines[100..220]), Rows(folder, "c", lines[220..])];
        string[] all = ["batch", .. files, "--as-of", "2019-06-01", "--out", At("r"), "--summary", At("one.json")];
        ToolRun.Of(all).Code.Should().Be(4);

        ToolRun.Of("summary", "merge", Summary("a"), Summary("b"), "--out", At("ab.json"), "--whole").Code.Should().Be(0);
        ToolRun.Of("summary", "merge", At("ab.json"), Summary("c"), "--out", At("abc.json")).Code.Should().Be(0);

        File.ReadAllBytes(At("abc.json")).ShouldBe(File.ReadAllBytes(At("one.json")));

        string At(string name) => Path.Combine(folder.Path, name);
        string Summary(string name) => At($"{name}.json");
    }

    [Fact]
    public void A_summary_that_keeps_the_most_frequent_combinations_alone_cannot_be_added()
    {
        using var folder = new TestFolder();
        var part = Encoding.UTF8.GetString(Part(Input).ToJson());
        var cut = folder.File("cut.json", part.Replace("\"otherCombinations\": 0", "\"otherCombinations\": 3", StringComparison.Ordinal));

        var merge = ToolRun.Of("summary", "merge", cut, cut, "--out", Path.Combine(folder.Path, "sum.json"));

        merge.Code.Should().Be(2);
        merge.Error.Should().Contain("cannot be added to others: of `").And.Contain("most frequent combinations").And.Contain("--manifest");
        File.Exists(Path.Combine(folder.Path, "sum.json")).Should().BeFalse();
    }

    [Fact]
    public void Counts_of_another_question_are_not_added()
    {
        var one = Part(Input);
        var other = Part(Input, o => o with { Question = o.Question with { Category = "IMHS" } });

        one.Invoking(s => BulkSummary.Merge([s, other])).Should().Throw<ArgumentException>().WithMessage("Summary 2*ask other categories*");
        one.Invoking(s => BulkSummary.Merge([s, Part(Input, o => o with { Summarize = false })]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Summary 2*rows alone*");
        one.Invoking(_ => BulkSummary.Merge([])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_summary_reads_as_it_was_written()
    {
        foreach (var summary in new[] { Part(Input), Part(Input).Shortened(), Part(Input, o => o with { Summarize = false }) })
        {
            BulkSummary.Read(summary.ToJson()).ToJson().ShouldBe(summary.ToJson());
        }
    }

    [Fact]
    public void Candidates_who_are_judged_and_in_no_part_are_those_whom_none_has()
    {
        var one = Part(Input) with { NotInInput = ["A", "B", "C"] };
        var other = Part(Input) with { NotInInput = ["A", "C", "D"] };

        BulkSummary.Merge([one, other]).NotInInput.Should().Equal("A", "C");
    }

    [Theory]
    [InlineData("\"rows\": 300", "\"rows\": 301", "`rows` is 301")]
    [InlineData("\"rows\": 300", "\"rows\": -1", "`-1` is no count of anything")]
    [InlineData("\"upTo\": 5", "\"upTo\": 6", "not the buckets in which hours are counted")]
    [InlineData("\"blank\"", "\"blanc\"", "blanc")]
    [InlineData("\"ruleset\": \"mi-aimh@2018\"", "\"ruleset\": \"mi-aimh@2015\"", "`mi-aimh@2015` is counted twice")]
    [InlineData("\"IMHS.initial.training\"\n", "\"IMHS.initial.trainings\"\n", "`IMHS.initial.trainings` is in no count of this category")]
    public void What_is_no_summary_is_told_with_its_place(string written, string changed, string message)
    {
        var text = Encoding.UTF8.GetString(Part(Input).ToJson());
        text.Should().Contain(written);

        BulkSummary.TryRead(
            Encoding.UTF8.GetBytes(text.Replace(written, changed, StringComparison.Ordinal)),
            out var summary,
            out var problems
        );

        summary.Should().BeNull();
        problems.Should().Contain(problem => problem.ToString().Contains(message) && problem.Line > 0);
    }

    [Fact]
    public void A_part_reads_nothing_of_a_plain_file_that_comes_before_its_share()
    {
        using var input = new Watched(Input);
        var (results, _, summary) = MadeUp.Run(input, o => o with { IsPart = true, Shard = new BulkShard(9, 10) });

        summary.Rows.Should().BeInRange(20, 40);
        summary.Stretch!.From.Should().BeGreaterThanOrEqualTo(Input.Length * 8 / 10);
        input.Reads.Should().Contain(0, "what it is, its first line says");
        input.Reads.Should().OnlyContain(at => at < 70_000 || at >= (Input.Length * 8L / 10) - 1);
        MadeUp.Run(Input).Results.AsSpan().IndexOf(results).Should().BePositive();
    }

    [Fact]
    public void A_share_of_what_cannot_be_sought_is_no_part()
    {
        using var input = new Pipe(Input);

        input
            .Invoking(i => MadeUp.Run(i, o => o with { IsPart = true, Shard = new BulkShard(1, 2) }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*cannot be sought*");
    }

    private static BulkSummary Part(byte[] input, Func<BulkOptions, BulkOptions>? change = null) =>
        MadeUp.Run(input, o => (change ?? (same => same))(o with { IsPart = true, Summarize = true })).Summary;

    /// <summary>Tells where each read began.</summary>
    private sealed class Watched(byte[] bytes) : MemoryStream(bytes)
    {
        public List<long> Reads { get; } = [];

        public override int Read(Span<byte> buffer)
        {
            Reads.Add(Position);
            return base.Read(buffer);
        }
    }

    private static string Rows(TestFolder folder, string name, List<string> lines)
    {
        var file = folder.File($"{name}.ndjson", string.Join('\n', lines));
        var at = Path.Combine(folder.Path, name);
        ToolRun
            .Of(
                "batch",
                file,
                "--as-of",
                "2019-06-01",
                "--out",
                $"{at}.results",
                "--summary",
                $"{at}.json",
                "--manifest",
                $"{at}.manifest.json"
            )
            .Code.Should()
            .BeOneOf(0, 4);
        return file;
    }
}
