namespace Endorsement.Rules;

/// <summary>So many hours in every calendar month, or year, that lies wholly in the window (S53b).</summary>
/// <param name="Unit">A month or a year.</param>
/// <param name="Hours">The least clock hours in each; more than 0, at most 100,000.</param>
public sealed record HoursInEvery(CalendarUnit Unit, ClockHours Hours);

/// <summary>A stretch of the calendar.</summary>
public enum CalendarUnit
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,
}
