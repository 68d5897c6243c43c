using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Benchmarks;

/// <summary>What does a program of the package pay: for the first question of a candidate, and for each one after it?</summary>
/// <remarks>
/// Of what a first question allocates, the document (11.3 KB here, which <c>FirstOfRead</c> has already) and the dossier's arrays hold the document, and
/// grow with it: a fact of an entry, about as long as what is written. What is allocated beside them, the file and the dossier's sections, is the
/// same for every candidate: the allocation of <c>FirstOfNobody</c>, whose document says an id.
/// </remarks>
[MemoryDiagnoser]
public class OpenedFile
{
    private readonly Ruleset _ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!;
    private readonly Ruleset _twelve = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
    private readonly Candidate _built = Portfolio.Imhs();
    private readonly Question _question = new("IMHS", Portfolio.AsOf);
    private readonly Question _category = new("IFS", Portfolio.AsOf);
    private readonly Question _date = new("IMHS", Portfolio.AsOf.PlusMonths(-2));
    private readonly Question _every = new(null, Portfolio.AsOf);
    private readonly Dossier _dossier = new();
    private readonly DossierReader _reader = new();
    private Utf8Vocabulary _vocabulary = null!;
    private byte[] _utf8 = [];
    private Candidate _read = null!;
    private CandidateFile _file = null!;
    private CandidateFile _ofTwelve = null!;
    private HandWritten _handWritten = null!;

    /// <summary>Opens the file once.</summary>
    [GlobalSetup]
    public void Open()
    {
        var compiled = _ruleset.Compile();
        _vocabulary = compiled.Utf8Vocabulary;
        _handWritten = new HandWritten(compiled.Vocabulary);
        _utf8 = _built.ToJson();
        _read = Candidate.Read(_utf8);
        _file = _ruleset.Open(_built);
        _ofTwelve = _twelve.Open(_built);
        if (!ReadAndByHand() || Decide() != Outcome.Met || FirstOfBuilt() != Outcome.Met || FirstOfRead() != Outcome.Met)
        {
            throw new InvalidOperationException("The candidate must meet IMHS by hand and by the engine.");
        }
    }

    /// <summary>The baseline: the candidate's own document, read from UTF-8 into a dossier that is warm.</summary>
    [Benchmark(Baseline = true)]
    public bool Read() => _reader.TryRead(_utf8, _vocabulary, _dossier, DocumentLimits.Default, Days.None);

    /// <summary>The same, and the rules of one category written by hand.</summary>
    [Benchmark]
    public bool ReadAndByHand() => Read() && _handWritten.Meets(_dossier, Days.Of(Portfolio.AsOf));

    /// <summary>The first question of a candidate that a program has built: a copy, of which nothing is known yet.</summary>
    [Benchmark]
    public Outcome FirstOfBuilt() => _ruleset.Open(_built with { Name = null }).Decide(_question);

    /// <summary>
    /// The first question of a candidate that was read from UTF-8, of whom that is kept. That reading is not in it: the copy is told what reading tells.
    /// </summary>
    [Benchmark]
    public Outcome FirstOfRead() => _ruleset.Open((_read with { Name = null }).KnownFrom(_utf8)).Decide(_question);

    /// <summary>The same as <see cref="FirstOfBuilt"/> where the dates choose the version.</summary>
    [Benchmark]
    public Outcome FirstOfBuiltByDates() => RulesetCatalog.BuiltIn.Open(_built with { Name = null }).Decide(_question);

    /// <summary>The first question of a candidate of whom nothing is documented: what does not grow with the document.</summary>
    [Benchmark]
    public Outcome FirstOfNobody() => _ruleset.Open(new Candidate { Id = "nobody" }).Decide(_question);

    /// <summary>The first question of another file of a candidate who was asked before.</summary>
    [Benchmark]
    public Outcome OpenAndDecide() => _ruleset.Open(_built).Decide(_question);

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
    public ImmutableArray<Determination> OpenAndDetermineAll() => _ruleset.Open(_built).DetermineAll(_every);

    /// <summary>The same of a file that is open.</summary>
    [Benchmark]
    public ImmutableArray<Determination> DetermineAll() => _file.DetermineAll(_every);

    /// <summary>Every finding of the twelve categories of 2018, the file opened for it.</summary>
    [Benchmark]
    public ImmutableArray<Determination> OpenAndDetermineTwelve() => _twelve.Open(_built).DetermineAll(_every);

    /// <summary>The same of a file that is open.</summary>
    [Benchmark]
    public ImmutableArray<Determination> DetermineTwelve() => _ofTwelve.DetermineAll(_every);
}
