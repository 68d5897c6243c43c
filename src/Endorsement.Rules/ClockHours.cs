using System.Globalization;

namespace Endorsement.Rules;

/// <summary>An amount of clock hours, kept as whole minutes.</summary>
/// <remarks>S9: hours are whole minutes inside; no binary floating point takes part in a decision. Immutable.</remarks>
/// <param name="Minutes">Whole minutes, zero or more.</param>
/// <example>
/// <code>
/// var six = ClockHours.FromHours(6m);
/// var isMore = six &gt; new ClockHours(Minutes: 90);
/// </code>
/// </example>
public readonly record struct ClockHours(long Minutes) : IComparable<ClockHours>
{
    /// <summary>The most that one entry may hold: 10,000 hours.</summary>
    public static readonly ClockHours EntryMaximum = new(600_000);

    /// <summary>The amount in hours, exact to the minute (a third of an hour is rounded to 28 digits; use <see cref="Minutes"/> to calculate).</summary>
    public decimal Hours => Minutes / 60m;

    /// <summary>An amount given in hours.</summary>
    /// <param name="hours">Zero or more, and a whole number of minutes: 1.5, 0.25, 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The hours do not come to a whole number of minutes, are negative (S9), or more minutes than a long can hold.</exception>
    public static ClockHours FromHours(decimal hours)
    {
        // What is too many hours for any amount is left whole: a product with 60 would be too large even for a decimal.
        var minutes = hours is >= 0 and <= long.MaxValue / 60 ? hours * 60m : -1m;
        return minutes >= 0 && decimal.Truncate(minutes) == minutes
            ? new ClockHours((long)minutes)
            : throw new ArgumentOutOfRangeException(
                nameof(hours),
                hours,
                "Hours must come to a whole number of minutes, zero or more, that a long can hold; give minutes instead."
            );
    }

    /// <inheritdoc/>
    public int CompareTo(ClockHours other) => Minutes.CompareTo(other.Minutes);

    /// <summary>Whether the left amount is the smaller one.</summary>
    public static bool operator <(ClockHours left, ClockHours right) => left.Minutes < right.Minutes;

    /// <summary>Whether the left amount is the larger one.</summary>
    public static bool operator >(ClockHours left, ClockHours right) => left.Minutes > right.Minutes;

    /// <summary>Whether the left amount is not the larger one.</summary>
    public static bool operator <=(ClockHours left, ClockHours right) => left.Minutes <= right.Minutes;

    /// <summary>Whether the left amount is not the smaller one.</summary>
    public static bool operator >=(ClockHours left, ClockHours right) => left.Minutes >= right.Minutes;

    /// <summary>The amount as people write it: <c>24</c>, <c>1.5</c>, <c>0.25</c>, or <c>20 min</c> when hours would not be exact.</summary>
    public override string ToString() =>
        // Three minutes are a twentieth of an hour, which two places hold.
        Minutes % 3
        == 0
            ? Hours.ToString("0.##", CultureInfo.InvariantCulture)
        : Minutes < 60 ? string.Create(CultureInfo.InvariantCulture, $"{Minutes} min")
        : string.Create(CultureInfo.InvariantCulture, $"{Minutes / 60} h {Minutes % 60} min");
}
