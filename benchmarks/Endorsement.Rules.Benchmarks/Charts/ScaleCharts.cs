using System.Globalization;

namespace Endorsement.Rules.Benchmarks.Charts;

/// <summary>
/// Throughput and memory of one process for more and more rows: one job and two, rows of very different sizes, a slow disk. The process is watched
/// from outside, its output hashed: whatever the jobs, it must be the same. `--scale FOLDER [ROWS]`, up to so many rows.
/// </summary>
internal static class ScaleCharts
{
    private static readonly ScaledRun[] Runs =
    [
        new("1 job", 1),
        new("2 jobs", 2),
        new("2 jobs, uneven", 2) { IsUneven = true },
        new("2 jobs, slow disk", 2) { Disk = 4_000_000 },
    ];

    public static void Run(string folder, long most)
    {
        var even = MadeUpRows.Lines(MadeUpRows.Of(2_000));
        var large = Portfolio.Imhs(2_500).ToJson();
        var uneven = even.Select((row, i) => i % 100 == 50 ? Line(large) : row).ToList();
        var (speed, memory) = (Runs.Select(_ => new List<ChartPoint>()).ToArray(), Runs.Select(_ => new List<ChartPoint>()).ToArray());
        Console.WriteLine("| run | rows | input | seconds | rows a second | MB a second | peak memory |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        for (var rows = 1_000L; rows <= most; rows *= 10)
        {
            var first = "";
            for (var i = 0; i < Runs.Length; i++)
            {
                var measured = ScaledProcess.Measure(Runs[i], Runs[i].IsUneven ? uneven : even, rows);
                speed[i].Add(new ChartPoint(rows, rows / measured.Seconds));
                memory[i].Add(new ChartPoint(rows, measured.Peak / 1048576.0));
                Console.WriteLine(measured.Row(Runs[i].Name, rows));
                first = i == 0 ? measured.Hash : first;
                if (!Runs[i].IsUneven && measured.Hash != first)
                {
                    throw new InvalidOperationException($"The output of {Runs[i].Name} is another than that of {Runs[0].Name}.");
                }
            }
        }

        Draw(Path.Combine(folder, "scale-throughput.svg"), "One process: throughput", "rows a second", speed);
        Draw(Path.Combine(folder, "scale-memory.svg"), "One process: peak memory", "megabytes", memory);
    }

    private static void Draw(string file, string title, string label, List<ChartPoint>[] lines) =>
        File.WriteAllText(file, new LineChart(title, "rows", label).Draw([.. Runs.Select((run, i) => new ChartLine(run.Name, lines[i]))]));

    private static ReadOnlyMemory<byte> Line(byte[] json) => json.Where(at => at != (byte)'\n').ToArray();
}
