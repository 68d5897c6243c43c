namespace Endorsement.Rules.Requirements;

/// <summary>The most minutes that a table of amounts may ask.</summary>
internal static class AskedMost
{
    /// <summary>Of hours for each year, as many as a cycle can have.</summary>
    private const int MostYears = 10;

    public static long Of(ClockHours? hours, Sequence<HoursStep> steps, HoursPerYear? perYear) =>
        Math.Max(
            1,
            Math.Max(
                Math.Max(hours?.Minutes ?? 0, steps.IsEmpty ? 0 : steps.Max(step => step.Hours.Minutes)),
                (perYear?.Hours.Minutes ?? 0) * MostYears
            )
        );
}
