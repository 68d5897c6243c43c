using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

internal sealed record TrainingPartPlan(TrainingMinimum Part, TrainingMatchPlan Match, ConditionPlan? When)
{
    /// <summary>The least minutes; some is one.</summary>
    public long Minutes { get; } = Part.Hours?.Minutes ?? 1;
}

internal sealed record TrainingCapPlan(TrainingCap Cap, ulong As, ConditionPlan? When);

/// <summary>At least so many clock hours of training (S23 to S27).</summary>
internal sealed partial class TrainingPlan : RequirementPlan
{
    /// <summary>How much is asked; some is one minute.</summary>
    public required AskedHours Asked { get; init; }

    /// <summary>So many hours in every month or year (S53b); <see langword="null"/>: in all.</summary>
    public HoursInEvery? InEvery { get; init; }

    /// <summary>The most minutes that are carried over from the cycle before (S53b); 0: none.</summary>
    public long MostCarried { get; init; }

    /// <summary>Whether some is enough of the whole (S53a).</summary>
    private bool IsSome => (TrainingRequirement)Requirement is { Hours: null, HoursPerYearHeld: null };

    /// <summary>Whether any amount is asked; otherwise a training whose hours are not given is some training all the same.</summary>
    public required bool ReadsHours { get; init; }

    public required TrainingMatchPlan Counted { get; init; }

    public required TimeFramePlan Frame { get; init; }

    public ImmutableArray<TrainingPartPlan> Within { get; init; } = [];

    public ImmutableArray<TrainingPartPlan> Additional { get; init; } = [];

    public ImmutableArray<TrainingCapPlan> Caps { get; init; } = [];

    public override int Cost => 20;

    protected override Outcome Decide(QuestionInHand hand)
    {
        var asked = Asked.Of(hand);
        if (asked.IsNothing)
        {
            return Outcome.NotApplicable;
        }

        var ways = Ways(hand);
        return ways is { IsBeyondLimit: true } || HasTooManyClasses(hand, ways)
            ? Limits.Beyond
            : Decide(hand, in asked, ways, tellsMost: false, out _);
    }

    /// <param name="hand">The question.</param>
    /// <param name="asked">How much is asked.</param>
    /// <param name="ways">The ways of taking trainings that may be one; absent where there are none.</param>
    /// <param name="tellsMost">Whether a finding follows: then the tally holds at the end what is certain.</param>
    /// <param name="most">The most minutes that there may be; absent where that is what there is for certain.</param>
    private Outcome Decide(QuestionInHand hand, in AskedRange asked, TwinWays<TrainingFacts>? ways, bool tellsMost, out long? most)
    {
        most = null;
        if (!hand.Case.Dossier.Training.IsGiven)
        {
            Tally(hand).Clear();
            return Outcome.Unknown;
        }

        if (Tally(hand).Keeps(this, hand))
        {
            return Tally(hand).Outcome;
        }

        var open = Gather(hand, hand.Case.Dossier.Training.Entries, possibly: false);
        var entries = hand.Case.Dossier.Training.Entries;
        var isMet = ways is null
            ? AreAllMet(hand, in asked, Carried(hand, entries, possibly: false))
            : IsMetInEveryWay(hand, in asked, ways);

        // With nothing open, possible is certain.
        if (open.IsYes && ways is null && asked.IsKnown && MostCarried == 0)
        {
            // What months have is told in a tally of its own, which other requirements fill as well.
            var outcomeOfAll = isMet ? Outcome.Met : Outcome.NotMet;
            return InEvery is null ? Tally(hand).Keep(this, hand, outcomeOfAll) : outcomeOfAll;
        }

        if (isMet && !tellsMost)
        {
            return Outcome.Met;
        }

        open = Gather(hand, hand.Case.Dossier.Training.Entries, possibly: true);
        open &= ways is null && asked.IsKnown ? Grade.Yes : Grade.Unknown;
        var carried = Carried(hand, entries, possibly: true);
        var outcome = Bounds(isMet, IsOneMet(hand, in asked, carried), open);
        if (tellsMost)
        {
            most = Terms(hand, asked.Most, carried).Best(Tally(hand)).Total;
            _ = GatherLeast(hand, asked.Most, ways);
        }

        return outcome;
    }

    /// <summary>Whether the caps are over more kinds of training, in more ways of taking twins, than are chosen from (S53).</summary>
    private bool HasTooManyClasses(QuestionInHand hand, TwinWays<TrainingFacts>? ways)
    {
        var times = Math.Max(1, ways?.Count ?? 1);
        if (Caps.IsEmpty || (long)hand.Case.Dossier.Training.Count * times <= Limits.TrainingClasses)
        {
            return false;
        }

        Gather(hand, hand.Case.Dossier.Training.Entries, possibly: true);
        return (long)Tally(hand).Count * times > Limits.TrainingClasses;
    }

    /// <summary>Whether what was gathered is enough, however much of what may be asked is.</summary>
    private bool AreAllMet(QuestionInHand hand, in AskedRange asked, long carried)
    {
        for (var i = asked.First; i <= asked.Last; i++)
        {
            if (asked[i] > 0 && !Terms(hand, asked[i], carried).AreMet(Tally(hand)))
            {
                return false;
            }
        }

        return IsInEvery(hand, possibly: false);
    }

    /// <summary>Whether it is enough for some of what may be asked.</summary>
    private bool IsOneMet(QuestionInHand hand, in AskedRange asked, long carried)
    {
        for (var i = asked.First; i <= asked.Last; i++)
        {
            if (asked[i] == 0 || (Terms(hand, asked[i], carried).AreMet(Tally(hand)) && IsInEvery(hand, possibly: true)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMetInEveryWay(QuestionInHand hand, in AskedRange asked, TwinWays<TrainingFacts> ways)
    {
        for (var way = 0; way < ways.Count; way++)
        {
            Gather(hand, ways.Entries(way), possibly: false);
            if (!AreAllMet(hand, in asked, Carried(hand, ways.Entries(way), possibly: false)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Fills the tally with what surely counts: of several ways that which does not suffice, then that with the fewest minutes.</summary>
    private long GatherLeast(QuestionInHand hand, long asked, TwinWays<TrainingFacts>? ways)
    {
        if (Tally(hand).Keeps(this, hand))
        {
            return 0;
        }

        var (least, best) = (0, (IsMet: true, Minutes: long.MaxValue));
        for (var way = 0; way < (ways?.Count ?? 0); way++)
        {
            Gather(hand, ways!.Entries(way), possibly: false);
            var terms = Terms(hand, asked, Carried(hand, ways.Entries(way), possibly: false));
            var own = (terms.AreMet(Tally(hand)) && IsInEvery(hand, possibly: false), terms.MostMinutes(Tally(hand)) + terms.Carried);
            if (own.CompareTo(best) < 0)
            {
                (least, best) = (way, own);
            }
        }

        var entries = ways is null ? hand.Case.Dossier.Training.Entries : ways.Entries(least);
        Gather(hand, entries, possibly: false);
        return Carried(hand, entries, possibly: false);
    }

    protected override long MinutesShort(QuestionInHand hand)
    {
        if (
            !hand.Case.Dossier.Training.IsGiven
            || Ways(hand) is var ways && (ways is { IsBeyondLimit: true } || HasTooManyClasses(hand, ways))
        )
        {
            return 0;
        }

        var asked = Asked.Of(hand).Most;
        var terms = Terms(hand, asked, GatherLeast(hand, asked, ways));
        return IsSome ? 0 : Math.Max(0, terms.Needed - terms.MostMinutes(Tally(hand)));
    }

    /// <summary>Whether what is asked depends on the candidate.</summary>
    private bool IsConditional =>
        Within.Any(part => part.When is not null) || Additional.Any(part => part.When is not null) || Caps.Any(cap => cap.When is not null);

    protected override IEnumerable<Figure> FiguresAsked() =>
        IsConditional || !Asked.IsFixed ? [] : FiguresWhere(Asked[-1], static _ => true);

    private IEnumerable<Figure> FiguresWhere(long minutes, Func<ConditionPlan?, bool> applies)
    {
        var additional = Additional.Where(part => applies(part.When)).ToArray();
        yield return new(Figures.Hours, FindingDraft.AskedHours(IsSome ? null : minutes + additional.Sum(part => part.Minutes)));
        if (InEvery is { } every)
        {
            yield return new(InEveryFigures.Of(every), FindingDraft.Hours(every.Hours.Minutes));
        }

        foreach (var part in Within.Where(part => applies(part.When)).Concat(additional))
        {
            yield return new(part.Part.Id, FindingDraft.AskedHours(part.Part.Hours?.Minutes));
        }

        foreach (var (cap, _, _) in Caps.Where(cap => applies(cap.When)))
        {
            yield return new(
                CapName(cap),
                cap.Hours is { } most ? FindingDraft.Hours(most.Minutes) : new FigureValue.Share(cap.Percent!.Value)
            );
        }
    }

    /// <summary>What findings call a cap.</summary>
    public static string CapName(TrainingCap cap) => $"most-{cap.Id}";

    /// <summary>What was gathered last.</summary>
    private static TrainingTally Tally(QuestionInHand hand) => hand.Scratch.Of(TrainingTally.Slot);

    private TrainingTerms Terms(QuestionInHand hand, long asked, long carried = 0) => new(this, hand, asked, carried);

    private Grade Ask(Case facts, in TrainingFacts entry, EntryNotes? notes)
    {
        if (entry.IsDuplicate)
        {
            return notes.Fails(SetAsideReason.Duplicate);
        }

        var grade = Frame.Ask(facts, entry.Occurred, notes);
        grade &= grade.IsNo ? grade : Counted.Ask(in entry, Frame.Clip(facts, entry.Occurred), Frame.Range(facts), notes);
        return grade.IsNo || !ReadsHours || entry.Minutes != Dossier.Missing ? grade : grade & notes.Lack("hours");
    }

    /// <summary>The minutes of a training; where they are not given the most that there may be, or one where hours are not read.</summary>
    private long Worth(in TrainingFacts entry) =>
        entry.Minutes != Dossier.Missing ? entry.Minutes
        : ReadsHours ? ClockHours.EntryMaximum.Minutes
        : 1;

    /// <summary>Fills the tally with what surely, or possibly, counts; says what is open.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="entries">The trainings, or the trainings as one of the ways takes them.</param>
    /// <param name="possibly">Whether what may count is wanted.</param>
    private Grade Gather(QuestionInHand hand, ReadOnlySpan<TrainingFacts> entries, bool possibly)
    {
        var tally = Tally(hand);
        tally.Clear();
        var open = Grade.Yes;
        var sure = Frame.SureDays(hand.Case);
        BeginUnits(hand);
        var isSum = InEvery is null && Within.IsEmpty && Additional.IsEmpty && Caps.IsEmpty && !Counted.Reads;
        var sum = 0L;
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            if (isSum && IsPlain(in entry, sure))
            {
                sum += entry.Minutes;
                continue;
            }

            var grade = Ask(hand.Case, in entry, null);
            if (grade.IsNo)
            {
                continue;
            }

            open &= grade;
            if (possibly || grade.IsYes)
            {
                tally.Add(Uses(hand, in entry, possibly, ref open), Worth(in entry));
                AddToUnits(hand, in entry, possibly);
            }
            else
            {
                _ = Uses(hand, in entry, possibly, ref open);
            }
        }

        if (sum > 0)
        {
            tally.Add(0, sum);
        }

        return open;
    }

    /// <summary>Almost every entry: once, with its hours, and known to lie inside the frame.</summary>
    private static bool IsPlain(in TrainingFacts entry, (int First, int Last) sure) =>
        !entry.IsDuplicate && entry.Minutes != Dossier.Missing && entry.Occurred.IsInside(sure.First, sure.Last);

    /// <summary>An entry as far as its day is open once the frame and what counts at all have been asked.</summary>
    private Occurrence Narrowed(Case facts, in TrainingFacts entry) =>
        entry.Occurred.IsDay ? entry.Occurred : Frame.Clip(facts, entry.Occurred).Within(Counted.From, Counted.Until);

    /// <summary>The days that the frame and what counts at all leave to a sub-minimum.</summary>
    private (int First, int Last) DaysLeft(Case facts)
    {
        var (first, last) = Frame.Range(facts);
        return (Math.Max(first, Counted.From), Math.Min(last, Counted.Until));
    }

    private ulong Uses(QuestionInHand hand, in TrainingFacts entry, bool possibly, ref Grade open)
    {
        var uses = 0UL;
        var (occurred, days) = (Narrowed(hand.Case, in entry), DaysLeft(hand.Case));
        for (var i = 0; i < Within.Length; i++)
        {
            uses |= Matches(Within[i], in entry, ref open) ? TrainingTally.Within(i) : 0;
        }

        for (var i = 0; i < Additional.Length; i++)
        {
            uses |= Matches(Additional[i], in entry, ref open) ? TrainingTally.Additional(i) : 0;
        }

        for (var i = 0; i < Caps.Length; i++)
        {
            // S25: for certain, an unknown `as` counts as capped.
            if (!Applies(Caps[i].When, hand))
            {
                continue;
            }

            var isKnown = entry.As.IsGiven && !entry.As.MayBeAny(Caps[i].As);
            uses |= (isKnown ? entry.As.Any(Caps[i].As) : !possibly) ? TrainingTally.Cap(i) : 0;
            open &= isKnown ? Grade.Yes : Grade.Unknown;
        }

        return uses;

        bool Matches(TrainingPartPlan part, in TrainingFacts facts, ref Grade lacking)
        {
            if (!Applies(part.When, hand))
            {
                return false;
            }

            var grade = part.Match.Ask(in facts, occurred, days, null);
            lacking &= grade.IsNo ? Grade.Yes : grade;
            return grade.IsYes || (possibly && !grade.IsNo);
        }
    }
}
