using System.Text.Json;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Cli;

namespace Endorsement.Rules.Tests.Bulk;

public sealed class BatchVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("batch").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Generate_and_batch_work_hand_in_hand()
    {
        var generated = new MemoryStream();
        Run(["generate", "--count", "50", "--seed", "1", "--association", "MI-AIMH", "--until", "2019-05-31"], output: generated)
            .Code.Should()
            .Be(0);
        generated.ToArray().ShouldBe(MadeUp.Rows(50));

        var (code, _, error) = Run(
            ["batch", "-", "--as-of", "2019-06-01", "--out", At("r.ndjson"), "--summary", At("s.json"), "--jobs", "2", "--quiet"],
            generated.ToArray()
        );

        (code, error).Should().Be((0, ""));
        File.ReadAllBytes(At("r.ndjson")).ShouldBe(MadeUp.Run(MadeUp.Rows(50)).Results);
        JsonDocument.Parse(File.ReadAllBytes(At("s.json"))).RootElement.GetProperty("rows").GetInt32().Should().Be(50);
        File.Exists(At("r.rejects.ndjson")).Should().BeFalse("nothing was rejected");
    }

    [Fact]
    public void Codes_of_the_question_are_read_in_any_case()
    {
        File.WriteAllBytes(At("in.ndjson"), MadeUp.Rows(6));
        string[] args = ["batch", At("in.ndjson"), "--as-of", "2019-06-01"];

        Run([.. args, "--out", At("a"), "--category", "IMHS", "--pathway", "initial", "--association", "mi-aimh"]).Code.Should().Be(0);
        Run([.. args, "--out", At("b"), "--category", "imhs", "--pathway", "Initial", "--association", "Mi-Aimh"]).Code.Should().Be(0);
        Run([.. args, "--out", At("c"), "--category", "imhs", "--ruleset", "MI-AIMH@2018", "--association", "MI-AIMH"]).Code.Should().Be(0);

        File.ReadAllBytes(At("b")).ShouldBe(File.ReadAllBytes(At("a")));
        File.ReadAllLines(At("c")).Should().HaveCount(6);
    }

    [Fact]
    public void All_apply_within_the_days_that_are_asked_for()
    {
        var generated = new MemoryStream();
        Run(
            ["generate", "--count", "200", "--seed", "1", "--association", "mi-aimh", "--from", "2024-03-01", "--until", "2024-04-30"],
            output: generated
        )
            .Code.Should()
            .Be(0);

        var submitted = MadeUp.Lines(generated.ToArray()).Select(line => Candidate.Read(line).Application!.Submitted!.Value.First).ToList();

        submitted.Min().Should().BeGreaterThanOrEqualTo(new NodaTime.LocalDate(2024, 3, 1));
        submitted.Max().Should().BeLessThanOrEqualTo(new NodaTime.LocalDate(2024, 4, 30));
        Run(["generate", "--count", "1", "--seed", "1", "--association", "mi-aimh", "--from", "1999-01-01"]).Code.Should().Be(2);
        Run(["generate", "--count", "1", "--seed", "1", "--association", "mi-aimh", "--from", "2200-01-01"]).Code.Should().Be(2);
    }

    [Fact]
    public void Rejected_rows_make_the_exit_code_4_and_are_in_the_file_that_is_named()
    {
        File.WriteAllBytes(At("in.ndjson"), MadeUp.Rows(60, broken: 30));

        var (code, _, error) = Run([
            "batch",
            At("in.ndjson"),
            "--as-of",
            "2019-06-01",
            "--out",
            At("r.ndjson"),
            "--rejects",
            At("bad.ndjson"),
        ]);

        code.Should().Be(4);
        error.Should().Contain("of 60 rows were rejected").And.Contain(At("bad.ndjson"));
        (File.ReadAllLines(At("r.ndjson")).Length + File.ReadAllLines(At("bad.ndjson")).Length).Should().Be(60);
    }

    [Fact]
    public void Resume_goes_on_after_a_line_that_was_cut_off()
    {
        File.WriteAllBytes(At("in.ndjson"), MadeUp.Rows(60, broken: 10));
        string[] args = ["batch", At("in.ndjson"), "--as-of", "2019-06-01", "--out", At("r.ndjson"), "--summary", At("s.json")];
        Run(args);
        var (results, rejects, summary) = (
            File.ReadAllBytes(At("r.ndjson")),
            File.ReadAllBytes(At("r.rejects.ndjson")),
            File.ReadAllBytes(At("s.json"))
        );
        File.WriteAllBytes(At("r.ndjson"), results[..(results.Length / 2)]);

        Run([.. args, "--resume"]).Code.Should().Be(4);

        File.ReadAllBytes(At("r.ndjson")).ShouldBe(results);
        File.ReadAllBytes(At("r.rejects.ndjson")).ShouldBe(rejects);
        File.ReadAllBytes(At("s.json")).ShouldBe(summary);
    }

    [Fact]
    public void Resume_with_other_options_is_refused()
    {
        File.WriteAllBytes(At("in.ndjson"), MadeUp.Rows(10));
        Run(["batch", At("in.ndjson"), "--as-of", "2019-06-01", "--out", At("r.ndjson")]);

        var (code, _, error) = Run(["batch", At("in.ndjson"), "--as-of", "2019-06-02", "--out", At("r.ndjson"), "--resume"]);

        code.Should().Be(2);
        error.Should().Contain("`--resume` cannot go on");
    }

    [Theory]
    [InlineData("--shard", "5/4", "`--shard 5/4` is not a share")]
    [InlineData("--jobs", "0", "`--jobs 0`")]
    [InlineData("--category", "IMSH", "did you mean `IMHS`?")]
    [InlineData("--association", "mi-amih", "mi-aimh")]
    [InlineData("--cycle", "2019", "`--cycle` goes with")]
    [InlineData("--ruleset", "mi-aimh@2999", "there is no ruleset")]
    [InlineData("--detail", "all", "all")]
    [InlineData("--rejects", "r.ndjson", "must be different files")]
    [InlineData("--summary", "", "`--summary` names no file")]
    [InlineData("--summary", "-", "would be a file of that name")]
    public void Bad_usage_is_one_line_and_2(string option, string value, string told)
    {
        File.WriteAllBytes(At("in.ndjson"), MadeUp.Rows(3));

        var (code, _, error) = Run([
            "batch",
            At("in.ndjson"),
            "--as-of",
            "2019-06-01",
            "--out",
            At("r.ndjson"),
            option,
            option == "--rejects" ? At(value) : value,
        ]);

        code.Should().Be(2);
        error.Should().Contain(told).And.NotContain("   at ");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var (code, _, error) = Run(["batch", At("none.ndjson"), "--as-of", "2019-06-01", "--out", At("r.ndjson")]);

        code.Should().Be(2);
        error.Should().Contain("none.ndjson");
        File.Exists(At("r.ndjson")).Should().BeFalse();
    }

    [Theory]
    [InlineData(5_000, 0, 0.25, 10, "5,000 rows, 500 a second, 25 %, 0:30 left")]
    [InlineData(5_000, 2, 0.5, 100, "5,000 rows, 50 a second, 2 rejected, 50 %, 1:40 left")]
    [InlineData(5_000, 0, null, 10, "5,000 rows, 500 a second")]
    public void Progress_says_rows_rate_share_and_time_left(long rows, long rejected, double? share, int seconds, string line) =>
        BatchProgress.Line(new BulkProgress(rows, rejected, share), TimeSpan.FromSeconds(seconds)).Should().Be(line);

    private string At(string name) => Path.Combine(_folder, name);

    private static (int Code, string Out, string Error) Run(string[] args, byte[]? input = null, Stream? output = null)
    {
        using var told = new StringWriter();
        using var error = new StringWriter();
        var code = EndorseTool.Run(
            args,
            new ToolIo
            {
                Out = told,
                Error = error,
                OpenInput = () => new MemoryStream(input ?? []),
                OpenOutput = () => output ?? Stream.Null,
            }
        );
        return (code, told.ToString(), error.ToString());
    }
}
