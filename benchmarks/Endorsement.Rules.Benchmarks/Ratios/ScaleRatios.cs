using System.Globalization;
using Endorsement.Rules.Benchmarks.Charts;

namespace Endorsement.Rules.Benchmarks.Ratios;

/// <summary>Whether memory stays flat as rows grow: the process is watched from outside, its input made and its output hashed meanwhile.</summary>
internal static class ScaleRatios
{
    public static IEnumerable<Ratio> Measure(long rows)
    {
        var even = MadeUpRows.Lines(MadeUpRows.Of(2_000));
        var run = new ScaledRun("two jobs", 2);
        var (few, many) = (ScaledProcess.Measure(run, even, rows / 10), ScaledProcess.Measure(run, even, rows));
        yield return new Ratio(
            string.Create(CultureInfo.InvariantCulture, $"peak memory of `batch`, {rows:#,0} rows; of a tenth as many = 1"),
            many.Peak / (double)few.Peak,
            1.2
        );
        yield return new Ratio("its peak memory", many.Peak / 1048576.0, 256, "MB");
    }
}
