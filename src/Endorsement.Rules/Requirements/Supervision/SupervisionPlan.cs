using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>At least so many clock hours of RS/C inside one window (S28 to S36).</summary>
internal sealed partial class SupervisionPlan : RequirementPlan
{
    /// <summary>The minutes of all parts; made when first needed, by any thread the same.</summary>
    private ImmutableArray<long> _minutesOfParts;

    public required long Minutes { get; init; }

    public CalendarSpan? WindowMax { get; init; }

    public CalendarSpan? MinSpan { get; init; }

    public required TimeFramePlan Frame { get; init; }

    public AfterPlan? After { get; init; }

    public WorkFilterPlan? WhileServing { get; init; }

    public ulong Formats { get; init; }

    public ulong About { get; init; }

    public ulong Ages { get; init; }

    public ProvidersPlan? Providers { get; init; }

    public ImmutableArray<SupervisionPartPlan> Within { get; init; } = [];

    public bool Majority { get; init; }

    public int MaxProviders { get; init; }

    public override int Cost => 80;

    protected override Outcome Decide(QuestionInHand hand)
    {
        if (!hand.Case.Dossier.Sessions.IsGiven)
        {
            return Outcome.Unknown;
        }

        if (LimitOf(hand.Case) is not null)
        {
            return Limits.Beyond;
        }

        var terms = Terms(hand);
        var scan = Prepare(hand);
        if (Ways(hand, scan) is { } ways)
        {
            return ways.IsBeyondLimit ? Limits.Beyond
                : IsMetInEveryWay(hand, scan, ways, terms) ? Outcome.Met
                : Possibly(hand, scan, terms, tellsMost: false, out _);
        }

        if (!terms.IsConcentrated && Seek(hand, scan, in terms, out var isAllSure) is { } isFound)
        {
            return isFound ? Outcome.Met
                : isAllSure ? Outcome.NotMet
                : Possibly(hand, scan, terms, tellsMost: false, out _);
        }

        scan.Windows.Clear();
        var isClosed = GatherCertain(hand, scan, hand.Case.Dossier.Sessions.Entries, null);
        if (scan.Windows.FindCertain(terms, wantsMost: false, out _, out _))
        {
            return Outcome.Met;
        }

        // With nothing open and every session known to the day, possible is certain.
        return isClosed && scan.Windows.AreDays ? Outcome.NotMet : Possibly(hand, scan, terms, tellsMost: false, out _);
    }

    /// <summary>Whether some window surely holds all that is asked; <see langword="null"/>: a session that counts is not known to the day.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="scan">The days between which sessions count.</param>
    /// <param name="terms">What a window must hold, whoever provides it.</param>
    /// <param name="isAllSure">Whether nothing is open: then nothing more is possible.</param>
    private bool? Seek(QuestionInHand hand, SessionScan scan, in WindowTerms terms, out bool isAllSure)
    {
        var (seek, sure, isOpen) = (scan.Seek, SureStretch.None, false);
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
            if (!(sure.Holds(in session) && IsOfKind(in session)) && !SurelyCounts(hand, in session, scan, sure, out sure, ref isOpen))
            {
                continue;
            }

            if (!session.Occurred.IsDay)
            {
                return null;
            }

            isAllSure &= session.Minutes != Dossier.Missing;
            var (day, minutes) = (session.Occurred.First, Math.Max(0, session.Minutes));
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

    protected override long MinutesShort(QuestionInHand hand)
    {
        if (!hand.Case.Dossier.Sessions.IsGiven || LimitOf(hand.Case) is not null)
        {
            return 0;
        }

        var scan = Prepare(hand);
        scan.Windows.Clear();
        GatherCertain(hand, scan, hand.Case.Dossier.Sessions.Entries, Ways(hand, scan)?.MaybeDuplicates());
        scan.Windows.FindCertain(Terms(hand), wantsMost: true, out _, out var most);
        return Math.Max(0, Minutes - Math.Max(0, most.Minutes));
    }

    private IEnumerable<SupervisionPartPlan> ActiveParts(QuestionInHand hand) => Within.Where(p => Applies(p.When, hand));

    /// <summary>The minutes of the parts that apply; most parts always do.</summary>
    private ImmutableArray<long> PartMinutes(QuestionInHand hand)
    {
        foreach (var part in Within)
        {
            if (!Applies(part.When, hand))
            {
                return [.. ActiveParts(hand).Select(p => p.Part.Hours.Minutes)];
            }
        }

        if (_minutesOfParts.IsDefault)
        {
            _minutesOfParts = [.. Within.Select(p => p.Part.Hours.Minutes)];
        }

        return _minutesOfParts;
    }

    private WindowTerms Terms(QuestionInHand hand) => new(Minutes, WindowMax, MinSpan, PartMinutes(hand), Majority, MaxProviders);

    /// <summary>From which days on sessions count, and the spells during which they must lie.</summary>
    private SessionScan Prepare(QuestionInHand hand)
    {
        var after = After?.From(hand.Case) ?? (Days.None, Days.None);
        var scan = hand.Scratch.Of(SessionScan.Slot).Begin(Frame.SureDays(hand.Case), after);
        WhileServing?.Collect(hand.Case, Days.First, (Days.First, Days.First), scan.ServingCertain, scan.ServingPossible);
        return scan;
    }

    private Grade Ask(QuestionInHand hand, in SessionFacts session, SessionScan scan, EntryNotes? notes, bool needsHours = true)
    {
        if (session.IsDuplicate)
        {
            return notes.Fails(SetAsideReason.Duplicate);
        }

        var occurred = session.Occurred;
        var grade = Grade.Yes;
        if (!scan.SurelyHolds(occurred))
        {
            grade = Frame.Ask(hand.Case, occurred, notes, Undated(occurred));
            if (grade.IsNo)
            {
                return grade;
            }

            if (Math.Min(occurred.Last, Frame.Range(hand.Case).Last) < scan.Possible)
            {
                return notes.Fails(SetAsideReason.BeforeDegree);
            }

            if (occurred.First < scan.Certain)
            {
                grade &= After!.Ask(hand.Case, occurred.First, Math.Min(occurred.Last, hand.Case.AsOf), Undated(occurred), notes);
            }
        }

        grade &=
            Formats == 0
                ? grade
                : notes.AnyOf(
                    session.Format,
                    Formats,
                    "format",
                    session.Format.Bits == 1UL << (int)SessionFormat.Peer ? SetAsideReason.Peer : SetAsideReason.Format
                );
        grade &= About == 0 || grade.IsNo ? grade : notes.AnyOf(session.About, About, "about", SetAsideReason.Subject);
        grade &= Ages == 0 || grade.IsNo ? grade : notes.AnyOf(session.Ages, Ages, "ages", SetAsideReason.OtherAges);
        occurred = occurred.IsDay ? occurred : Frame.Clip(hand.Case, occurred).Within(scan.Possible, Days.Never);
        if (WhileServing is not null && !grade.IsNo)
        {
            grade &= Serving(hand.Case, scan, occurred, notes);
        }

        if (Providers is not null && !grade.IsNo)
        {
            grade &= Providers.Ask(hand, in session, occurred, scan.Providers, notes);
        }

        if (!occurred.IsDay && !grade.IsYes && !grade.IsNo && PossibleDays(hand, in session, scan) is var (first, last) && first > last)
        {
            // Each date leaves some day of it, and no day is left by all of them.
            return notes.Fails(SetAsideReason.NotQualifying);
        }

        return grade.IsNo || !needsHours || session.Minutes != Dossier.Missing ? grade : grade & notes.Lack("hours");
    }

    /// <summary>What would have to be told to know which days of an entry count.</summary>
    private static string Undated(in Occurrence occurred) =>
        !occurred.IsBlock ? "date"
        : occurred.First < Days.First ? "from"
        : occurred.Last >= Days.Never ? "to"
        : "sessions";

    private Grade Serving(Case facts, SessionScan scan, Occurrence occurred, EntryNotes? notes)
    {
        if (!facts.Dossier.Work.IsGiven)
        {
            return Grade.Unknown;
        }

        return scan.ServingCertain.Contains(occurred.First, occurred.Last) ? Grade.Yes
            : !scan.ServingPossible.Touches(occurred.First, occurred.Last) ? notes.Fails(SetAsideReason.NotServing)
            : !scan.ServingPossible.Contains(occurred.First, occurred.Last) ? notes.Lack(Undated(occurred))
            : WhileServing!.IsOpenByReviewOnly(facts, occurred) ? notes.LackReview("work")
            : notes.Lack("work");
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
        var needsProviders = Majority || MaxProviders > 0;
        var (isClosed, isOpen) = (true, false);
        var sure = SureStretch.None;
        for (var i = 0; i < sessions.Length; i++)
        {
            ref readonly var session = ref sessions[i];
            if (!(sure.Holds(in session) && IsOfKind(in session)))
            {
                var counts = SurelyCounts(hand, in session, scan, sure, out var around, ref isOpen);
                sure = around;
                if (!counts)
                {
                    continue;
                }
            }

            if (aside is not null && aside.Contains(i))
            {
                isClosed = false;
                continue;
            }

            // A session whose hours are not known took place all the same: it adds nothing but may end the span.
            isClosed &= session.Minutes != Dossier.Missing;
            isClosed &= session.Provider != Dossier.Missing || !needsProviders;
            ref var entry = ref windows.Add(session.Occurred, Math.Max(0, session.Minutes));
            entry.Position = i;
            entry.Provider = session.Provider;
            entry.Parts = Within.IsEmpty ? 0 : PartsOf(hand, scan, in session, possibly: false, ref isOpen);
        }

        return isClosed && !isOpen;
    }

    /// <summary>Asks everything of a session; of one that surely counts, remembers what the next ones need not be asked again.</summary>
    /// <remarks>Rare enough to be called, so that the loop over the others stays small.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool SurelyCounts(
        QuestionInHand hand,
        in SessionFacts session,
        SessionScan scan,
        SureStretch before,
        out SureStretch sure,
        ref bool isOpen
    )
    {
        var grade = Ask(hand, in session, scan, null, needsHours: false);
        isOpen |= !grade.IsYes && !grade.IsNo;
        sure = grade.IsYes && session.Occurred.IsDay ? Around(in session, scan) : before;
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
