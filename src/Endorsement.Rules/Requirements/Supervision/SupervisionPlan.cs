using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>At least so many clock hours of RS/C inside one window (S28 to S36).</summary>
internal sealed partial class SupervisionPlan : RequirementPlan
{
    /// <summary>The minutes of all parts; made when first needed, by any thread the same.</summary>
    private ImmutableArray<long> _minutesOfParts;

    /// <summary>How much is asked; some is one minute.</summary>
    public required AskedHours Asked { get; init; }

    /// <summary>So many hours in every month or year (S53b); <see langword="null"/>: in all.</summary>
    public HoursInEvery? InEvery { get; init; }

    /// <summary>The most minutes that are carried over from the cycle before (S53b); 0: none.</summary>
    public long MostCarried { get; init; }

    /// <summary>Whether some is enough of the whole (S53a).</summary>
    private bool IsSome => (SupervisionRequirement)Requirement is { Hours: null, HoursPerYearHeld: null };

    /// <summary>Whether any amount is asked; otherwise a session whose hours are not given is some RS/C all the same.</summary>
    public required bool ReadsHours { get; init; }

    public CalendarSpan? WindowMax { get; init; }

    public CalendarSpan? MinSpan { get; init; }

    public required TimeFramePlan Frame { get; init; }

    public AfterPlan? After { get; init; }

    public WorkPlan? WhileServing { get; init; }

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
        var asked = Asked.Of(hand);
        if (asked.IsNothing)
        {
            return Outcome.NotApplicable;
        }

        if (!hand.Case.Dossier.Sessions.IsGiven)
        {
            return Outcome.Unknown;
        }

        if (LimitOf(hand.Case) is not null)
        {
            return Limits.Beyond;
        }

        var terms = Terms(hand, asked.Most);
        var scan = Prepare(hand);
        if (Ways(hand, scan) is { } ways)
        {
            return ways.IsBeyondLimit ? Limits.Beyond
                : IsMetInEveryWay(hand, scan, ways, terms) ? Outcome.Met
                : Possibly(hand, scan, terms, in asked, tellsMost: false, out _);
        }

        var mayStop = !terms.IsConcentrated && InEvery is null && MostCarried == 0 && !hand.Scratch.LooksAgain;
        if (mayStop && Seek(hand, scan, in terms, out var isAllSure) is { } isFound)
        {
            return isFound ? Outcome.Met
                : isAllSure && asked.IsKnown ? Outcome.NotMet
                : Possibly(hand, scan, terms, in asked, tellsMost: false, out _);
        }

        scan.Windows.Clear();
        var sessions = hand.Case.Dossier.Sessions.Entries;
        var isClosed = GatherCertain(hand, scan, sessions, null);
        var needed = Needed(hand, in terms, sessions, null);
        scan.Keep(this, hand, isClosed);
        if (FindCertain(scan, in needed, wantsMost: false, out _, out _) && IsSurelyInEvery(hand, scan))
        {
            return Outcome.Met;
        }

        // With nothing open and every session known to the day, possible is certain.
        return isClosed && scan.Windows.AreDays && asked.IsKnown && MostCarried == 0
            ? Outcome.NotMet
            : scan.Keep(this, hand, Possibly(hand, scan, terms, in asked, tellsMost: false, out _));
    }

    protected override long MinutesShort(QuestionInHand hand)
    {
        if (!hand.Case.Dossier.Sessions.IsGiven || LimitOf(hand.Case) is not null)
        {
            return 0;
        }

        var (scan, isKept) = Resume(hand);
        var sessions = hand.Case.Dossier.Sessions.Entries;
        HashSet<int>? aside = null;
        if (!isKept)
        {
            aside = Ways(hand, scan)?.MaybeDuplicates();
            scan.Windows.Clear();
            GatherCertain(hand, scan, sessions, aside);
        }

        var needed = Needed(hand, Terms(hand, Asked.Of(hand).Most), sessions, aside);
        FindCertain(scan, in needed, wantsMost: true, out _, out var most);
        return IsSome ? 0 : Math.Max(0, needed.Minutes - Math.Max(0, most.Minutes));
    }

    private IEnumerable<SupervisionPartPlan> ActiveParts(QuestionInHand hand) => Within.Where(p => Applies(p.When, hand));

    /// <summary>The minutes of the parts that apply; most parts always do.</summary>
    private ImmutableArray<long> PartMinutes(QuestionInHand hand)
    {
        foreach (var part in Within)
        {
            if (!Applies(part.When, hand))
            {
                return [.. ActiveParts(hand).Select(p => p.Minutes)];
            }
        }

        if (_minutesOfParts.IsDefault)
        {
            _minutesOfParts = [.. Within.Select(p => p.Minutes)];
        }

        return _minutesOfParts;
    }

    private WindowTerms Terms(QuestionInHand hand, long asked) => new(asked, WindowMax, MinSpan, PartMinutes(hand), Majority, MaxProviders);

    /// <summary>A scan that holds all that surely counts, where it does since the plan was decided; or one that is prepared.</summary>
    private (SessionScan Scan, bool IsKept) Resume(QuestionInHand hand)
    {
        var scan = hand.Scratch.Of(SessionScan.Slot);
        return scan.Keeps(this, hand) ? (scan, true) : (Prepare(hand), false);
    }

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

        return grade.IsNo || !needsHours || !ReadsHours || session.Minutes != Dossier.Missing ? grade : grade & notes.Lack("hours");
    }

    /// <summary>The minutes that a session surely has: where they are not given none, or one where hours are not read.</summary>
    private int Worth(in SessionFacts session) =>
        session.Minutes != Dossier.Missing ? session.Minutes
        : ReadsHours ? 0
        : 1;

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
            : WhileServing!.IsOpenByReviewOnly(facts, occurred, scan.ServingCertain) ? notes.LackReview("work")
            : notes.Lack("work");
    }
}
