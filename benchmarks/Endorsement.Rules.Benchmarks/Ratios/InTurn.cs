using System.Diagnostics;

namespace Endorsement.Rules.Benchmarks.Ratios;

/// <summary>
/// Several things in turn, round after round in one process; of each the best time counts: the best runs are those that nobody disturbed.
/// </summary>
/// <param name="patience">For how long; every one is run three times at least.</param>
internal sealed class InTurn(TimeSpan patience)
{
    private readonly List<Contender> _contenders = [];

    public Contender Add(Action run)
    {
        var contender = new Contender(run);
        _contenders.Add(contender);
        return contender;
    }

    public void Run()
    {
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < 3 || watch.Elapsed < patience; round++)
        {
            foreach (var contender in _contenders)
            {
                contender.Run();
            }
        }
    }
}

/// <summary>One of them.</summary>
internal sealed class Contender(Action run)
{
    /// <summary>Its best time in seconds.</summary>
    public double Best { get; private set; } = double.MaxValue;

    /// <summary>The fewest bytes that it has allocated, on whatever thread.</summary>
    public long Allocated { get; private set; } = long.MaxValue;

    public void Run()
    {
        var (before, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        run();
        Best = Math.Min(Best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        Allocated = Math.Min(Allocated, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    public double To(Contender baseline) => Best / baseline.Best;
}
