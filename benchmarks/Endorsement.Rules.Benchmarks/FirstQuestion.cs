using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Benchmarks;

/// <summary>What does the first question about a candidate cost, beside merely reading the candidate's own document?</summary>
[MemoryDiagnoser]
public class FirstQuestion
{
    private readonly Ruleset _ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!;
    private readonly Candidate _candidate = Portfolio.Imhs();
    private readonly byte[] _document = Portfolio.Imhs().ToJson();
    private readonly Question _question = new("IMHS", Portfolio.AsOf);
    private readonly DossierReader _reader = new();
    private readonly Dossier _dossier = new();

    /// <summary>The baseline: UTF-8 to the facts that rules see.</summary>
    [Benchmark(Baseline = true)]
    public bool ReadDocument() => _reader.TryRead(_document, _ruleset.Compile().Utf8Vocabulary, _dossier, DocumentLimits.Default);

    /// <summary>A candidate that a program has built, of whom nothing is known yet.</summary>
    [Benchmark]
    public Outcome Built() => _ruleset.Open(_candidate with { }).Decide(_question);

    /// <summary>One who was asked about before.</summary>
    [Benchmark]
    public Outcome Known() => _ruleset.Open(_candidate).Decide(_question);
}
