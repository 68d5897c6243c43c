namespace Endorsement.Rules.Dossiers;

/// <summary>The stretches of some days of a spell that no leave covers, in order; all of them at once where the spell has none.</summary>
internal ref struct WorkedDays
{
    private readonly ReadOnlySpan<LeaveFacts> _leaves;
    private readonly bool _isSure;
    private readonly int _last;
    private int _next;

    private WorkedDays(Dossier dossier, in WorkFacts spell, bool isSure, int first, int last)
    {
        _leaves = spell.Leave.Count == 0 ? default : dossier.Leaves.Entries.Slice(spell.Leave.First, spell.Leave.Count);
        (_isSure, _next, _last) = (isSure, first, last);
    }

    public (int First, int Last) Current { get; private set; }

    /// <summary>Those of the days that are surely no leave.</summary>
    public static WorkedDays Surely(Dossier dossier, in WorkFacts spell, int first, int last) => new(dossier, in spell, true, first, last);

    /// <summary>Those of the days that may be no leave.</summary>
    public static WorkedDays Possibly(Dossier dossier, in WorkFacts spell, int first, int last) =>
        new(dossier, in spell, false, first, last);

    public readonly WorkedDays GetEnumerator() => this;

    /// <summary>How many they are.</summary>
    public readonly long Count
    {
        get
        {
            var days = 0L;
            foreach (var (first, last) in this)
            {
                days += (long)last - first + 1;
            }

            return days;
        }
    }

    /// <summary>The first and the last of them; reversed when there is none.</summary>
    public readonly (int First, int Last) Hull
    {
        get
        {
            var hull = (First: 1, Last: 0);
            foreach (var (first, last) in this)
            {
                hull = (hull.First > hull.Last ? first : hull.First, last);
            }

            return hull;
        }
    }

    public bool MoveNext()
    {
        var (first, last) = (Behind(_next), _last);
        if (first > last)
        {
            return false;
        }

        foreach (ref readonly var leave in _leaves)
        {
            var (begin, end) = Of(in leave);
            last = begin > first && begin <= Math.Min(last, end) ? begin - 1 : last;
        }

        (Current, _next) = ((first, last), last + 1);
        return true;
    }

    /// <summary>The first day from a day on that no leave covers.</summary>
    private readonly int Behind(int day)
    {
        for (var before = Days.None; before != day; )
        {
            before = day;
            foreach (ref readonly var leave in _leaves)
            {
                var (begin, end) = Of(in leave);
                day = begin <= day && day <= end ? end + 1 : day;
            }
        }

        return day;
    }

    private readonly (int First, int Last) Of(in LeaveFacts leave) => _isSure ? leave.Possibly : leave.Surely;
}
