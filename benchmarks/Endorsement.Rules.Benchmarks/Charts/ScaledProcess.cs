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

/// <summary>One run of `endorse batch`, watched from outside: its input is made, its output hashed.</summary>
internal static class ScaledProcess
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "endorse.dll");

    public static ScaledResult Measure(ScaledRun run, List<ReadOnlyMemory<byte>> rows, long count)
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
}

/// <summary>How long it took, how much it read, what it needed, and the hash of its output.</summary>
internal sealed record ScaledResult(double Seconds, long Bytes, long Peak, string Hash)
{
    public string Row(string name, long rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {rows:#,0} | {Bytes / 1e6:#,0} MB | {Seconds:0.0} | {rows / Seconds:#,0} | {Bytes / 1e6 / Seconds:0} | {Peak / 1048576.0:0} MB |"
        );
}
