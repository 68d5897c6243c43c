using System.Runtime.CompilerServices;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>Which sub-minimums a session serves, or may (S33, S34).</content>
internal sealed partial class SupervisionPlan
{
    /// <summary>The sub-minimums that a session serves, a bit each; asked of one that counts, or may.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong PartsOf(QuestionInHand hand, SessionScan scan, in SessionFacts session, bool possibly, ref bool isOpen)
    {
        var (parts, bit) = (0UL, 1UL);
        foreach (var part in Within)
        {
            if (!Applies(part.When, hand))
            {
                continue;
            }

            var grade = part.Ask(hand, in session, scan.Providers, null);
            isOpen |= !grade.IsYes && !grade.IsNo;
            parts |= grade.IsYes || (possibly && !grade.IsNo && HasDayFor(hand, scan, in session, part)) ? bit : 0;
            bit <<= 1;
        }

        return parts;
    }

    /// <summary>Whether a session that may count in a window may be of a sub-minimum there: of one unknown day, on a day of the window (S33).</summary>
    private Grade AskPart(
        QuestionInHand hand,
        SessionScan scan,
        in SessionFacts session,
        SupervisionPartPlan part,
        in Window window,
        EntryNotes? notes
    )
    {
        var grade = part.Ask(hand, in session, scan.Providers, notes);
        if (grade.IsYes || grade.IsNo || part.Providers is null)
        {
            return grade;
        }

        var days = Edges(hand.Case, in session, scan);
        var (first, last) = DaysFor(hand, scan, in session, part.Providers, session.Occurred.IsBlock ? days : Inside(days, in window));
        return first <= last ? grade : Grade.No;
    }

    private bool HasDayFor(QuestionInHand hand, SessionScan scan, in SessionFacts session, SupervisionPartPlan part) =>
        part.Providers is null
        || DaysFor(hand, scan, in session, part.Providers, Edges(hand.Case, in session, scan)) is var (first, last) && first <= last;

    /// <summary>Of some days, those on which the whole and a sub-minimum may both count a session; reversed when there are none.</summary>
    private (int First, int Last) DaysFor(
        QuestionInHand hand,
        SessionScan scan,
        in SessionFacts session,
        ProvidersPlan providers,
        (int First, int Last) days
    ) =>
        days.First > days.Last
            ? (Days.Never, Days.None)
            : providers.PossibleDays(hand, in session, days.First, days.Last, Served(hand.Case, in session, scan), Providers);

    private static (int First, int Last) Inside((int First, int Last) days, in Window window) =>
        (Math.Max(days.First, window.Start), Math.Min(days.Last, window.End));
}
