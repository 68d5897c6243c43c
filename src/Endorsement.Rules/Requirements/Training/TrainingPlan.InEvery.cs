using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <content>So many hours in every calendar month or year (S53b).</content>
internal sealed partial class TrainingPlan
{
    /// <summary>Whether every month or year has what was gathered last, where that is asked.</summary>
    private bool IsInEvery(QuestionInHand hand, bool possibly) => InEvery is null || hand.Scratch.Of(UnitTally.Slot).AreMet(possibly);

    private void BeginUnits(QuestionInHand hand)
    {
        if (InEvery is not null)
        {
            hand.Scratch.Of(UnitTally.Slot).Begin(InEvery, Frame.Whole(hand.Case));
        }
    }

    /// <summary>A training adds for certain to the month in which it surely lies, and possibly, whole, to each in which some day of it may count.</summary>
    private void AddToUnits(QuestionInHand hand, in TrainingFacts entry, bool possibly)
    {
        if (InEvery is null)
        {
            return;
        }

        var units = hand.Scratch.Of(UnitTally.Slot);
        if (!possibly)
        {
            units.AddSurely(entry.Occurred.First, entry.Occurred.Last, Worth(in entry));
            return;
        }

        var days = DaysLeft(hand.Case);
        var (first, last) = units.Touched(Math.Max(entry.Occurred.First, days.First), Math.Min(entry.Occurred.Last, days.Last));
        for (var unit = first; unit <= last; unit++)
        {
            units.AddPossibly(unit, Worth(in entry));
        }
    }
}
