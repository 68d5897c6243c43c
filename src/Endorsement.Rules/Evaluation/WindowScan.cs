using System.Collections.Immutable;

namespace Endorsement.Rules.Evaluation;

/// <summary>A session that qualifies, as the search for a window sees it.</summary>
internal struct WindowEntry
{
    /// <summary>Its position among the sessions of the dossier.</summary>
    public int Position;
    public Dating Dating;
    public long Minutes;

    /// <summary>Which sub-minimums it serves, a bit each.</summary>
    public ulong Parts;
    public int Provider;
}

/// <summary>What a window must hold (S28, S29, S34, S35).</summary>
internal readonly record struct WindowTerms(
    long Minutes,
    CalendarSpan? Max,
    CalendarSpan? MinSpan,
    ImmutableArray<long> Parts,
    bool Majority,
    int MaxProviders
)
{
    public bool IsConcentrated => Majority || MaxProviders > 0;

    /// <summary>The last day of a window that begins on this day.</summary>
    public int End(int first) => Max is { } max ? max.After(first) : Days.Never;
}

/// <summary>A window that was found: the days it may hold, and what it holds.</summary>
internal readonly record struct Window(int Start, int End, int FirstSession, int LastSession, long Minutes)
{
    public static Window None { get; } = new(Days.Never, Days.None, Days.Never, Days.None, -1);

    public bool IsNone => Minutes < 0;
}

/// <summary>
/// The windows of a list of sessions: the earliest that holds everything that is asked, or the one with the most hours (S28 to S30).
/// </summary>
/// <remarks>
/// Where every session has a day of its own, one pass decides: as the first session moves on, the last never moves back. Sessions known
/// only to the month, and blocks, are rare; for them each beginning is looked at by itself.
/// </remarks>
internal sealed class WindowScan
{
    private WindowEntry[] _entries = new WindowEntry[64];
    private long[] _parts = [];
    private int[] _starts = [];

    public int Count { get; private set; }

    public ReadOnlySpan<WindowEntry> Entries => _entries.AsSpan(0, Count);

    public long TotalMinutes { get; private set; }

    /// <summary>Whether every session is known to the day.</summary>
    public bool AreDays { get; private set; }

    public void Clear()
    {
        Count = 0;
        TotalMinutes = 0;
        AreDays = true;
    }

    /// <summary>Adds a session, of which the caller fills in the rest; sessions come in order of their first day.</summary>
    public ref WindowEntry Add(in Dating dating, long minutes)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        ref var entry = ref _entries[Count++];
        entry.Dating = dating;
        entry.Minutes = minutes;
        TotalMinutes += minutes;
        AreDays &= dating.IsDay;
        return ref entry;
    }

    /// <summary>Sessions that an edge has cut may begin later than they were.</summary>
    public void SortIfNeeded()
    {
        for (var i = 1; i < Count; i++)
        {
            if (_entries[i].Dating.First < _entries[i - 1].Dating.First)
            {
                _entries
                    .AsSpan(0, Count)
                    .Sort(static (left, right) => (left.Dating.First, left.Position).CompareTo((right.Dating.First, right.Position)));
                return;
            }
        }
    }

    /// <summary>The earliest window that surely holds all that is asked; <paramref name="most"/> the one with the most hours.</summary>
    public bool FindCertain(in WindowTerms terms, bool wantsMost, out Window met, out Window most)
    {
        met = most = Window.None;
        if (Count == 0 || (TotalMinutes < terms.Minutes && !wantsMost))
        {
            return false;
        }

        return AreDays ? FindDays(terms, wantsMost, ref met, ref most) : FindCertainRanges(terms, wantsMost, ref met, ref most);
    }

    /// <summary>A window that possibly holds all that is asked; <paramref name="most"/> the one with the most hours.</summary>
    public bool FindPossible(in WindowTerms terms, bool wantsMost, out Window met, out Window most)
    {
        met = most = Window.None;
        if (Count == 0 || (TotalMinutes < terms.Minutes && !wantsMost))
        {
            return false;
        }

        return AreDays ? FindDays(terms, wantsMost, ref met, ref most) : FindPossibleRanges(terms, wantsMost, ref met, ref most);
    }

    private bool FindDays(in WindowTerms terms, bool wantsMost, ref Window met, ref Window most)
    {
        var parts = Parts(terms);
        var entries = Entries;
        var (next, minutes) = (0, 0L);
        for (var first = 0; first < entries.Length; first++)
        {
            var start = entries[first].Dating.First;
            var end = terms.End(start);
            while (next < entries.Length && entries[next].Dating.First <= end)
            {
                Take(in entries[next], 1, ref minutes, parts);
                next++;
            }

            var last = entries[next - 1].Dating.First;
            Offer(new Window(start, end, start, last, minutes), in terms, parts, isPossible: false, ref met, ref most);
            if ((!met.IsNone && !wantsMost) || (terms.Max is null && terms.MinSpan is null))
            {
                break;
            }

            // Nothing that begins later can hold more than what is left.
            if (next == entries.Length && !wantsMost && minutes < terms.Minutes)
            {
                break;
            }

            Take(in entries[first], -1, ref minutes, parts);
        }

        return !met.IsNone;
    }

    private bool FindCertainRanges(in WindowTerms terms, bool wantsMost, ref Window met, ref Window most)
    {
        var parts = Parts(terms);
        var entries = Entries;
        for (var first = 0; first < entries.Length; first++)
        {
            var start = entries[first].Dating.First;
            if (first > 0 && entries[first - 1].Dating.First == start)
            {
                continue;
            }

            var end = terms.End(start);
            Array.Clear(parts);
            var (minutes, surelyBy, surelyFrom) = (0L, Days.Never, Days.None);
            for (var next = first; next < entries.Length && entries[next].Dating.First <= end; next++)
            {
                ref readonly var entry = ref entries[next];
                if (entry.Dating.Last <= end)
                {
                    Take(in entry, 1, ref minutes, parts);
                    surelyBy = Math.Min(surelyBy, entry.Dating.SurelyBy);
                    surelyFrom = Math.Max(surelyFrom, entry.Dating.SurelyFrom);
                }
            }

            Offer(new Window(start, end, surelyBy, surelyFrom, minutes), in terms, parts, isPossible: false, ref met, ref most);
            if (!met.IsNone && !wantsMost)
            {
                break;
            }
        }

        return !met.IsNone;
    }

    private bool FindPossibleRanges(in WindowTerms terms, bool wantsMost, ref Window met, ref Window most)
    {
        var parts = Parts(terms);
        var before = Days.None;
        foreach (var start in PossibleStarts(terms))
        {
            if (start == before)
            {
                continue;
            }

            before = start;
            var end = terms.End(start);
            Array.Clear(parts);
            var minutes = 0L;
            var span = new PossibleSpan();
            foreach (ref readonly var entry in Entries)
            {
                if (entry.Dating.Touches(start, end))
                {
                    Take(in entry, 1, ref minutes, parts);
                    span.Add(Math.Max(start, entry.Dating.First), Math.Min(end, entry.Dating.Last), entry.Dating.IsBlock);
                }
            }

            var (first, last) = span.Widest(terms.MinSpan);
            Offer(new Window(start, end, first, last, minutes), in terms, parts, isPossible: true, ref met, ref most);
            if (!met.IsNone && !wantsMost)
            {
                break;
            }
        }

        return !met.IsNone;
    }

    /// <summary>
    /// A window gains by beginning later until a session drops out, or until the span no longer fits: only those days need be tried.
    /// </summary>
    private ReadOnlySpan<int> PossibleStarts(in WindowTerms terms)
    {
        if (_starts.Length < Count * 3)
        {
            _starts = new int[_entries.Length * 3];
        }

        var count = 0;
        foreach (ref readonly var entry in Entries)
        {
            _starts[count++] = entry.Dating.First;
            _starts[count++] = entry.Dating.Last;
            if (terms.MinSpan is { } span)
            {
                _starts[count++] = span.LatestStart(entry.Dating.Last);
            }
        }

        var starts = _starts.AsSpan(0, count);
        starts.Sort();
        return terms.Max is null ? starts[..1] : starts;
    }

    private void Offer(in Window window, in WindowTerms terms, long[] parts, bool isPossible, ref Window met, ref Window most)
    {
        // Strictly more: of equal windows the earliest is reported, so that the answer is stable.
        if (window.Minutes > most.Minutes)
        {
            most = window;
        }

        if (
            met.IsNone
            && window.Minutes >= terms.Minutes
            && Spans(window, terms)
            && HoldsParts(terms, parts)
            && (!terms.IsConcentrated || Concentration.IsPossible(Entries, window, terms, isPossible))
        )
        {
            met = window;
        }
    }

    private static bool Spans(in Window window, in WindowTerms terms) =>
        terms.MinSpan is not { } span || (window.FirstSession < Days.Never && window.LastSession >= span.After(window.FirstSession));

    private static bool HoldsParts(in WindowTerms terms, long[] parts)
    {
        for (var i = 0; i < terms.Parts.Length; i++)
        {
            if (parts[i] < terms.Parts[i])
            {
                return false;
            }
        }

        return true;
    }

    private static void Take(in WindowEntry entry, int sign, ref long minutes, long[] parts)
    {
        minutes += sign * entry.Minutes;
        for (var rest = entry.Parts; rest != 0; rest &= rest - 1)
        {
            parts[System.Numerics.BitOperations.TrailingZeroCount(rest)] += sign * entry.Minutes;
        }
    }

    private long[] Parts(in WindowTerms terms)
    {
        if (_parts.Length < terms.Parts.Length)
        {
            _parts = new long[terms.Parts.Length];
        }

        Array.Clear(_parts);
        return _parts;
    }

    /// <summary>How far apart the first and the last of some sessions may lie; a single one spans nothing, a block spans itself.</summary>
    private struct PossibleSpan
    {
        private (int First, int Last, bool IsBlock)? _earliest;
        private int _secondFirst = Days.Never;
        private int _lastOfOthers = Days.None;

        public PossibleSpan() { }

        public void Add(int first, int last, bool isBlock)
        {
            if (_earliest is not { } earliest)
            {
                _earliest = (first, last, isBlock);
                return;
            }

            // A block is the better first one of two that may begin on the same day.
            if (first < earliest.First || (first == earliest.First && isBlock && !earliest.IsBlock))
            {
                _secondFirst = earliest.First;
                _lastOfOthers = Math.Max(_lastOfOthers, earliest.Last);
                _earliest = (first, last, isBlock);
                return;
            }

            _secondFirst = Math.Min(_secondFirst, first);
            _lastOfOthers = Math.Max(_lastOfOthers, last);
        }

        public readonly (int First, int Last) Widest(CalendarSpan? wanted)
        {
            if (_earliest is not { } earliest)
            {
                return (Days.Never, Days.None);
            }

            var last = earliest.IsBlock ? Math.Max(earliest.Last, _lastOfOthers) : Math.Max(_lastOfOthers, earliest.First);
            var forward = (earliest.First, last);
            if (
                wanted is { } span
                && last < span.After(earliest.First)
                && _secondFirst < Days.Never
                && earliest.Last >= span.After(_secondFirst)
            )
            {
                // The one that may come first may also come last.
                return (_secondFirst, earliest.Last);
            }

            return forward;
        }
    }
}
