using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>What is possible: sessions that may count, on the days that are left to them, and what they lack (S7, S33).</content>
internal sealed partial class SupervisionPlan
{
    /// <summary>The outcome where nothing is certain, and the window with the most possible hours.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="scan">The days between which sessions count.</param>
    /// <param name="certain">What a window must hold for certain.</param>
    /// <param name="asked">How many minutes of it may be asked.</param>
    /// <param name="tellsMost">Whether that window is wanted also where it is too small.</param>
    /// <param name="most">The window.</param>
    private Outcome Possibly(
        QuestionInHand hand,
        SessionScan scan,
        in WindowTerms certain,
        in AskedRange asked,
        bool tellsMost,
        out Window most
    )
    {
        var least = asked.Least;
        var carried = Carried(hand, hand.Case.Dossier.Sessions.Entries, null, possibly: true);
        var terms = certain with { Minutes = Math.Max(MostCarried > 0 ? 0 : 1, least - carried) };
        GatherPossible(hand, scan);
        if (!tellsMost && (least == 0 || scan.Windows.TotalMinutes < terms.Minutes))
        {
            most = Window.None;
            return least == 0 ? Outcome.Unknown : Outcome.NotMet;
        }

        var isFound = scan.Windows.FindPossible(terms, wantsMost: true, out var met, out most);
        var isPossible = (isFound || IsNothingNeeded(in terms)) && IsPossiblyInEvery(hand, scan);
        most = isPossible && isFound ? met : most;
        return least == 0 ? Outcome.Unknown
            : isPossible
                ? Bounds(
                    certainly: false,
                    possibly: true,
                    asked.IsKnown ? Open(hand, scan, most, in terms) & OpenBefore(hand) : Grade.Unknown
                )
            : Outcome.NotMet;
    }

    /// <summary>What as-of, frame and degree leave of an entry's own dates.</summary>
    private (int First, int Last) Edges(Case facts, in SessionFacts session, SessionScan scan)
    {
        var (frameFirst, frameLast) = Frame.Range(facts);
        return (Math.Max(session.Occurred.First, Math.Max(frameFirst, scan.Possible)), Math.Min(session.Occurred.Last, frameLast));
    }

    /// <summary>The first and the last day on which any of it may count; reversed when there is none (S33).</summary>
    private (int First, int Last) PossibleDays(QuestionInHand hand, in SessionFacts session, SessionScan scan) =>
        PossibleDays(hand, in session, scan, Edges(hand.Case, in session, scan));

    /// <summary>The days on which an entry may add to a window: of a block all of its own that the edges leave (S33).</summary>
    private (int First, int Last) DaysLeft(QuestionInHand hand, in SessionFacts session, SessionScan scan) =>
        session.Occurred.IsBlock ? Edges(hand.Case, in session, scan) : PossibleDays(hand, in session, scan);

    private (int First, int Last) PossibleDays(QuestionInHand hand, in SessionFacts session, SessionScan scan, (int First, int Last) days)
    {
        var (first, last) = days;
        if (session.Occurred.IsDay || first > last)
        {
            return (first, Math.Max(first, last));
        }

        var serving = Served(hand.Case, in session, scan);
        return Providers is not null ? Providers.PossibleDays(hand, in session, first, last, serving)
            : serving is not null ? serving.Hull(first, last)
            : (first, last);
    }

    /// <summary>The days of work that a session of unknown day must lie on, where there must be such and they are told.</summary>
    private DayUnion? Served(Case facts, in SessionFacts session, SessionScan scan) =>
        WhileServing is not null && !session.Occurred.IsDay && facts.Dossier.Work.IsGiven ? scan.ServingPossible : null;

    private void GatherPossible(QuestionInHand hand, SessionScan scan)
    {
        var windows = scan.Windows;
        scan.Drop();
        windows.Clear();
        var sessions = hand.Case.Dossier.Sessions.Entries;
        for (var i = 0; i < sessions.Length; i++)
        {
            ref readonly var session = ref sessions[i];
            if (Ask(hand, in session, scan, null).IsNo)
            {
                continue;
            }

            var minutes = session.Minutes == Dossier.Missing && ReadsHours ? ClockHours.EntryMaximum.Minutes : Worth(in session);
            if (ComesInStretches(in session))
            {
                AddStretches(hand, scan, in session, i, minutes);
                continue;
            }

            // S33: of a block that may count all is possible, on its own dates as far as the edges leave them.
            var ignored = false;
            var (first, last) = DaysLeft(hand, in session, scan);
            ref var entry = ref windows.Add(new Occurrence(first, last, last, first, session.Occurred.IsBlock), minutes);
            entry.Position = i;
            entry.Parts = PartsOf(hand, scan, in session, possibly: true, ref ignored);
            entry.Provider = session.Provider;
        }

        windows.SortIfNeeded();
    }

    /// <summary>The sub-minimums that the window surely holds: what their sessions lack decides nothing.</summary>
    private ulong Satisfied(QuestionInHand hand, SessionScan scan, Window window)
    {
        var satisfied = 0UL;
        for (var i = 0; i < Within.Length; i++)
        {
            var minutes = 0L;
            foreach (ref readonly var session in hand.Case.Dossier.Sessions.Entries)
            {
                minutes +=
                    Worth(in session) > 0
                    && session.Occurred.IsInside(window.Start, window.End)
                    && Applies(Within[i].When, hand)
                    && Ask(hand, in session, scan, null).IsYes
                    && Within[i].Ask(hand, in session, scan.Providers, null).IsYes
                        ? Worth(in session)
                        : 0;
            }

            satisfied |= minutes >= Within[i].Minutes ? 1UL << i : 0;
        }

        return satisfied;
    }

    /// <summary>What the entries of the reported window lack to count for certain; the scan holds those that may count.</summary>
    private Grade Open(QuestionInHand hand, SessionScan scan, Window window, in WindowTerms terms)
    {
        var open = IsSpanOpen(hand, scan, window, in terms) ? Grade.Unknown : Grade.Yes;

        // Where providers are chosen, those who have enough of a sub-minimum may not be among them.
        var satisfied = terms.IsConcentrated ? 0 : Satisfied(hand, scan, window);
        foreach (ref readonly var entry in scan.Windows.Entries)
        {
            if (!entry.Occurred.Touches(window.Start, window.End))
            {
                continue;
            }

            ref readonly var session = ref hand.Case.Dossier.Sessions.Entries[entry.Position];
            var grade = Ask(hand, in session, scan, null);
            var isSettled =
                session.Occurred.IsInside(window.Start, window.End)
                && (session.Provider != Dossier.Missing || !(Majority || MaxProviders > 0));
            open &= isSettled ? grade : grade & Grade.Unknown;
            open &=
                InEvery is not null && hand.Scratch.Of(UnitTally.Slot).IsAcross(session.Occurred.First, session.Occurred.Last)
                    ? Grade.Unknown
                    : Grade.Yes;
            open &= session.Twins != 0 && IsWhole(hand, in session, scan) ? Grade.Unknown : Grade.Yes;
            for (var i = 0; i < Within.Length; i++)
            {
                var part = Within[i];
                if (
                    (satisfied & (1UL << i)) == 0
                    && Applies(part.When, hand)
                    && AskPart(hand, scan, in session, part, in window, null) is { IsNo: false } partGrade
                )
                {
                    open &= partGrade;
                }
            }
        }

        return open;
    }

    /// <summary>
    /// Whether the span would not be reached for certain if all that may count in a window did: then days that are not exact are open (S33). The
    /// scan holds those that may count.
    /// </summary>
    private static bool IsSpanOpen(QuestionInHand hand, SessionScan scan, Window window, in WindowTerms terms)
    {
        if (terms.MinSpan is not { } span)
        {
            return false;
        }

        var (first, last) = (Days.Never, Days.None);
        foreach (ref readonly var entry in scan.Windows.Entries)
        {
            if (entry.Occurred.Touches(window.Start, window.End))
            {
                ref readonly var occurred = ref hand.Case.Dossier.Sessions.Entries[entry.Position].Occurred;
                (first, last) = (Math.Min(first, occurred.SurelyBy), Math.Max(last, occurred.SurelyFrom));
            }
        }

        return first > last || last < span.After(first);
    }

    /// <summary>Where providers are chosen the span is that of the choice; if nothing else is open, the days of its sessions decide it.</summary>
    private void OpenInexact(QuestionInHand hand, FindingDraft draft, SessionScan scan, Window window)
    {
        foreach (ref readonly var session in hand.Case.Dossier.Sessions.Entries)
        {
            if (
                !session.Occurred.IsDay
                && !session.Occurred.IsFull
                && session.Occurred.Touches(window.Start, window.End)
                && !Ask(hand, in session, scan, null).IsNo
            )
            {
                draft.Open(hand.Case.Dossier.Sessions.Name(in session), Inexact(session.Occurred));
            }
        }
    }
}
