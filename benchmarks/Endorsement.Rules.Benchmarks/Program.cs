using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Endorsement.Rules.Benchmarks;
using Endorsement.Rules.Benchmarks.Charts;
using Endorsement.Rules.Benchmarks.Ratios;

if (args is ["--million"])
{
    Million.Run();
    return;
}

if (args is ["--simdjson"])
{
    BesideSimdJson.Run();
    return;
}

if (args is ["--growth", var charts])
{
    GrowthCharts.Run(charts);
    return;
}

if (args is ["--scale", var folder, .. var most])
{
    ScaleCharts.Run(folder, most is [var rows] ? long.Parse(rows, CultureInfo.InvariantCulture) : 100_000);
    return;
}

if (args is ["--ratios", .. var many])
{
    RatioTable.Run(many is [var count] ? long.Parse(count, CultureInfo.InvariantCulture) : 1_000_000);
    return;
}

// In process: the benchmarks measure the build that is here, and need no second project to be restored.
var config = DefaultConfig
    .Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(15))
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median, new RatioOfMinima())
    .HideColumns(Column.Error, Column.StdDev, Column.Ratio, Column.RatioSD, Column.AllocRatio, Column.Gen0, Column.Gen1, Column.Gen2)
    .AddExporter(MarkdownExporter.GitHub)
    .WithOptions(ConfigOptions.DisableLogFile);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
