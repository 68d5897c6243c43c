using System.Runtime.CompilerServices;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>What is possible: sessions that may count, on the days that are left to them, and what they lack (S7, S33).</content>
internal sealed partial class SupervisionPlan
{
    /// <summary>The outcome where nothing is certain, and the window with the most possible hours.</summary>
    /// <param name="inquiry">The question.</param>
    /// <param name="start">The days between which sessions count.</param>
    /// <param name="terms">What a window must hold.</param>
    /// <param name="tellsMost">Whether that window is wanted also where it is too small.</param>
    /// <param name="most">The window.</param>
    private Outcome Possibly(Inquiry inquiry, SessionBounds start, in WindowTerms terms, bool tellsMost, out Window most)
    {
        GatherPossible(inquiry, start);
        if (!tellsMost && inquiry.Windows.TotalMinutes < terms.Minutes)
        {
            most = Window.None;
            return Outcome.NotMet;
        }

        var isPossible = inquiry.Windows.FindPossible(terms, wantsMost: true, out var met, out most);
        most = isPossible ? met : most;
        return isPossible ? Bounds(certainly: false, possibly: true, Open(inquiry, start, most)) : Outcome.NotMet;
    }

    /// <summary>What as-of, frame and degree leave of an entry's own dates.</summary>
    private (int First, int Last) Edges(Inquiry inquiry, in SessionFacts session, SessionBounds start)
    {
        var (frameFirst, frameLast) = Frame.Range(inquiry);
        return (Math.Max(session.Dating.First, Math.Max(frameFirst, start.Possible)), Math.Min(session.Dating.Last, frameLast));
    }

    /// <summary>The first and the last day on which any of it may count; reversed when there is none (S33).</summary>
    private (int First, int Last) PossibleDays(Inquiry inquiry, in SessionFacts session, SessionBounds start)
    {
        var (first, last) = Edges(inquiry, in session, start);
        if (session.Dating.IsDay || first > last)
        {
            return (first, Math.Max(first, last));
        }

        var serving = WhileServing is not null && inquiry.Dossier.Work.IsGiven ? inquiry.ServingPossible : null;
        return Providers is not null ? Providers.PossibleDays(inquiry, in session, first, last, serving)
            : serving is not null ? serving.Hull(first, last)
            : (first, last);
    }

    private void GatherPossible(Inquiry inquiry, SessionBounds start)
    {
        var scan = inquiry.Windows;
        scan.Clear();
        var sessions = inquiry.Dossier.Sessions.Entries;
        for (var i = 0; i < sessions.Length; i++)
        {
            ref readonly var session = ref sessions[i];
            if (Ask(inquiry, in session, start, null).IsNo)
            {
                continue;
            }

            var ignored = false;
            var dating = session.Dating;

            // S33: of a block that may count all is possible, on its own dates as far as the edges leave them; of one unknown day the days
            // on which it may have been.
            var (first, last) = session.Dating.IsBlock ? Edges(inquiry, in session, start) : PossibleDays(inquiry, in session, start);
            ref var entry = ref scan.Add(
                new Dating(first, last, last, first, dating.IsBlock),
                session.Minutes == Dossier.Missing ? ClockHours.EntryMaximum.Minutes : session.Minutes
            );
            entry.Position = i;
            entry.Parts = PartsOf(inquiry, in session, possibly: true, ref ignored, first, last);
            entry.Provider = session.Provider;
        }

        scan.SortIfNeeded();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong PartsOf(
        Inquiry inquiry,
        in SessionFacts session,
        bool possibly,
        ref bool isOpen,
        int first = Days.None,
        int last = int.MaxValue
    )
    {
        var (parts, bit) = (0UL, 1UL);
        foreach (var part in Within)
        {
            if (!TrainingPlan.Applies(part.When, inquiry))
            {
                continue;
            }

            var grade = part.Ask(inquiry, in session, null);
            isOpen |= !grade.IsYes && !grade.IsNo;
            if (possibly && !grade.IsYes && !grade.IsNo && !session.Dating.IsDay && part.Providers is not null)
            {
                // Somebody who is accepted for the part, but not on a day that is left.
                var (from, to) = part.Providers.PossibleDays(inquiry, in session, first, last);
                grade = from > to ? Grade.No : grade;
            }

            parts |= grade.IsYes || (possibly && !grade.IsNo) ? bit : 0;
            bit <<= 1;
        }

        return parts;
    }

    /// <summary>The sub-minimums that the window surely holds: what their sessions lack decides nothing.</summary>
    private ulong Satisfied(Inquiry inquiry, SessionBounds start, Window window)
    {
        var satisfied = 0UL;
        for (var i = 0; i < Within.Length; i++)
        {
            var minutes = 0L;
            foreach (ref readonly var session in inquiry.Dossier.Sessions.Entries)
            {
                minutes +=
                    session.Minutes > 0
                    && session.Dating.IsInside(window.Start, window.End)
                    && TrainingPlan.Applies(Within[i].When, inquiry)
                    && Ask(inquiry, in session, start, null).IsYes
                    && Within[i].Ask(inquiry, in session, null).IsYes
                        ? session.Minutes
                        : 0;
            }

            satisfied |= minutes >= Within[i].Part.Hours.Minutes ? 1UL << i : 0;
        }

        return satisfied;
    }

    /// <summary>What the entries of the reported window lack to count for certain.</summary>
    private Grade Open(Inquiry inquiry, SessionBounds start, Window window)
    {
        var open = Grade.Yes;
        var satisfied = Satisfied(inquiry, start, window);
        foreach (ref readonly var session in inquiry.Dossier.Sessions.Entries)
        {
            var grade = Ask(inquiry, in session, start, null);
            if (grade.IsNo || !session.Dating.Touches(window.Start, window.End))
            {
                continue;
            }

            var isSettled =
                session.Dating.IsInside(window.Start, window.End)
                && (session.Provider != Dossier.Missing || !(Majority || MaxProviders > 0));
            open &= isSettled ? grade : grade & Grade.Unknown;
            open &= session.Twins != 0 && IsWhole(inquiry, in session, start) ? Grade.Unknown : Grade.Yes;
            for (var i = 0; i < Within.Length; i++)
            {
                var part = Within[i];
                if (
                    (satisfied & (1UL << i)) == 0
                    && TrainingPlan.Applies(part.When, inquiry)
                    && part.Ask(inquiry, in session, null) is { IsNo: false } partGrade
                )
                {
                    open &= partGrade;
                }
            }
        }

        return open;
    }

    /// <summary>Where providers are chosen the span is that of the choice; if nothing else is open, the days of its sessions decide it.</summary>
    private void OpenInexact(Inquiry inquiry, FindingDraft draft, SessionBounds start, Window window)
    {
        foreach (ref readonly var session in inquiry.Dossier.Sessions.Entries)
        {
            if (
                !session.Dating.IsDay
                && !session.Dating.IsFull
                && session.Dating.Touches(window.Start, window.End)
                && !Ask(inquiry, in session, start, null).IsNo
            )
            {
                draft.Open(draft.Source.ReflectiveSupervision!.Value[session.Entry].Id, Inexact(session.Dating));
            }
        }
    }
}
