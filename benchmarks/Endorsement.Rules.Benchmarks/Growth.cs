using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Benchmarks;

/// <summary>How does the outcome's cost grow with RS/C sessions? Close to linear is wanted.</summary>
[MemoryDiagnoser]
public class SessionsGrow
{
    private readonly CompiledRuleset _ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!.Compile();
    private Dossier _dossier = null!;
    private HandWritten _handWritten = null!;
    private PathwayPlan _plan = null!;

    /// <summary>How many sessions the candidate has.</summary>
    [Params(10, 100, 1_000, 10_000)]
    public int Sessions { get; set; }

    /// <summary>Fills the dossier.</summary>
    [GlobalSetup]
    public void Fill()
    {
        _dossier = _ruleset.Read(Portfolio.Imhs(Sessions), Portfolio.AsOf);
        _handWritten = new HandWritten(_ruleset.Vocabulary);
        _plan = _ruleset.Plan("IMHS", Pathway.Initial)!;
    }

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public bool ByHand() => _handWritten.Meets(_dossier, Days.Of(Portfolio.AsOf));

    /// <summary>The engine, outcome only.</summary>
    [Benchmark]
    public Outcome Outcome() => _ruleset.Decide(_dossier, _plan, Portfolio.AsOf, null)!.Value;
}

/// <summary>Matching 40 raters to 10 slots with an among-clause: met by the last possible rater, and impossible by one.</summary>
[MemoryDiagnoser]
public class RatersGrow
{
    private readonly RaterTable _table = new();
    private readonly RatingFacts[] _ratings = [.. Enumerable.Range(0, 40).Select(person => new RatingFacts { Person = person })];

    /// <summary>Whether the slots can be filled.</summary>
    [Params(true, false)]
    public bool IsPossible { get; set; }

    /// <summary>The baseline: one person after the other takes the first free slot. Fast, and wrong as soon as two compete.</summary>
    [Benchmark(Baseline = true)]
    public int Greedy()
    {
        Fill();
        var (taken, filled) = (0UL, 0);
        for (var person = 0; person < 40; person++)
        {
            var free = _table.PlacesOf(person) & ~taken;
            if (free != 0)
            {
                taken |= free & (~free + 1);
                filled++;
            }
        }

        return filled;
    }

    /// <summary>The engine's matching.</summary>
    [Benchmark]
    public bool Matching()
    {
        Fill();
        return _table.IsSatisfiable();
    }

    private void Fill()
    {
        _table.Reset(40, _ratings, 10, 1);
        _table.Needs(0, 2);
        for (var person = 0; person < 40; person++)
        {
            // Everybody competes for the first slots; the last ones have few who can fill them.
            _table.PlacesOf(person) = person < 30 ? 0b0000011111UL : 0b1111100000UL >> (IsPossible ? 0 : person % 5);
            _table.ClausesOf(person) = person >= 38 ? 1UL : 0UL;
        }

        if (!IsPossible)
        {
            for (var person = 30; person < 40; person++)
            {
                _table.PlacesOf(person) &= 0b0111111111UL;
            }
        }
    }
}
