using System.Numerics;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>
/// Whether some window holds all that is asked, looked for while sessions known to the day come in, so that the first that does ends it (S28, S29, S34).
/// </summary>
/// <remarks>
/// Of the windows that reach a session the one that begins first holds the most and spans the most, so the others need not be tried. Who provides
/// does not matter. The buffers are kept from use to use.
/// </remarks>
internal sealed class WindowSeek
{
    private int[] _days = new int[64];
    private int[] _minutes = new int[64];
    private ulong[] _parts = new ulong[64];
    private long[] _held = [];
    private WindowTerms _terms;
    private int _count;
    private long _total;

    // The window that was looked at last: its first session, the session after its last, and what it holds.
    private int _first;
    private int _next;
    private int _end;
    private int _spanFrom;
    private long _holds;

    public void Begin(in WindowTerms terms)
    {
        _terms = terms;
        if (_held.Length < terms.Parts.Length)
        {
            _held = new long[terms.Parts.Length];
        }

        Array.Clear(_held);
        (_count, _total, _first, _next, _end, _holds) = (0, 0, -1, 0, Days.None, 0);
    }

    /// <summary>Adds a session, in order of their days; whether a window is found. With too few minutes in all there is none.</summary>
    /// <param name="day">The day.</param>
    /// <param name="minutes">The minutes.</param>
    /// <param name="parts">Which sub-minimums it serves, a bit each.</param>
    public bool Add(int day, int minutes, ulong parts)
    {
        if (_count == _days.Length)
        {
            Grow();
        }

        _days[_count] = day;
        _minutes[_count] = minutes;
        _parts[_count++] = parts;
        _total += minutes;
        return _total >= _terms.Minutes && Look();
    }

    private bool Look()
    {
        for (; _next < _count; _next++)
        {
            var day = _days[_next];
            while (day > _end)
            {
                if (_first >= 0)
                {
                    Take(_first, -1);
                }

                var start = _days[++_first];
                _end = _terms.End(start);
                _spanFrom = _terms.MinSpan is { } span ? span.After(start) : Days.None;
            }

            Take(_next, 1);
            if (_holds >= _terms.Minutes && day >= _spanFrom && HoldsParts())
            {
                return true;
            }
        }

        return false;
    }

    private void Take(int session, int sign)
    {
        _holds += sign * _minutes[session];
        for (var rest = _parts[session]; rest != 0; rest &= rest - 1)
        {
            _held[BitOperations.TrailingZeroCount(rest)] += sign * _minutes[session];
        }
    }

    private bool HoldsParts()
    {
        for (var i = 0; i < _terms.Parts.Length; i++)
        {
            if (_held[i] < _terms.Parts[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        Array.Resize(ref _days, _count * 2);
        Array.Resize(ref _minutes, _count * 2);
        Array.Resize(ref _parts, _count * 2);
    }
}
