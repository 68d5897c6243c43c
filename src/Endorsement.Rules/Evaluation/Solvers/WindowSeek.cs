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
    private (int Day, int Minutes)[] _sessions = new (int, int)[64];

    /// <summary>Which sub-minimums each session serves; kept where there are such.</summary>
    private ulong[] _parts = [];
    private long[] _held = [];
    private WindowTerms _terms;
    private int _count;

    // The window that reaches the session added last: its first session, its end once that was asked, and what it holds.
    private int _first;
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
        (_count, _first, _end, _holds) = (0, 0, Days.None, 0);
    }

    /// <summary>Adds a session, in order of their days; whether a window is found.</summary>
    /// <param name="day">The day.</param>
    /// <param name="minutes">The minutes.</param>
    public bool Add(int day, int minutes)
    {
        var count = _count;
        if (count == _sessions.Length)
        {
            Array.Resize(ref _sessions, count * 2);
        }

        _sessions[count] = (day, minutes);
        _count = count + 1;
        _holds += minutes;

        // With too few minutes, those before the window among them, the window need not be moved on yet.
        return _holds >= _terms.Minutes && Reaches(day);
    }

    /// <summary>The same of a session that serves sub-minimums.</summary>
    /// <param name="day">The day.</param>
    /// <param name="minutes">The minutes.</param>
    /// <param name="parts">Which sub-minimums, a bit each.</param>
    public bool Add(int day, int minutes, ulong parts)
    {
        if (_count >= _parts.Length)
        {
            Array.Resize(ref _parts, Math.Max(64, _count * 2));
        }

        _parts[_count] = parts;
        TakeParts(parts, minutes);
        return Add(day, minutes);
    }

    private bool Reaches(int day)
    {
        while (day > _end)
        {
            if (_end != Days.None)
            {
                LeaveFirst();
            }

            var start = _sessions[_first].Day;
            _end = _terms.End(start);
            _spanFrom = _terms.MinSpan is { } span ? span.After(start) : Days.None;
        }

        return _holds >= _terms.Minutes && day >= _spanFrom && HoldsParts();
    }

    private void LeaveFirst()
    {
        var minutes = _sessions[_first].Minutes;
        _holds -= minutes;
        if (!_terms.Parts.IsEmpty)
        {
            TakeParts(_parts[_first], -minutes);
        }

        _first++;
    }

    private void TakeParts(ulong parts, int minutes)
    {
        for (; parts != 0; parts &= parts - 1)
        {
            _held[BitOperations.TrailingZeroCount(parts)] += minutes;
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
}
