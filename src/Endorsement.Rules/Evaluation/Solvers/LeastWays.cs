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

    /// <summary>Adds a way, unless one that is here adds only some of what it adds; ways that add all of it are dropped then.</summary>
    /// <param name="adding">What it adds, in order.</param>
    /// <param name="members">The members that it takes for one.</param>
    /// <param name="rest">How it takes the others.</param>
    /// <param name="group">The number of their group.</param>
    public void Offer(ReadOnlySpan<int> adding, uint members, Way rest, int group)
    {
        if (Admits(adding))
        {
            _ways.Add(new Way(adding.ToArray(), members, rest) { GroupNumber = group });
        }
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
