using System.Text;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>Bulk for whoever must not wait, or has rows that come one by one, says what a run over streams says.</summary>
public sealed class AsyncTests
{
    private static readonly BulkOptions Options = new() { Question = new Question(null, MadeUp.AsOf), Jobs = 2 };

    [Fact]
    public async Task A_run_of_its_own_threads_writes_the_same_bytes()
    {
        var rows = MadeUp.Rows(80, seed: 3, broken: 5);
        var expected = MadeUp.Run(rows);
        using var results = new MemoryStream();
        using var rejects = new MemoryStream();

        var summary = await BulkEvaluation.RunAsync(new MemoryStream(rows), results, rejects, Options);

        results.ToArray().ShouldBe(expected.Results);
        rejects.ToArray().ShouldBe(expected.Rejects);
        summary.Rejected.Should().Be(expected.Summary.Rejected).And.BePositive();
    }

    [Fact]
    public async Task A_run_that_is_cancelled_is_a_cancelled_task_and_a_question_about_nothing_a_failed_one()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var run = () => BulkEvaluation.RunAsync(Stream.Null, Stream.Null, Stream.Null, Options, cancellation: cancelled.Token);
        await run.Should().ThrowAsync<OperationCanceledException>();
        var ask = () => BulkEvaluation.RunAsync(Stream.Null, Stream.Null, Stream.Null, Asking("IMSH"));
        await ask.Should().ThrowAsync<QuestionException>();
    }

    [Theory]
    [InlineData(BulkDetail.Verdict)]
    [InlineData(BulkDetail.Failures)]
    [InlineData(BulkDetail.Full)]
    public async Task Rows_that_come_one_by_one_have_the_results_and_rejects_of_a_run(BulkDetail detail)
    {
        var rows = MadeUp.Rows(60, seed: 7, broken: 4);
        var (results, rejects, _) = MadeUp.Run(rows, o => o with { Detail = detail });
        var answers = new List<BulkRow>();

        await foreach (var answer in BulkEvaluation.RowsAsync(OneByOne(rows), Options with { Detail = detail }))
        {
            answers.Add(answer);
        }

        answers.Where(a => !a.IsRejected).Select(a => Encoding.UTF8.GetString(a.Utf8.Span)).Should().Equal(MadeUp.TextLines(results));
        var rejected = answers.Where(a => a.IsRejected).ToList();
        rejected.Should().HaveCount(MadeUp.Lines(rejects).Count).And.NotBeEmpty();
        MadeUp
            .TextLines(rejects)
            .Zip(rejected)
            .Should()
            .OnlyContain(pair => pair.First.StartsWith($"{{\"line\":{pair.Second.Number},", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_row_is_asked_for_when_the_last_answer_was_taken_and_a_cancelled_sequence_ends()
    {
        using var cancellation = new CancellationTokenSource();
        var asked = 0;
        var taken = 0;

        var take = async () =>
        {
            await foreach (var _ in BulkEvaluation.RowsAsync(Counted(), Options, cancellation.Token))
            {
                asked.Should().Be(++taken);
                if (taken == 3)
                {
                    await cancellation.CancelAsync();
                }
            }
        };

        await take.Should().ThrowAsync<OperationCanceledException>();
        taken.Should().Be(3);

        async IAsyncEnumerable<ReadOnlyMemory<byte>> Counted()
        {
            await foreach (var row in OneByOne(MadeUp.Rows(20)))
            {
                asked++;
                yield return row;
            }
        }
    }

    [Fact]
    public void A_question_about_nothing_is_said_before_the_first_row()
    {
        var ask = () => BulkEvaluation.RowsAsync(OneByOne([]), Asking("IMSH"));

        ask.Should().Throw<QuestionException>().Which.Diagnostic.Code.Should().Be("ER4101");
    }

    private static BulkOptions Asking(string category) => Options with { Question = Options.Question with { Category = category } };

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> OneByOne(byte[] rows)
    {
        foreach (var line in MadeUp.Lines(rows))
        {
            await Task.Yield();
            yield return line;
        }
    }
}
