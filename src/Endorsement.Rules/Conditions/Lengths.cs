using NodaTime;

namespace Endorsement.Rules.Conditions;

/// <summary>Which of two periods is the longer one, wherever they begin.</summary>
internal static class Lengths
{
    /// <summary>Whether the one is longer than the other from each day of the calendar on; where that is not certain, it is not.</summary>
    public static bool IsLonger(Period? one, Period? other)
    {
        if (one is null || other is null)
        {
            return false;
        }

        var (months, days) = Parts(one);
        var (otherMonths, otherDays) = Parts(other);
        return (months >= otherMonths && days >= otherDays && (months, days) != (otherMonths, otherDays))
            || AtLeast(months) + days > AtMost(otherMonths) + otherDays;
    }

    /// <summary>Whether the one is as long as the other, or longer; where that is not certain, it is not.</summary>
    public static bool IsNoShorter(Period? one, Period? other) =>
        one is not null && other is not null && (Parts(one) == Parts(other) || IsLonger(one, other));

    private static (long Months, long Days) Parts(Period period) =>
        ((period.Years * 12L) + period.Months, (period.Weeks * 7L) + period.Days);

    private static long AtLeast(long months) => (months / 12 * 365) + (months % 12 * 28);

    private static long AtMost(long months) => (months / 12 * 366) + (months % 12 * 31);
}
