using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>One way for a spell to count: as the work itself, or as a credit.</summary>
/// <param name="Work">Which spells.</param>
/// <param name="After">From when on.</param>
/// <param name="IsWeighed">Whether its days weigh by hours a week (S22).</param>
internal sealed record WorkWay(WorkPlan Work, AfterPlan? After, bool IsWeighed);

internal readonly record struct FamilyPlan(bool Prenatal, bool InfantToddler, bool EarlyChildhood, int Minimum)
{
    public int Sum(FamilyCounts families) =>
        (Prenatal ? families.Prenatal : 0) + (InfantToddler ? families.InfantToddler : 0) + (EarlyChildhood ? families.EarlyChildhood : 0);
}

/// <summary>The names of the figures of one minimum of families.</summary>
internal sealed record FamilyNames(FigureName<long> Certain, FigureName<long> Possible)
{
    /// <summary>A minimum that is the only one has no ages in its names; of several, each has its own.</summary>
    public static FamilyNames Of(FamilyMinimum minimum, bool isOnly) =>
        isOnly
            ? new(Figures.Families, Figures.PossibleFamilies)
            : new(Figures.FamiliesOf(minimum.Ages), Figures.PossibleFamiliesOf(minimum.Ages));
}

/// <summary>At least a period, or so many hours, of qualifying work, and families served (S16 to S22).</summary>
internal sealed partial class ExperiencePlan : RequirementPlan
{
    /// <summary>The work, then each credit.</summary>
    public required ImmutableArray<WorkWay> Ways { get; init; }

    /// <summary>The most that each credit brings (S21).</summary>
    public ImmutableArray<CalendarSpan> Credits { get; init; } = [];

    /// <summary>The least length; some is a day.</summary>
    public CalendarSpan? Period { get; init; }

    /// <summary>Whether some is enough (S53a).</summary>
    private bool IsSome => (ExperienceRequirement)Requirement is { Period: null, Hours: null };

    public long Minutes { get; init; }

    /// <summary>A full-time week in minutes, where days are weighed (S22); else 0.</summary>
    public int FullTimeWeek { get; init; }

    public ImmutableArray<FamilyPlan> Families { get; init; } = [];

    /// <summary>What findings call the figures of each of <see cref="Families"/>.</summary>
    public ImmutableArray<FamilyNames> FamilyNames { get; init; } = [];

    public CalendarSpan? Within { get; init; }

    public override int Cost => 20;

    /// <summary>What a full day weighs.</summary>
    private int FullDay => Math.Max(1, FullTimeWeek);

    /// <summary>Whether hours of a week are read: then a spell that is documented twice matters (S13).</summary>
    public bool ReadsWeeks
    {
        get
        {
            var reads = Minutes > 0;
            foreach (var way in Ways)
            {
                reads |= way.IsWeighed;
            }

            return reads;
        }
    }

    protected override Outcome Decide(QuestionInHand hand) =>
        WorkTwins.Of(hand.Case, this) is { IsBeyondLimit: true } ? Limits.Beyond : Decide(hand, Measure(hand, tells: false));

    private Outcome Decide(QuestionInHand hand, in WorkLength length)
    {
        var certain = length.Certain;
        var possible = length.Possible;
        foreach (var family in Families)
        {
            if (possible)
            {
                var (least, most) = FamilyTally.Count(hand, this, family);
                certain &= least >= family.Minimum;
                possible &= most >= family.Minimum;
            }
        }

        return certain ? Outcome.Met
            : !possible ? Outcome.NotMet
            : Bounds(certain, possible, Open(hand, in length));
    }

    /// <summary>From which days on work surely, and possibly, counts one way.</summary>
    public (int Certain, int Possible) Start(Case facts, int way)
    {
        var recent = Within is { } within ? within.EarliestReaching(facts.AsOf) : Days.First;
        var (certain, possible) = Ways[way].After?.From(facts) ?? (Days.First, Days.First);
        return (Math.Max(recent, certain), Math.Max(recent, possible));
    }

    /// <summary>How long the work is, and on which days it counts in full.</summary>
    private WorkLength Measure(QuestionInHand hand, bool tells)
    {
        var isGiven = hand.Case.Dossier.Work.IsGiven;
        var (full, possibly) = (hand.Scratch.Of(WorkScratch.Slot).Certain, hand.Scratch.Of(WorkScratch.Slot).Possible);
        if (Period is not { } period)
        {
            full.Clear();
            var (least, most) = WorkHours.Count(hand.Case, this, Start(hand.Case, 0));
            return new(least >= Minutes, !isGiven || most >= Minutes, least, most, 0, full);
        }

        if (Ways is [{ IsWeighed: false }])
        {
            Ways[0].Work.Collect(hand.Case, Days.First, Start(hand.Case, 0), full, possibly);
            var missing = full.DaysShortOf(period, hand.Case.AsOf);
            var reaches = missing == 0 || !isGiven || possibly.DaysShortOf(period, hand.Case.AsOf) == 0;
            return new(missing == 0, reaches, full.TotalDays, possibly.TotalDays, missing, full);
        }

        var weights = WeighLeast(hand, period);
        full.Clear();
        weights.AddFullDays(full);
        full.Merge();
        var shortDays = weights.DaysShortOf(period, Credits, hand.Case.AsOf);
        var days = weights.TotalDays(Credits);
        if (shortDays == 0 && !tells)
        {
            return new(true, true, days, days, 0, full);
        }

        weights = Weigh(hand, hand.Case.Dossier.Work.Entries, possibly: true);
        var possible = shortDays == 0 || !isGiven || weights.DaysShortOf(period, Credits, hand.Case.AsOf) == 0;
        return new(shortDays == 0, possible, days, weights.TotalDays(Credits), shortDays, full);
    }

    /// <summary>What each day surely weighs: of several ways of taking spells that may be one, where most is missing to the period.</summary>
    private DayWeights WeighLeast(QuestionInHand hand, CalendarSpan period)
    {
        if (WorkTwins.Of(hand.Case, this) is not { } ways)
        {
            return Weigh(hand, hand.Case.Dossier.Work.Entries, possibly: false);
        }

        var (least, worst) = (0, (ShortDays: -1, Days: 0L));
        for (var way = 0; way < ways.Count; way++)
        {
            var weights = Weigh(hand, ways.Entries(way), possibly: false);
            var own = (weights.DaysShortOf(period, Credits, hand.Case.AsOf), -(long)weights.TotalDays(Credits));
            if (way == 0 || own.CompareTo(worst) > 0)
            {
                (least, worst) = (way, own);
            }
        }

        return Weigh(hand, ways.Count == 0 ? hand.Case.Dossier.Work.Entries : ways.Entries(least), possibly: false);
    }

    /// <summary>What each day weighs (S21, S22): hours a week that are not given weigh nothing for certain, and possibly a full week.</summary>
    private DayWeights Weigh(QuestionInHand hand, ReadOnlySpan<WorkFacts> spells, bool possibly)
    {
        var weights = hand.Scratch.Of(WorkScratch.Slot).Weights;
        weights.Begin(Ways.Length, FullDay);
        for (var way = 0; way < Ways.Length; way++)
        {
            var start = Start(hand.Case, way);
            for (var i = 0; i < spells.Length; i++)
            {
                ref readonly var spell = ref spells[i];
                if (Brings(hand.Case, in spell, way, start) is not { Grade.IsNo: false } days)
                {
                    continue;
                }

                var weight =
                    !Ways[way].IsWeighed ? FullDay
                    : spell.WeekMinutes != Dossier.Missing ? spell.WeekMinutes
                    : possibly ? FullDay
                    : 0;
                if (possibly)
                {
                    weights.Add(way, days.Possibly(hand.Case, in spell), weight);
                }
                else if (days.Grade.IsYes)
                {
                    weights.Add(way, days.Surely(hand.Case, in spell), weight);
                }
            }
        }

        weights.Settle();
        return weights;
    }

    /// <summary>What a day of a spell surely weighs one way; for hours of work, the minutes of a week.</summary>
    public int Weight(in WorkFacts spell, int way) => IsMeasured(way) ? Math.Max(0, spell.WeekMinutes) : FullDay;

    /// <summary>The days that a spell brings one way, and whether it is taken at all.</summary>
    public SpellShare Brings(Case facts, in WorkFacts spell, int way, (int Certain, int Possible) start)
    {
        var days = SpellDays.Of(in spell, facts.AsOf);
        var certain = (First: Math.Max(days.CertainFirst, start.Certain), Last: days.CertainLast);
        var possible = (First: Math.Max(days.PossibleFirst, start.Possible), Last: days.PossibleLast);
        if (spell.Leave.Count > 0)
        {
            certain = WorkedDays.Surely(facts.Dossier, in spell, certain.First, certain.Last).Hull;
            possible = WorkedDays.Possibly(facts.Dossier, in spell, possible.First, possible.Last).Hull;
        }

        return spell.IsDuplicate || possible.First > possible.Last
            ? new(Grade.No, 0, 0, 0, 0)
            : new(Ways[way].Work.Ask(facts, in spell, null), certain.First, certain.Last, possible.First, possible.Last);
    }

    protected override long MinutesShort(QuestionInHand hand) =>
        Period is null ? Math.Max(0, Minutes - WorkHours.Count(hand.Case, this, Start(hand.Case, 0)).Least) : 0;
}

/// <summary>
/// The first and last of the days that a spell surely and possibly brings one way, leaves between them; those of either kind are none when the first
/// lies behind the last.
/// </summary>
internal readonly record struct SpellShare(Grade Grade, int CertainFirst, int CertainLast, int PossibleFirst, int PossibleLast)
{
    /// <summary>Whether some days surely count.</summary>
    public bool IsCertain => Grade.IsYes && CertainFirst <= CertainLast;

    /// <summary>The days that surely count, should the spell be taken.</summary>
    public WorkedDays Surely(Case facts, in WorkFacts spell) => WorkedDays.Surely(facts.Dossier, in spell, CertainFirst, CertainLast);

    /// <summary>The days that possibly count.</summary>
    public WorkedDays Possibly(Case facts, in WorkFacts spell) => WorkedDays.Possibly(facts.Dossier, in spell, PossibleFirst, PossibleLast);
}

/// <summary>How long work is, in days or minutes, and how many full days are missing to the period.</summary>
/// <param name="Certain">Whether it surely is as long as asked.</param>
/// <param name="Possible">Whether it may be.</param>
/// <param name="Least">The days or minutes that there surely are.</param>
/// <param name="Most">Those that there may be.</param>
/// <param name="ShortDays">The full days that are surely missing.</param>
/// <param name="Full">The days that count in full; a buffer, which holds until work is measured again.</param>
internal readonly record struct WorkLength(bool Certain, bool Possible, long Least, long Most, int ShortDays, DayUnion Full);
