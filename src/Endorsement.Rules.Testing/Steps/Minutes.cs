namespace Endorsement.Rules.Testing.Steps;

/// <summary>Another total of hours over the same entries: as many of them as can stay, and as little of each changed as can be.</summary>
internal static class Minutes
{
    /// <summary>
    /// What is too much is taken from the longest first, since a short one is mostly there for a reason of its own; an entry goes only when a minute each is too
    /// much, the last one first. What is missing goes to the longest that may hold it.
    /// </summary>
    /// <returns>The minutes of each entry; 0: it goes.</returns>
    /// <exception cref="ArgumentException">There is no entry that could hold them.</exception>
    public static long[] Of(IReadOnlyList<long> entries, long wanted, string what)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wanted);
        var minutes = entries.ToArray();
        for (var more = minutes.Sum() - wanted; more > 0; more = minutes.Sum() - wanted)
        {
            var longest = Array.IndexOf(minutes, minutes.Max());
            if (minutes[longest] > 1)
            {
                minutes[longest] -= Math.Min(more, minutes[longest] - 1);
            }
            else
            {
                minutes[Array.LastIndexOf(minutes, 1L)] = 0;
            }
        }

        for (var less = wanted - minutes.Sum(); less > 0; less = wanted - minutes.Sum())
        {
            var room = minutes.Where(each => each > 0 && each < ClockHours.EntryMaximum.Minutes).DefaultIfEmpty(-1).Max();
            var place = Array.IndexOf(minutes, room);
            if (place < 0)
            {
                throw new ArgumentException(
                    $"there is no {what} that could hold {new ClockHours(wanted)} clock hours; add an entry with them"
                );
            }

            minutes[place] += Math.Min(less, ClockHours.EntryMaximum.Minutes - minutes[place]);
        }

        return minutes;
    }
}
