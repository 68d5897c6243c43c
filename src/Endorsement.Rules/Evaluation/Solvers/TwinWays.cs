using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>What an entry, or several taken for one, adds for certain; <see langword="null"/> when it adds nothing.</summary>
/// <typeparam name="TFacts">The kind of entry.</typeparam>
/// <typeparam name="TGain">Equal gains are alike in everything that the requirement reads; more of them never hurt.</typeparam>
internal delegate TGain? GainOf<TFacts, TGain>(in TFacts entry)
    where TFacts : struct
    where TGain : struct, IEquatable<TGain>;

/// <summary>
/// The ways of taking entries that may be one for one, as far as they differ in what they add: what is certain holds in each of them (S13).
/// </summary>
/// <remarks>
/// Ask for these only where <see cref="Section{T}.HasTwins"/>. Of a way, <see cref="Entries"/> is the section as it would be: no duplicates,
/// each set of entries that are taken for one as one entry, in order of first day. Not for two threads at once.
/// </remarks>
internal sealed class TwinWays<TFacts>
    where TFacts : struct, ITwin<TFacts>
{
    private readonly Section<TFacts> _section;
    private readonly List<GroupWays> _choices = [];
    private readonly List<uint> _surelyAdd = [];
    private readonly List<(int Group, uint Members)> _parts = [];
    private readonly LeastWays _ways;

    /// <summary>Of the groups of which one way adds least, that way.</summary>
    private readonly List<(int Group, uint Members)> _commonParts = [];
    private TFacts[] _entries = [];

    private TwinWays(Section<TFacts> section, Func<int, uint, int> adds)
    {
        _section = section;
        _ways = LeastWays.Of(Way.Empty);
        IsBeyondLimit = section.Groups.Sum(group => Power(group.Positions.Length)) > Limits.TwinWeight;
        for (var i = 0; i < section.Groups.Count && !IsBeyondLimit; i++)
        {
            var choices = new GroupWays(section.Groups[i], i, adds);
            if (choices.IsBeyondLimit)
            {
                IsBeyondLimit = true;
                return;
            }

            _choices.Add(choices);
            _surelyAdd.Add(SurelyAdd(section.Groups[i], i, adds));
            if (choices.Whole.Ways.Count == 1)
            {
                choices.Whole.Ways[0].CopyParts(_commonParts);
            }
            else
            {
                _ways = LeastWays.Together(_ways, choices.Whole);
                IsBeyondLimit = _ways.Ways.Count > Limits.TwinWaysTogether;
            }
        }
    }

    /// <summary>Whether there are more entries that may be one than are weighed: then nothing is decided (S53).</summary>
    public bool IsBeyondLimit { get; }

    public int Count => IsBeyondLimit ? 0 : _ways.Ways.Count;

    /// <param name="section">A section with twins.</param>
    /// <param name="gain">What an entry adds for certain.</param>
    public static TwinWays<TFacts> Of<TGain>(Section<TFacts> section, GainOf<TFacts, TGain> gain)
        where TGain : struct, IEquatable<TGain>
    {
        var numbers = new Dictionary<TGain, int>();
        return new TwinWays<TFacts>(
            section,
            (group, members) =>
            {
                if (gain(Together(section, group, members)) is not { } added)
                {
                    return -1;
                }

                if (!numbers.TryGetValue(added, out var number))
                {
                    numbers[added] = number = numbers.Count;
                }

                return number;
            }
        );
    }

    /// <summary>The section as it would be in one of the ways. Holds until the next is asked for.</summary>
    public ReadOnlySpan<TFacts> Entries(int way)
    {
        _parts.Clear();
        _parts.AddRange(_commonParts);
        _ways.Ways[way].CopyParts(_parts);
        if (_entries.Length == 0)
        {
            _entries = new TFacts[_section.Count];
        }

        var count = 0;
        foreach (ref readonly var entry in _section.Entries)
        {
            if (!entry.IsDuplicate && entry.Twins == 0)
            {
                _entries[count++] = entry;
            }
        }

        foreach (var (group, members) in _parts)
        {
            _entries[count++] = Together(_section, group, members);
        }

        var entries = _entries.AsSpan(0, count);
        ByDay.Sort(entries);
        return entries;
    }

    /// <summary>
    /// Whether an entry that surely counts by itself adds nothing, as others with which it may be one are counted: without it the ways add the same.
    /// </summary>
    public HashSet<int> MaybeDuplicates()
    {
        var aside = new HashSet<int>();
        for (var g = 0; g < _choices.Count; g++)
        {
            var (positions, choices) = (_section.Groups[g].Positions, _choices[g]);
            var kept = (1U << positions.Length) - 1;
            for (var i = positions.Length - 1; i >= 0; i--)
            {
                if (((_surelyAdd[g] >> i) & 1) != 0 && choices[kept ^ (1U << i)].AddTheSame(choices[kept]))
                {
                    kept ^= 1U << i;
                    aside.Add(positions[i]);
                }
            }
        }

        for (var i = 0; i < _section.Count; i++)
        {
            if (_section.Entries[i].Twins == TwinGroup.LeftOut)
            {
                aside.Add(i);
            }
        }

        return aside;
    }

    private static long Power(int members) => members == 0 ? 1 : 3 * Power(members - 1);

    private static uint SurelyAdd(TwinGroup group, int number, Func<int, uint, int> adds)
    {
        var surely = 0U;
        for (var i = 0; i < group.Positions.Length; i++)
        {
            surely |= adds(number, 1U << i) >= 0 ? 1U << i : 0;
        }

        return surely;
    }

    private static TFacts Together(Section<TFacts> section, int group, uint members)
    {
        var positions = section.Groups[group].Positions;
        var first = System.Numerics.BitOperations.TrailingZeroCount(members);
        var together = section.Entries[positions[first]];
        for (var rest = members & (members - 1); rest != 0; rest &= rest - 1)
        {
            ref readonly var other = ref section.Entries[positions[System.Numerics.BitOperations.TrailingZeroCount(rest)]];
            together = TFacts.Form.Together(in together, in other);
            TFacts.Together(ref together, in other);
        }

        return together;
    }
}
