using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>How many families were served, at least and at most (S20). The buffers are kept from use to use.</summary>
internal sealed class FamilyTally
{
    private (int Last, int First, long Families)[] _spells = new (int, int, long)[8];
    private long[] _best = new long[9];

    public static (long Least, long Most) Count(QuestionInHand hand, ExperiencePlan plan, FamilyPlan family)
    {
        var dossier = hand.Case.Dossier;
        if (dossier.HasFamilies)
        {
            var exact = family.Sum(dossier.Families);
            return (exact, exact);
        }

        if (!dossier.Work.IsGiven)
        {
            return (0, long.MaxValue);
        }

        var start = plan.Start(hand.Case, 0);
        var most = 0L;
        foreach (ref readonly var spell in dossier.Work.Entries)
        {
            if (plan.MayHaveFamilies(hand.Case, in spell, start, family))
            {
                most = !spell.HasFamilies || most == long.MaxValue ? long.MaxValue : most + family.Sum(spell.Families);
            }
        }

        return (Least(hand, plan, family, start), most);
    }

    /// <summary>The lower bound, once a reviewer has judged every spell in its favour.</summary>
    public static long LeastOnceJudged(QuestionInHand hand, ExperiencePlan plan, FamilyPlan family) =>
        Least(hand, plan, family, plan.Start(hand.Case, 0), alsoReview: true);

    /// <summary>
    /// The largest sum over certain spells no two of which overlap: the same family may have been counted in both of two that do.
    /// A spell clipped by S17 adds nothing, since its families may have been served before.
    /// </summary>
    private static long Least(
        QuestionInHand hand,
        ExperiencePlan plan,
        FamilyPlan family,
        (int Certain, int Possible) start,
        bool alsoReview = false
    )
    {
        var tally = hand.Scratch.Of(WorkScratch.Slot).Families;
        var count = 0;
        var clip = plan.Ways[0].After?.From(hand.Case).Certain ?? Days.First;
        foreach (ref readonly var spell in hand.Case.Dossier.Work.Entries)
        {
            var share = plan.Brings(hand.Case, in spell, 0, start);
            var days = SpellDays.Of(in spell, hand.Case.AsOf);
            if (
                spell.HasFamilies
                && share.CertainFirst <= share.CertainLast
                && (share.Grade.IsYes || (alsoReview && share.Grade is { IsNo: false, LacksFact: false }))
                && days.PossibleFirst >= clip
            )
            {
                tally.Add(count++, (days.PossibleLast, days.PossibleFirst, family.Sum(spell.Families)));
            }
        }

        return tally.Largest(count);
    }

    private void Add(int position, (int Last, int First, long Families) spell)
    {
        if (position == _spells.Length)
        {
            Array.Resize(ref _spells, position * 2);
            _best = new long[_spells.Length + 1];
        }

        _spells[position] = spell;
    }

    private long Largest(int count)
    {
        var spells = _spells.AsSpan(0, count);
        spells.Sort();

        // best[i]: the largest sum over the first i spells by their last day.
        _best[0] = 0;
        for (var i = 0; i < count; i++)
        {
            var before = FirstNotBefore(spells, i, spells[i].First);
            _best[i + 1] = Math.Max(_best[i], _best[before] + spells[i].Families);
        }

        return _best[count];
    }

    private static int FirstNotBefore(ReadOnlySpan<(int Last, int First, long Families)> spells, int count, int day)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spells[middle].Last < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
