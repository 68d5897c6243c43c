using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>
/// Whether some choice of a window's sessions comes from few enough providers, and more than half of it from one, together with hours, span
/// and sub-minimums; part of a session may be chosen, so that an extra session never hurts (S35).
/// </summary>
/// <remarks>
/// <para>
/// Of the providers chosen everything may be chosen, and a larger main provider is never worse, so that without sub-minimums the providers
/// with the most minutes are the best choice. A span needs two sessions, which name at most two providers; beside those the largest are
/// best. Each session is asked, as the later one, for the largest provider among those early enough: sessions × log sessions a window.
/// </para>
/// <para>
/// With sub-minimums every set of as many providers as are allowed is looked at; <see cref="Limits.ConcentrationChoices"/> bounds them.
/// Holds its buffers; not for two threads at once.
/// </para>
/// </remarks>
internal sealed class Concentration
{
    /// <summary>A session whose provider is not known may be anybody's: it belongs to whoever is chosen.</summary>
    private const int Anybody = -1;

    private readonly Dictionary<int, int> _ranks = [];

    /// <summary>Of sessions that come in stretches of days, where they are taken.</summary>
    private readonly Dictionary<int, int> _groups = [];
    private readonly Comparison<Provider> _largestFirst;
    private Taken[] _taken = new Taken[64];
    private long[] _days = new long[64];
    private int[] _byStart = new int[64];
    private int[] _byEnd = new int[64];
    private Provider[] _providers = new Provider[16];
    private long[] _largest = new long[17];
    private int[] _early = new int[16];
    private int _count;
    private int _providerCount;
    private long _anybodys;
    private int _most;

    public Concentration()
    {
        _largestFirst = (left, right) =>
            right.Minutes != left.Minutes ? right.Minutes.CompareTo(left.Minutes)
            : Names is { } names ? string.CompareOrdinal(names(left.Id), names(right.Id))
            : left.Id.CompareTo(right.Id);
    }

    /// <summary>
    /// Of providers with as many minutes the one whose name comes first, where the choice is told; whether there is a choice does not depend
    /// on it.
    /// </summary>
    public Func<int, string>? Names { get; set; }

    /// <summary>How many sessions and sets of providers have been looked at, for tests.</summary>
    public long Steps { get; private set; }

    /// <summary>The providers of the choice that was found last; what else lies in the window is left out.</summary>
    public HashSet<int> Chosen { get; } = [];

    /// <summary>Whether the window can be chosen from so.</summary>
    /// <param name="entries">All sessions; those inside the window are looked at.</param>
    /// <param name="window">The window.</param>
    /// <param name="terms">What it must hold.</param>
    /// <param name="isPossible">Sessions that touch the window count, and an unknown provider may be anybody.</param>
    public bool IsPossible(ReadOnlySpan<WindowEntry> entries, in Window window, in WindowTerms terms, bool isPossible)
    {
        Gather(entries, window, isPossible);
        if (_count == 0)
        {
            return false;
        }

        _most = terms.MaxProviders == 0 ? _providerCount : Math.Min(terms.MaxProviders, _providerCount);
        return terms.Parts.Length > 0 ? AnySet(terms)
            : terms.MinSpan is { } span ? AnySpan(terms, span)
            : IsEnough(terms, Anybody, Anybody);
    }

    /// <summary>A number of a session's provider. Whoever it was that is not named, it was one: for certain, somebody else each time.</summary>
    public static int ProviderOf(in WindowEntry entry) =>
        entry.Provider != Dossier.Missing ? entry.Provider : int.MaxValue - entry.Position;

    private void Gather(ReadOnlySpan<WindowEntry> entries, in Window window, bool isPossible)
    {
        _count = _providerCount = 0;
        _anybodys = 0;
        _ranks.Clear();
        _groups.Clear();
        if (_taken.Length < entries.Length)
        {
            Array.Resize(ref _taken, entries.Length * 2);
            Array.Resize(ref _days, _taken.Length);
            Array.Resize(ref _byStart, _taken.Length);
            Array.Resize(ref _byEnd, _taken.Length);
        }

        foreach (ref readonly var entry in entries)
        {
            var occurred = entry.Occurred;
            if (isPossible ? !occurred.Touches(window.Start, window.End) : !occurred.IsInside(window.Start, window.End))
            {
                continue;
            }

            Steps++;
            if (entry.Group != 0 && !_groups.TryAdd(entry.Group, _count))
            {
                Join(ref _taken[_groups[entry.Group]], in entry, in window);
                continue;
            }

            var provider = entry.Provider == Dossier.Missing && isPossible ? Anybody : ProviderOf(in entry);
            var index = Anybody;
            if (provider == Anybody)
            {
                _anybodys += entry.Minutes;
            }
            else
            {
                index = IndexOf(provider);
                _providers[index].Minutes += entry.Minutes;
            }

            _taken[_count++] = new Taken(
                isPossible ? Math.Max(occurred.First, window.Start) : occurred.SurelyBy,
                isPossible ? Math.Min(occurred.Last, window.End) : occurred.SurelyFrom,
                occurred.IsBlock,
                index,
                entry.Minutes,
                entry.Parts
            );
        }

        RankProviders();
    }

    /// <summary>Another stretch of days on which a session that is there may have been.</summary>
    private static void Join(ref Taken taken, in WindowEntry entry, in Window window)
    {
        taken.Start = Math.Min(taken.Start, Math.Max(entry.Occurred.First, window.Start));
        taken.End = Math.Max(taken.End, Math.Min(entry.Occurred.Last, window.End));
        taken.Parts |= entry.Parts;
    }

    private int IndexOf(int provider)
    {
        if (!_ranks.TryGetValue(provider, out var index))
        {
            if (_providerCount == _providers.Length)
            {
                Array.Resize(ref _providers, _providerCount * 2);
                Array.Resize(ref _early, _providers.Length);
                Array.Resize(ref _largest, _providers.Length + 1);
            }

            index = _providerCount++;
            _providers[index] = new Provider(provider, index);
            _ranks.Add(provider, index);
        }

        return index;
    }

    /// <summary>From now on a provider is its place among all, the one with the most minutes first.</summary>
    private void RankProviders()
    {
        var providers = _providers.AsSpan(0, _providerCount);
        providers.Sort(_largestFirst);
        _largest[0] = 0;
        for (var rank = 0; rank < providers.Length; rank++)
        {
            _early[providers[rank].Index] = rank;
            _largest[rank + 1] = _largest[rank] + providers[rank].Minutes;
        }

        foreach (ref var taken in _taken.AsSpan(0, _count))
        {
            taken.Provider = taken.Provider == Anybody ? Anybody : _early[taken.Provider];
        }

        _early.AsSpan(0, _providerCount).Clear();
    }

    /// <summary>Whether the largest providers, these two among them, bring enough.</summary>
    private bool IsEnough(in WindowTerms terms, int one, int other)
    {
        if (one == other)
        {
            other = Anybody;
        }

        var further = _most - (one == Anybody ? 0 : 1) - (other == Anybody ? 0 : 1);
        if (further < 0)
        {
            return false;
        }

        // The named ones that are among the largest anyhow make room for one more.
        var (first, second) = (Math.Min(one, other), Math.Max(one, other));
        further += first != Anybody && first < further ? 1 : 0;
        further += second != Anybody && second < further ? 1 : 0;
        var minutes = _anybodys + _largest[further];
        var main = further > 0 ? _providers[0].Minutes : 0;
        foreach (var named in (ReadOnlySpan<int>)[first, second])
        {
            if (named >= further)
            {
                minutes += _providers[named].Minutes;
                main = Math.Max(main, _providers[named].Minutes);
            }
        }

        // More than half: of the others at most what the main one brings, and a little less.
        if (minutes < terms.Minutes || (terms.Majority && 2 * (main + _anybodys) <= terms.Minutes))
        {
            return false;
        }

        Chosen.Clear();
        for (var rank = 0; rank < _providerCount; rank++)
        {
            if (rank < further || rank == one || rank == other)
            {
                Chosen.Add(_providers[rank].Id);
            }
        }

        return true;
    }

    /// <summary>Some two sessions lie far enough apart, and their providers are among those chosen.</summary>
    private bool AnySpan(in WindowTerms terms, CalendarSpan span)
    {
        SortBy(_byStart, static (in Taken t) => t.Start);
        SortBy(_byEnd, static (in Taken t) => t.End);
        var (early, anybodys, best, second) = (0, 0, int.MaxValue, int.MaxValue);
        for (var i = 0; i < _count; i++)
        {
            ref readonly var late = ref _taken[_byEnd[i]];
            for (; early < _count; early++)
            {
                ref readonly var session = ref _taken[_byStart[early]];
                if (span.After(session.Start) > late.End)
                {
                    break;
                }

                if (session.Provider == Anybody)
                {
                    anybodys++;
                    continue;
                }

                _early[session.Provider]++;
                if (session.Provider < best)
                {
                    (best, second) = (session.Provider, best);
                }
                else if (session.Provider != best && session.Provider < second)
                {
                    second = session.Provider;
                }
            }

            Steps++;
            var isItself = !late.IsBlock && span.After(late.Start) <= late.End ? 1 : 0;
            var another = late.Provider == best ? second : best;
            if (late.Provider == Anybody)
            {
                if (anybodys > isItself ? IsEnough(terms, Anybody, Anybody) : best < int.MaxValue && IsEnough(terms, best, Anybody))
                {
                    return true;
                }
            }
            else if (anybodys > 0 || _early[late.Provider] > isItself)
            {
                if (IsEnough(terms, late.Provider, Anybody))
                {
                    return true;
                }
            }

            if (late.Provider != Anybody && another < int.MaxValue && IsEnough(terms, late.Provider, another))
            {
                return true;
            }
        }

        return false;
    }

    private void SortBy(int[] order, Day day)
    {
        for (var i = 0; i < _count; i++)
        {
            order[i] = i;

            // Sessions of one day by their providers, so that the order of the file chooses nothing.
            _days[i] = ((long)day(in _taken[i]) << 32) | (uint)(_taken[i].Provider + 1);
        }

        _days.AsSpan(0, _count).Sort(order.AsSpan(0, _count));
    }

    /// <summary>Every set of as many providers as are allowed; a larger set is never worse.</summary>
    private bool AnySet(in WindowTerms terms)
    {
        var chosen = new int[_most];
        for (var i = 0; i < _most; i++)
        {
            chosen[i] = i;
        }

        while (true)
        {
            Steps++;
            if (ConcentrationSet.IsEnough(_taken.AsSpan(0, _count), chosen, terms))
            {
                Chosen.Clear();
                Chosen.UnionWith(chosen.Select(rank => _providers[rank].Id));
                return true;
            }

            var place = _most - 1;
            while (place >= 0 && chosen[place] == _providerCount - _most + place)
            {
                place--;
            }

            if (place < 0)
            {
                return false;
            }

            chosen[place]++;
            for (var i = place + 1; i < _most; i++)
            {
                chosen[i] = chosen[i - 1] + 1;
            }
        }
    }

    private delegate int Day(in Taken taken);

    /// <summary>A session of the window: its first and its last day there, and the rank of its provider.</summary>
    internal record struct Taken(int Start, int End, bool IsBlock, int Provider, long Minutes, ulong Parts);

    private record struct Provider(int Id, int Index)
    {
        public long Minutes { get; set; }
    }
}
