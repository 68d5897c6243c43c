using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>S13: one thing that is documented twice.</summary>
/// <param name="id">The entry's id.</param>
/// <param name="members">Everything else that it says.</param>
/// <param name="hasFullDate">Whether its dates are known to the day.</param>
/// <param name="both">One entry with the members of two; null where no entry can say all of that.</param>
internal sealed class Duplicates<T>(Func<T, string> id, Func<T, Said[]> members, Func<T, bool> hasFullDate, Func<T, T, T?> both)
    where T : class
{
    private const int MostMembers = 12;
    private const long MostWeight = 1_594_323;
    private const int MostWays = 64;
    private const int MostWaysTogether = 128;

    /// <summary>Without those that equal one with a smaller id in everything, on a known day.</summary>
    public List<T> SetAside(IEnumerable<T> entries)
    {
        var kept = new List<T>();
        foreach (var entry in entries.OrderBy(id, StringComparer.Ordinal))
        {
            if (!hasFullDate(entry) || !kept.Any(k => members(k).SequenceEqual(members(entry))))
            {
                kept.Add(entry);
            }
        }

        return kept;
    }

    /// <summary>Whether two entries, neither a duplicate, may be one.</summary>
    public bool MayBeOne(T left, T right) =>
        members(left).Zip(members(right)).All(pair => pair.First.MayBe(pair.Second)) && both(left, right) is not null;

    public bool HasTwin(T entry, IEnumerable<T> entries) => entries.Any(other => id(other) != id(entry) && MayBeOne(entry, other));

    /// <summary>The ways of taking entries that may be one for one; of ways that add the same, or more than another, one is enough.</summary>
    /// <param name="entries">The entries, duplicates gone.</param>
    /// <param name="adds">What an entry adds for certain, in words; null where it adds nothing.</param>
    /// <returns>The entries of each way; null beyond the limits of S53.</returns>
    public List<List<T>>? Ways(IReadOnlyList<T> entries, Func<T, string?> adds)
    {
        var apart = new List<T>();
        var small = new List<List<T>>();
        foreach (var group in Groups(entries))
        {
            if (group.Count == 1 || group.Count > MostMembers)
            {
                apart.AddRange(InOrderOfId(group));
            }
            else
            {
                small.Add(group);
            }
        }

        if (small.Sum(group => Math.Pow(3, group.Count)) > MostWeight || small.Exists(HasChoiceOfTooManyWays))
        {
            return null;
        }

        var ways = new List<List<T>> { new() };
        foreach (var group in small)
        {
            var own = Least(Partitions(group));
            ways =
                own.Count == 1
                    ? [.. ways.Select(way => Joined(way, own[0]))]
                    : Least(ways.SelectMany(way => own.Select(o => Joined(way, o))));
            if (ways.Count > MostWaysTogether)
            {
                return null;
            }
        }

        return [.. ways.Select(way => Joined(apart, way))];

        // A group of five has 52 partitions at most.
        bool HasChoiceOfTooManyWays(List<T> group) =>
            group.Count > 5
            && Enumerable
                .Range(1, (1 << group.Count) - 1)
                .Any(bits => Least(Partitions([.. group.Where((_, i) => (bits >> i & 1) == 1)])).Count > MostWays);

        // Two ways of which one adds all that the other does: the other says enough.
        List<List<T>> Least(IEnumerable<List<T>> all)
        {
            var different = all.Select(way => (Way: way, Adds: Added(way))).DistinctBy(way => string.Join('\n', way.Adds)).ToList();
            return
            [
                .. different
                    .Where(way => !different.Exists(less => less.Way != way.Way && IsWithin(less.Adds, way.Adds)))
                    .Select(way => way.Way),
            ];
        }

        List<string> Added(List<T> way) => [.. way.Select(adds).OfType<string>().Order(StringComparer.Ordinal)];
    }

    private static List<T> Joined(List<T> one, List<T> other) => [.. one, .. other];

    private static bool IsWithin(List<string> some, List<string> all)
    {
        var rest = all.ToList();
        return some.TrueForAll(rest.Remove);
    }

    /// <summary>Entries each of which may be one with another of them; in order of their first ids.</summary>
    private List<List<T>> Groups(IReadOnlyList<T> entries)
    {
        var rest = entries.OrderBy(id, StringComparer.Ordinal).ToList();
        var groups = new List<List<T>>();
        while (rest.Count > 0)
        {
            var group = new List<T> { rest[0] };
            rest.RemoveAt(0);
            while (rest.FindIndex(entry => group.Exists(member => MayBeOne(member, entry))) is var next and >= 0)
            {
                group.Add(rest[next]);
                rest.RemoveAt(next);
            }

            groups.Add([.. group.OrderBy(id, StringComparer.Ordinal)]);
        }

        return groups;
    }

    /// <summary>Of a group that is too large: each in order of id that may not be the same as one kept before.</summary>
    private List<T> InOrderOfId(List<T> group)
    {
        var kept = new List<T>();
        foreach (var entry in group)
        {
            if (!kept.Exists(k => MayBeOne(k, entry)))
            {
                kept.Add(entry);
            }
        }

        return kept;
    }

    /// <summary>Every way of parting entries into sets of which any two may be one; each set as one entry.</summary>
    private IEnumerable<List<T>> Partitions(List<T> entries)
    {
        if (entries.Count == 0)
        {
            yield return [];
            yield break;
        }

        foreach (var sets in Parted(entries, entries.Count - 1))
        {
            yield return [.. sets.Select(set => set.Aggregate((one, other) => both(one, other)!))];
        }
    }

    private IEnumerable<List<List<T>>> Parted(List<T> entries, int last)
    {
        if (last < 0)
        {
            yield return [];
            yield break;
        }

        foreach (var sets in Parted(entries, last - 1))
        {
            yield return [.. sets, [entries[last]]];
            for (var s = 0; s < sets.Count; s++)
            {
                if (sets[s].TrueForAll(member => MayBeOne(member, entries[last])))
                {
                    var joined = sets.ToList();
                    joined[s] = [.. sets[s], entries[last]];
                    yield return joined;
                }
            }
        }
    }
}

/// <summary>What an entry says in one member.</summary>
/// <param name="Text">As it is; null where nothing is said.</param>
/// <param name="Folded">Without what may be written otherwise.</param>
/// <param name="IsDate">Whether a shorter text may stand for a longer one.</param>
internal sealed record Said(string? Text, string? Folded, bool IsDate)
{
    public static Said Exactly(string? text) => new(text, text, IsDate: false);

    /// <summary>Case and blanks say nothing.</summary>
    public static Said Freely(string? text) =>
        new(text, text is null ? null : string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant(), IsDate: false);

    /// <summary>2013-09 may be 2013-09-21.</summary>
    public static Said On(DocumentedDate? date) => new(date?.ToString(), date?.ToString(), IsDate: true);

    public bool MayBe(Said other) =>
        Folded is null
        || other.Folded is null
        || Folded == other.Folded
        || (
            IsDate
            && (Folded.StartsWith(other.Folded, StringComparison.Ordinal) || other.Folded.StartsWith(Folded, StringComparison.Ordinal))
        );
}
