using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>
/// What each day of work weighs, in stretches of days alike: the work itself, and beside it what each credit would bring (S21, S22). A day weighs
/// at most a full week's minutes, or one where nothing is weighed. The buffers are kept from use to use.
/// </summary>
/// <remarks>
/// Credits fill what the work leaves of a day, each up to its period. The most that they bring together is, as in every flow, the least over
/// the choices of credits taken to bring all their periods: those periods, and what the other credits fill. So another day never hurts, and no
/// days have to be chosen. Work: stretches (at most two for each spell and way, and two for each leave), the months that they cover, times the choices.
/// </remarks>
internal sealed class DayWeights
{
    /// <summary>Credits that one requirement may have; every choice of them is weighed.</summary>
    public const int MostCredits = 4;

    private const int MostChoices = 1 << MostCredits;

    private (int Day, int Way, long Change)[] _changes = new (int, int, long)[16];
    private (int First, int Last)[] _stretches = new (int, int)[8];
    private long[] _weights = new long[8];
    private int _changeCount;
    private int _count;
    private int _ways = 1;
    private long _full = 1;

    /// <param name="ways">The work, and each credit.</param>
    /// <param name="full">What a full day weighs.</param>
    public void Begin(int ways, long full)
    {
        (_ways, _full) = (ways, full);
        _changeCount = _count = 0;
    }

    /// <summary>Days that weigh so much one way; <see cref="Settle"/> must follow before anything is read.</summary>
    public void Add(int way, int first, int last, long weight)
    {
        if (first > last || weight == 0)
        {
            return;
        }

        if (_changeCount + 2 > _changes.Length)
        {
            Array.Resize(ref _changes, _changes.Length * 2);
        }

        _changes[_changeCount++] = (first, way, weight);
        _changes[_changeCount++] = (last + 1, way, -weight);
    }

    /// <summary>The days of a spell that weigh so much one way; <see cref="Settle"/> must follow before anything is read.</summary>
    public void Add(int way, WorkedDays days, long weight)
    {
        foreach (var (first, last) in days)
        {
            Add(way, first, last, weight);
        }
    }

    public void Settle()
    {
        var changes = _changes.AsSpan(0, _changeCount);
        changes.Sort();
        Span<long> sums = stackalloc long[MostCredits + 1];
        sums.Clear();
        for (var i = 0; i < changes.Length; )
        {
            var day = changes[i].Day;
            for (; i < changes.Length && changes[i].Day == day; i++)
            {
                sums[changes[i].Way] += changes[i].Change;
            }

            if (i < changes.Length && sums.ContainsAnyExcept(0L))
            {
                Append(day, changes[i].Day - 1, sums[.._ways]);
            }
        }
    }

    /// <summary>Whole full days, credits and all.</summary>
    public long TotalDays(ImmutableArray<CalendarSpan> credits)
    {
        Span<long> brought = stackalloc long[MostChoices];
        brought = brought[..(1 << credits.Length)];
        Limits(credits, brought);
        var work = 0L;
        for (var at = 0; at < _count; at++)
        {
            long days = _stretches[at].Last - _stretches[at].First + 1;
            work += Weight(at, 0) * days;
            for (var choice = 0; choice < brought.Length; choice++)
            {
                brought[choice] += Filled(at, choice) * days;
            }
        }

        return (work + Least(brought)) / _full;
    }

    /// <summary>How many full days are missing to the span (S19, S22): 0 when it is reached, by days or by whole calendar months.</summary>
    /// <remarks>
    /// By days it need be tried only from the ends of stretches and of months. Within a month and a stretch the days asked stay the same and then,
    /// where the day does not exist in the month reached, become one fewer a day; what is left of the work becomes less by at most one a day.
    /// </remarks>
    public int DaysShortOf(CalendarSpan span, ImmutableArray<CalendarSpan> credits, int whenEmpty)
    {
        if (_count == 0)
        {
            return span.DaysFrom(whenEmpty);
        }

        Span<long> brought = stackalloc long[MostChoices];
        brought = brought[..(1 << credits.Length)];
        Limits(credits, brought);
        var (best, work) = (long.MaxValue, 0L);
        for (var at = _count - 1; at >= 0 && best > 0; at--)
        {
            var (first, last) = _stretches[at];
            best = Math.Min(best, Missing(at, first, span, work, brought));
            if (span.Months > 0 && Weight(at, 0) < _full)
            {
                best = Math.Min(best, Missing(at, last, span, work, brought));
                for (var month = NextMonth(first); month <= last && best > 0; month = NextMonth(month))
                {
                    best = Math.Min(best, Missing(at, month - 1, span, work, brought));
                    best = Math.Min(best, Missing(at, month, span, work, brought));
                }
            }

            long days = last - first + 1;
            work += Weight(at, 0) * days;
            for (var choice = 0; choice < brought.Length; choice++)
            {
                brought[choice] += Filled(at, choice) * days;
            }
        }

        return best <= 0 ? 0
            : span.DayCount > 0 ? (int)best
            : (int)Math.Min(best, DaysShortOfMonths(span, credits, whenEmpty));
    }

    /// <summary>The days that weigh in full, all ways together: what is not known about them decides nothing more.</summary>
    public void AddFullDays(DayUnion union)
    {
        for (var at = 0; at < _count; at++)
        {
            var sum = 0L;
            for (var way = 0; way < _ways; way++)
            {
                sum += Weight(at, way);
            }

            if (sum >= _full)
            {
                union.Add(_stretches[at].First, _stretches[at].Last);
            }
        }
    }

    private long Missing(int at, int day, CalendarSpan span, long work, ReadOnlySpan<long> brought)
    {
        long days = _stretches[at].Last - day + 1;
        var most = long.MaxValue;
        for (var choice = 0; choice < brought.Length; choice++)
        {
            most = Math.Min(most, brought[choice] + (Filled(at, choice) * days));
        }

        var missing = (span.DaysFrom(day) * _full) - work - (Weight(at, 0) * days) - most;
        return missing <= 0 ? 0 : (missing + _full - 1) / _full;
    }

    /// <summary>The stretches of full days, for every choice of credits that bring all the months of their periods.</summary>
    private int DaysShortOfMonths(CalendarSpan span, ImmutableArray<CalendarSpan> credits, int whenEmpty)
    {
        var most = 0;
        for (var choice = 0; choice < 1 << credits.Length; choice++)
        {
            var (missing, shortest) = (span.Months, int.MaxValue);
            for (var credit = 0; credit < credits.Length; credit++)
            {
                missing -= ((choice >> credit) & 1) != 0 ? credits[credit].Months + (credits[credit].DayCount / 31) : 0;
            }

            for (var at = -1; missing > 0 && NextFull(ref at, choice) is (var first, var last); )
            {
                missing -= CalendarSpan.WholeMonths(first, last);
            }

            if (missing > 0)
            {
                for (var at = -1; NextFull(ref at, choice) is (var first, var last); )
                {
                    var reached = CalendarSpan.PlusMonths(first, CalendarSpan.WholeMonths(first, last) + missing);
                    shortest = Math.Min(shortest, reached - (last + 1));
                }

                // Where no day is full yet, a stretch of its own.
                most = Math.Max(most, shortest < int.MaxValue ? shortest : CalendarSpan.PlusMonths(whenEmpty, missing) - whenEmpty);
            }
        }

        return most;
    }

    /// <summary>The next stretch of full days behind a position, as far as it goes on.</summary>
    private (int First, int Last)? NextFull(ref int at, int choice)
    {
        do
        {
            at++;
        } while (at < _count && !IsFull(at, choice));

        if (at >= _count)
        {
            return null;
        }

        var first = _stretches[at].First;
        while (at + 1 < _count && _stretches[at + 1].First == _stretches[at].Last + 1 && IsFull(at + 1, choice))
        {
            at++;
        }

        return (first, _stretches[at].Last);
    }

    private bool IsFull(int at, int choice) => Weight(at, 0) + Filled(at, choice) >= _full;

    /// <summary>What the credits that are not taken to bring all their periods fill of a day.</summary>
    private long Filled(int at, int choice)
    {
        var sum = 0L;
        for (var way = 1; way < _ways; way++)
        {
            sum += ((choice >> (way - 1)) & 1) == 0 ? Weight(at, way) : 0;
        }

        return Math.Min(sum, _full - Weight(at, 0));
    }

    /// <summary>For each choice, the periods of the credits that are taken to bring all of them, as long as they may be.</summary>
    private void Limits(ImmutableArray<CalendarSpan> credits, Span<long> limits)
    {
        limits.Clear();
        for (var credit = 0; credit < credits.Length; credit++)
        {
            var most = Most(credit + 1, credits[credit]);
            for (var choice = 0; choice < limits.Length; choice++)
            {
                limits[choice] += ((choice >> credit) & 1) != 0 ? most : 0;
            }
        }
    }

    /// <summary>
    /// The most that a credit brings: its period, counted from the day of the credit from which it comes to most, and no more than the credit
    /// has from there on.
    /// </summary>
    /// <remarks>Within a month and a stretch neither becomes more, so the first day of either is the best of it.</remarks>
    public long Most(int way, CalendarSpan upTo)
    {
        var (most, rest) = (0L, 0L);
        for (var at = _count - 1; at >= 0; at--)
        {
            var weight = Weight(at, way);
            if (weight == 0)
            {
                continue;
            }

            var (first, last) = _stretches[at];
            most = Math.Max(most, From(first));
            for (var month = NextMonth(first); upTo.Months > 0 && month <= last; month = NextMonth(month))
            {
                most = Math.Max(most, From(month));
            }

            rest += weight * (last - first + 1);

            long From(int day) => Math.Min(upTo.DaysFrom(day) * _full, rest + (weight * (last - day + 1)));
        }

        return most;
    }

    private static int NextMonth(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return day - date.Day + 1 + DateTime.DaysInMonth(date.Year, date.Month);
    }

    private static long Least(ReadOnlySpan<long> values)
    {
        var least = long.MaxValue;
        foreach (var value in values)
        {
            least = Math.Min(least, value);
        }

        return least;
    }

    private long Weight(int at, int way) => _weights[(at * _ways) + way];

    private void Append(int first, int last, ReadOnlySpan<long> sums)
    {
        if (_count == _stretches.Length)
        {
            Array.Resize(ref _stretches, _count * 2);
        }

        if ((_count + 1) * _ways > _weights.Length)
        {
            Array.Resize(ref _weights, (_count + 1) * _ways * 2);
        }

        for (var way = 0; way < _ways; way++)
        {
            _weights[(_count * _ways) + way] = Math.Min(sums[way], _full);
        }

        _stretches[_count++] = (first, last);
    }
}
