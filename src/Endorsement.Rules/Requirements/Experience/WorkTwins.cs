using System.Globalization;
using System.Text;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>Spells that may tell of the same work as another (S13). Days are counted once in any case; hours of a week are not.</summary>
internal static class WorkTwins
{
    /// <summary>The ways of taking spells that may be one; absent where there are none, or where the rule reads no hours of a week.</summary>
    public static TwinWays<WorkFacts>? Of(Case facts, ExperiencePlan plan) =>
        facts.Dossier.Work.HasTwins && plan.ReadsWeeks ? Weighed(facts, plan) : null;

    private static TwinWays<WorkFacts> Weighed(Case facts, ExperiencePlan plan)
    {
        return TwinWays<WorkFacts>.Of<Gain>(
            facts.Dossier.Work,
            (in WorkFacts spell) =>
            {
                var days = new StringBuilder();
                for (var way = 0; way < plan.Ways.Length; way++)
                {
                    if (
                        plan.Brings(facts, in spell, way, plan.Start(facts, way)) is { IsCertain: true } share
                        && plan.Weight(in spell, way) is > 0 and var weight
                    )
                    {
                        foreach (var (first, last) in share.Surely(facts, in spell))
                        {
                            days.Append(CultureInfo.InvariantCulture, $"{way}: {first} {last} {weight};");
                        }
                    }
                }

                return days.Length > 0 ? new Gain(days.ToString()) : null;
            }
        );
    }

    /// <summary>What a spell adds for certain, way by way: the first and last day of each stretch, and what a day weighs.</summary>
    private readonly record struct Gain(string Days);
}
