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

        var (first, last) = DaysFor(hand, scan, in session, part.Providers);
        var isThere = first <= last && (session.Occurred.IsBlock || (first <= window.End && window.Start <= last));
        return isThere ? grade : Grade.No;
    }

    private bool HasDayFor(QuestionInHand hand, SessionScan scan, in SessionFacts session, SupervisionPartPlan part) =>
        part.Providers is null || DaysFor(hand, scan, in session, part.Providers) is var (first, last) && first <= last;

    /// <summary>The days on which the whole and a sub-minimum may both count a session; reversed when there are none.</summary>
    private (int First, int Last) DaysFor(QuestionInHand hand, SessionScan scan, in SessionFacts session, ProvidersPlan providers)
    {
        var (first, last) = Edges(hand.Case, in session, scan);
        return first > last
            ? (Days.Never, Days.None)
            : providers.PossibleDays(hand, in session, first, last, Served(hand.Case, in session, scan), Providers);
    }

    /// <summary>On which days a session of one unknown day may serve each sub-minimum that asks for a provider of its own; 0: no such one.</summary>
    private int PartDays(QuestionInHand hand, in SessionFacts session, SessionScan scan, int first, int last)
    {
        if (!Within.Any(static part => part.Providers is not null))
        {
            return 0;
        }

        var from = scan.Windows.PartDaysFrom;
        foreach (var part in Within)
        {
            if (Applies(part.When, hand))
            {
                scan.Windows.AddPartDays(
                    part.Providers is null || part.Ask(hand, in session, scan.Providers, null).IsYes
                        ? (first, last)
                        : DaysFor(hand, scan, in session, part.Providers)
                );
            }
        }

        return from;
    }
}
