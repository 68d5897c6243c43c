using System.Numerics;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>One way of taking entries: a set of members taken for one entry, and the way in which the rest is taken.</summary>
/// <param name="adds">The numbers of what is added for certain, in order, each as often as it is added.</param>
/// <param name="members">The members taken for one; none where two ways are joined.</param>
/// <param name="rest">How the others are taken.</param>
/// <param name="other">A way of another group, where two are joined.</param>
internal sealed class Way(int[] adds, uint members, Way? rest, Way? other = null)
{
    public static Way Empty { get; } = new([], 0, null);

    public ReadOnlySpan<int> Adds => adds;

    public int GroupNumber { get; init; }

    /// <summary>The sets of members that are taken for one entry.</summary>
    public void CopyParts(List<(int Group, uint Members)> parts)
    {
        for (var way = this; way is not null; way = way.Rest)
        {
            if (way.Members != 0)
            {
                parts.Add((way.GroupNumber, way.Members));
            }

            way.Other?.CopyParts(parts);
        }
    }

    private uint Members => members;

    private Way? Rest => rest;

    private Way? Other => other;
}

/// <summary>
/// The least ways: those of which none adds only what another adds. Whatever holds for these holds for every way, since more never hurts (S8, S13).
/// </summary>
internal sealed class LeastWays
{
    private readonly List<Way> _ways = [];

    public List<Way> Ways => _ways;

    public static LeastWays Of(Way way)
    {
        var ways = new LeastWays();
        ways._ways.Add(way);
        return ways;
    }

    /// <summary>Whether the same is added, way by way.</summary>
    public bool AddTheSame(LeastWays other) =>
        _ways.Count == other._ways.Count && _ways.TrueForAll(way => other._ways.Exists(o => o.Adds.SequenceEqual(way.Adds)));

    /// <summary>
    /// Of one group, for each choice of its members: the first of them is one with some others, and the rest is taken in its own least ways.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="number">Its number.</param>
    /// <param name="adds">The number of what a set of members taken for one adds; -1 for nothing.</param>
    /// <returns>The least ways by the members' bits; <see langword="null"/> where some choice has more than <see cref="Limits.TwinWays"/>.</returns>
    public static LeastWays[]? OfChoices(TwinGroup group, int number, Func<int, uint, int> adds)
    {
        var everybody = (1U << group.Positions.Length) - 1;
        var ways = new LeastWays[everybody + 1];
        ways[0] = Of(Way.Empty);
        var added = new int[everybody + 1];
        var isOne = new bool[everybody + 1];
        for (var members = 1U; members <= everybody; members++)
        {
            isOne[members] = group.MayBeOne(members);
            added[members] = isOne[members] ? adds(number, members) : -1;
        }

        var buffer = new int[TwinGroup.MostMembers];
        for (var choice = 1U; choice <= everybody; choice++)
        {
            var first = 1U << BitOperations.TrailingZeroCount(choice);
            var others = choice ^ first;
            var least = ways[choice] = new LeastWays();

            // The largest sets come first: they mostly add least.
            for (var with = others; ; with = (with - 1) & others)
            {
                var members = first | with;
                foreach (var rest in isOne[members] ? ways[others ^ with]._ways : [])
                {
                    var adding = With(rest.Adds, added[members], buffer);
                    if (least.Admits(adding))
                    {
                        least._ways.Add(new Way(adding.ToArray(), members, rest) { GroupNumber = number });
                    }
                }

                if (with == 0)
                {
                    break;
                }
            }

            if (least._ways.Count > Limits.TwinWays)
            {
                return null;
            }
        }

        return ways;
    }

    /// <summary>The least ways of two groups, or lots of groups, together.</summary>
    public static LeastWays Together(LeastWays one, LeastWays other)
    {
        var least = new LeastWays();
        foreach (var left in one._ways)
        {
            foreach (var right in other._ways)
            {
                int[] adding = [.. left.Adds, .. right.Adds];
                Array.Sort(adding);
                if (least.Admits(adding))
                {
                    least._ways.Add(new Way(adding, 0, left, right));
                }
            }
        }

        return least;
    }

    /// <summary>Whether no way that is here adds only some of this; ways that add all of it are dropped then.</summary>
    private bool Admits(ReadOnlySpan<int> adding)
    {
        foreach (var way in _ways)
        {
            if (IsWithin(way.Adds, adding))
            {
                return false;
            }
        }

        for (var i = _ways.Count - 1; i >= 0; i--)
        {
            if (IsWithin(adding, _ways[i].Adds))
            {
                _ways.RemoveAt(i);
            }
        }

        return true;
    }

    private static ReadOnlySpan<int> With(ReadOnlySpan<int> adds, int added, Span<int> buffer)
    {
        if (added < 0)
        {
            return adds;
        }

        var at = 0;
        while (at < adds.Length && adds[at] <= added)
        {
            buffer[at] = adds[at];
            at++;
        }

        buffer[at] = added;
        adds[at..].CopyTo(buffer[(at + 1)..]);
        return buffer[..(adds.Length + 1)];
    }

    private static bool IsWithin(ReadOnlySpan<int> some, ReadOnlySpan<int> all)
    {
        var at = 0;
        foreach (var added in some)
        {
            while (at < all.Length && all[at] < added)
            {
                at++;
            }

            if (at == all.Length || all[at] != added)
            {
                return false;
            }

            at++;
        }

        return true;
    }
}
