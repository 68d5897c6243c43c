using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Evaluation;

/// <summary>Which work counts: what one of the filters takes (S16).</summary>
internal sealed class WorkPlan(ImmutableArray<WorkFilterPlan> filters)
{
    /// <summary>Of a spell that none takes, why the first does not; of one that is open, what it lacks for each that may take it.</summary>
    public Grade Ask(Case facts, in WorkFacts spell, EntryNotes? notes)
    {
        if (filters.Length == 1)
        {
            return filters[0].Ask(facts, in spell, notes);
        }

        var best = Grade.No;
        foreach (var filter in filters)
        {
            best |= filter.Ask(facts, in spell, null);
        }

        if (notes is null || best.IsYes)
        {
            return best;
        }

        foreach (var filter in filters)
        {
            if (best.IsNo)
            {
                return filter.Ask(facts, in spell, notes);
            }

            if (!filter.Ask(facts, in spell, null).IsNo)
            {
                filter.Ask(facts, in spell, notes);
            }
        }

        return best;
    }

    /// <summary>The days of every spell that surely, and of every spell that possibly, qualifies (S18).</summary>
    public void Collect(Case facts, int notBefore, (int Certain, int Possible) after, DayUnion certain, DayUnion possible)
    {
        certain.Clear();
        possible.Clear();
        if (!facts.Dossier.Work.IsGiven)
        {
            return;
        }

        foreach (ref readonly var spell in facts.Dossier.Work.Entries)
        {
            if (spell.IsDuplicate || Ask(facts, in spell, null) is not { IsNo: false } grade)
            {
                continue;
            }

            var days = SpellDays.Of(in spell, facts.AsOf);
            var first = Math.Max(days.PossibleFirst, Math.Max(notBefore, after.Possible));
            possible.Add(WorkedDays.Possibly(facts.Dossier, in spell, first, days.PossibleLast));
            if (grade.IsYes)
            {
                first = Math.Max(days.CertainFirst, Math.Max(notBefore, after.Certain));
                certain.Add(WorkedDays.Surely(facts.Dossier, in spell, first, days.CertainLast));
            }
        }

        certain.Merge();
        possible.Merge();
    }

    /// <summary>Whether on these days, but for those that are surely worked, every spell that may qualify lacks nothing but a reviewer's judgement.</summary>
    /// <param name="facts">The question.</param>
    /// <param name="occurred">The days.</param>
    /// <param name="certain">The days that are surely worked, as they were collected.</param>
    public bool IsOpenByReviewOnly(Case facts, Occurrence occurred, DayUnion certain)
    {
        foreach (ref readonly var spell in facts.Dossier.Work.Entries)
        {
            var days = SpellDays.Of(in spell, facts.AsOf);
            var (possible, sure) = (
                Within(occurred, days.PossibleFirst, days.PossibleLast),
                Within(occurred, days.CertainFirst, days.CertainLast)
            );
            var open = DaysOutside(certain, WorkedDays.Possibly(facts.Dossier, in spell, possible.First, possible.Last));
            if (
                open > 0
                && Ask(facts, in spell, null) is { IsNo: false } grade
                && (grade.LacksFact || DaysOutside(certain, WorkedDays.Surely(facts.Dossier, in spell, sure.First, sure.Last)) < open)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static long DaysOutside(DayUnion certain, WorkedDays days)
    {
        var outside = 0L;
        foreach (var (first, last) in days)
        {
            outside += (long)last - first + 1 - certain.DaysWithin(first, last);
        }

        return outside;
    }

    private static (int First, int Last) Within(Occurrence occurred, int first, int last) =>
        (Math.Max(first, occurred.First), Math.Min(last, occurred.Last));
}
