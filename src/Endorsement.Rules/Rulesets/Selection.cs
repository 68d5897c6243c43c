using NodaTime;

namespace Endorsement.Rules.Rulesets;

/// <summary>By what a version was chosen (S43).</summary>
internal enum SelectedBy
{
    /// <summary>Whoever asked named it.</summary>
    Name,

    /// <summary>The day on which the application was submitted.</summary>
    Submission,

    /// <summary>The as-of date, where no day of submission is given.</summary>
    AsOf,

    /// <summary>The last day of the renewal cycle.</summary>
    Cycle,
}

/// <summary>The version chosen for a question, and by what (S43).</summary>
/// <param name="Ruleset">The version.</param>
/// <param name="By">By what it was chosen.</param>
/// <param name="Day">The day that decided; of a submission known to the month or year, its last one.</param>
internal readonly record struct Selection(Ruleset Ruleset, SelectedBy By, LocalDate Day)
{
    /// <summary>When the application was submitted, as it is documented.</summary>
    public DocumentedDate Submitted { get; init; }

    /// <summary>Whether all days for which the date of submission may stand lie in this version.</summary>
    public bool IsWholly { get; init; }

    /// <summary>
    /// The year in which the renewal cycle ends that decided: the one to ask for. <see langword="null"/> away from renewal, and where cycles run from the
    /// award and none was asked for by its year: only the evaluator knows which award is meant.
    /// </summary>
    public int? CycleYear { get; init; }

    /// <summary>Where the cycles beside the chosen one are found.</summary>
    public CycleChoice? Cycle { get; init; }

    /// <summary>The renewal cycle whose due date is not yet three months past, or whose grace still runs (S36), beside the one chosen.</summary>
    public EndedCycle? JustEnded => Cycle?.JustEnded();
}
