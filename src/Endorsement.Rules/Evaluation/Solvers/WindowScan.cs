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

    /// <summary>Of a session of one unknown day the number of the session, whose stretches of days come one by one; 0: it comes as a whole.</summary>
    public int Group;
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
/// One pass decides: as the first session moves on, the last never moves back. Sessions known only to the month, and blocks, come in by one
/// of their days and leave by the other: sessions × log sessions. Concentration is asked only of windows that hold a new session.
/// </remarks>
internal sealed partial class WindowScan
{
    private WindowEntry[] _entries = new WindowEntry[64];
    private long[] _parts = [];
    private readonly Concentration _concentration = new();

    /// <summary>How many windows have been looked at, for tests.</summary>
    public long Steps { get; private set; }

    /// <summary>The work of choosing among providers, for tests; and the choice found last.</summary>
    public Concentration Concentration => _concentration;

    public int Count { get; private set; }

    public ReadOnlySpan<WindowEntry> Entries => _entries.AsSpan(0, Count);

    /// <summary>At least as many minutes as there are: a session that comes in stretches is here once for each.</summary>
    public long TotalMinutes { get; private set; }

    /// <summary>Whether every session is known to the day, and comes as a whole.</summary>
    public bool AreDays { get; private set; }

    public void Clear()
    {
        Count = 0;
        TotalMinutes = 0;
        AreDays = true;
        _groups = 0;
    }

    /// <summary>Adds a session, of which the caller fills in the rest; sessions come in order of their first day.</summary>
    public ref WindowEntry Add(scoped in Occurrence occurred, long minutes)
    {
        if (Count == _entries.Length)
        {
            Grow();
        }

        ref var entry = ref _entries[Count++];
        entry.Occurred = occurred;
        entry.Minutes = minutes;
        entry.Group = 0;
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
            && HoldsParts(terms, parts)
            && (!terms.IsConcentrated || (isNew && _concentration.IsPossible(Entries, in window, in terms, isPossible)))
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
}
