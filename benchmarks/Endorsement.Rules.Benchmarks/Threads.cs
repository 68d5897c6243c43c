using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Benchmarks;

/// <summary>A whole bulk run of 3,000 rows in memory, every category, with one job and with two; it writes to nowhere.</summary>
[MemoryDiagnoser]
public class Threads
{
    private readonly byte[] _rows = MadeUpRows.Of(3_000);

    /// <summary>Whether outcomes, failures and missing hours are counted too.</summary>
    [Params(false, true)]
    public bool Summary { get; set; }

    /// <summary>The baseline: one row at a time. Lines are cut by a thread of their own here too.</summary>
    [Benchmark(Baseline = true)]
    public long OneJob() => Run(1);

    /// <summary>Two rows at the same time.</summary>
    [Benchmark]
    public long TwoJobs() => Run(2);

    private long Run(int jobs)
    {
        using var input = new MemoryStream(_rows);
        return BulkEvaluation
            .Run(
                input,
                Stream.Null,
                Stream.Null,
                new BulkOptions
                {
                    AsOf = MadeUpRows.AsOf,
                    Association = "mi-aimh",
                    Jobs = jobs,
                    Summarize = Summary,
                }
            )
            .Written;
    }
}
