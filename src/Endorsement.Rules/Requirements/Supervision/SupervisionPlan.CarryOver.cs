using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>What is carried over from the cycle just before (S53b).</content>
internal sealed partial class SupervisionPlan
{
    /// <summary>The question of the cycle before, ready to be asked of sessions.</summary>
    private readonly record struct CycleBefore(QuestionInHand Hand, SessionScan Scan);

    /// <summary>What a finding shows of a surplus.</summary>
    /// <param name="Before">The cycle before; absent where nothing is carried over, or no such cycle is known.</param>
    /// <param name="IsNeeded">Whether what is carried over is needed.</param>
    /// <param name="MayGrow">Whether more may be carried over than surely is.</param>
    private readonly record struct Surplus(CycleBefore? Before, bool IsNeeded, bool MayGrow);

    /// <summary>The cycle just before, where a surplus of it may be carried over; valid until it is asked for again.</summary>
    private CycleBefore? Before(QuestionInHand hand) =>
        MostCarried > 0 && hand.Before() is { } before ? new CycleBefore(before, Prepare(before)) : null;

    /// <summary>The minutes beyond what that cycle asked, up to the most that are carried over; its span and sub-minimums are not asked.</summary>
    private long Carried(QuestionInHand hand, ReadOnlySpan<SessionFacts> sessions, HashSet<int>? aside, bool possibly)
    {
        if (MostCarried == 0)
        {
            return 0;
        }

        if (!hand.Case.HasCycle)
        {
            return possibly ? MostCarried : 0;
        }

        if (Before(hand) is not { } before)
        {
            return 0;
        }

        var minutes = 0L;
        for (var i = 0; i < sessions.Length; i++)
        {
            ref readonly var session = ref sessions[i];
            if (aside is not null && aside.Contains(i))
            {
                continue;
            }

            if (possibly && !Ask(before.Hand, in session, before.Scan, null).IsNo)
            {
                minutes += session.Minutes == Dossier.Missing ? ClockHours.EntryMaximum.Minutes : session.Minutes;
            }
            else if (!possibly && IsWhole(before.Hand, in session, before.Scan))
            {
                minutes += Worth(in session);
            }
        }

        var amounts = Asked.Of(before.Hand);
        return Math.Clamp(minutes - (possibly ? amounts.Least : amounts.Most), 0, MostCarried);
    }

    /// <summary>What the cycle itself must surely hold, beside what is surely carried over.</summary>
    private WindowTerms Needed(QuestionInHand hand, in WindowTerms terms, ReadOnlySpan<SessionFacts> sessions, HashSet<int>? aside) =>
        MostCarried == 0 ? terms : terms with { Minutes = Math.Max(0, terms.Minutes - Carried(hand, sessions, aside, possibly: false)) };

    /// <summary>Whether what is carried over is all that is asked, so that no session of the cycle is needed.</summary>
    private bool IsNothingNeeded(in WindowTerms needed) =>
        MostCarried > 0 && needed.Minutes == 0 && needed.MinSpan is null && needed.Parts.IsEmpty;

    /// <summary>Whether what was gathered surely holds what is needed.</summary>
    private bool FindCertain(SessionScan scan, in WindowTerms needed, bool wantsMost, out Window met, out Window most) =>
        scan.Windows.FindCertain(needed, wantsMost, out met, out most) || IsNothingNeeded(in needed);

    /// <summary>What the cycle before lacks, where more of it may be carried over.</summary>
    private Grade OpenBefore(QuestionInHand hand)
    {
        if (MostCarried == 0 || !MayGrow(hand))
        {
            return Grade.Yes;
        }

        if (Before(hand) is not { } before)
        {
            return Grade.Unknown;
        }

        var open = Asked.Of(before.Hand).IsKnown ? Grade.Yes : Grade.Unknown;
        foreach (ref readonly var session in hand.Case.Dossier.Sessions.Entries)
        {
            var grade = Ask(before.Hand, in session, before.Scan, null);
            open &= grade.IsNo ? Grade.Yes : grade;
            open &= session.Twins != 0 && IsWhole(before.Hand, in session, before.Scan) ? Grade.Unknown : Grade.Yes;
        }

        return open;
    }

    /// <summary>Whether more may be carried over than surely is, however sessions that may be one are taken.</summary>
    private bool MayGrow(QuestionInHand hand)
    {
        if (MostCarried == 0)
        {
            return false;
        }

        var sessions = hand.Case.Dossier.Sessions.Entries;
        var most = Carried(hand, sessions, null, possibly: true);
        var ways = Ways(hand, Prepare(hand));
        var least = ways is null ? Carried(hand, sessions, null, possibly: false) : long.MaxValue;
        for (var way = 0; way < (ways?.Count ?? 0); way++)
        {
            least = Math.Min(least, Carried(hand, ways!.Entries(way), null, possibly: false));
        }

        return least < most;
    }

    /// <summary>What becomes of a session of the cycle before, whose hours beyond what that cycle asked may be carried over.</summary>
    private void DescribeBefore(CycleBefore before, FindingDraft draft, in SessionFacts session, string id, in Shown shown, int position)
    {
        var notes = draft.Afresh();
        var grade = Ask(before.Hand, in session, before.Scan, notes);
        var isTwin = shown.Aside?.Contains(position) == true;
        var isOfIt = grade.IsYes ? shown.Surplus.IsNeeded || isTwin : !grade.IsNo && shown.Surplus.MayGrow;
        if (!isOfIt)
        {
            draft.SetAside(id, SetAsideReason.OutsideCycle);
        }
        else if (!grade.IsYes)
        {
            draft.Place(id, grade, notes);
        }
        else if (isTwin)
        {
            draft.SetAside(id, SetAsideReason.MaybeDuplicate);
        }
        else
        {
            // It adds nothing of its own: with the others it makes the surplus (S14a).
            draft.CountInPart(id, 0, session.Minutes);
        }
    }
}
