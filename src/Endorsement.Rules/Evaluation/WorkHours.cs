namespace Endorsement.Rules.Evaluation;

/// <summary>Hours of work: days of each spell, times its hours a week, over seven.</summary>
internal static class WorkHours
{
    private const long MostMinutesPerWeek = 168 * 60;

    /// <returns>Minutes, rounded down.</returns>
    public static (long Least, long Most) Count(Inquiry inquiry, ExperiencePlan plan, (int Certain, int Possible) start)
    {
        var (least, most) = (0L, 0L);
        var twins = WorkTwins.SetAside(inquiry, plan.Work);
        var spells = inquiry.Dossier.Work.Entries;
        for (var i = 0; i < spells.Length; i++)
        {
            ref readonly var spell = ref spells[i];
            if (plan.Grade(inquiry, in spell, start, null) is not { IsNo: false })
            {
                continue;
            }

            var days = SpellDays.Of(in spell, inquiry.AsOf);
            most +=
                Length(Math.Max(days.PossibleFirst, start.Possible), days.PossibleLast)
                * (spell.WeekMinutes == Dossier.Missing ? MostMinutesPerWeek : spell.WeekMinutes);
            if (spell.WeekMinutes != Dossier.Missing && twins?.Contains(i) != true && plan.Work.Ask(inquiry, in spell, null).IsYes)
            {
                least += Length(Math.Max(days.CertainFirst, start.Certain), days.CertainLast) * spell.WeekMinutes;
            }
        }

        return (least / 7, most / 7);
    }

    private static long Length(int first, int last) => Math.Max(0, (long)last - first + 1);
}
