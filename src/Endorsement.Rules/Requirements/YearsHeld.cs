using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>The years of the renewal cycle that are counted from the award (S36, S53b): from the standing that holds, or that held last.</summary>
internal static class YearsHeld
{
    /// <summary>The fewest and the most years; both the same where the first day of the standing is known well enough.</summary>
    /// <remarks>Nobody whom no award is known of owes less for it: then it is the whole cycle, as where the award was earlier.</remarks>
    public static (int Least, int Most) InCycle(QuestionInHand hand, YearsCounted counted)
    {
        var facts = hand.Case;
        var whole = facts.CycleYears;
        if (!facts.HasCycle)
        {
            // A cycle that runs from the award is whole, whenever that was.
            return (whole, whole);
        }

        if (!facts.Dossier.Endorsements.IsGiven)
        {
            return (0, whole);
        }

        var (widest, narrowest) = AwardDay.Bounds(
            facts.Dossier.Endorsements.Entries,
            facts.Category,
            facts.AsOf,
            hand.Scratch.Of(StandingScratch.Slot)
        );
        return widest == Days.Never ? (whole, whole)
            : narrowest == Days.Never || widest > narrowest ? (0, whole)
            : (Count(facts, narrowest, counted), Count(facts, widest, counted));
    }

    private static int Count(Case facts, int award, YearsCounted counted)
    {
        var (from, behind) = (Math.Max(award, facts.CycleFirst), facts.CycleLast + 1);
        var years = 0;
        while (new CalendarSpan((years + 1) * 12, 0).After(from) <= behind)
        {
            years++;
        }

        return counted == YearsCounted.Started && new CalendarSpan(years * 12, 0).After(from) < behind ? years + 1 : years;
    }
}
