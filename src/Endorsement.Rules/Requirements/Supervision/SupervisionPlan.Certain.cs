using System.Runtime.CompilerServices;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>What is certain: a window sought while sessions come in, or all sessions that surely count.</content>
internal sealed partial class SupervisionPlan
{
    /// <summary>Whether some window surely holds all that is asked; <see langword="null"/>: a session that counts is not known to the day.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="scan">The days between which sessions count.</param>
    /// <param name="terms">What a window must hold, whoever provides it.</param>
    /// <param name="isAllSure">Whether nothing is open: then nothing more is possible.</param>
    private bool? Seek(QuestionInHand hand, SessionScan scan, in WindowTerms terms, out bool isAllSure)
    {
        var (seek, sure, none, isOpen) = (scan.Seek, SureStretch.None, SureStretch.None, false);
        var sessions = hand.Case.Dossier.Sessions.Entries;
        seek.Begin(in terms);
        isAllSure = true;
        for (var i = 0; i < sessions.Length; i++)
        {
            var isFound = false;
            i = Within.IsEmpty ? SeekAlong(sessions, i, seek, in sure, out isFound) : i;
            if (isFound)
            {
                return true;
            }

            if (i == sessions.Length)
            {
                break;
            }

            ref readonly var session = ref sessions[i];
            if (!IsTaken(hand, in session, scan, ref sure, ref none, ref isOpen))
            {
                continue;
            }

            if (!session.Occurred.IsDay)
            {
                return null;
            }

            isAllSure &= session.Minutes != Dossier.Missing;
            var (day, minutes) = (session.Occurred.First, Worth(in session));
            if (
                Within.IsEmpty
                    ? seek.Add(day, minutes)
                    : seek.Add(day, minutes, PartsOf(hand, scan, in session, possibly: false, ref isOpen))
            )
            {
                return true;
            }
        }

        isAllSure &= !isOpen;
        return false;
    }

    /// <summary>Adds sessions that surely count as the one before them did; returns the position of the first that has to be asked.</summary>
    /// <remarks>Almost every session of a portfolio: the loop is by itself, so that nothing else takes its registers.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SeekAlong(ReadOnlySpan<SessionFacts> sessions, int first, WindowSeek seek, in SureStretch sure, out bool isFound)
    {
        var (stretch, i) = (sure, first);
        for (isFound = false; i < sessions.Length; i++)
        {
            ref readonly var session = ref sessions[i];
            if (!stretch.Holds(in session) || session.Minutes < 0 || !IsOfKind(in session))
            {
                break;
            }

            if (seek.Add(session.Occurred.First, session.Minutes))
            {
                isFound = true;
                break;
            }
        }

        return i;
    }

    /// <summary>Adds every session that surely counts to a scan that has been cleared.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="scan">The days between which sessions count.</param>
    /// <param name="sessions">The sessions, or the sessions as one of the ways takes them.</param>
    /// <param name="aside">Positions of sessions that may be the same as others and add nothing then.</param>
    /// <returns>Whether nothing is open.</returns>
    private bool GatherCertain(QuestionInHand hand, SessionScan scan, ReadOnlySpan<SessionFacts> sessions, HashSet<int>? aside)
    {
        var windows = scan.Windows;
        scan.Drop();
        var needsProviders = Majority || MaxProviders > 0;
        var (isClosed, isOpen) = (true, false);
        var (sure, none) = (SureStretch.None, SureStretch.None);
        for (var i = 0; i < sessions.Length; i++)
        {
            ref readonly var session = ref sessions[i];
            if (!IsTaken(hand, in session, scan, ref sure, ref none, ref isOpen))
            {
                continue;
            }

            if (aside is not null && aside.Contains(i))
            {
                isClosed = false;
                continue;
            }

            // A session whose hours are not known took place all the same: it adds nothing but may end the span.
            isClosed &= session.Minutes != Dossier.Missing;
            isClosed &= session.Provider != Dossier.Missing || !needsProviders;
            ref var entry = ref windows.Add(session.Occurred, Worth(in session));
            entry.Position = i;
            entry.Provider = session.Provider;
            entry.Parts = Within.IsEmpty ? 0 : PartsOf(hand, scan, in session, possibly: false, ref isOpen);
        }

        return isClosed && !isOpen;
    }

    /// <summary>Whether a session surely counts; asked only where those before it do not tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsTaken(
        QuestionInHand hand,
        in SessionFacts session,
        SessionScan scan,
        ref SureStretch sure,
        ref SureStretch none,
        ref bool isOpen
    ) =>
        !none.Holds(in session)
        && ((sure.Holds(in session) && IsOfKind(in session)) || SurelyCounts(hand, in session, scan, ref sure, ref none, ref isOpen));

    /// <summary>Asks everything of a session; remembers what the next ones need not be asked again.</summary>
    /// <remarks>Rare enough to be called, so that the loop over the others stays small.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool SurelyCounts(
        QuestionInHand hand,
        in SessionFacts session,
        SessionScan scan,
        ref SureStretch sure,
        ref SureStretch none,
        ref bool isOpen
    )
    {
        var grade = Ask(hand, in session, scan, null, needsHours: false);
        isOpen |= !grade.IsYes && !grade.IsNo;
        if (session.Occurred.IsDay)
        {
            sure = grade.IsYes ? Around(in session, scan) : sure;
            none = grade.IsNo ? Outside(hand.Case, in session, scan) : none;
        }

        return grade.IsYes;
    }

    /// <summary>Whether the session's own attributes surely satisfy the rule.</summary>
    private bool IsOfKind(in SessionFacts session) =>
        (Formats == 0 || session.Format.Any(Formats)) && (About == 0 || session.About.Any(About)) && (Ages == 0 || session.Ages.Any(Ages));

    /// <summary>Around a session that surely counts: the days on which every session of that provider does, but for its own attributes.</summary>
    private SureStretch Around(in SessionFacts session, SessionScan scan)
    {
        var day = session.Occurred.First;
        var (first, last) = (Math.Max(scan.First, scan.Certain), scan.Last);
        if (first > day || day > last)
        {
            return SureStretch.None;
        }

        if (WhileServing is not null)
        {
            var serving = scan.ServingCertain.Around(day);
            (first, last) = (Math.Max(first, serving.First), Math.Min(last, serving.Last));
        }

        if (Providers is null)
        {
            return new SureStretch(first, last, Dossier.Missing, AnyProvider: true);
        }

        var memo = scan.Providers;
        return memo.Covers(Providers, session.Provider, session.Occurred)
            ? new SureStretch(Math.Max(first, memo.First), Math.Min(last, memo.Last), session.Provider, AnyProvider: false)
            : SureStretch.None;
    }

    /// <summary>Around a session that surely does not count: the days on which none does, of that provider or whoever provides it.</summary>
    private SureStretch Outside(Case facts, in SessionFacts session, SessionScan scan)
    {
        var day = session.Occurred.First;
        if (WhileServing is not null && facts.Dossier.Work.IsGiven && !scan.ServingPossible.Touches(day, day))
        {
            var (first, last) = scan.ServingPossible.Gap(day);
            return new SureStretch(first, last, Dossier.Missing, AnyProvider: true);
        }

        var memo = scan.Providers;
        return Providers is not null && memo.TryFind(Providers, session.Provider, day, out var grade) && grade.IsNo
            ? new SureStretch(memo.FoundFirst, memo.FoundLast, session.Provider, AnyProvider: false)
            : SureStretch.None;
    }

    /// <summary>Days on which every session known to the day is taken alike, but for its own attributes where it may count.</summary>
    private readonly record struct SureStretch(int First, int Last, int Provider, bool AnyProvider)
    {
        public static SureStretch None { get; } = new(Days.Never, Days.None, Dossier.Missing, AnyProvider: false);

        public bool Holds(in SessionFacts session) =>
            First <= session.Occurred.First
            && session.Occurred.Last <= Last
            && session.Occurred.IsDay
            && !session.IsDuplicate
            && (AnyProvider || session.Provider == Provider);
    }
}
