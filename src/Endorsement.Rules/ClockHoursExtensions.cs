namespace Endorsement.Rules;

/// <summary>Amounts as they are said: <c>24.ClockHours()</c>, <c>1.5m.ClockHours()</c>.</summary>
public static class ClockHoursExtensions
{
    /// <summary>So many clock hours.</summary>
    /// <param name="hours">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The hours are negative.</exception>
    public static ClockHours ClockHours(this int hours) => Rules.ClockHours.FromHours(hours);

    /// <summary>So many clock hours.</summary>
    /// <param name="hours">Zero or more, and a whole number of minutes: 1.5, 0.25, 0.1 (S9).</param>
    /// <exception cref="ArgumentOutOfRangeException">The hours do not come to a whole number of minutes, or are negative (S9).</exception>
    public static ClockHours ClockHours(this decimal hours) => Rules.ClockHours.FromHours(hours);
}
