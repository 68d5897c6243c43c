namespace Endorsement.Rules.Evaluation.Solvers;

/// <content>
/// Sessions of one unknown day that may have been in one stretch of days or in another: a window holds such a session once, however many of its
/// stretches it touches, and what it may serve on any of those (S33).
/// </content>
internal sealed partial class WindowScan
{
    private int _groups;

    /// <summary>How many stretches are inside, of each session that comes in stretches; of all, then of those that may serve each sub-minimum.</summary>
    private int[] _touched = [];

    /// <summary>Begins a session whose stretches of days follow.</summary>
    public int NewGroup() => ++_groups;

    /// <summary>Adds a stretch of days of such a session.</summary>
    /// <param name="group">The session, as <see cref="NewGroup"/> numbered it.</param>
    /// <param name="days">The days.</param>
    /// <param name="minutes">The minutes of the session.</param>
    public ref WindowEntry AddStretch(int group, (int First, int Last) days, long minutes)
    {
        ref var entry = ref Add(new(days.First, days.Last, days.Last, days.First, IsBlock: false), minutes);
        entry.Group = group;
        AreDays = false;
        return ref entry;
    }

    private void BeginStretches(in WindowTerms terms)
    {
        var needed = _groups * (terms.Parts.Length + 1);
        if (_touched.Length < needed)
        {
            _touched = new int[needed * 2];
        }

        Array.Clear(_touched, 0, needed);
    }

    /// <summary>A stretch comes into the window, or leaves it.</summary>
    private void Move(in WindowEntry entry, int sign, in WindowTerms terms, ref long minutes, long[] parts)
    {
        if (entry.Group == 0)
        {
            Take(in entry, sign, ref minutes, parts);
            return;
        }

        var at = (entry.Group - 1) * (terms.Parts.Length + 1);
        minutes += Change(ref _touched[at], sign) * entry.Minutes;
        for (var rest = entry.Parts; rest != 0; rest &= rest - 1)
        {
            var part = System.Numerics.BitOperations.TrailingZeroCount(rest);
            parts[part] += Change(ref _touched[at + 1 + part], sign) * entry.Minutes;
        }
    }

    /// <summary>1 where the first comes, -1 where the last leaves.</summary>
    private static int Change(ref int count, int sign)
    {
        var before = count;
        count += sign;
        return before == 0 ? 1
            : count == 0 ? -1
            : 0;
    }

    /// <summary>Of the two sessions that end last, with the next one that came in.</summary>
    private (int Latest, int Second) EndLast(int latest, int second, int next)
    {
        var last = _entries[next].Occurred.Last;
        return latest < 0 ? (next, -1)
            : _entries[next].Position == _entries[latest].Position ? (last > _entries[latest].Occurred.Last ? next : latest, second)
            : last > _entries[latest].Occurred.Last ? (next, latest)
            : (latest, second < 0 || last > _entries[second].Occurred.Last ? next : second);
    }

    /// <summary>The first one inside that is another session; -1 where there is none.</summary>
    private int NextSession(int entry)
    {
        var next = _after[entry];
        while (next >= 0 && _entries[next].Position == _entries[entry].Position)
        {
            next = _after[next];
        }

        return next;
    }
}
