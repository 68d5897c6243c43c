using System.Numerics;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>
/// Of one group of entries that may be one, the least ways of each choice of its members: the first of them is one with some others, and the rest is
/// taken in its own least ways.
/// </summary>
/// <remarks>
/// Mostly there are few ways of taking a whole group, however many members it has (a session of which only the year is known, and those of that year):
/// then only choices that are asked for are weighed. Not for two threads at once.
/// </remarks>
internal sealed class GroupWays
{
    private const int NotOne = int.MinValue;

    private readonly TwinGroup _group;
    private readonly int _number;
    private readonly Func<int, uint, int> _adds;

    /// <summary>By its first member, each set that may be one; the largest numbers first: they mostly add least.</summary>
    private readonly (uint Members, int Added)[][] _ones;

    /// <summary>By the bits of a set: what it adds taken for one, or <see cref="NotOne"/>.</summary>
    private readonly int[] _added;
    private readonly LeastWays?[] _ways;
    private readonly int[] _buffer = new int[TwinGroup.MostMembers];

    /// <param name="group">The group.</param>
    /// <param name="number">Its number.</param>
    /// <param name="adds">The number of what a set of members taken for one adds; -1 for nothing.</param>
    public GroupWays(TwinGroup group, int number, Func<int, uint, int> adds)
    {
        (_group, _number, _adds) = (group, number, adds);
        _ways = new LeastWays?[1 << group.Positions.Length];
        _ways[0] = LeastWays.Of(Way.Empty);
        _added = new int[_ways.Length];
        Array.Fill(_added, NotOne);
        _ones = new (uint, int)[group.Positions.Length][];
        for (var first = 0; first < _ones.Length; first++)
        {
            _ones[first] = Ones(first);
        }

        // Of some members there are no more ways than of all: where those are few, no choice has too many.
        IsBeyondLimit = Count(Everybody, Limits.TwinWays) > Limits.TwinWays && HasTooMany();
    }

    /// <summary>Whether some choice has more least ways than <see cref="Limits.TwinWays"/>.</summary>
    public bool IsBeyondLimit { get; }

    /// <summary>The least ways of all members.</summary>
    public LeastWays Whole => this[Everybody];

    private uint Everybody => (uint)_ways.Length - 1;

    /// <summary>The least ways of a choice of members.</summary>
    /// <param name="choice">Their bits.</param>
    public LeastWays this[uint choice]
    {
        get
        {
            if (_ways[choice] is { } known)
            {
                return known;
            }

            return _ways[choice] = Least(choice);
        }
    }

    /// <summary>Either the sets of the first member are gone through or those of the choice, whichever are fewer, both from the largest number down.</summary>
    private LeastWays Least(uint choice)
    {
        var least = new LeastWays();
        var ones = _ones[BitOperations.TrailingZeroCount(choice)];
        var first = 1U << BitOperations.TrailingZeroCount(choice);
        var others = choice ^ first;
        if (ones.Length <= 1 << BitOperations.PopCount(others))
        {
            foreach (var (members, added) in ones)
            {
                if ((members & ~choice) == 0)
                {
                    Offer(members, added);
                }
            }

            return least;
        }

        for (var some = others; ; some = (some - 1) & others)
        {
            if (_added[first | some] is var added and not NotOne)
            {
                Offer(first | some, added);
            }

            if (some == 0)
            {
                return least;
            }
        }

        void Offer(uint members, int added)
        {
            foreach (var rest in this[choice ^ members].Ways)
            {
                least.Offer(With(rest.Adds, added), members, rest, _number);
            }
        }
    }

    /// <summary>The sets of which a member is the first, and which may be one.</summary>
    private (uint Members, int Added)[] Ones(int first)
    {
        var sets = new List<(uint Members, int Added)>();
        Grow(1U << first, _group.Alike[first] & (uint.MaxValue << first << 1));
        sets.Sort(static (left, right) => right.Members.CompareTo(left.Members));
        return [.. sets];

        // Pairs decide: whoever may be one with each member may be one with all.
        void Grow(uint members, uint others)
        {
            sets.Add((members, _added[members] = _adds(_number, members)));
            for (var rest = others; rest != 0; rest &= rest - 1)
            {
                var next = BitOperations.TrailingZeroCount(rest);
                Grow(members | (1U << next), rest & (rest - 1) & _group.Alike[next]);
            }
        }
    }

    /// <summary>In how many ways a choice of members can be taken; one more than the most stands for any number beyond.</summary>
    private int Count(uint choice, int most)
    {
        if (choice == 0)
        {
            return 1;
        }

        var count = 0;
        foreach (var (members, _) in _ones[BitOperations.TrailingZeroCount(choice)])
        {
            if ((members & ~choice) == 0 && count <= most)
            {
                count += Count(choice ^ members, most - count);
            }
        }

        return Math.Min(count, most + 1);
    }

    private bool HasTooMany()
    {
        for (var choice = 1U; choice <= Everybody; choice++)
        {
            if (this[choice].Ways.Count > Limits.TwinWays)
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<int> With(ReadOnlySpan<int> adds, int added)
    {
        if (added < 0)
        {
            return adds;
        }

        var at = 0;
        while (at < adds.Length && adds[at] <= added)
        {
            _buffer[at] = adds[at];
            at++;
        }

        _buffer[at] = added;
        adds[at..].CopyTo(_buffer.AsSpan(at + 1));
        return _buffer.AsSpan(0, adds.Length + 1);
    }
}
