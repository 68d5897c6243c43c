using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Hours of work: days of each spell, times its hours a week, over seven.</summary>
internal static class WorkHours
{
    private const long MostMinutesPerWeek = 168 * 60;

    /// <returns>Minutes, rounded down.</returns>
    public static (long Least, long Most) Count(Case facts, ExperiencePlan plan, (int Certain, int Possible) start)
    {
        var most = 0L;
        foreach (ref readonly var spell in facts.Dossier.Work.Entries)
        {
            if (plan.Brings(facts, in spell, 0, start) is { Grade.IsNo: false } share)
            {
                var week = spell.WeekMinutes;
                most += share.Possibly(facts, in spell).Count * (week == Dossier.Missing ? MostMinutesPerWeek : week);
            }
        }

        var ways = WorkTwins.Of(facts, plan);
        var least = ways is null ? Least(facts, plan, start, facts.Dossier.Work.Entries) : long.MaxValue;
        for (var way = 0; way < (ways?.Count ?? 0); way++)
        {
            least = Math.Min(least, Least(facts, plan, start, ways!.Entries(way)));
        }

        return ((least == long.MaxValue ? 0 : least) / 7, most / 7);
    }

    private static long Least(Case facts, ExperiencePlan plan, (int Certain, int Possible) start, ReadOnlySpan<WorkFacts> spells)
    {
        var least = 0L;
        foreach (ref readonly var spell in spells)
        {
            if (spell.WeekMinutes != Dossier.Missing && plan.Brings(facts, in spell, 0, start) is { Grade.IsYes: true } share)
            {
                least += share.Surely(facts, in spell).Count * spell.WeekMinutes;
            }
        }

        return least;
    }
}
