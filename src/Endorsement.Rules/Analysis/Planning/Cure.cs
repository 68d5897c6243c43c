using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>A file in which a requirement has come to be met, and the day on which it is.</summary>
/// <param name="State">The file.</param>
/// <param name="Date">The day.</param>
internal sealed record Cure(PlanState State, LocalDate Date)
{
    /// <summary>How many days of work were added.</summary>
    private long Days => State.Additions.Where(a => a.Minutes == 0).Sum(a => a.Amount);

    private long Minutes => State.Additions.Sum(a => a.Minutes);

    /// <summary>S54: what comes first in time, then fewest minutes, days, minutes on a topic (S56), entries.</summary>
    public bool IsNearerThan(Cure? other) => other is null || Rank().CompareTo(other.Rank()) < 0;

    private (LocalDate, long, long, long, int) Rank() =>
        (Date, Minutes, Days, State.Additions.Sum(a => a.TopicMinutes), State.Additions.Length);
}
