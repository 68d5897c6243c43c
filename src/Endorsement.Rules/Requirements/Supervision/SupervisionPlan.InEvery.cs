using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <content>So many hours in every calendar month or year (S53b).</content>
internal sealed partial class SupervisionPlan
{
    private UnitTally BeginUnits(QuestionInHand hand)
    {
        var units = hand.Scratch.Of(UnitTally.Slot);
        units.Begin(InEvery!, Frame.Whole(hand.Case));
        return units;
    }

    /// <summary>A session adds for certain to the month in which it surely lies; the scan holds those that surely count.</summary>
    private bool IsSurelyInEvery(QuestionInHand hand, SessionScan scan)
    {
        if (InEvery is null)
        {
            return true;
        }

        var units = BeginUnits(hand);
        foreach (ref readonly var entry in scan.Windows.Entries)
        {
            units.AddSurely(entry.Occurred.First, entry.Occurred.Last, entry.Minutes);
        }

        return units.AreMet(possibly: false);
    }

    /// <summary>It adds possibly, whole, to each month in which some day of it may count; the scan holds those that may.</summary>
    private bool IsPossiblyInEvery(QuestionInHand hand, SessionScan scan)
    {
        if (InEvery is null)
        {
            return true;
        }

        var units = BeginUnits(hand);
        foreach (ref readonly var entry in scan.Windows.Entries)
        {
            ref readonly var session = ref hand.Case.Dossier.Sessions.Entries[entry.Position];
            var (first, last) = units.Touched(entry.Occurred.First, entry.Occurred.Last);
            for (var unit = first; unit <= last; unit++)
            {
                var days = (
                    First: Math.Max(entry.Occurred.First, units.FirstDay(unit)),
                    Last: Math.Min(entry.Occurred.Last, units.LastDay(unit))
                );
                days = session.Occurred.IsBlock ? days : PossibleDays(hand, in session, scan, days);
                if (days.First <= days.Last)
                {
                    units.AddPossibly(unit, entry.Minutes);
                }
            }
        }

        return units.AreMet(possibly: true);
    }
}
