using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Findings;

/// <summary>More hours than a day or a week has, or than anybody spends on RS/C in one day (S52).</summary>
internal static class HourWarnings
{
    /// <summary>The most clock hours that a day holds.</summary>
    public static readonly ClockHours MostOfDay = new(24 * 60);

    /// <summary>The most RS/C that is likely on one day.</summary>
    public static readonly ClockHours MostRscOfDay = new(12 * 60);

    /// <summary>The hours that a week has.</summary>
    public static readonly ClockHours MostOfWeek = new(168 * 60);

    /// <summary>How the ids of entries begin that a plan has added.</summary>
    public const string Planned = "planned-";

    /// <summary>More stretches of work than these need a buffer of their own.</summary>
    private const int Many = 64;

    public static void Look(Dossier dossier, WarningList found)
    {
        OfDays(dossier, found);
        OfWeeks(dossier, found);
    }

    /// <summary>Both sections stand in order of days, and entries of one day in order of id: they are walked through together.</summary>
    private static void OfDays(Dossier dossier, WarningList found)
    {
        var trainings = dossier.Training.Entries;
        var sessions = dossier.Sessions.Entries;
        for (var (i, j) = (0, 0); i < trainings.Length || j < sessions.Length; )
        {
            var day = Math.Min(
                i < trainings.Length ? trainings[i].FirstDay : int.MaxValue,
                j < sessions.Length ? sessions[j].FirstDay : int.MaxValue
            );
            var (fromTraining, fromSession) = (i, j);
            while (i < trainings.Length && trainings[i].FirstDay == day)
            {
                i++;
            }

            while (j < sessions.Length && sessions[j].FirstDay == day)
            {
                j++;
            }

            var hours = OfDay(trainings[fromTraining..i], sessions[fromSession..j], planned: null);
            if (hours.AreTooMany)
            {
                // A plan dates all that it adds on the last day that serves: that is no mistake of whoever holds the file.
                hours = OfDay(trainings[fromTraining..i], sessions[fromSession..j], planned: dossier);
                Tell(day, hours.All, hours.OfRsc, hours.First, hours.FirstRsc, found);
            }
        }
    }

    /// <param name="trainings">The trainings of a day.</param>
    /// <param name="sessions">The sessions of a day.</param>
    /// <param name="planned">Whose entries that a plan has added are left out; <see langword="null"/>: none are.</param>
    private static DayHours OfDay(ReadOnlySpan<TrainingFacts> trainings, ReadOnlySpan<SessionFacts> sessions, Dossier? planned)
    {
        var (all, ofRsc, first, firstRsc) = (0L, 0L, Dossier.Missing, Dossier.Missing);
        foreach (ref readonly var entry in trainings)
        {
            if (
                entry.Minutes != Dossier.Missing
                && IsOneDay(entry.Date, entry.From, entry.To)
                && planned?.Training.Name(in entry).StartsWith(Planned, StringComparison.Ordinal) != true
            )
            {
                all += entry.Minutes;
                first = first == Dossier.Missing ? entry.Entry : first;
            }
        }

        foreach (ref readonly var entry in sessions)
        {
            if (
                entry.Minutes != Dossier.Missing
                && IsOneDay(entry.Date, entry.From, entry.To)
                && planned?.Sessions.Name(in entry).StartsWith(Planned, StringComparison.Ordinal) != true
            )
            {
                ofRsc += entry.Minutes;
                firstRsc = firstRsc == Dossier.Missing ? entry.Entry : firstRsc;
            }
        }

        return new DayHours(all + ofRsc, ofRsc, first, firstRsc);
    }

    /// <summary>The hours of a day, and the first entry of each sort.</summary>
    private readonly record struct DayHours(long All, long OfRsc, int First, int FirstRsc)
    {
        public bool AreTooMany => All > MostOfDay.Minutes || OfRsc > MostRscOfDay.Minutes;
    }

    private static bool IsOneDay(DayRange date, DayRange from, DayRange to) => date.IsGiven ? date.IsDay : from.IsDay && from == to;

    private static void Tell(int day, long all, long ofRsc, int first, int firstRsc, WarningList found)
    {
        var rsc = FormattableString.Invariant($"/reflectiveSupervision/{firstRsc}");
        if (all > MostOfDay.Minutes && found.Takes())
        {
            var pointer = first == Dossier.Missing ? rsc : FormattableString.Invariant($"/training/{first}");
            found.Add(new DeterminationWarning.LongDay(pointer, new ClockHours(all), Days.Date(day)));
        }

        if (ofRsc > MostRscOfDay.Minutes && found.Takes())
        {
            found.Add(new DeterminationWarning.LongRscDay(rsc, new ClockHours(ofRsc), Days.Date(day)));
        }
    }

    /// <summary>The first day on which overlapping spells come to most hours a week, when a week has fewer.</summary>
    private static void OfWeeks(Dossier dossier, WarningList found)
    {
        var spells = dossier.Work.Entries;
        var (all, most, stretches) = (0L, MostOfWeek.Minutes, 0);
        foreach (ref readonly var spell in spells)
        {
            all += Math.Max(0, spell.WeekMinutes);
            stretches += 1 + spell.Leave.Count;
        }

        if (all <= most)
        {
            return;
        }

        var changes = stretches <= Many ? stackalloc (int Day, int Minutes)[2 * Many] : new (int, int)[2 * stretches];
        var count = 0;
        foreach (ref readonly var spell in spells)
        {
            var last = spell.To.IsGiven ? spell.To.First : Days.Never;
            if (spell.WeekMinutes == Dossier.Missing || !spell.From.IsGiven)
            {
                continue;
            }

            foreach (var (begin, end) in WorkedDays.Surely(dossier, in spell, spell.From.Last, last))
            {
                changes[count++] = (begin, spell.WeekMinutes);
                changes[count++] = (end + 1, -spell.WeekMinutes);
            }
        }

        // On one day what ends is taken away first.
        changes = changes[..count];
        changes.Sort();
        var (sum, day) = (0L, 0);
        foreach (var change in changes)
        {
            sum += change.Minutes;
            (most, day) = sum > most ? (sum, change.Day) : (most, day);
        }

        if (most > MostOfWeek.Minutes && found.Takes())
        {
            found.Add(new DeterminationWarning.LongWeek("/work", new ClockHours(most), Days.Date(day)));
        }
    }
}
