using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Findings;

namespace Endorsement.Rules.Bulk;

/// <summary>Whether a row that was read quickly surely has no plausibility warning (S52); any other is for the friendly reader to word.</summary>
/// <remarks>Says "not sure" rather than "plain"; needs no table, since the entries of each section stand in order of days.</remarks>
internal static class QuickPlausibility
{
    /// <summary>More spells or records than these are left to the friendly reader.</summary>
    private const int Many = 64;

    public static bool IsPlain(Dossier dossier, int oldest) =>
        !AreLongDays(dossier)
        && !AreLongWeeks(dossier.Work.Entries)
        && !IsOld(dossier, oldest)
        && !IsContradictory(dossier.Endorsements.Entries)
        && !IsContradictory(dossier.HeldByOthers.Entries)
        && !AreShared(dossier);

    /// <summary>Half a day of trainings or of RS/C cannot make more than a day of both.</summary>
    private static bool AreLongDays(Dossier dossier)
    {
        var (day, minutes) = (Days.None, 0L);
        foreach (ref readonly var entry in dossier.Training.Entries)
        {
            if (entry.Occurred.First == entry.Occurred.Last && entry.Minutes > 0)
            {
                minutes = entry.Occurred.First == day ? minutes + entry.Minutes : entry.Minutes;
                day = entry.Occurred.First;
                if (minutes > HourWarnings.MostRscOfDay.Minutes)
                {
                    return true;
                }
            }
        }

        day = Days.None;
        foreach (ref readonly var entry in dossier.Sessions.Entries)
        {
            if (entry.Occurred.First == entry.Occurred.Last && entry.Minutes > 0)
            {
                minutes = entry.Occurred.First == day ? minutes + entry.Minutes : entry.Minutes;
                day = entry.Occurred.First;
                if (minutes > HourWarnings.MostRscOfDay.Minutes)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreLongWeeks(ReadOnlySpan<WorkFacts> spells)
    {
        var all = 0L;
        foreach (ref readonly var spell in spells)
        {
            all += Math.Max(0, spell.WeekMinutes);
        }

        if (all <= HourWarnings.MostOfWeek.Minutes)
        {
            return false;
        }

        for (var i = 0; i < spells.Length && spells.Length <= Many; i++)
        {
            var (day, together) = (spells[i].From.Last, 0L);
            foreach (ref readonly var other in spells)
            {
                var isThen = other.From.IsGiven && other.From.First <= day && (!other.To.IsGiven || other.To.Last >= day);
                together += isThen ? Math.Max(0, other.WeekMinutes) : 0;
            }

            if (spells[i].From.IsGiven && together > HourWarnings.MostOfWeek.Minutes)
            {
                return true;
            }
        }

        return spells.Length > Many;
    }

    private static bool IsOld(Dossier dossier, int oldest)
    {
        var isOld = false;
        foreach (ref readonly var entry in dossier.Education.Entries)
        {
            isOld |= IsOld(entry.Conferred, oldest);
        }

        foreach (ref readonly var entry in dossier.Work.Entries)
        {
            isOld |= IsOld(entry.From, oldest);
        }

        foreach (ref readonly var entry in dossier.Training.Entries)
        {
            isOld |= IsOld(entry.Occurred, oldest);
        }

        foreach (ref readonly var entry in dossier.Sessions.Entries)
        {
            isOld |= IsOld(entry.Occurred, oldest);
        }

        foreach (ref readonly var entry in dossier.Ratings.Entries)
        {
            isOld |= IsOld(entry.Received, oldest);
        }

        foreach (ref readonly var entry in dossier.Memberships.Entries)
        {
            isOld |= IsOld(entry.From, oldest);
        }

        foreach (ref readonly var entry in dossier.Endorsements.Entries)
        {
            isOld |= IsOld(entry.From, oldest);
        }

        return isOld
            || AreOld(dossier.Agreements.Entries, oldest)
            || AreOld(dossier.Examinations.Entries, oldest)
            || AreOld(dossier.Reviews.Entries, oldest);
    }

    private static bool AreOld(ReadOnlySpan<RecordFacts> records, int oldest)
    {
        foreach (ref readonly var record in records)
        {
            if (IsOld(record.Date, oldest))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What has no date begins before every day that a document may name.</summary>
    private static bool IsOld(Occurrence occurred, int oldest) => occurred.First < oldest && occurred.First >= Days.First;

    private static bool IsOld(DayRange date, int oldest) => date.IsGiven && date.First < oldest;

    private static bool IsContradictory(ReadOnlySpan<HeldFacts> endorsements)
    {
        foreach (ref readonly var held in endorsements)
        {
            if (held.Status == EndorsementStatus.Removed && endorsements.Length > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two people may share a dated endorsement or vetting: the same days of the same association and category.</summary>
    private static bool AreShared(Dossier dossier)
    {
        var held = dossier.HeldByOthers.Entries;
        var vettings = dossier.Vettings.Entries;
        if (held.Length > Many || vettings.Length > Many)
        {
            return true;
        }

        for (var i = 1; i < held.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (
                    held[i].From.IsGiven
                    && held[i].From == held[j].From
                    && held[i].To == held[j].To
                    && held[i].Category == held[j].Category
                    && held[i].Association == held[j].Association
                )
                {
                    return true;
                }
            }
        }

        for (var i = 1; i < vettings.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (
                    vettings[i].From.IsGiven
                    && vettings[i].From == vettings[j].From
                    && vettings[i].To == vettings[j].To
                    && vettings[i].Association == vettings[j].Association
                )
                {
                    return true;
                }
            }
        }

        return false;
    }
}
