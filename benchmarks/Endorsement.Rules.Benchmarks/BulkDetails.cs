using System.Buffers;
using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Benchmarks;

/// <summary>What more than a verdict costs: 500 made-up rows, every category, on one thread, from bytes to result lines.</summary>
[MemoryDiagnoser]
public class BulkDetails
{
    private readonly List<ReadOnlyMemory<byte>> _lines = MadeUpRows.Lines(MadeUpRows.Of(500));
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly RowWorker _verdict = Worker(BulkDetail.Verdict, summarize: false);
    private readonly RowWorker _summary = Worker(BulkDetail.Verdict, summarize: true);
    private readonly RowWorker _failures = Worker(BulkDetail.Failures, summarize: false);
    private readonly RowWorker _full = Worker(BulkDetail.Full, summarize: false);

    /// <summary>The baseline: the outcome of each category.</summary>
    [Benchmark(Baseline = true)]
    public long Verdict() => Run(_verdict);

    /// <summary>The same, and everything counted.</summary>
    [Benchmark]
    public long VerdictAndSummary() => Run(_summary);

    /// <summary>What is not met, unknown or needs review, with reason and what is short.</summary>
    [Benchmark]
    public long Failures() => Run(_failures);

    /// <summary>Whole determinations.</summary>
    [Benchmark]
    public long Full() => Run(_full);

    private static RowWorker Worker(BulkDetail detail, bool summarize) =>
        new(
            new BulkQuestion(
                new BulkOptions
                {
                    Question = new Question(null, MadeUpRows.AsOf, association: "mi-aimh"),
                    Detail = detail,
                    Summarize = summarize,
                }
            )
        );

    private long Run(RowWorker worker)
    {
        var bytes = 0L;
        foreach (var line in _lines)
        {
            _output.ResetWrittenCount();
            worker.Process(line, _output);
            bytes += _output.WrittenCount;
        }

        return bytes;
    }
}
