using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Benchmarks;

/// <summary>
/// 600 made-up rows of which a share is odd: codes and ids written with escapes, entries that may be the same as others, dates known to the month only.
/// Every category, on one thread.
/// </summary>
[MemoryDiagnoser]
public class OddRows
{
    private static readonly string[] Sections = ["work", "training", "reflectiveSupervision"];

    private readonly List<ReadOnlyMemory<byte>> _ordinary = MadeUpRows.Lines(MadeUpRows.Of(600));
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly RowWorker _worker = new(
        new BulkQuestion(new BulkOptions { Question = new Question(null, MadeUpRows.AsOf, association: "mi-aimh") })
    );
    private List<ReadOnlyMemory<byte>> _rows = [];

    /// <summary>How many rows in a hundred are odd.</summary>
    [Params(0, 1, 10, 100)]
    public int Percent { get; set; }

    /// <summary>Makes the odd rows, a third of each kind.</summary>
    [GlobalSetup]
    public void Make() => _rows = Among(_ordinary, Percent);

    /// <summary>The baseline: the same rows with nothing odd put in.</summary>
    [Benchmark(Baseline = true)]
    public long Ordinary() => Run(_ordinary);

    /// <summary>The rows, some of them odd.</summary>
    [Benchmark]
    public long WithOdd() => Run(_rows);

    /// <summary>The rows, of which so many in a hundred are odd, a third of them in each way.</summary>
    internal static List<ReadOnlyMemory<byte>> Among(List<ReadOnlyMemory<byte>> rows, int percent) =>
        [.. rows.Select((row, i) => percent == 0 || i % (100 / percent) != 0 ? row : Odd(row.Span, (Oddity)(i / (100 / percent) % 3)))];

    /// <summary>The rows, all odd in one way.</summary>
    internal static List<ReadOnlyMemory<byte>> All(List<ReadOnlyMemory<byte>> rows, Oddity oddity) =>
        [.. rows.Select(row => (ReadOnlyMemory<byte>)Odd(row.Span, oddity))];

    internal static string Name(Oddity oddity) =>
        oddity switch
        {
            Oddity.Escapes => "escapes",
            Oddity.Twins => "three entries that may be the same as others",
            Oddity.Months => "three dates known to the month",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static byte[] Odd(ReadOnlySpan<byte> line, Oddity oddity)
    {
        var text = Encoding.UTF8.GetString(line);
        if (oddity == Oddity.Escapes)
        {
            return Encoding.UTF8.GetBytes(
                text.Replace("\"infant-toddler\"", "\"\\u0069nfant-toddler\"", StringComparison.Ordinal)
                    .Replace("\"tr-1\"", "\"\\u0074r-1\"", StringComparison.Ordinal)
            );
        }

        var document = JsonNode.Parse(text)!.AsObject();
        foreach (var name in Sections)
        {
            if (document[name] is JsonArray { Count: > 0 } section)
            {
                var entry = section[section.Count / 2]!.AsObject();
                if (oddity == Oddity.Twins)
                {
                    var twin = entry.DeepClone().AsObject();
                    twin["id"] = "twin";
                    twin.Remove("ages");
                    section.Add(twin);
                }
                else if (entry["date"] is { } date)
                {
                    entry["date"] = date.GetValue<string>()[..7];
                }
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(document);
    }

    private long Run(List<ReadOnlyMemory<byte>> rows)
    {
        var bytes = 0L;
        foreach (var line in rows)
        {
            _output.ResetWrittenCount();
            _worker.Process(line, _output);
            bytes += _output.WrittenCount;
        }

        return bytes;
    }
}

/// <summary>A way in which a row is odd.</summary>
internal enum Oddity
{
    /// <summary>Codes and ids are written with escapes.</summary>
    Escapes,

    /// <summary>Entries may be the same as others.</summary>
    Twins,

    /// <summary>Dates are known to the month only.</summary>
    Months,
}
