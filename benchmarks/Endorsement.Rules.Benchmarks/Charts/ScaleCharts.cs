using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Endorsement.Rules.Benchmarks.Charts;

/// <summary>A way in which `endorse batch` is run.</summary>
internal sealed record ScaledRun(string Name, int Jobs)
{
    /// <summary>Every hundredth row is fifty times as large as the others.</summary>
    public bool IsUneven { get; init; }

    /// <summary>Results are taken no faster than so many bytes a second; 0: as fast as they come.</summary>
    public int Disk { get; init; }
}

/// <summary>
/// Throughput and memory of one process for more and more rows: one job and two, rows of very different sizes, a slow disk. The process is watched
/// from outside, its output hashed: whatever the jobs, it must be the same. `--scale FOLDER [ROWS]`, up to so many rows.
/// </summary>
internal static class ScaleCharts
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "endorse.dll");

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
                var measured = Measure(Runs[i], Runs[i].IsUneven ? uneven : even, rows);
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

    private static ScaledResult Measure(ScaledRun run, List<ReadOnlyMemory<byte>> rows, long count)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Tool,
                    "batch",
                    "-",
                    "--as-of",
                    "2019-06-01",
                    "--quiet",
                    "--out",
                    "/dev/stdout",
                    "--rejects",
                    "/dev/null",
                    "--jobs",
                    $"{run.Jobs}",
                ]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var watch = Stopwatch.StartNew();
        var bytes = 0L;
        var hash = "";
        var writer = new Thread(() => bytes = Write(process.StandardInput.BaseStream, rows, count));
        var reader = new Thread(() => hash = Read(process.StandardOutput.BaseStream, run.Disk));
        writer.Start();
        reader.Start();
        var peak = 0L;
        while (!process.WaitForExit(50))
        {
            peak = Math.Max(peak, Peak(process));
        }

        writer.Join();
        reader.Join();
        return process.ExitCode == 0
            ? new ScaledResult(watch.Elapsed.TotalSeconds, bytes, peak, hash)
            : throw new InvalidOperationException($"{run.Name} ended with {process.ExitCode}.");
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has ended in between.
            return 0;
        }
    }

    /// <summary>The rows over and over, so that whoever makes them takes no time from whoever decides.</summary>
    private static long Write(Stream stream, List<ReadOnlyMemory<byte>> rows, long count)
    {
        using (stream)
        {
            var bytes = 0L;
            for (var i = 0L; i < count; i++)
            {
                var row = rows[(int)(i % rows.Count)];
                stream.Write(row.Span);
                stream.WriteByte((byte)'\n');
                bytes += row.Length + 1;
            }

            return bytes;
        }
    }

    private static string Read(Stream stream, int bytesASecond)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var (watch, bytes) = (Stopwatch.StartNew(), 0L);
        while (stream.Read(buffer) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            bytes += read;
            if (bytesASecond > 0 && TimeSpan.FromSeconds(bytes / (double)bytesASecond) - watch.Elapsed is { Ticks: > 0 } ahead)
            {
                Thread.Sleep(ahead);
            }
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static ReadOnlyMemory<byte> Line(byte[] json) => json.Where(at => at != (byte)'\n').ToArray();

    private sealed record ScaledResult(double Seconds, long Bytes, long Peak, string Hash)
    {
        public string Row(string name, long rows) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {rows:#,0} | {Bytes / 1e6:#,0} MB | {Seconds:0.0} | {rows / Seconds:#,0} | {Bytes / 1e6 / Seconds:0} | {Peak / 1048576.0:0} MB |"
            );
    }
}
