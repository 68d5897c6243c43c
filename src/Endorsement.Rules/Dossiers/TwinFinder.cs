using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Endorsement.Rules.Dossiers;

/// <summary>Entries that are the same entry twice, and groups of entries that may be (S13).</summary>
/// <remarks>
/// Entries that say exactly the same are taken together first, by a table; of what is left only entries whose first days may be one are
/// compared, print by print. What may be the same as something that may be the same as a third is of one group with it.
/// </remarks>
internal static class TwinFinder
{
    /// <summary>More entries of one day than these are not compared pair by pair.</summary>
    private const int MostOfOneDay = 64;

    /// <param name="section">Entries in order of days.</param>
    /// <param name="texts">In which their ids stand; where they may be the same, they are read again.</param>
    public static void Mark<T>(Section<T> section, DossierTexts texts)
        where T : struct, ITwin<T>
    {
        if (Alike(section.Mutable, texts.Utf8.Span) is { } alike)
        {
            Mark(section, new Alikes<T>(section, texts, alike));
        }
    }

    /// <summary>
    /// The positions of entries that do not surely differ from every other whose first day may be theirs; null when there is none, almost always, which
    /// is told without anything to keep.
    /// </summary>
    private static List<int>? Alike<T>(Span<T> entries, ReadOnlySpan<byte> texts)
        where T : struct, ITwin<T>
    {
        SortedSet<int>? alike = null;
        for (var i = 0; i < entries.Length; i++)
        {
            var latest = entries[i].LatestFirstDay;
            for (var j = i + 1; j < entries.Length && entries[j].FirstDay <= latest; j++)
            {
                if (j - i > MostOfOneDay)
                {
                    return Touching(entries);
                }

                if (!T.Form.Differ(ref entries[i], ref entries[j], texts))
                {
                    alike ??= [];
                    alike.Add(i);
                    alike.Add(j);
                }
            }
        }

        return alike is null ? null : [.. alike];
    }

    private static void Mark<T>(Section<T> section, Alikes<T> alikes)
        where T : struct, ITwin<T>
    {
        foreach (var duplicate in alikes.Duplicates)
        {
            section.Mutable[duplicate].IsDuplicate = true;
        }

        foreach (var positions in alikes.Groups().Select(ById).OrderBy(FirstId, StringComparer.Ordinal))
        {
            section.HasTwins = true;
            if (positions.Length > TwinGroup.MostMembers)
            {
                foreach (var position in alikes.NotKept(positions))
                {
                    section.Mutable[position].Twins = TwinGroup.LeftOut;
                }

                continue;
            }

            var group = section.AddGroup(alikes.GroupOf(positions));
            foreach (var position in positions)
            {
                section.Mutable[position].Twins = group;
            }
        }

        int[] ById(List<int> group)
        {
            var ids = group.Select(position => section.Name(in section.Entries[position])).ToArray();
            int[] positions = [.. group];
            Array.Sort(ids, positions, StringComparer.Ordinal);
            return positions;
        }

        string FirstId(int[] positions) => section.Name(in section.Entries[positions[0]]);
    }

    /// <summary>The positions of entries whose first day may be that of another; null when there is none: almost always.</summary>
    private static List<int>? Touching<T>(ReadOnlySpan<T> entries)
        where T : struct, ITwin<T>
    {
        List<int>? touching = null;
        var latest = int.MinValue;
        for (var i = 0; i < entries.Length; i++)
        {
            var own = entries[i].LatestFirstDay;
            if ((i > 0 && entries[i].FirstDay <= latest) || (i + 1 < entries.Length && entries[i + 1].FirstDay <= own))
            {
                (touching ??= []).Add(i);
            }

            latest = Math.Max(latest, own);
        }

        return touching;
    }

    /// <summary>Entries taken together by what they say, and which of those may be one.</summary>
    private sealed class Alikes<T>
        where T : struct, ITwin<T>
    {
        private readonly List<Fingerprint> _prints = [];
        private readonly List<List<int>> _positions = [];
        private readonly Dictionary<int, int> _placeOf = [];
        private readonly List<int> _first = [];
        private readonly List<int> _latest = [];
        private readonly int[] _parent;

        public Alikes(Section<T> section, DossierTexts texts, List<int> touching)
        {
            Gather(section, texts, touching);
            _parent = [.. Enumerable.Range(0, _prints.Count)];
            Join();
        }

        public List<int> Duplicates { get; } = [];

        /// <summary>Of each print the entries that give it; those that are one entry twice are duplicates.</summary>
        private void Gather(Section<T> section, DossierTexts texts, List<int> touching)
        {
            var maker = new FingerprintMaker();
            var places = new Dictionary<Fingerprint, int>();
            var seen = new HashSet<(int Place, string? Text)>();
            foreach (var position in touching)
            {
                ref readonly var entry = ref section.Entries[position];
                var print = T.Form.Print(texts.Scan(section.StartOf(entry.Entry)), maker, section.JudgedOf(entry.Entry));
                if (!places.TryGetValue(print, out var place))
                {
                    places[print] = place = _prints.Count;
                    _prints.Add(print);
                    _positions.Add([]);
                    _first.Add(entry.FirstDay);
                    _latest.Add(entry.LatestFirstDay);
                }

                if (entry.IsDated && !seen.Add((place, entry.FreeText.IsGiven ? texts.Free(entry.FreeText) : null)))
                {
                    Duplicates.Add(position);
                    continue;
                }

                _positions[place].Add(position);
                _placeOf[position] = place;
            }
        }

        /// <summary>
        /// Prints come in order of first day: only those that begin before this one's latest first day are compared with it, and first by the
        /// slot that tells most of them apart.
        /// </summary>
        private void Join()
        {
            var prints = CollectionsMarshal.AsSpan(_prints);
            var first = CollectionsMarshal.AsSpan(_first);
            var slot = MostTelling(prints);
            var (values, given) = (new uint[prints.Length], new uint[prints.Length]);
            for (var i = 0; i < prints.Length; i++)
            {
                (values[i], given[i]) = (prints[i].Values.GetElement(slot), prints[i].Given.GetElement(slot));
            }

            for (var i = 0; i < prints.Length; i++)
            {
                ref readonly var print = ref prints[i];
                var (latest, value, known) = (_latest[i], values[i], given[i]);
                for (var j = i + 1; j < prints.Length && first[j] <= latest; j++)
                {
                    if (((values[j] ^ value) & given[j] & known) == 0 && print.MayBeOne(in prints[j]))
                    {
                        _parent[Root(j)] = Root(i);
                    }
                }
            }
        }

        private static int MostTelling(ReadOnlySpan<Fingerprint> prints)
        {
            var (best, most) = (0, -1);
            for (var slot = 0; slot < Fingerprint.Slots; slot++)
            {
                var seen = new HashSet<uint>();
                var unknown = 0;
                foreach (ref readonly var print in prints)
                {
                    unknown += print.Given.GetElement(slot) == 0 ? 1 : 0;
                    seen.Add(print.Values.GetElement(slot));
                }

                if (seen.Count - unknown > most)
                {
                    (best, most) = (slot, seen.Count - unknown);
                }
            }

            return best;
        }

        private int Root(int place)
        {
            while (_parent[place] != place)
            {
                place = _parent[place] = _parent[_parent[place]];
            }

            return place;
        }

        /// <summary>The entries of each group of two and more, in the order of their first entries.</summary>
        public IEnumerable<List<int>> Groups() =>
            Enumerable
                .Range(0, _prints.Count)
                .GroupBy(Root)
                .Select(places => places.SelectMany(place => _positions[place]).ToList())
                .Where(group => group.Count > 1);

        public TwinGroup GroupOf(int[] positions)
        {
            var prints = Array.ConvertAll(positions, position => _prints[_placeOf[position]]);
            var alike = new uint[positions.Length];
            for (var i = 0; i < prints.Length; i++)
            {
                for (var j = 0; j < prints.Length; j++)
                {
                    alike[i] |= i == j || prints[i].MayBeOne(prints[j]) ? 1U << j : 0;
                }
            }

            return new TwinGroup(positions, alike, prints);
        }

        /// <summary>Kept, in order of id, is what may not be the same as one kept before.</summary>
        public IEnumerable<int> NotKept(int[] positions)
        {
            var kept = new List<int>();
            var isAside = new HashSet<int>();
            foreach (var position in positions)
            {
                // Of those that say the same only the first needs be asked.
                var place = _placeOf[position];
                if (isAside.Contains(place) || kept.Exists(other => _prints[other].MayBeOne(_prints[place])))
                {
                    isAside.Add(place);
                    yield return position;
                }
                else
                {
                    kept.Add(place);
                }
            }
        }
    }
}
