namespace Endorsement.Rules;

/// <summary>Another least amount from a cycle on.</summary>
/// <param name="From">The year in which the first such cycle ends; 1900 to 2200.</param>
/// <param name="Hours">The least clock hours from then on; more than 0, at most 100,000.</param>
public sealed record HoursStep(int From, ClockHours Hours)
{
    /// <summary>Steps that one requirement may have.</summary>
    public const int MostSteps = 50;
}

/// <summary>Hours for each year of the cycle since the award (S53b).</summary>
/// <param name="Hours">Clock hours a year; more than 0, at most 100,000.</param>
/// <param name="Years">Which years count.</param>
public sealed record HoursPerYear(ClockHours Hours, YearsCounted Years);

/// <summary>Which years of a cycle are counted.</summary>
public enum YearsCounted
{
    /// <summary>Those that were completed by the end of the cycle.</summary>
    Completed,

    /// <summary>Those that had begun by then.</summary>
    Started,
}
