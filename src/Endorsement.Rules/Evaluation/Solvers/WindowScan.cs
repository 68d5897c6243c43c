using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>A session that qualifies, as the search for a window sees it.</summary>
internal struct WindowEntry
{
    /// <summary>Its position among the sessions of the dossier.</summary>
    public int Position;
    public Occurrence Occurred;
    public long Minutes;

    /// <summary>Which sub-minimums it serves, a bit each.</summary>
    public ulong Parts;

    /// <summary>Where the days stand on which it may serve each sub-minimum, one after the other, counted from 1; 0: on each of its own.</summary>
    public int PartDays;
    public int Provider;

    /// <summary>The sub-minimums that it may serve on some day of a window that it touches.</summary>
    public readonly ulong PartsIn(ReadOnlySpan<(int First, int Last)> partDays, in Window window)
    {
        if (PartDays == 0)
        {
            return Parts;
        }

        var parts = Parts;
        for (var rest = Parts; rest != 0; rest &= rest - 1)
        {
            var part = System.Numerics.BitOperations.TrailingZeroCount(rest);
            var (first, last) = partDays[PartDays - 1 + part];
            parts &= first <= window.End && last >= window.Start ? ulong.MaxValue : ~(1UL << part);
        }

        return parts;
    }
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
/// One pass decides: as the first session moves on, the last never moves back. Sessions known only to the month, and blocks, come in by one
/// of their days and leave by the other: sessions × log sessions. Concentration is asked only of windows that hold a new session.
/// </remarks>
internal sealed partial class WindowScan
{
    private WindowEntry[] _entries = new WindowEntry[64];
    private long[] _parts = [];
    private readonly List<(int First, int Last)> _partDays = [];
    private readonly Concentration _concentration = new();

    /// <summary>How many windows have been looked at, for tests.</summary>
    public long Steps { get; private set; }

    /// <summary>The work of choosing among providers, for tests; and the choice found last.</summary>
    public Concentration Concentration => _concentration;

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
        _partDays.Clear();
    }

    /// <summary>Begins the days of the sub-minimums of the session that is added next: one range for each, in their order.</summary>
    public int PartDaysFrom => _partDays.Count + 1;

    public void AddPartDays((int First, int Last) days) => _partDays.Add(days);

    /// <summary>Adds a session, of which the caller fills in the rest; sessions come in order of their first day.</summary>
    public ref WindowEntry Add(in Occurrence occurred, long minutes)
    {
        if (Count == _entries.Length)
        {
            Grow();
        }

        ref var entry = ref _entries[Count++];
        entry.Occurred = occurred;
        entry.Minutes = minutes;
        TotalMinutes += minutes;
        AreDays &= occurred.IsDay;
        return ref entry;
    }

    private void Grow() => Array.Resize(ref _entries, Count * 2);

    /// <summary>Sessions that an edge has cut may begin later than they were.</summary>
    public void SortIfNeeded()
    {
        for (var i = 1; i < Count; i++)
        {
            if (_entries[i].Occurred.First < _entries[i - 1].Occurred.First)
            {
                _entries
                    .AsSpan(0, Count)
                    .Sort(static (left, right) => (left.Occurred.First, left.Position).CompareTo((right.Occurred.First, right.Position)));
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

        return AreDays
            ? FindDays(terms, wantsMost, isPossible: false, ref met, ref most)
            : FindCertainRanges(terms, wantsMost, ref met, ref most);
    }

    /// <summary>
    /// Of the windows that possibly hold all that is asked the one with the most hours (S30); <paramref name="most"/> the one with the most
    /// hours of all.
    /// </summary>
    public bool FindPossible(in WindowTerms terms, bool wantsMost, out Window met, out Window most)
    {
        met = most = Window.None;
        if (Count == 0 || (TotalMinutes < terms.Minutes && !wantsMost))
        {
            return false;
        }

        return AreDays
            ? FindDays(terms, wantsMost, isPossible: true, ref met, ref most)
            : FindPossibleRanges(terms, wantsMost, ref met, ref most);
    }

    private bool FindDays(in WindowTerms terms, bool wantsMost, bool isPossible, ref Window met, ref Window most)
    {
        var parts = Parts(terms);
        var entries = Entries;
        var (next, minutes) = (0, 0L);
        for (var first = 0; first < entries.Length; first++)
        {
            var start = entries[first].Occurred.First;
            var end = terms.End(start);
            var before = next;
            while (next < entries.Length && entries[next].Occurred.First <= end)
            {
                Take(in entries[next], 1, ref minutes, parts);
                next++;
            }

            Steps++;
            var last = entries[next - 1].Occurred.First;
            Offer(new Window(start, end, start, last, minutes), in terms, parts, isPossible, isNew: next > before, ref met, ref most);

            // Whatever begins later is held by this window: it has no more hours, no wider span, and no better choice.
            if ((!met.IsNone && !wantsMost) || next == entries.Length)
            {
                break;
            }

            Take(in entries[first], -1, ref minutes, parts);
        }

        return !met.IsNone;
    }

    /// <param name="window">The window and what it holds.</param>
    /// <param name="terms">What it must hold.</param>
    /// <param name="parts">What it holds of each sub-minimum.</param>
    /// <param name="isPossible">Whether this is about what is possible.</param>
    /// <param name="isNew">Whether it holds a session that the window before did not; otherwise there is no new choice of providers.</param>
    /// <param name="met">The earliest window that holds everything.</param>
    /// <param name="most">The window with the most hours.</param>
    private void Offer(in Window window, in WindowTerms terms, long[] parts, bool isPossible, bool isNew, ref Window met, ref Window most)
    {
        // Strictly more: of equal windows the earliest is reported, so that the answer is stable.
        if (window.Minutes > most.Minutes)
        {
            most = window;
        }

        if (
            (isPossible ? window.Minutes > met.Minutes : met.IsNone)
            && window.Minutes >= terms.Minutes
            && Spans(window, terms)
            && HoldsParts(window, terms, parts, isPossible)
            && (!terms.IsConcentrated || (isNew && _concentration.IsPossible(Entries, PartDays, in window, in terms, isPossible)))
        )
        {
            met = window;
        }
    }

    private static bool Spans(in Window window, in WindowTerms terms) =>
        terms.MinSpan is not { } span || (window.FirstSession < Days.Never && window.LastSession >= span.After(window.FirstSession));

    private bool HoldsParts(in Window window, in WindowTerms terms, long[] parts, bool isPossible)
    {
        for (var i = 0; i < terms.Parts.Length; i++)
        {
            if (parts[i] < terms.Parts[i] || (isPossible && _partDays.Count > 0 && PartIn(window, i) < terms.Parts[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the sessions that touch a window may bring of a sub-minimum on its days (S33).</summary>
    private long PartIn(in Window window, int part)
    {
        var minutes = 0L;
        foreach (ref readonly var entry in Entries)
        {
            minutes +=
                entry.Occurred.Touches(window.Start, window.End) && (entry.PartsIn(PartDays, window) & (1UL << part)) != 0
                    ? entry.Minutes
                    : 0;
        }

        return minutes;
    }

    /// <summary>On which days sessions of one unknown day may serve sub-minimums.</summary>
    public ReadOnlySpan<(int First, int Last)> PartDays => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_partDays);

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
}
