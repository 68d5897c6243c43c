using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Evaluation;

/// <summary>The days on which, of all standings that cover them, the one that began last is one of those asked for.</summary>
/// <remarks>One pass over the days on which something begins or ends, with the standings that go on in two heaps: n log n for n standings.</remarks>
internal sealed class StandingDays
{
    private readonly List<(int First, int Last, int Began, bool IsOther)> _standings = [];
    private readonly List<int> _edges = [];
    private readonly PriorityQueue<int, int> _asked = new();
    private readonly PriorityQueue<int, int> _others = new();

    public void Clear() => _standings.Clear();

    public void Add(int first, int last, int began, bool isOther)
    {
        if (first <= last)
        {
            _standings.Add((first, last, began, isOther));
        }
    }

    /// <summary>Of two that began on one day both hold.</summary>
    public void AddTo(DayUnion union)
    {
        _edges.Clear();
        _asked.Clear();
        _others.Clear();
        _standings.Sort();
        foreach (var (first, last, _, _) in _standings)
        {
            _edges.Add(first);
            _edges.Add(last + 1);
        }

        _edges.Sort();
        var next = 0;
        for (var i = 0; i + 1 < _edges.Count; i++)
        {
            var day = _edges[i];
            for (; next < _standings.Count && _standings[next].First <= day; next++)
            {
                // The heap gives the least first, and what began last is wanted; a day has a negative of its own.
                (_standings[next].IsOther ? _others : _asked).Enqueue(next, ~_standings[next].Began);
            }

            var asked = Latest(_asked, day);
            if (asked >= 0 && (Latest(_others, day) is var other && (other < 0 || _standings[other].Began <= _standings[asked].Began)))
            {
                union.Add(day, _edges[i + 1] - 1);
            }
        }
    }

    /// <summary>The position of the standing that began last of those that go on; -1 when none does.</summary>
    private int Latest(PriorityQueue<int, int> heap, int day)
    {
        while (heap.TryPeek(out var position, out _))
        {
            if (_standings[position].Last >= day)
            {
                return position;
            }

            heap.Dequeue();
        }

        return -1;
    }
}
