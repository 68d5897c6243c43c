using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>What of a spell counts as a credit whose period is full (S14a, S21).</summary>
internal sealed partial class ExperiencePlan
{
    /// <summary>
    /// By position, the days that count of spells from which the period of their credit cuts some; the days go to smaller ids first. Where
    /// nothing is weighed: else a spell has no number of days of its own.
    /// </summary>
    private Dictionary<int, long> CutByCredit(QuestionInHand hand)
    {
        var cut = new Dictionary<int, long>();
        if (Credits.IsEmpty || FullTimeWeek > 0 || Period is null)
        {
            return cut;
        }

        var weights = WeighLeast(hand, Period.Value);
        var taken = new DayUnion();
        var (workStart, order) = (Start(hand.Case, 0), InOrderOfId(hand.Case));
        foreach (var position in order)
        {
            ref readonly var spell = ref hand.Case.Dossier.Work.Entries[position];
            Take(hand.Case, in spell, Brings(hand.Case, in spell, 0, workStart), taken);
        }

        taken.Merge();
        for (var way = 1; way < Ways.Length; way++)
        {
            var (start, left) = (Start(hand.Case, way), weights.Most(way, Credits[way - 1]));
            foreach (var position in order)
            {
                ref readonly var spell = ref hand.Case.Dossier.Work.Entries[position];
                var share = Brings(hand.Case, in spell, way, start);
                if (!share.IsCertain || Brings(hand.Case, in spell, 0, workStart).IsCertain)
                {
                    continue;
                }

                var adds = 0L;
                foreach (var (first, last) in share.Surely(hand.Case, in spell))
                {
                    adds += (long)last - first + 1 - taken.DaysWithin(first, last);
                }

                if (adds > left && left > 0)
                {
                    cut[position] = left;
                }

                if (adds > 0 && left > 0)
                {
                    left = Math.Max(0, left - adds);
                    Take(hand.Case, in spell, share, taken);
                    taken.Merge();
                }
            }
        }

        return cut;
    }

    private static void Take(Case facts, in WorkFacts spell, in SpellShare share, DayUnion taken)
    {
        if (share.IsCertain)
        {
            taken.Add(share.Surely(facts, in spell));
        }
    }

    private static int[] InOrderOfId(Case facts)
    {
        var order = Enumerable.Range(0, facts.Dossier.Work.Count).ToArray();
        var ids = new string[order.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = facts.Dossier.Work.Name(in facts.Dossier.Work.Entries[i]);
        }

        Array.Sort(ids, order, StringComparer.Ordinal);
        return order;
    }
}
