using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Findings;

/// <summary>
/// Entries that come to nothing by themselves: dated after the day (S12), and written down twice (S13). A determination sets them aside and says so where it
/// names them as evidence; whoever reads a file in is told at once.
/// </summary>
internal static class EntryWarnings
{
    public static void Look(Dossier dossier, LocalDate asOf, WarningList found)
    {
        var later = new LaterEntries(asOf, found);
        later.Look(dossier.Education, "education", "conferred", static (in e) => e.Conferred);
        later.Look(dossier.Work, "work", "from", static (in e) => e.From);
        later.Look(dossier.Training, "training", "date", static (in e) => e.Date);
        later.Look(dossier.Training, "training", "from", static (in e) => e.From);
        later.Look(dossier.Sessions, "reflectiveSupervision", "date", static (in e) => e.Date);
        later.Look(dossier.Sessions, "reflectiveSupervision", "from", static (in e) => e.From);
        later.Look(dossier.Ratings, "references", "received", static (in e) => e.Received);
        later.Look(dossier.Agreements, "agreements", "signed", static (in e) => e.Date);
        later.Look(dossier.Examinations, "examinations", "date", static (in e) => e.Date);
        later.Look(dossier.Reviews, "reviews", "date", static (in e) => e.Date);
        Twins(dossier.Work, "work", found);
        Twins(dossier.Training, "training", found);
        Twins(dossier.Sessions, "reflectiveSupervision", found);
    }

    /// <summary>What is surely there again, and what may be the same as another; of these all but the first.</summary>
    private static void Twins<T>(Section<T> section, string name, WarningList found)
        where T : struct, ITwin<T>
    {
        List<(int Entry, int Group, bool IsSure)>? told = null;
        foreach (ref readonly var entry in section.Entries)
        {
            if (entry.IsDuplicate || entry.Twins != 0)
            {
                (told ??= []).Add((entry.Entry, entry.IsDuplicate ? 0 : entry.Twins, entry.IsDuplicate));
            }
        }

        if (told is null)
        {
            return;
        }

        told.Sort();
        var seen = new HashSet<int>();
        foreach (var (entry, group, isSure) in told)
        {
            if ((isSure || group == TwinGroup.LeftOut || !seen.Add(group)) && found.Takes())
            {
                found.Add(new DeterminationWarning.SameEntry(FormattableString.Invariant($"/{name}/{entry}"), isSure));
            }
        }
    }

    private delegate DayRange DateOf<T>(in T entry)
        where T : struct;

    private readonly struct LaterEntries(LocalDate asOf, WarningList found)
    {
        private readonly int _asOf = Days.Of(asOf);

        public void Look<T>(Section<T> section, string name, string member, DateOf<T> date)
            where T : struct, IEntry
        {
            List<(int Entry, DayRange Date)>? later = null;
            foreach (ref var entry in section.Mutable)
            {
                if (date(in entry) is { IsGiven: true } day && day.First > _asOf)
                {
                    (later ??= []).Add((entry.Entry, day));
                }
            }

            foreach (var (entry, day) in later?.OrderBy(one => one.Entry) ?? Enumerable.Empty<(int Entry, DayRange Date)>())
            {
                if (found.Takes())
                {
                    var pointer = FormattableString.Invariant($"/{name}/{entry}/{member}");
                    found.Add(new DeterminationWarning.AfterDay(pointer, day.Documented!.Value, asOf));
                }
            }
        }
    }
}
