using System.Globalization;
using System.Runtime.InteropServices;
using Endorsement.Rules.Benchmarks.Ratios;

namespace Endorsement.Rules.Benchmarks;

/// <summary>
/// From bytes to outcomes beside the DOM walk of simdjson over the same bytes, in turn, in one process and on one thread. What is told is the best
/// time of each: the best runs are those that nobody disturbed.
/// </summary>
internal static class BesideSimdJson
{
    public const string OneCategory = "bytes to the outcome of one category";
    public const string EveryCategory = "bytes to the outcomes of every category";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static void Run()
    {
        var (told, rows) = Measure();
        Console.WriteLine(told);
        Console.WriteLine(FormattableString.Invariant($"{NdjsonToOutcomes.Rows} rows, {rows[0].Bytes} bytes"));
        Console.WriteLine();
        Console.WriteLine("| what                                    |      GB/s | simdjson = 1 | Utf8JsonReader = 1 |");
        Console.WriteLine("|:----------------------------------------|----------:|-------------:|-------------------:|");
        foreach (var row in rows)
        {
            var beside = row.BesideSimdJson?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
            Console.WriteLine(
                FormattableString.Invariant(
                    $"| {row.Name, -39} | {row.Bytes / row.Seconds / 1e9, 9:0.00} | {beside, 12} | {row.BesideWalk, 18:0.00} |"
                )
            );
        }
    }

    /// <summary>What simdjson has chosen for this processor, or why it is not there; and each way through the bytes.</summary>
    public static (string Told, List<WayThrough> Rows) Measure()
    {
        var ours = new NdjsonToOutcomes();
        var runs = new InTurn(Patience);
        var native = SimdJson.TryLoad(out var said);
        using var padded = new Padded(MadeUpRows.Of(NdjsonToOutcomes.Rows), native?.Padding ?? 0);
        var all = new List<(string Name, Contender Run)>();
        if (native is not null)
        {
            all.Add(("simdjson, DOM walk", runs.Add(() => native.Walk(padded.Start, padded.Length, isTouched: true))));
            all.Add(("simdjson, parse alone", runs.Add(() => native.Walk(padded.Start, padded.Length, isTouched: false))));
        }

        var dom = native is null ? null : all[0].Run;
        var walk = runs.Add(() => ours.Walk());
        all.Add(("Utf8JsonReader, walk", walk));
        all.Add(("bytes to dossiers", runs.Add(() => ours.Dossiers())));
        all.Add((OneCategory, runs.Add(() => ours.OneCategory())));
        all.Add((EveryCategory, runs.Add(() => ours.EveryCategory())));
        runs.Run();
        return (
            native is null ? said : $"simdjson's code for this processor: {native.Kernel}",
            [
                .. all.Select(each => new WayThrough(
                    each.Name,
                    padded.Length,
                    each.Run.Best,
                    dom is null ? null : each.Run.To(dom),
                    each.Run.To(walk)
                )),
            ]
        );
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

/// <summary>A way through the bytes, and its best time.</summary>
internal sealed record WayThrough(string Name, int Bytes, double Seconds, double? BesideSimdJson, double BesideWalk);
