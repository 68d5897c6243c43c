namespace Endorsement.Rules.Evaluation;

/// <summary>A set of days as stretches that neither overlap nor touch, in order (S18). The buffer is kept from use to use.</summary>
internal sealed class DayUnion
{
    private (int First, int Last)[] _stretches = new (int, int)[8];
    private (int First, int Last)[] _before = [];

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
            Array.Resize(ref _stretches, Count * 2);
        }

        _stretches[Count++] = (first, last);
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

    /// <summary>How many days are missing to the span (S19): 0 when it is reached, tried from the first day of every stretch.</summary>
    /// <remarks>Within a stretch s + D stays the same while s + n only grows, so its first day is its best.</remarks>
    public int DaysShortOf(CalendarSpan span, int whenEmpty)
    {
        var best = Count == 0 ? span.After(whenEmpty) - whenEmpty : int.MaxValue;
        var days = TotalDays;
        foreach (var (first, last) in Stretches)
        {
            best = Math.Min(best, span.After(first) - (first + days));
            days -= last - first + 1;
        }

        return Math.Max(0, best);
    }

    public bool Contains(int first, int last)
    {
        foreach (var stretch in Stretches)
        {
            if (stretch.First <= first && last <= stretch.Last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretch that holds a day; empty when none does.</summary>
    public (int First, int Last) Around(int day)
    {
        foreach (var stretch in Stretches)
        {
            if (stretch.First <= day && day <= stretch.Last)
            {
                return stretch;
            }
        }

        return (Days.Never, Days.None);
    }

    public bool Touches(int first, int last)
    {
        foreach (var stretch in Stretches)
        {
            if (stretch.First <= last && first <= stretch.Last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the earliest days of <paramref name="credit"/> that are not here yet, until they reach the span (S21).</summary>
    public void AddCredit(DayUnion credit, CalendarSpan upTo)
    {
        credit.Remove(this);
        var taken = int.MaxValue;
        var before = 0;
        foreach (var (first, last) in credit.Stretches)
        {
            if (before < taken)
            {
                taken = Math.Min(taken, before + upTo.After(first) - first);
            }

            before += last - first + 1;
        }

        foreach (var (first, last) in credit.Stretches)
        {
            var days = Math.Min(last - first + 1, taken);
            Add(first, first + days - 1);
            taken -= days;
            if (taken <= 0)
            {
                break;
            }
        }

        Merge();
    }

    private void Remove(DayUnion other)
    {
        var count = Count;
        if (_before.Length < count)
        {
            _before = new (int, int)[_stretches.Length];
        }

        Stretches.CopyTo(_before);
        Clear();
        foreach (var (first, last) in _before.AsSpan(0, count))
        {
            var start = first;
            foreach (var (otherFirst, otherLast) in other.Stretches)
            {
                if (otherLast < start || otherFirst > last)
                {
                    continue;
                }

                Add(start, otherFirst - 1);
                start = otherLast + 1;
            }

            Add(start, last);
        }
    }
}
