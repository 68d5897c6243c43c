using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>What becomes of every session.</content>
internal sealed partial class SupervisionPlan
{
    /// <summary>What a finding shows, and what it follows from.</summary>
    /// <param name="Outcome">The outcome.</param>
    /// <param name="Window">The window that is shown.</param>
    /// <param name="Parts">The sub-minimums that apply.</param>
    /// <param name="Terms">What a window must hold.</param>
    /// <param name="Held">What this one surely holds.</param>
    /// <param name="Choice">Of a choice among providers, the minutes of each session that are chosen.</param>
    /// <param name="Aside">Sessions that may be the same as others.</param>
    /// <param name="ReadsUnits">Whether every month or year must have so much.</param>
    /// <param name="Surplus">What is carried over from the cycle before.</param>
    /// <param name="IsSpanOpen">Whether days that are not exact leave the span open.</param>
    private readonly record struct Shown(
        Outcome Outcome,
        Window Window,
        SupervisionPartPlan[] Parts,
        WindowTerms Terms,
        WindowFigures Held,
        Dictionary<int, long>? Choice,
        HashSet<int>? Aside,
        bool ReadsUnits,
        bool IsSpanOpen,
        Surplus Surplus
    )
    {
        /// <summary>Whether a session may lie in more than one month, of which one has too little.</summary>
        public bool IsUnitShort(QuestionInHand hand, in SessionFacts session) =>
            ReadsUnits && hand.Scratch.Of(UnitTally.Slot).IsShortAcross(session.Occurred.First, session.Occurred.Last);
    }

    /// <summary>Follows on a scan of the sessions that surely count; those that do not are asked why.</summary>
    private void DescribeEntries(QuestionInHand hand, FindingDraft draft, SessionScan scan, in Shown shown)
    {
        if (!draft.TellsEntries)
        {
            return;
        }

        OpenSections(hand, draft, scan, in shown);
        var certain = scan.Windows.Entries;
        for (var (i, next) = (0, 0); i < hand.Case.Dossier.Sessions.Count; i++)
        {
            var isCertain = next < certain.Length && certain[next].Position == i;
            next += isCertain ? 1 : 0;
            DescribeEntry(hand, draft, scan, in shown, i, isCertain);
        }

        if (shown.Terms.MinSpan is not null && shown.Terms.IsConcentrated && !draft.HasOpen)
        {
            OpenInexact(hand, draft, scan, shown.Window);
        }
    }

    /// <summary>Whole sections that are not in the file, and twins.</summary>
    private void OpenSections(QuestionInHand hand, FindingDraft draft, SessionScan scan, in Shown shown)
    {
        if (After is not null && !hand.Case.Dossier.Education.IsGiven)
        {
            draft.Open("candidate", "education");
        }

        if (WhileServing is not null && !hand.Case.Dossier.Work.IsGiven)
        {
            draft.Open("candidate", "work");
        }

        if (shown.Aside is not null)
        {
            var before = shown.Surplus.Before;
            TwinTelling.Open(
                draft,
                hand.Case.Dossier.Sessions,
                position =>
                    Ask(hand, in hand.Case.Dossier.Sessions.Entries[position], scan, null).IsYes
                    || (before is { } cycle && Ask(cycle.Hand, in hand.Case.Dossier.Sessions.Entries[position], cycle.Scan, null).IsYes)
            );
        }
    }

    private void DescribeEntry(QuestionInHand hand, FindingDraft draft, SessionScan scan, in Shown shown, int position, bool isCertain)
    {
        ref readonly var session = ref hand.Case.Dossier.Sessions.Entries[position];
        var id = hand.Case.Dossier.Sessions.Name(in session);
        var notes = draft.Afresh();
        var grade = isCertain && session.Minutes != Dossier.Missing ? Grade.Yes : Ask(hand, in session, scan, notes);
        if (grade.IsNo && shown.Surplus.Before is { } before && notes.Reason == SetAsideReason.OutsideCycle)
        {
            DescribeBefore(before, draft, in session, id, in shown, position);
            return;
        }

        if (IsDecidedByWindow(hand, draft, scan, in session, id, grade, in shown, position))
        {
            return;
        }

        var isInside = session.Occurred.IsInside(shown.Window.Start, shown.Window.End);
        if (isCertain && shown.Outcome == Outcome.Met && shown.Terms.MinSpan is not null && isInside)
        {
            // Its hours may be missing: it took place all the same, and may be what ends the span.
            draft.Count(id);
        }
        else if (grade.IsNo && notes.Reason == SetAsideReason.Future)
        {
            draft.SetAsideFuture(id, session.Occurred.Start, WouldBring(hand, in session));
        }
        else
        {
            draft.Place(id, grade, notes);
            if (!grade.IsNo)
            {
                OpenEntry(hand, draft, scan, in session, id, in shown);
            }
        }
    }

    /// <summary>Whether it is where the session lies, what else it may be, or who provided it, that decides; then that is told.</summary>
    private bool IsDecidedByWindow(
        QuestionInHand hand,
        FindingDraft draft,
        SessionScan scan,
        in SessionFacts session,
        string id,
        Grade grade,
        in Shown shown,
        int position
    )
    {
        var window = shown.Window;
        if (!grade.IsNo && (window.IsNone || !MayLieIn(hand, scan, in session, in window)))
        {
            draft.SetAside(id, SetAsideReason.OutsideWindow);
        }
        else if (grade.IsYes && shown.Aside?.Contains(position) == true)
        {
            draft.SetAside(id, SetAsideReason.MaybeDuplicate);
        }
        else if (grade.IsYes && !session.Occurred.IsInside(window.Start, window.End))
        {
            draft.SetAside(id, SetAsideReason.CutByWindow);
            draft.Open(id, Undated(session.Occurred));
        }
        else if (shown.Choice is { } choice && choice.TryGetValue(position, out var minutes) && minutes < session.Minutes)
        {
            if (minutes > 0)
            {
                draft.CountInPart(id, minutes, session.Minutes - minutes);
            }
            else
            {
                draft.SetAside(id, SetAsideReason.Concentration);
            }
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool MayLieIn(QuestionInHand hand, SessionScan scan, in SessionFacts session, in Window window)
    {
        var days = Inside(Edges(hand.Case, in session, scan), in window);
        var (first, last) = session.Occurred.IsBlock || session.Occurred.IsDay ? days : PossibleDays(hand, in session, scan, days);
        return first <= last;
    }

    /// <summary>What a session lacks beside its own attributes: somebody who is named, a day, a sub-minimum that it may serve.</summary>
    private void OpenEntry(QuestionInHand hand, FindingDraft draft, SessionScan scan, in SessionFacts session, string id, in Shown shown)
    {
        if (shown.Terms.IsConcentrated && session.Provider == Dossier.Missing)
        {
            draft.Open(id, "provider");
        }

        if (shown.IsUnitShort(hand, in session))
        {
            draft.Open(id, Undated(session.Occurred));
        }

        if (shown.IsSpanOpen && !session.Occurred.IsDay && !session.Occurred.IsFull)
        {
            draft.Open(id, Inexact(session.Occurred));
        }

        for (var part = 0; part < shown.Parts.Length; part++)
        {
            var notes = draft.Afresh();
            if (
                (shown.Terms.IsConcentrated || shown.Held.Parts[part] < shown.Terms.Parts[part])
                && AskPart(hand, scan, in session, shown.Parts[part], shown.Window, notes) is { IsNo: false, IsYes: false }
            )
            {
                draft.OpenNoted(id, notes);
            }
        }
    }

    /// <summary>S12: the hours that a session dated later would bring, as far as the file can tell today.</summary>
    private Figure? WouldBring(QuestionInHand hand, in SessionFacts session)
    {
        var (day, isAccepted) = (session.Occurred.First, true);
        if (Providers is not null)
        {
            var (first, last) = Providers.PossibleDays(hand, in session, day, day);
            isAccepted = first <= last;
        }

        return isAccepted && IsOfKind(in session) && session.Minutes != Dossier.Missing
            ? new Figure(Figures.Hours, FindingDraft.Hours(session.Minutes))
            : null;
    }

    /// <summary>The date that is not known to the day.</summary>
    private static string Inexact(in Occurrence occurred) =>
        !occurred.IsBlock ? "date"
        : occurred.First != occurred.SurelyBy ? "from"
        : "to";
}
