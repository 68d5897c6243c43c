using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Benchmarks;

/// <summary>From the bytes of 500 made-up rows to a result line each, on one thread: how far above merely walking through the same JSON?</summary>
[MemoryDiagnoser]
public class NdjsonToOutcomes
{
    /// <summary>How many rows are gone through.</summary>
    internal const int Rows = 500;

    private readonly List<ReadOnlyMemory<byte>> _lines = MadeUpRows.Lines(MadeUpRows.Of(Rows));
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly DossierReader _reader = new();
    private readonly Utf8Vocabulary _vocabulary = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Compile().Utf8Vocabulary;
    private readonly Dossier _dossier = new();
    private readonly RowWorker _oneCategory = Worker("IMHS");
    private readonly RowWorker _everyCategory = Worker(null);

    /// <summary>The baseline: every token is looked at, and nothing is kept.</summary>
    [Benchmark(Baseline = true)]
    public long Walk()
    {
        var tokens = 0L;
        foreach (var line in _lines)
        {
            var reader = new Utf8JsonReader(line.Span);
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    /// <summary>Reading alone: bytes to dossiers.</summary>
    [Benchmark]
    public int Dossiers()
    {
        var read = 0;
        foreach (var line in _lines)
        {
            read += _reader.TryRead(line, _vocabulary, _dossier, DocumentLimits.Default, Days.None) ? 1 : 0;
        }

        return read;
    }

    /// <summary>Reading, choosing the version, and the outcome of one category (IMHS).</summary>
    [Benchmark]
    public int OneCategory() => Run(_oneCategory);

    /// <summary>The same for every category of the association: twelve in most versions.</summary>
    [Benchmark]
    public int EveryCategory() => Run(_everyCategory);

    private static RowWorker Worker(string? category) =>
        new(new BulkQuestion(new BulkOptions { Question = new Question(category, MadeUpRows.AsOf, association: "mi-aimh") }));

    private int Run(RowWorker worker)
    {
        _output.ResetWrittenCount();
        foreach (var line in _lines)
        {
            worker.Process(line, _output);
        }

        return _output.WrittenCount;
    }
}
