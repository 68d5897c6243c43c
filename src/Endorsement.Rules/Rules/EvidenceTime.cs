using NodaTime;

namespace Endorsement.Rules;

/// <summary>When evidence counts.</summary>
public enum TimeFrame
{
    /// <summary>Whenever it is dated.</summary>
    Ever,

    /// <summary>Inside the renewal cycle (S36).</summary>
    Cycle,

    /// <summary>In a last period before the as-of date.</summary>
    Last,
}

/// <summary>When evidence must be dated to count (S26). Immutable, equal by content.</summary>
public sealed record EvidenceTime
{
    private EvidenceTime(TimeFrame frame, Period? last)
    {
        Frame = frame;
        Last = last;
    }

    /// <summary>Whenever it is dated.</summary>
    public static EvidenceTime Ever { get; } = new(TimeFrame.Ever, null);

    /// <summary>Inside the renewal cycle (S36).</summary>
    public static EvidenceTime Cycle { get; } = new(TimeFrame.Cycle, null);

    /// <summary>Which of the three it is.</summary>
    public TimeFrame Frame { get; }

    /// <summary>How long the last period before the as-of date is; <see langword="null"/> for the other two.</summary>
    public Period? Last { get; }

    /// <summary>In the last period before the as-of date.</summary>
    /// <param name="period">Years, months and days; longer than nothing.</param>
    public static EvidenceTime InLast(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new EvidenceTime(TimeFrame.Last, period);
    }
}
