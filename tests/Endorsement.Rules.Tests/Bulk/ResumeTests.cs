using Endorsement.Rules.Bulk;
using Endorsement.Rules.Evaluation;
using Xunit.Abstractions;

namespace Endorsement.Rules.Tests.Bulk;

public sealed class ResumeTests(ITestOutputHelper output)
{
    private static readonly byte[] Input = MadeUp.Rows(250, seed: 9, broken: 8);

    [Theory]
    [InlineData(21, 1)]
    [InlineData(22, 3)]
    public void Going_on_after_an_interruption_at_any_byte_gives_the_bytes_of_one_run(int seed, int jobs)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var whole = MadeUp.Run(Input, o => o with { Summarize = true });
        for (var i = 0; i < 40; i++)
        {
            // Rejects are written first, so they are never behind the results.
            var results = whole.Results[..random.Next(whole.Results.Length + 1)];
            var rejects = whole.Rejects[..RejectsUpTo(whole, results, random)];

            var summary = Resume(whole, results, rejects, jobs, summarize: i % 2 == 0);
            summary.Rows.Should().Be(whole.Summary.Rows);
            summary.Rejected.Should().Be(whole.Summary.Rejected);
            if (i % 2 == 0)
            {
                summary.ToJson().Should().Equal(whole.Summary.ToJson());
            }
        }
    }

    [Fact]
    public void A_run_that_was_complete_stays_as_it_is_and_one_that_had_not_begun_is_done()
    {
        var whole = MadeUp.Run(Input);

        Resume(whole, whole.Results, whole.Rejects, 2, summarize: false);
        Resume(whole, [], [], 2, summarize: false);
    }

    [Fact]
    public void Other_options_or_another_input_are_refused()
    {
        var whole = MadeUp.Run(Input);
        var other = MadeUp.Rows(250, seed: 10);

        Continue(Input, o => o with { Question = o.Question with { AsOf = MadeUp.AsOf.PlusDays(1) } })
            .Should()
            .Throw<BulkResumeException>();
        Continue(Input, o => o with { Detail = BulkDetail.Failures }).Should().Throw<BulkResumeException>();
        Continue(Input, o => o with { Question = o.Question with { Category = "IMHS" } }).Should().Throw<BulkResumeException>();
        Continue(other, o => o).Should().Throw<BulkResumeException>();
        Continue(Input[..5000], o => o).Should().Throw<BulkResumeException>();

        Action Continue(byte[] input, Func<BulkOptions, BulkOptions> change) =>
            () =>
            {
                using var results = Stream(whole.Results[..^10]);
                using var rejects = Stream(whole.Rejects);
                BulkEvaluation.Run(
                    new MemoryStream(input),
                    results,
                    rejects,
                    change(
                        new BulkOptions
                        {
                            Question = new Question(null, MadeUp.AsOf),
                            Jobs = 2,
                            Resume = true,
                        }
                    )
                );
            };
    }

    [Fact]
    public void After_a_run_that_only_rejected_another_input_is_refused_and_what_is_there_stays()
    {
        using var results = new MemoryStream();
        using var rejects = Stream(MadeUp.Run("x\ny\nz\n"u8.ToArray()).Rejects);
        var before = rejects.ToArray();

        foreach (var other in new[] { MadeUp.Rows(3), "x\nq\nz\n"u8.ToArray(), "x\ny\n"u8.ToArray() })
        {
            var run = () =>
                BulkEvaluation.Run(
                    new MemoryStream(other),
                    results,
                    rejects,
                    new BulkOptions
                    {
                        Question = new Question(null, MadeUp.AsOf),
                        Jobs = 2,
                        Resume = true,
                    }
                );

            run.Should().Throw<BulkResumeException>();
            results.Length.Should().Be(0);
            rejects.ToArray().ShouldBe(before);
        }
    }

    [Fact]
    public void A_reject_of_a_row_that_is_good_now_is_not_passed_over()
    {
        // The second row was a slip that has been mended since; the last result would come out again.
        var rows = MadeUp.Lines(MadeUp.Rows(4));
        byte[] broken = [.. rows[0], (byte)'\n', .. rows[1][..^9], (byte)'\n', .. rows[2], (byte)'\n', .. rows[3], (byte)'\n'];
        var first = MadeUp.Run(broken);
        using var results = Stream(first.Results);
        using var rejects = Stream(first.Rejects);

        var run = () =>
            BulkEvaluation.Run(
                new MemoryStream(MadeUp.Rows(4)),
                results,
                rejects,
                new BulkOptions
                {
                    Question = new Question(null, MadeUp.AsOf),
                    Jobs = 1,
                    Resume = true,
                }
            );

        run.Should().Throw<BulkResumeException>().WithMessage("line 2 *");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(70_000)]
    public void A_row_too_long_to_be_looked_at_is_compared_as_well(int length)
    {
        var limits = new DocumentLimits { MaxBytes = 600_000 };
        var huge = Enumerable.Repeat((byte)'a', 700_000 + length).ToArray();
        var input = (byte[])[.. huge, (byte)'\n', .. MadeUp.Rows(2)];
        var whole = MadeUp.Run(input, o => o with { Limits = limits });
        foreach (var isSame in new[] { true, false })
        {
            huge[^5] = isSame ? (byte)'a' : (byte)'b';
            using var results = new MemoryStream();
            using var rejects = Stream(whole.Rejects);
            var run = () =>
                BulkEvaluation.Run(
                    new MemoryStream([.. huge, (byte)'\n', .. MadeUp.Rows(2)]),
                    results,
                    rejects,
                    new BulkOptions
                    {
                        Question = new Question(null, MadeUp.AsOf),
                        Limits = limits,
                        Jobs = 2,
                        Resume = true,
                    }
                );
            if (isSame)
            {
                run().Rejected.Should().Be(1);
                results.ToArray().ShouldBe(whole.Results);
            }
            else
            {
                run.Should().Throw<BulkResumeException>();
            }

            rejects.ToArray().ShouldBe(whole.Rejects);
        }
    }

    [Fact]
    public void A_cancelled_run_leaves_whole_lines_and_goes_on_later()
    {
        var whole = MadeUp.Run(Input);
        using var results = new MemoryStream();
        using var rejects = new MemoryStream();
        using var cancellation = new CancellationTokenSource();
        var progress = new AfterTheFirst(cancellation);

        var run = () =>
            BulkEvaluation.Run(
                new MemoryStream(Input),
                results,
                rejects,
                new BulkOptions { Question = new Question(null, MadeUp.AsOf), Jobs = 2 },
                progress,
                cancellation.Token
            );

        run.Should().Throw<OperationCanceledException>();
        if (results.Length > 0)
        {
            results.ToArray()[^1].Should().Be((byte)'\n');
        }

        Resume(whole, results.ToArray(), rejects.ToArray(), 2, summarize: false);
    }

    private static int RejectsUpTo((byte[] Results, byte[] Rejects, BulkSummary Summary) whole, byte[] results, Random random)
    {
        // At least the rejects of all rows before the last whole result.
        var written = MadeUp.Lines(whole.Results).Take(results.Count(b => b == '\n')).Count();
        var ids = MadeUp.TextLines(whole.Results);
        var last = written == 0 ? 0 : int.Parse(ids[written - 1].AsSpan(16, 6), System.Globalization.CultureInfo.InvariantCulture);
        var needed = MadeUp
            .TextLines(whole.Rejects)
            .TakeWhile(r =>
                int.Parse(r[8..r.IndexOf(',', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture) < last
            )
            .Sum(r => System.Text.Encoding.UTF8.GetByteCount(r) + 1);
        return random.Next(needed, whole.Rejects.Length + 1);
    }

    /// <summary>Goes on and compares with the whole run.</summary>
    private static BulkSummary Resume(
        (byte[] Results, byte[] Rejects, BulkSummary Summary) whole,
        byte[] written,
        byte[] rejected,
        int jobs,
        bool summarize
    )
    {
        using var results = Stream(written);
        using var rejects = Stream(rejected);
        var summary = BulkEvaluation.Run(
            new MemoryStream(Input),
            results,
            rejects,
            new BulkOptions
            {
                Question = new Question(null, MadeUp.AsOf),
                Jobs = jobs,
                Resume = true,
                Summarize = summarize,
            }
        );
        results.ToArray().ShouldBe(whole.Results);
        rejects.ToArray().ShouldBe(whole.Rejects);
        return summary;
    }

    private static MemoryStream Stream(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        return stream;
    }

    private sealed class AfterTheFirst(CancellationTokenSource cancellation) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value) => cancellation.Cancel();
    }
}
