using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>The minutes of each calendar month, or year, that lies wholly in a window (S53b). The buffer is kept from use to use.</summary>
internal sealed class UnitTally
{
    public static readonly ScratchSlot<UnitTally> Slot = new(static () => new());

    private long[] _minutes = [];
    private int _first;
    private int _count;
    private long _asked;
    private bool _areMonths;
    private bool _isKnown;

    /// <summary>Empties it for the units of a window.</summary>
    /// <param name="asked">What is asked of each.</param>
    /// <param name="window">The days of the window; <see langword="null"/>: they are not known, so that nothing is certain and nothing impossible.</param>
    public void Begin(HoursInEvery asked, (int First, int Last)? window)
    {
        (_asked, _areMonths, _isKnown, _count) = (asked.Hours.Minutes, asked.Unit == CalendarUnit.Month, window is not null, 0);
        if (window is not var (first, last) || first > last)
        {
            return;
        }

        first = Math.Max(first, Days.First);
        _first = UnitOf(first);
        _first += FirstDay(_first) < first ? 1 : 0;
        _count = Math.Max(0, UnitOf(last + 1) - _first);
        if (_minutes.Length < _count)
        {
            _minutes = new long[_count];
        }

        _minutes.AsSpan(0, _count).Clear();
    }

    /// <summary>Adds what surely lies inside one unit.</summary>
    public void AddSurely(int first, int last, long minutes)
    {
        if (first >= Days.First && last < Days.Never && UnitOf(first) is var unit && unit == UnitOf(last) && IsIn(unit))
        {
            _minutes[unit - _first] += minutes;
        }
    }

    /// <summary>Adds what may lie in a unit.</summary>
    public void AddPossibly(int unit, long minutes) => _minutes[unit - _first] += minutes;

    /// <summary>The units of the window that these days touch; the first lies behind the last where there is none.</summary>
    public (int First, int Last) Touched(int first, int last) =>
        first > last || _count == 0
            ? (1, 0)
            : (Math.Max(_first, UnitOf(Math.Max(first, Days.First))), Math.Min(_first + _count - 1, UnitOf(Math.Min(last, Days.Never))));

    public bool AreMet(bool possibly) => _isKnown ? FirstShort() is null : possibly;

    /// <summary>The first unit that has too little.</summary>
    public int? FirstShort()
    {
        for (var i = 0; i < _count; i++)
        {
            if (_minutes[i] < _asked)
            {
                return _first + i;
            }
        }

        return null;
    }

    /// <summary>The minutes that a unit lacks.</summary>
    public long Missing(int unit) => Math.Max(0, _asked - _minutes[unit - _first]);

    /// <summary>Whether a unit that these days touch has too little, and they lie in more than one.</summary>
    public bool IsShortAcross(int first, int last)
    {
        if (!IsAcross(first, last))
        {
            return false;
        }

        var (from, to) = Touched(first, last);
        for (var unit = from; unit <= to; unit++)
        {
            if (Missing(unit) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether these days lie in more than one unit.</summary>
    public bool IsAcross(int first, int last) => first <= last && UnitOf(Math.Max(first, Days.First)) != UnitOf(Math.Min(last, Days.Never));

    public int FirstDay(int unit) => DayOf(unit);

    public int LastDay(int unit) => DayOf(unit + 1) - 1;

    private bool IsIn(int unit) => unit >= _first && unit < _first + _count;

    private int UnitOf(int day) => Days.Date(day) is var date && _areMonths ? (date.Year * 12) + date.Month - 1 : date.Year;

    private int DayOf(int unit) => _areMonths ? new DateOnly(unit / 12, (unit % 12) + 1, 1).DayNumber : new DateOnly(unit, 1, 1).DayNumber;
}
