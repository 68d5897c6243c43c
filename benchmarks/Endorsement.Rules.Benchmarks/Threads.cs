using System.Buffers;
using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Benchmarks;

/// <summary>10,000 rows from a stream, every category: what one thread can do alone, and what a run does with one job and with two.</summary>
[MemoryDiagnoser]
public class Threads
{
    private readonly byte[] _rows = MadeUpRows.Of(10_000);
    private readonly byte[] _buffer = new byte[1 << 20];
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);

    /// <summary>Whether outcomes, failures and missing hours are counted too.</summary>
    [Params(false, true)]
    public bool Summary { get; set; }

    /// <summary>The baseline: a plain loop that reads, cuts lines, decides and writes, all on one thread.</summary>
    [Benchmark(Baseline = true)]
    public int OneThread()
    {
        var worker = new RowWorker(new BulkQuestion(Options(1)));
        using var input = new MemoryStream(_rows);
        var (rows, kept) = (0, 0);
        while (input.Read(_buffer, kept, _buffer.Length - kept) is > 0 and var read)
        {
            var end = kept + read;
            var start = 0;
            while (_buffer.AsSpan(start, end - start).IndexOf((byte)'\n') is >= 0 and var length)
            {
                worker.Process(_buffer.AsMemory(start, length), _output);
                start += length + 1;
                rows++;
            }

            Stream.Null.Write(_output.WrittenSpan);
            _output.ResetWrittenCount();
            kept = end - start;
            _buffer.AsSpan(start, kept).CopyTo(_buffer);
        }

        return rows;
    }

    /// <summary>A run that decides one row at a time; the calling thread writes.</summary>
    [Benchmark]
    public long OneJob() => Run(1);

    /// <summary>Two rows at the same time.</summary>
    [Benchmark]
    public long TwoJobs() => Run(2);

    private BulkOptions Options(int jobs) =>
        new()
        {
            Question = new Question(null, MadeUpRows.AsOf, association: "mi-aimh"),
            Jobs = jobs,
            Summarize = Summary,
        };

    private long Run(int jobs)
    {
        using var input = new MemoryStream(_rows);
        return BulkEvaluation.Run(input, Stream.Null, Stream.Null, Options(jobs)).Written;
    }
}
