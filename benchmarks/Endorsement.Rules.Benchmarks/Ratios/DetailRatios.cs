using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Benchmarks.Ratios;

/// <summary>What more than a verdict costs, and what odd rows do: whole bulk runs, every category, one job.</summary>
internal static class DetailRatios
{
    private const int Rows = 1_000;

    public static IEnumerable<Ratio> Measure()
    {
        var ordinary = MadeUpRows.Lines(MadeUpRows.Of(Rows));
        var runs = new InTurn(TimeSpan.FromSeconds(90));
        var verdict = Run(runs, ordinary, BulkDetail.Verdict);
        var failures = Run(runs, ordinary, BulkDetail.Failures);
        var summary = Run(runs, ordinary, BulkDetail.Verdict, summarize: true);
        var full = Run(runs, ordinary, BulkDetail.Full);
        var twoJobs = Run(runs, ordinary, BulkDetail.Verdict, jobs: 2);
        var odd = Odd(runs, ordinary).ToArray();
        runs.Run();
        yield return new Ratio("a row with failures; a verdict = 1", failures.To(verdict), 2);
        yield return new Ratio("allocated a row with failures", failures.Allocated / (double)Rows / 1024, 2, "KB");
        yield return new Ratio("of a verdict, the buffers of the run among it", verdict.Allocated / (double)Rows / 1024, null, "KB");
        yield return new Ratio("a verdict and a summary; without = 1", summary.To(verdict), 1.2);
        yield return new Ratio("a whole determination: its bytes beyond a verdict", full.Beyond(verdict) / 1e6, 500, "MB/s", IsLeast: true);
        yield return new Ratio("allocated a row of whole determinations", full.Allocated / (double)Rows / 1024, null, "KB");
        yield return new Ratio("rows a second with two jobs; with one = 1", 1 / twoJobs.To(verdict), 1.7, IsLeast: true);
        foreach (var (what, run) in odd)
        {
            yield return new Ratio($"{what}; none = 1", run.To(verdict), 3);
        }
    }

    private static IEnumerable<(string What, BulkTimes Run)> Odd(InTurn runs, List<ReadOnlyMemory<byte>> ordinary)
    {
        foreach (var percent in new[] { 1, 10, 100 })
        {
            yield return ($"rows of which {percent} % are odd", Run(runs, OddRows.Among(ordinary, percent), BulkDetail.Verdict));
        }

        foreach (var kind in Enum.GetValues<Oddity>())
        {
            yield return ($"rows all with {OddRows.Name(kind)}", Run(runs, OddRows.All(ordinary, kind), BulkDetail.Verdict));
        }
    }

    private static BulkTimes Run(InTurn runs, List<ReadOnlyMemory<byte>> rows, BulkDetail detail, bool summarize = false, int jobs = 1)
    {
        var input = rows.SelectMany(row => row.ToArray().Append((byte)'\n')).ToArray();
        var options = new BulkOptions
        {
            Question = new Question(null, MadeUpRows.AsOf, association: "mi-aimh"),
            Detail = detail,
            Summarize = summarize,
            Jobs = jobs,
        };
        var written = 0L;
        var contender = runs.Add(() =>
        {
            using var results = new CountingStream();
            using var rejects = new CountingStream();
            BulkEvaluation.Run(new MemoryStream(input), results, rejects, options);
            written = results.Written;
        });
        return new BulkTimes(contender, () => written);
    }

    /// <summary>The times of a run, and what it has written.</summary>
    private sealed record BulkTimes(Contender Contender, Func<long> Written)
    {
        public long Allocated => Contender.Allocated;

        public double To(BulkTimes other) => Contender.To(other.Contender);

        /// <summary>The bytes that it writes more than another, by the time that it takes more.</summary>
        public double Beyond(BulkTimes other) => (Written() - other.Written()) / (Contender.Best - other.Contender.Best);
    }
}
