namespace Endorsement.Rules.Evaluation;

/// <summary>Hours of work: days of each spell, times its hours a week, over seven.</summary>
internal static class WorkHours
{
    private const long MostMinutesPerWeek = 168 * 60;

    /// <returns>Minutes, rounded down.</returns>
    public static (long Least, long Most) Count(Inquiry inquiry, ExperiencePlan plan, (int Certain, int Possible) start)
    {
        var (least, most) = (0L, 0L);
        var twins = WorkTwins.SetAside(inquiry, plan.Ways[0].Work);
        var spells = inquiry.Dossier.Work.Entries;
        for (var i = 0; i < spells.Length; i++)
        {
            ref readonly var spell = ref spells[i];
            if (plan.Brings(inquiry, in spell, 0, start) is not { Grade.IsNo: false } share)
            {
                continue;
            }

            var week = spell.WeekMinutes;
            most += Length(share.PossibleFirst, share.PossibleLast) * (week == Dossier.Missing ? MostMinutesPerWeek : week);
            if (week != Dossier.Missing && twins?.Contains(i) != true && share.Grade.IsYes)
            {
                least += Length(share.CertainFirst, share.CertainLast) * week;
            }
        }

        return (least / 7, most / 7);
    }

    private static long Length(int first, int last) => Math.Max(0, (long)last - first + 1);
}
