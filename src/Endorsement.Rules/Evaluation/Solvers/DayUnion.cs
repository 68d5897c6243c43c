using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>A set of days as stretches that neither overlap nor touch, in order (S18). The buffer is kept from use to use.</summary>
internal sealed class DayUnion
{
    private (int First, int Last)[] _stretches = new (int, int)[8];
    private (int First, int Last)[] _spare = [];

    public int Count { get; private set; }

    public ReadOnlySpan<(int First, int Last)> Stretches => _stretches.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds days; <see cref="Merge"/> must follow before the union is read.</summary>
    public void Add(int first, int last)
    {
        if (first > last)
        {
            return;
        }

        if (Count == _stretches.Length)
        {
            Array.Resize(ref _stretches, Math.Max(8, Count * 2));
        }

        _stretches[Count++] = (first, last);
    }

    /// <summary>Adds the days of a spell; <see cref="Merge"/> must follow before the union is read.</summary>
    public void Add(WorkedDays days)
    {
        foreach (var (first, last) in days)
        {
            Add(first, last);
        }
    }

    public void Merge()
    {
        var all = _stretches.AsSpan(0, Count);
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].First < all[i - 1].First)
            {
                all.Sort();
                break;
            }
        }

        var kept = 0;
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].First <= all[kept].Last + 1)
            {
                all[kept].Last = Math.Max(all[kept].Last, all[i].Last);
            }
            else
            {
                all[++kept] = all[i];
            }
        }

        Count = all.IsEmpty ? 0 : kept + 1;
    }

    /// <summary>Takes away every day that another union lacks; both are merged, and so is what is left.</summary>
    public void Intersect(DayUnion other)
    {
        if (_spare.Length < Count + other.Count)
        {
            _spare = new (int, int)[(Count + other.Count) * 2];
        }

        var kept = 0;
        for (var (i, j) = (0, 0); i < Count && j < other.Count; )
        {
            var (mine, theirs) = (_stretches[i], other._stretches[j]);
            var (first, last) = (Math.Max(mine.First, theirs.First), Math.Min(mine.Last, theirs.Last));
            if (first <= last)
            {
                _spare[kept++] = (first, last);
            }

            (i, j) = mine.Last < theirs.Last ? (i + 1, j) : (i, j + 1);
        }

        (_stretches, _spare, Count) = (_spare, _stretches, kept);
    }

    public int TotalDays
    {
        get
        {
            var days = 0;
            foreach (var (first, last) in Stretches)
            {
                days += last - first + 1;
            }

            return days;
        }
    }

    /// <summary>How many days are missing to the span (S19): 0 when it is reached, by days or by whole calendar months.</summary>
    /// <remarks>
    /// By days it is tried from the first day of every stretch: within a stretch s + D stays the same while s + n only grows, so its first day
    /// is its best.
    /// </remarks>
    public int DaysShortOf(CalendarSpan span, int whenEmpty)
    {
        if (Count == 0)
        {
            return span.DaysFrom(whenEmpty);
        }

        var best = int.MaxValue;
        var days = TotalDays;
        foreach (var (first, last) in Stretches)
        {
            best = Math.Min(best, span.DaysFrom(first) - days);
            if (best <= 0)
            {
                return 0;
            }

            days -= last - first + 1;
        }

        return Count == 1 || span.DayCount > 0 ? best : Math.Min(best, DaysShortOfMonths(span.Months));
    }

    /// <summary>S19, second way: the whole months of the stretches come together; short of it, the days by which one of them is too short.</summary>
    public int DaysShortOfMonths(int asked)
    {
        var missing = asked;
        foreach (var (first, last) in Stretches)
        {
            missing -= CalendarSpan.WholeMonths(first, last);
        }

        if (missing <= 0)
        {
            return 0;
        }

        var best = int.MaxValue;
        foreach (var (first, last) in Stretches)
        {
            best = Math.Min(best, CalendarSpan.PlusMonths(first, CalendarSpan.WholeMonths(first, last) + missing) - (last + 1));
        }

        return best;
    }

    public bool Contains(int first, int last) =>
        LastBegunBy(last) is var at && at >= 0 && _stretches[at].First <= first && last <= _stretches[at].Last;

    /// <summary>How many days from a first to a last are here.</summary>
    public long DaysWithin(int first, int last)
    {
        var days = 0L;
        for (var at = Math.Max(0, LastBegunBy(first)); at < Count && _stretches[at].First <= last; at++)
        {
            days += Math.Max(0, Math.Min(last, _stretches[at].Last) - Math.Max(first, _stretches[at].First) + 1);
        }

        return days;
    }

    /// <summary>The stretch that holds a day; empty when none does.</summary>
    public (int First, int Last) Around(int day) =>
        LastBegunBy(day) is var at && at >= 0 && day <= _stretches[at].Last ? _stretches[at] : (Days.Never, Days.None);

    /// <summary>The days around one that is not here, up to the stretches beside it.</summary>
    public (int First, int Last) Gap(int day)
    {
        var before = LastBegunBy(day);
        return (before < 0 ? Days.None : _stretches[before].Last + 1, before + 1 < Count ? _stretches[before + 1].First - 1 : Days.Never);
    }

    /// <summary>The first and the last of some days that are in the union; reversed when none is.</summary>
    public (int First, int Last) Hull(int first, int last)
    {
        var end = LastBegunBy(last);
        if (end < 0 || _stretches[end].Last < first)
        {
            return (Days.Never, Days.None);
        }

        // The stretch that holds the first day, or the next one.
        var begin = LastBegunBy(first);
        begin = begin < 0 || _stretches[begin].Last < first ? begin + 1 : begin;
        return (Math.Max(first, _stretches[begin].First), Math.Min(last, _stretches[end].Last));
    }

    /// <summary>The stretches that some days touch.</summary>
    public ReadOnlySpan<(int First, int Last)> Touching(int first, int last)
    {
        var (begin, end) = (LastBegunBy(first), LastBegunBy(last));
        begin = begin < 0 || _stretches[begin].Last < first ? begin + 1 : begin;
        return begin <= end ? _stretches.AsSpan(begin, end - begin + 1) : [];
    }

    public bool Touches(int first, int last) => LastBegunBy(last) is var at && at >= 0 && first <= _stretches[at].Last;

    /// <summary>The position of the last stretch that begins on or before a day; -1 when none does.</summary>
    private int LastBegunBy(int day)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _stretches[middle].First <= day ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
