using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Benchmarks;

/// <summary>What does a program of the package pay: for the first question of a candidate, and for each one after it?</summary>
[MemoryDiagnoser]
public class OpenedFile
{
    private readonly Ruleset _ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!;
    private readonly Candidate _candidate = Portfolio.Imhs();
    private readonly Question _question = new("IMHS", Portfolio.AsOf);
    private readonly Question _category = new("IFS", Portfolio.AsOf);
    private readonly Question _date = new("IMHS", Portfolio.AsOf.PlusMonths(-2));
    private readonly Question _every = new(null, Portfolio.AsOf);
    private CandidateFile _file = null!;
    private Dossier _dossier = null!;
    private HandWritten _handWritten = null!;

    /// <summary>Opens the file once.</summary>
    [GlobalSetup]
    public void Open()
    {
        _file = _ruleset.Open(_candidate);
        _dossier = _ruleset.Compile().Read(_candidate);
        _handWritten = new HandWritten(_ruleset.Compile().Vocabulary);
        if (!ByHand() || Decide() != Outcome.Met)
        {
            throw new InvalidOperationException("The candidate must meet IMHS by hand and by the engine.");
        }
    }

    /// <summary>The baseline: the rules of one category written by hand, on the candidate as it has been read.</summary>
    [Benchmark(Baseline = true)]
    public bool ByHand() => _handWritten.Meets(_dossier, Days.Of(Portfolio.AsOf));

    /// <summary>Open, and decide: the first question.</summary>
    [Benchmark]
    public Outcome OpenAndDecide() => _ruleset.Open(_candidate).Decide(_question);

    /// <summary>Open, and tell every finding: the first question.</summary>
    [Benchmark]
    public Determination OpenAndDetermine() => _ruleset.Open(_candidate).Determine(_question);

    /// <summary>The same question again, the outcome alone.</summary>
    [Benchmark]
    public Outcome Decide() => _file.Decide(_question);

    /// <summary>A second category, the outcome alone.</summary>
    [Benchmark]
    public Outcome SecondCategory() => _file.Decide(_category);

    /// <summary>A second date, the outcome alone.</summary>
    [Benchmark]
    public Outcome SecondDate() => _file.Decide(_date);

    /// <summary>Every finding of a file that is open.</summary>
    [Benchmark]
    public Determination Determine() => _file.Determine(_question);

    /// <summary>Every finding of every category, the file opened for it.</summary>
    [Benchmark]
    public ImmutableArray<Determination> OpenAndDetermineAll() => _ruleset.Open(_candidate).DetermineAll(_every);
}
