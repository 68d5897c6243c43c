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
    public void Make() =>
        _rows = [
            .. _ordinary.Select((line, i) => Percent == 0 || i % (100 / Percent) != 0 ? line : Odd(line.Span, i / (100 / Percent) % 3)),
        ];

    /// <summary>The baseline: the same rows with nothing odd put in.</summary>
    [Benchmark(Baseline = true)]
    public long Ordinary() => Run(_ordinary);

    /// <summary>The rows, some of them odd.</summary>
    [Benchmark]
    public long WithOdd() => Run(_rows);

    private static byte[] Odd(ReadOnlySpan<byte> line, int kind)
    {
        var text = Encoding.UTF8.GetString(line);
        if (kind == 0)
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
                if (kind == 1)
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
