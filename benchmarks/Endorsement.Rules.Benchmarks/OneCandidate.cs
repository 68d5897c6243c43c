using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Benchmarks;

/// <summary>What does one IMHS candidate with full evidence cost: by hand, as an outcome, with every finding?</summary>
[MemoryDiagnoser]
public class OneCandidate
{
    private readonly CompiledRuleset _ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!.Compile();
    private Dossier _dossier = null!;
    private HandWritten _handWritten = null!;
    private PathwayPlan _plan = null!;
    private int _asOf;

    /// <summary>Both sides start from the same filled dossier, and must agree before anything is measured.</summary>
    [GlobalSetup]
    public void Fill()
    {
        _dossier = _ruleset.Read(Portfolio.Imhs(), Portfolio.AsOf);
        _handWritten = new HandWritten(_ruleset.Vocabulary);
        _plan = _ruleset.Plan("IMHS", Pathway.Initial)!;
        _asOf = Days.Of(Portfolio.AsOf);
        if (!ByHand() || Outcome() != Rules.Outcome.Met || FullFinding().Outcome != Rules.Outcome.Met)
        {
            throw new InvalidOperationException("The candidate must meet IMHS by hand and by the engine.");
        }
    }

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public bool ByHand() => _handWritten.Meets(_dossier, _asOf);

    /// <summary>The engine, outcome only.</summary>
    [Benchmark]
    public Outcome Outcome() => _ruleset.Decide(_dossier, _plan, Portfolio.AsOf, null)!.Value;

    /// <summary>The engine, every finding.</summary>
    [Benchmark]
    public Determination FullFinding() => _ruleset.Tell(_dossier, _plan, Portfolio.AsOf, null, SelectionReason.Named, null)!;
}
