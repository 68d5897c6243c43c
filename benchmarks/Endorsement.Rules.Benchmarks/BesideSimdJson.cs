using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Endorsement.Rules.Benchmarks;

/// <summary>
/// From bytes to outcomes beside the DOM walk of simdjson over the same bytes, in turn, in one process and on one thread. What is told is the best
/// time of each: the best runs are those that nobody disturbed.
/// </summary>
internal static class BesideSimdJson
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static void Run()
    {
        var ours = new NdjsonToOutcomes();
        var runs = new List<(string Name, Action Run)>();
        var native = SimdJson.TryLoad(out var said);
        using var padded = new Padded(MadeUpRows.Of(NdjsonToOutcomes.Rows), native?.Padding ?? 0);
        if (native is not null)
        {
            runs.Add(("simdjson, DOM walk", () => native.Walk(padded.Start, padded.Length, isTouched: true)));
            runs.Add(("simdjson, parse alone", () => native.Walk(padded.Start, padded.Length, isTouched: false)));
        }

        var walk = runs.Count;
        runs.Add(("Utf8JsonReader, walk", () => ours.Walk()));
        runs.Add(("bytes to dossiers", () => ours.Dossiers()));
        runs.Add(("bytes to the outcome of one category", () => ours.OneCategory()));
        runs.Add(("bytes to the outcomes of every category", () => ours.EveryCategory()));
        var best = Best(runs);
        Console.WriteLine(native is null ? said : $"simdjson's code for this processor: {native.Kernel}");
        Console.WriteLine(FormattableString.Invariant($"{NdjsonToOutcomes.Rows} rows, {padded.Length} bytes"));
        Console.WriteLine();
        Console.WriteLine("| what                                    |      GB/s | simdjson = 1 | Utf8JsonReader = 1 |");
        Console.WriteLine("|:----------------------------------------|----------:|-------------:|-------------------:|");
        for (var i = 0; i < runs.Count; i++)
        {
            var beside = native is null ? "" : (best[i] / best[0]).ToString("0.00", CultureInfo.InvariantCulture);
            Console.WriteLine(
                FormattableString.Invariant(
                    $"| {runs[i].Name, -39} | {padded.Length / best[i] / 1e9, 9:0.00} | {beside, 12} | {best[i] / best[walk], 18:0.00} |"
                )
            );
        }
    }

    private static double[] Best(List<(string Name, Action Run)> runs)
    {
        var best = Enumerable.Repeat(double.MaxValue, runs.Count).ToArray();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; )
        {
            for (var i = 0; i < runs.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                runs[i].Run();
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        return best;
    }

    /// <summary>Bytes outside of the managed heap, with room behind them.</summary>
    private sealed class Padded : IDisposable
    {
        public Padded(byte[] bytes, int padding)
        {
            Length = bytes.Length;
            Start = Marshal.AllocHGlobal(bytes.Length + padding);
            Marshal.Copy(bytes, 0, Start, bytes.Length);
            Marshal.Copy(new byte[padding], 0, Start + bytes.Length, padding);
        }

        public nint Start { get; }

        public int Length { get; }

        public void Dispose() => Marshal.FreeHGlobal(Start);
    }
}
