using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>The award from which membership is asked: nothing is asked of the part of the cycle before it (S36).</summary>
internal static class MembershipAward
{
    /// <summary>The first day of the cycle on which membership may be asked, at the earliest and at the latest; the last day always is.</summary>
    public static DayRange Of(Case facts)
    {
        if (!facts.Dossier.Endorsements.IsGiven)
        {
            return Within(facts, Days.None, facts.AsOf);
        }

        var (first, last, isAwarded) = (Days.None, Days.None, false);
        foreach (ref readonly var held in facts.Dossier.Endorsements.Entries)
        {
            if (!Is(facts, in held))
            {
                continue;
            }

            // Whatever ended had begun; and what is held had begun by the as-of date.
            var latest =
                held.From.IsGiven ? held.From.Last
                : held.To.IsGiven ? held.To.Last
                : facts.AsOf;
            first = isAwarded ? Math.Min(first, held.From.First) : held.From.First;
            last = isAwarded ? Math.Min(last, latest) : latest;
            isAwarded = true;
        }

        return Within(facts, first, last);
    }

    /// <summary>Where the day of the award may decide: what would tell it.</summary>
    public static void Open(Case facts, FindingDraft draft)
    {
        if (!facts.HasCycle || !facts.Dossier.Endorsements.IsGiven)
        {
            draft.Open("candidate", "endorsements");
            return;
        }

        for (var i = 0; i < facts.Dossier.Endorsements.Count; i++)
        {
            var held = facts.Dossier.Endorsements.Entries[i];
            if (Is(facts, in held) && !held.From.IsDay)
            {
                draft.Open(facts.Dossier.Endorsements.Name(in held), "from");
            }
        }
    }

    private static bool Is(Case facts, in HeldFacts held) => (held.Category & facts.Category) != 0 && held.From.First <= facts.AsOf;

    private static DayRange Within(Case facts, int first, int last) => new(Within(facts, first), Within(facts, last));

    private static int Within(Case facts, int day) => Math.Min(Math.Max(facts.CycleFirst, day), facts.CycleLast);
}
