using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>What a finding shows of hours that are carried over from the cycle just before (S53b).</summary>
internal static class CarriedOver
{
    /// <param name="hand">The question.</param>
    /// <param name="draft">The finding.</param>
    /// <param name="minutes">The minutes that are carried over.</param>
    /// <param name="asked">What each cycle asks; where that of the cycle before is not known, what leaves it open is told.</param>
    public static void Describe(QuestionInHand hand, FindingDraft draft, long minutes, AskedHours asked)
    {
        draft.Actual(Figures.CarriedOver, FindingDraft.Hours(minutes));
        if (hand.Before() is { } before && !asked.Of(before).IsKnown)
        {
            AskedHours.Open(before, draft);
        }
    }
}
