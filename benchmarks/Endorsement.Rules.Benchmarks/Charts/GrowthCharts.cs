using System.Diagnostics;
using System.Globalization;

namespace Endorsement.Rules.Benchmarks.Charts;

/// <summary>
/// How outcome, findings, plan and reading grow as one thing in the file or in the rules grows: a table and a chart for each. `--growth FOLDER`.
/// </summary>
internal static class GrowthCharts
{
    private const double Enough = 0.25;
    private static readonly string[] Names = ["reading", "outcome", "findings", "plan"];

    public static void Run(string folder)
    {
        Console.WriteLine("| grows in | size | reading | outcome | findings | plan |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var file in GrowingFile.All)
        {
            var lines = Names.Select(_ => new List<ChartPoint>()).ToArray();
            foreach (var size in file.Sizes)
            {
                var measured = Measure(file, size);
                for (var i = 0; i < measured.Length; i++)
                {
                    lines[i].Add(new ChartPoint(size, measured[i]));
                }

                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {file.Grows} | {size:#,0} | {string.Join(" | ", measured.Select(Time))} |"
                    )
                );
            }

            var chart = new LineChart($"One candidate, as it grows in {file.Grows}", file.Grows, "microseconds, the best of many");
            File.WriteAllText(
                Path.Combine(folder, $"growth-{file.Name}.svg"),
                chart.Draw([.. Names.Select((name, i) => new ChartLine(name, lines[i]))])
            );
        }
    }

    /// <summary>The best time of each in microseconds.</summary>
    private static double[] Measure(GrowingFile file, int size)
    {
        var ruleset = file.Rules(size);
        var json = file.Candidate(size);
        var question = new Question("G", GrowingFile.AsOf);
        var candidate = Candidate.Read(json);
        var opened = ruleset.Open(candidate);
        return
        [
            Best(() => Candidate.Read(json)),
            Best(() => opened.Decide(question)),
            Best(() => opened.Determine(question)),
            Best(() => opened.Plan(question)),
        ];
    }

    /// <summary>The best time of an outcome in microseconds.</summary>
    public static double Outcome(GrowingFile file, int size)
    {
        var opened = file.Rules(size).Open(Candidate.Read(file.Candidate(size)));
        return Best(() => opened.Decide(new Question("G", GrowingFile.AsOf)));
    }

    private static double Best<T>(Func<T> ask)
    {
        var (best, all) = (double.MaxValue, Stopwatch.StartNew());
        for (var i = 0; i < 3 || all.Elapsed.TotalSeconds < Enough; i++)
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(ask());
            best = Math.Min(best, watch.Elapsed.TotalMicroseconds);
            if (all.Elapsed.TotalSeconds > 20 * Enough)
            {
                break;
            }
        }

        // A stopwatch does not tell less.
        return Math.Max(best, 0.1);
    }

    private static string Time(double microseconds) =>
        microseconds switch
        {
            < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{microseconds:0.0} µs"),
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000:0.0} ms"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000_000:0.00} s"),
        };
}
