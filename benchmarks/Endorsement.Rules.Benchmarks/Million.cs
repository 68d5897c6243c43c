using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Endorsement.Rules.Cli.Generation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Benchmarks;

/// <summary>
/// How much memory does `endorse batch` need for more and more rows, up to a million? The process is watched from outside while made-up rows
/// are written to its standard input; memory must not grow with them.
/// </summary>
internal static class Million
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "endorse.dll");

    public static void Run()
    {
        Console.WriteLine("| Rows      | Input    | Seconds | Rows a second | Peak memory | Outcomes add up |");
        Console.WriteLine("|----------:|---------:|--------:|--------------:|------------:|:----------------|");
        foreach (var rows in new[] { 1_000L, 10_000, 100_000, 1_000_000 })
        {
            Console.WriteLine(Run(rows));
        }
    }

    private static string Run(long rows)
    {
        var folder = Directory.CreateTempSubdirectory("endorse-million-");
        try
        {
            var summary = Path.Combine(folder.FullName, "summary.json");
            var results = Path.Combine(folder.FullName, "results.ndjson");
            using var process = Process.Start(
                new ProcessStartInfo("dotnet", [Tool, "batch", "-", "--as-of", "2019-06-01", "--out", results, "--summary", summary])
                {
                    RedirectStandardInput = true,
                    UseShellExecute = false,
                }
            )!;
            var watch = Stopwatch.StartNew();
            var bytes = 0L;
            var writer = new Thread(() => bytes = Write(process.StandardInput.BaseStream, rows));
            writer.Start();
            var peak = 0L;
            while (!process.WaitForExit(100))
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }

            writer.Join();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {rows, 9:#,0} | {bytes / 1e6, 5:#,0} MB | {watch.Elapsed.TotalSeconds, 7:0.0} | {rows / watch.Elapsed.TotalSeconds, 13:#,0} | {peak / 1048576.0, 8:0} MB | {(AddsUp(summary, rows) ? "yes" : "NO"), -15} |"
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static long Write(Stream stream, long count)
    {
        using (stream)
        using (var rows = new Rows())
        {
            var association = Array.Find(GeneratedAssociation.All, a => a.Id == "mi-aimh")!;
            return rows.Write(
                stream,
                count,
                seed: 1,
                association,
                GeneratedPeriod.Until(MadeUpRows.AsOf.PlusDays(-1)),
                broken: 0,
                CancellationToken.None
            );
        }
    }

    /// <summary>Rows in are rows out and rejected; of each ruleset every category has an outcome for each of its rows.</summary>
    private static bool AddsUp(string file, long rows)
    {
        using var summary = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = summary.RootElement;
        return root.GetProperty("rows").GetInt64() == rows
            && root.GetProperty("written").GetInt64() + root.GetProperty("rejected").GetInt64() == rows
            && root.GetProperty("rulesets").EnumerateArray().Sum(r => r.GetProperty("rows").GetInt64()) == rows
            && root.GetProperty("rulesets")
                .EnumerateArray()
                .All(r =>
                    r.GetProperty("categories")
                        .EnumerateArray()
                        .All(c =>
                            c.GetProperty("outcomes").EnumerateObject().Sum(o => o.Value.GetInt64()) == r.GetProperty("rows").GetInt64()
                        )
                );
    }
}
