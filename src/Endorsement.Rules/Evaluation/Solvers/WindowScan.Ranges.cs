using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <content>Sessions known only to the month, and blocks: they come in by one of their days and leave by the other.</content>
internal sealed partial class WindowScan
{
    private readonly PriorityQueue<int, int> _surelyBy = new();
    private readonly PriorityQueue<int, int> _surelyFrom = new();
    private int[] _starts = [];
    private int[] _byLast = [];
    private int[] _last = [];
    private bool[] _isInside = [];
    private int[] _after = [];
    private int[] _before = [];

    private bool FindCertainRanges(in WindowTerms terms, bool wantsMost, ref Window met, ref Window most)
    {
        var parts = Parts(terms);
        var entries = Entries;
        SortByLast();
        _surelyBy.Clear();
        _surelyFrom.Clear();
        var (next, left, minutes) = (0, 0, 0L);
        for (var first = 0; first < entries.Length; first++)
        {
            var start = entries[first].Occurred.First;
            if (first > 0 && entries[first - 1].Occurred.First == start)
            {
                continue;
            }

            var end = terms.End(start);
            for (; left < first; left++)
            {
                if (_isInside[left])
                {
                    _isInside[left] = false;
                    Take(in entries[left], -1, ref minutes, parts);
                }
            }

            var isNew = false;
            for (; next < entries.Length && entries[_byLast[next]].Occurred.Last <= end; next++)
            {
                var entry = _byLast[next];
                if (entry >= first)
                {
                    isNew = _isInside[entry] = true;
                    Take(in entries[entry], 1, ref minutes, parts);
                    _surelyBy.Enqueue(entry, entries[entry].Occurred.SurelyBy);
                    _surelyFrom.Enqueue(entry, -entries[entry].Occurred.SurelyFrom);
                }
            }

            Steps++;
            var window = new Window(start, end, Least(_surelyBy) ?? Days.Never, -Least(_surelyFrom) ?? Days.None, minutes);
            Offer(window, in terms, parts, isPossible: false, isNew, ref met, ref most);

            // Whatever begins later is held by this window.
            if ((!met.IsNone && !wantsMost) || next == entries.Length)
            {
                break;
            }
        }

        return !met.IsNone;
    }

    /// <summary>The least day of the sessions that are still inside; those that have left go when they come to the front.</summary>
    private int? Least(PriorityQueue<int, int> days)
    {
        while (days.TryPeek(out var entry, out var day))
        {
            if (_isInside[entry])
            {
                return day;
            }

            days.Dequeue();
        }

        return null;
    }

    private void SortByLast()
    {
        if (_byLast.Length < Count)
        {
            _byLast = new int[_entries.Length];
            _last = new int[_entries.Length];
            _isInside = new bool[_entries.Length];
            _after = new int[_entries.Length];
            _before = new int[_entries.Length];
        }

        for (var i = 0; i < Count; i++)
        {
            _byLast[i] = i;
            _last[i] = _entries[i].Occurred.Last;
            _isInside[i] = false;
        }

        _last.AsSpan(0, Count).Sort(_byLast.AsSpan(0, Count));
    }

    /// <summary>As a window begins later, sessions come in by their first day and leave by their last.</summary>
    private bool FindPossibleRanges(in WindowTerms terms, bool wantsMost, ref Window met, ref Window most)
    {
        var parts = Parts(terms);
        var entries = Entries;
        var starts = PossibleStarts(terms);
        SortByLast();
        BeginStretches(in terms);

        // The sessions inside by their first day, as a list from which any can be taken; and the two that end last of all that came in.
        var (head, tail, latest, second) = (-1, -1, -1, -1);
        var (next, left, minutes) = (0, 0, 0L);
        for (var i = 0; i < starts.Length; i++)
        {
            var start = starts[i];
            if (i > 0 && start == starts[i - 1])
            {
                continue;
            }

            var end = terms.End(start);
            for (; next < entries.Length && entries[next].Occurred.First <= end; next++)
            {
                Move(in entries[next], 1, in terms, ref minutes, parts);
                (_before[next], _after[next]) = (tail, -1);
                (head, tail) = tail < 0 ? (next, next) : (head, _after[tail] = next);
                (latest, second) = EndLast(latest, second, next);
            }

            for (; left < next && entries[_byLast[left]].Occurred.Last < start; left++)
            {
                Move(in entries[_byLast[left]], -1, in terms, ref minutes, parts);
                Unlink(_byLast[left], ref head, ref tail);
            }

            Steps++;
            if (head < 0 || entries[head].Occurred.First > start)
            {
                // A window that begins with its first session holds all this and more.
                continue;
            }

            var (first, final) = Widest(terms.MinSpan, start, end, head, latest, second);
            Offer(new Window(start, end, first, final, minutes), in terms, parts, isPossible: true, isNew: true, ref met, ref most);
            if (!met.IsNone && !wantsMost)
            {
                break;
            }
        }

        return !met.IsNone;
    }

    /// <summary>Takes a session out of the list of those inside.</summary>
    private void Unlink(int entry, ref int head, ref int tail)
    {
        var (before, after) = (_before[entry], _after[entry]);
        head = before < 0 ? after : head;
        tail = after < 0 ? before : tail;
        if (before >= 0)
        {
            _after[before] = after;
        }

        if (after >= 0)
        {
            _before[after] = before;
        }
    }

    /// <summary>Two days of different sessions, or of one block, that lie as far apart as is wanted; else about the farthest.</summary>
    private (int First, int Last) Widest(CalendarSpan? wanted, int start, int end, int head, int latest, int second)
    {
        var (early, late) = (Math.Max(start, _entries[head].Occurred.First), Math.Min(end, _entries[latest].Occurred.Last));
        if (_entries[head].Position != _entries[latest].Position || _entries[head].Occurred.IsBlock)
        {
            return (early, late);
        }

        // The one that may come first may also come last: another one is needed beside it.
        var next = NextSession(head);
        var further = next < 0 ? Days.Never : Math.Max(start, _entries[next].Occurred.First);
        if (wanted is { } span && further < Days.Never && span.After(further) <= late)
        {
            return (further, late);
        }

        return (early, Math.Max(early, second < 0 ? early : Math.Min(end, _entries[second].Occurred.Last)));
    }

    /// <summary>
    /// A window gains by beginning later until a session, or a stretch of its days, drops out, or until the span no longer fits: only those days
    /// need be tried.
    /// </summary>
    private ReadOnlySpan<int> PossibleStarts(in WindowTerms terms)
    {
        if (_starts.Length < Count * 3)
        {
            _starts = new int[_entries.Length * 3];
        }

        if (terms.Max is null)
        {
            _starts[0] = _entries[0].Occurred.First;
            return _starts.AsSpan(0, 1);
        }

        var count = 0;
        foreach (ref readonly var entry in Entries)
        {
            _starts[count++] = entry.Occurred.First;
            _starts[count++] = entry.Occurred.Last;
            if (terms.MinSpan is { } span)
            {
                _starts[count++] = span.LatestStart(entry.Occurred.Last);
            }
        }

        var starts = _starts.AsSpan(0, count);
        starts.Sort();
        return starts;
    }
}
