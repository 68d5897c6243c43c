using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Endorsement.Rules.Benchmarks;

/// <summary>The best time of a benchmark by the best time of its baseline. On a shared machine the best runs are those that nobody disturbed.</summary>
internal sealed class RatioOfMinima : IColumn
{
    public string Id => nameof(RatioOfMinima);

    public string ColumnName => "Ratio of minima";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Baseline;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Best time by the best time of the baseline";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var baseline = summary.BenchmarksCases.FirstOrDefault(other =>
            other.Descriptor.Baseline && other.Parameters.ValueInfo == benchmarkCase.Parameters.ValueInfo
        );
        return Best(summary, baseline) is { } least && Best(summary, benchmarkCase) is { } own
            ? (own / least).ToString("0.00", CultureInfo.InvariantCulture)
            : "";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(benchmark => benchmark.Descriptor.Baseline);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    private static double? Best(Summary summary, BenchmarkCase? benchmarkCase) =>
        benchmarkCase is null ? null : summary[benchmarkCase]?.ResultStatistics?.Min;
}
