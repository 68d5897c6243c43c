using NodaTime;

namespace Endorsement.Rules;

/// <summary>The renewal cycle of a ruleset (S36): calendar cycles that end on a fixed day, or cycles counted from the award.</summary>
/// <remarks>Immutable, equal by content.</remarks>
public sealed record RenewalCycle
{
    private RenewalCycle(AnnualDate? ends, AnnualDate? due, int years, int? endYear)
    {
        Ends = ends;
        Due = due;
        Years = years;
        EndYear = endYear;
    }

    /// <summary>The last day of a cycle; <see langword="null"/>: cycles run from the award.</summary>
    public AnnualDate? Ends { get; }

    /// <summary>Renewal is due on the first such day on or after the end; <see langword="null"/>: on the last day of the cycle.</summary>
    public AnnualDate? Due { get; }

    /// <summary>The length in years; 1 to 10.</summary>
    public int Years { get; }

    /// <summary>A year in which one of the calendar cycles ends; <see langword="null"/>: one ends in every year, or cycles run from the award.</summary>
    public int? EndYear { get; }

    /// <summary>A cycle that ends every year.</summary>
    /// <param name="ends">Its last day.</param>
    /// <param name="due">Renewal is due on the first such day on or after the end; absent: on the last day.</param>
    public static RenewalCycle Yearly(AnnualDate ends, AnnualDate? due = null) => new(ends, due, 1, null);

    /// <summary>A cycle of several years that ends on a fixed day.</summary>
    /// <param name="years">The length; 1 to 10.</param>
    /// <param name="ends">Its last day.</param>
    /// <param name="endYear">A year in which one of them ends, 1900 to 2200.</param>
    /// <param name="due">Renewal is due on the first such day on or after the end; absent: on the last day.</param>
    public static RenewalCycle Calendar(int years, AnnualDate ends, int endYear, AnnualDate? due = null) =>
        new(ends, due, years, years == 1 ? null : endYear);

    /// <summary>Cycles of so many years, counted from the award.</summary>
    /// <param name="years">The length; 1 to 10.</param>
    public static RenewalCycle FromAward(int years) => new(null, null, years, null);
}
