using NodaTime;

namespace Endorsement.Rules.Rulesets;

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

    /// <summary>The same without the ruleset, for the determination to keep.</summary>
    public SelectionReason Reason =>
        By == SelectedBy.Name
            ? SelectionReason.Named
            : new SelectionReason(By)
            {
                Day = Day,
                Submitted = By == SelectedBy.Submission ? Submitted : null,
                IsWholly = IsWholly,
            };

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
