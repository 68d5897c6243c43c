namespace Endorsement.Rules.Requirements;

/// <summary>An item of a list before and after: at which places it stands, <see langword="null"/> where it does not, and what paths call it.</summary>
internal sealed record RowPair(int? Before, int? After, string Label);

/// <summary>Which items of two lists are the same one, edited: those of one name; of rows without names the most alike (S59).</summary>
internal static class RowPairs
{
    /// <summary>Items with names: the same names are the same items.</summary>
    public static List<RowPair> ByName<TItem>(Sequence<TItem> before, Sequence<TItem> after, Func<Sequence<TItem>, int, string> label)
    {
        var names = Enumerable.Range(0, before.Length).Select(at => label(before, at)).ToList();
        var pairs = names.Select((name, at) => new RowPair(at, null, name)).ToList();
        for (var at = 0; at < after.Length; at++)
        {
            var name = label(after, at);
            var same = names.IndexOf(name);
            if (same >= 0)
            {
                pairs[same] = pairs[same] with { After = at };
            }
            else
            {
                pairs.Add(new RowPair(null, at, name));
            }
        }

        return pairs;
    }

    /// <summary>Rows without names: first those that say the same, then the most alike, the earlier first.</summary>
    /// <param name="before">What those are called that were there.</param>
    /// <param name="after">What those are called that are there.</param>
    /// <param name="distance">How unlike two are; <see langword="null"/> where they have nothing in common.</param>
    public static List<RowPair> ByLikeness(IReadOnlyList<string> before, IReadOnlyList<string> after, Func<int, int, int?> distance)
    {
        var near =
            from one in Enumerable.Range(0, before.Count)
            from other in Enumerable.Range(0, after.Count)
            let apart = distance(one, other)
            where apart is not null
            orderby apart, Math.Abs(one - other), one
            select (one, other);
        var (mine, theirs) = (new int?[before.Count], new bool[after.Count]);
        foreach (var (one, other) in near)
        {
            if (mine[one] is null && !theirs[other])
            {
                (mine[one], theirs[other]) = (other, true);
            }
        }

        var added = Enumerable.Range(0, after.Count).Where(at => !theirs[at]).ToList();
        return
        [
            .. mine.Select((other, one) => new RowPair(one, other, before[one])),
            .. added.Select(at => new RowPair(null, at, $"+{after[at]}")),
        ];
    }
}
