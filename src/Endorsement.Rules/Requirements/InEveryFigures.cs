using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>What findings tell of hours in every month or year (S53b).</summary>
internal static class InEveryFigures
{
    /// <summary>The figure under which the hours of a unit stand.</summary>
    public static FigureName<ClockHours> Of(HoursInEvery every) =>
        every.Unit == CalendarUnit.Month ? Figures.EveryMonth : Figures.EveryYear;

    /// <summary>The first unit that has too little for certain, and how much it lacks (S14c); whether there is one.</summary>
    public static bool Tell(HoursInEvery every, UnitTally tally, FindingDraft draft)
    {
        if (tally.FirstShort() is not { } unit)
        {
            return false;
        }

        draft.Actual(Figures.ShortIn, FindingDraft.Range(tally.FirstDay(unit), tally.LastDay(unit)));
        draft.Shortfall(Of(every), FindingDraft.Hours(tally.Missing(unit)));
        return true;
    }
}
