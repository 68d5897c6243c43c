using NodaTime;

namespace Endorsement.Rules;

/// <summary>A renewal cycle that has just ended (S36): whoever means it asks for it by the year in which it ends.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; the year of it is what to ask for.</param>
/// <param name="Due">The day on which renewal was due.</param>
/// <param name="LateUntil">The last day of the stated grace: until then signatures count, marked late; <see langword="null"/> where none is stated.</param>
public sealed record EndedCycle(LocalDate From, LocalDate To, LocalDate Due, LocalDate? LateUntil)
{
    /// <summary>Whether a cycle that was due on a day is told beside the one that runs.</summary>
    internal static bool IsJustPast(LocalDate due, LocalDate? lateUntil, LocalDate asOf) =>
        due < asOf && (asOf <= due.PlusMonths(3) || asOf <= lateUntil);
}
