namespace Endorsement.Rules.Evaluation;

/// <summary>How many families were served, at least and at most (S20).</summary>
internal static class FamilyTally
{
    public static (long Least, long Most) Count(Inquiry inquiry, ExperiencePlan plan, FamilyPlan family)
    {
        var dossier = inquiry.Dossier;
        if (dossier.HasFamilies)
        {
            var exact = family.Sum(dossier.Families);
            return (exact, exact);
        }

        if (!dossier.Work.IsGiven)
        {
            return (0, long.MaxValue);
        }

        var start = plan.Start(inquiry);
        var most = 0L;
        foreach (ref readonly var spell in dossier.Work.Entries)
        {
            if (!plan.Grade(inquiry, in spell, start, null).IsNo)
            {
                most = !spell.HasFamilies || most == long.MaxValue ? long.MaxValue : most + family.Sum(spell.Families);
            }
        }

        return (Least(inquiry, plan, family, start), most);
    }

    /// <summary>Whether only a reviewer's judgement of the spells keeps the lower bound from the minimum.</summary>
    public static bool IsOpenByReviewOnly(Inquiry inquiry, ExperiencePlan plan, FamilyPlan family)
    {
        var start = plan.Start(inquiry);
        return Least(inquiry, plan, family, start, alsoReview: true) >= family.Minimum;
    }

    /// <summary>
    /// The largest sum over certain spells no two of which overlap: the same family may have been counted in both of two that do.
    /// A spell clipped by S17 adds nothing, since its families may have been served before.
    /// </summary>
    private static long Least(
        Inquiry inquiry,
        ExperiencePlan plan,
        FamilyPlan family,
        (int Certain, int Possible) start,
        bool alsoReview = false
    )
    {
        var spells = new List<(int Last, int First, long Families)>();
        var clip = plan.After?.From(inquiry).Certain ?? Days.First;
        foreach (ref readonly var spell in inquiry.Dossier.Work.Entries)
        {
            var grade = plan.Grade(inquiry, in spell, start, null).IsNo ? Grade.No : plan.Work.Ask(inquiry, in spell, null);
            var days = SpellDays.Of(in spell, inquiry.AsOf);
            if (
                !grade.IsNo
                && (grade.IsYes || (alsoReview && !grade.LacksFact))
                && spell.HasFamilies
                && days.CertainFirst <= inquiry.AsOf
                && days.PossibleFirst >= clip
                && days.CertainLast >= start.Certain
            )
            {
                spells.Add((days.PossibleLast, days.PossibleFirst, family.Sum(spell.Families)));
            }
        }

        spells.Sort();

        // best[i]: the largest sum over the first i spells by their last day.
        var best = new long[spells.Count + 1];
        for (var i = 0; i < spells.Count; i++)
        {
            var before = FirstNotBefore(spells, i, spells[i].First);
            best[i + 1] = Math.Max(best[i], best[before] + spells[i].Families);
        }

        return best[spells.Count];
    }

    private static int FirstNotBefore(List<(int Last, int First, long Families)> spells, int count, int day)
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
