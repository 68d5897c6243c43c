using System.Buffers;
using System.Text;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Tests.Bulk;

public sealed class RowGuardTests
{
    [Fact]
    public void A_row_whose_deciding_fails_is_rejected_with_a_diagnostic_and_leaves_nothing_behind()
    {
        var output = new ArrayBufferWriter<byte>();
        var guard = new RowGuard(
            (line, results) =>
            {
                ArgumentNullException.ThrowIfNull(results);
                results.Write("half of "u8);
                if (line.Span[0] == 'x')
                {
                    throw new InvalidOperationException();
                }

                results.Write(line.Span);
                results.Write("\n"u8);
                return default;
            }
        );

        guard.Decide("one"u8.ToArray(), output).IsDefault.Should().BeTrue();
        var told = guard.Decide("x"u8.ToArray(), output);
        guard.Decide("two"u8.ToArray(), output).IsDefault.Should().BeTrue();

        told.Should().ContainSingle().Which.Code.Should().Be("ER5004");
        Encoding.UTF8.GetString(output.WrittenSpan).Should().Be("half of one\nhalf of two\n");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public void Memory_does_not_grow_with_jobs_times_the_size_of_a_row(int jobs)
    {
        // Rows of two megabytes, more of them than may be held at the same time.
        var row = Encoding.UTF8.GetBytes($"{{\"id\":\"a\",\"residence\":\"US-MI\",\"training\":[{new string(' ', 2_000_000)}]}}\n");
        var input = Enumerable.Repeat(row, 60).SelectMany(bytes => bytes).ToArray();
        using var results = new MemoryStream();
        using var run = new BulkRun(
            new Pipe(input),
            results,
            new MemoryStream(),
            new BulkQuestion(new BulkOptions { Question = new Question(null, MadeUp.AsOf), Jobs = jobs }),
            progress: null
        );

        run.Run(CancellationToken.None).Written.Should().Be(60);

        run.MostHeld.Should().BePositive().And.BeLessThan(HeldBytes.Most + (8 * 1024 * 1024));
        MadeUp.Lines(results.ToArray()).Should().HaveCount(60).And.OnlyContain(line => line.Length > 0);
    }
}
