using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Evaluation;

/// <summary>The renewal cycle of a question (S36): of the calendar, or counted from the candidate's award.</summary>
internal static class CaseCycle
{
    /// <summary>The cycle asked for.</summary>
    /// <param name="dossier">Whose it is.</param>
    /// <param name="plan">The category and pathway asked.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="cycleYear">The year in which the wanted cycle ends; absent: the earliest due on or after the as-of date.</param>
    /// <param name="scratch">Buffers.</param>
    /// <param name="found">
    /// The cycle; <see langword="null"/> when the pathway looks at none, or when cycles run from the award and the first day of the standing is not known.
    /// </param>
    /// <returns>Whether a cycle ends in that year, if one was named.</returns>
    public static bool TryFind(Dossier dossier, PathwayPlan plan, LocalDate asOf, int? cycleYear, Scratch scratch, out CycleDates? found)
    {
        found = null;
        if (plan.Cycle is not { } cycle)
        {
            return true;
        }

        if (cycle.Ends is not null)
        {
            found = cycleYear is { } year ? cycle.EndingIn(year) : cycle.At(asOf);
            return cycleYear is null || found is not null;
        }

        if (Award(dossier, plan, asOf, scratch) is not { } award)
        {
            return true;
        }

        found = cycle.Since(award, asOf, cycleYear);
        return found is not null;
    }

    /// <summary>Whether a cycle of the category ends in the year asked for; cycles that run from the award differ from category to category.</summary>
    public static bool EndsIn(int cycleYear, Dossier dossier, PathwayPlan plan, LocalDate asOf, Scratch scratch) =>
        plan.Cycle is not { } cycle
        || (
            cycle.Ends is not null
                ? cycle.EndingIn(cycleYear) is not null
                : Award(dossier, plan, asOf, scratch) is not { } award || cycle.Since(award, asOf, cycleYear) is not null
        );

    private static LocalDate? Award(Dossier dossier, PathwayPlan plan, LocalDate asOf, Scratch scratch) =>
        AwardDay.Of(dossier.Endorsements.Entries, plan.CategoryBit, Days.Of(asOf), scratch.Of(StandingScratch.Slot)) is var day
        && day < Days.Never
            ? Days.Date(day)
            : null;
}
