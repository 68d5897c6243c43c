using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>What spells lack that could decide (S14b), and who settles it.</summary>
internal sealed partial class ExperiencePlan
{
    private static readonly DayUnion NoDays = new();

    /// <summary>Whatever is open, if something is, of the length and of each minimum of families.</summary>
    private Grade Open(QuestionInHand hand, in WorkLength length)
    {
        if (!hand.Case.Dossier.Work.IsGiven)
        {
            return Grade.Unknown;
        }

        var open = Grade.Yes;
        if (!length.Certain)
        {
            var lacks = Lacks(hand.Case, Deciding(hand.Case, length.Full));
            open &= lacks.IsYes ? Grade.Unknown : lacks;
        }

        foreach (var family in Families)
        {
            if (IsOpen(hand, family))
            {
                open &= IsOpenByReviewOnly(hand, family) ? Grade.Review : Grade.Unknown;
            }
        }

        return open;
    }

    /// <summary>The days on which nothing more can be decided; none, should nothing that is missing add a day beside them.</summary>
    private DayUnion Deciding(Case facts, DayUnion full) => Lacks(facts, full).IsYes ? NoDays : full;

    private Grade Lacks(Case facts, DayUnion full)
    {
        var lacks = Grade.Yes;
        for (var way = 0; way < Ways.Length; way++)
        {
            var start = Start(facts, way);
            var twins = IsMeasured(way) ? Twins(facts) : null;
            for (var i = 0; i < facts.Dossier.Work.Count; i++)
            {
                lacks &= Lacks(facts, i, way, start, twins, full, null);
            }
        }

        return lacks;
    }

    /// <summary>Of twins each may be the other (S13); where days are not weighed, that changes no day.</summary>
    private static HashSet<int>? Twins(Case facts)
    {
        if (!facts.Dossier.Work.HasTwins)
        {
            return null;
        }

        var twins = new HashSet<int>();
        for (var i = 0; i < facts.Dossier.Work.Count; i++)
        {
            if (facts.Dossier.Work.Entries[i].Twins != 0)
            {
                twins.Add(i);
            }
        }

        return twins;
    }

    /// <summary>Whether hours a week are read.</summary>
    private bool IsMeasured(int way) => Ways[way].IsWeighed || Minutes > 0;

    /// <summary>
    /// What one spell lacks, as far as that could add days one way that do not count in full already. Of families served, hours a week say nothing.
    /// </summary>
    private Grade Lacks(
        Case facts,
        int position,
        int way,
        (int Certain, int Possible) start,
        HashSet<int>? twins,
        DayUnion full,
        EntryNotes? notes,
        bool ofFamilies = false
    )
    {
        ref readonly var spell = ref facts.Dossier.Work.Entries[position];
        if (Brings(facts, in spell, way, start) is not { Grade.IsNo: false } share)
        {
            return Grade.Yes;
        }

        var lacks = Grade.Yes;
        if (Adds(facts, in spell, share, share.PossibleFirst, share.PossibleLast, full))
        {
            lacks &= Ways[way].Work.Ask(facts, in spell, notes);
            if (!ofFamilies && IsMeasured(way) && spell.WeekMinutes == Dossier.Missing)
            {
                lacks &= notes.Lack("hoursPerWeek");
            }
        }

        if (twins?.Contains(position) == true && share.IsCertain && !AreIn(full, share.Surely(facts, in spell)))
        {
            lacks &= notes.Lack("duplicate");
        }

        lacks &= LacksDates(facts, in spell, share, full, notes);
        foreach (
            var (first, last) in WorkedDays.Possibly(
                facts.Dossier,
                in spell,
                share.PossibleFirst,
                Math.Min(share.PossibleLast, start.Certain - 1)
            )
        )
        {
            lacks &= full.Contains(first, last) ? Grade.Yes : Ways[way].After!.Lacks(facts, first, last, full, notes);
        }

        return lacks;
    }

    /// <summary>What is not known to the day of a spell and its leaves, as far as that could add days.</summary>
    private static Grade LacksDates(Case facts, in WorkFacts spell, in SpellShare share, DayUnion full, EntryNotes? notes)
    {
        var lacks = Grade.Yes;
        var surely = SpellDays.Of(in spell, facts.AsOf);
        if (
            (!spell.From.IsGiven || spell.From.First < spell.From.Last)
            && Adds(facts, in spell, share, share.PossibleFirst, surely.CertainFirst - 1, full)
        )
        {
            lacks &= notes.Lack("from");
        }

        if (
            spell.To.IsGiven
            && spell.To.First < spell.To.Last
            && Adds(facts, in spell, share, surely.CertainLast + 1, share.PossibleLast, full)
        )
        {
            lacks &= notes.Lack("to");
        }

        for (var i = 0; i < spell.Leave.Count; i++)
        {
            ref readonly var leave = ref facts.Dossier.Leaves.Entries[spell.Leave.First + i];
            var (sure, wide) = (leave.Surely, leave.Possibly);
            if (
                wide != sure
                && (
                    Adds(facts, in spell, share, wide.First, Math.Min(sure.First - 1, wide.Last), full)
                    || Adds(facts, in spell, share, sure.Last + 1, wide.Last, full)
                )
            )
            {
                lacks &= notes.Lack("leave");
            }
        }

        return lacks;
    }

    /// <summary>Whether some of these days, which the spell may have, do not count in full.</summary>
    private static bool Adds(Case facts, in WorkFacts spell, in SpellShare share, int first, int last, DayUnion full) =>
        !AreIn(
            full,
            WorkedDays.Possibly(facts.Dossier, in spell, Math.Max(share.PossibleFirst, first), Math.Min(share.PossibleLast, last))
        );

    private static bool AreIn(DayUnion full, WorkedDays days)
    {
        foreach (var (first, last) in days)
        {
            if (!full.Contains(first, last))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>S7: of the spells with families only judgements are missing, and once given the families are surely enough.</summary>
    private bool IsOpenByReviewOnly(QuestionInHand hand, FamilyPlan family)
    {
        var start = Start(hand.Case, 0);
        var spells = hand.Case.Dossier.Work.Entries;
        for (var i = 0; i < spells.Length; i++)
        {
            if (MayHaveFamilies(hand.Case, in spells[i], start, family))
            {
                if (!spells[i].HasFamilies || Lacks(hand.Case, i, 0, start, null, NoDays, null, ofFamilies: true).LacksFact)
                {
                    return false;
                }
            }
        }

        return FamilyTally.LeastOnceJudged(hand, this, family) >= family.Minimum;
    }

    /// <summary>Whether a spell adds to the most families that there may be.</summary>
    public bool MayHaveFamilies(Case facts, in WorkFacts spell, (int Certain, int Possible) start, FamilyPlan family) =>
        (!spell.HasFamilies || family.Sum(spell.Families) > 0) && !Brings(facts, in spell, 0, start).Grade.IsNo;
}
