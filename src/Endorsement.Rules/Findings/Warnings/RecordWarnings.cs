using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Findings;

/// <summary>Entries of long ago, and a standing that is removed and active at once (S52).</summary>
internal static class RecordWarnings
{
    /// <summary>Entries older than so many years are not likely.</summary>
    public const int MostYears = 60;

    private static readonly CalendarSpan Most = new(MostYears * 12, 0);

    public static void Look(Dossier dossier, LocalDate asOf, WarningList found)
    {
        Old(dossier, asOf, found);
        Contradictions(dossier, dossier.Endorsements.Entries, "/endorsements", found);
        foreach (ref readonly var person in dossier.People.Entries)
        {
            var held = dossier.HeldByOthers.Entries.Slice(person.FirstHeld, person.HeldCount);
            if (held.Length > 1 && HoldsRemoved(held))
            {
                Contradictions(dossier, held, FormattableString.Invariant($"/people/{person.Entry}/endorsements"), found);
            }
        }
    }

    private static void Old(Dossier dossier, LocalDate asOf, WarningList found)
    {
        var old = new OldEntries(asOf, found);
        old.Look(dossier.Education, "education", "conferred", static (in e) => e.Conferred);
        if (old.MayHold(dossier.Work.Mutable))
        {
            old.Look(dossier.Work, "work", "from", static (in e) => e.From);
        }

        if (old.MayHold(dossier.Training.Mutable))
        {
            old.Look(dossier.Training, "training", "date", static (in e) => e.Date);
            old.Look(dossier.Training, "training", "from", static (in e) => e.From);
        }

        if (old.MayHold(dossier.Sessions.Mutable))
        {
            old.Look(dossier.Sessions, "reflectiveSupervision", "date", static (in e) => e.Date);
            old.Look(dossier.Sessions, "reflectiveSupervision", "from", static (in e) => e.From);
        }

        old.Look(dossier.Ratings, "references", "received", static (in e) => e.Received);
        old.Look(dossier.Memberships, "memberships", "from", static (in e) => e.From);
        old.Look(dossier.Agreements, "agreements", "signed", static (in e) => e.Date);
        old.Look(dossier.Examinations, "examinations", "date", static (in e) => e.Date);
        old.Look(dossier.Reviews, "reviews", "date", static (in e) => e.Date);
        old.Look(dossier.Endorsements, "endorsements", "from", static (in e) => e.From);
    }

    private delegate DayRange DateOf<T>(in T entry)
        where T : struct;

    private readonly struct OldEntries(LocalDate asOf, WarningList found)
    {
        private readonly int _asOf = Days.Of(asOf);

        /// <summary>No date behind this day is so long ago.</summary>
        private readonly int _latest = CalendarSpan.PlusMonths(Days.Of(asOf), -12 * MostYears) + 1;

        /// <summary>Of entries in order of days only the first that is dated need be asked.</summary>
        public bool MayHold<T>(Span<T> entries)
            where T : struct, IDated
        {
            foreach (ref var entry in entries)
            {
                if (entry.FirstDay >= Days.First)
                {
                    return entry.FirstDay <= _latest;
                }
            }

            return false;
        }

        public void Look<T>(Section<T> section, string name, string member, DateOf<T> date)
            where T : struct, IEntry
        {
            List<(int Entry, DayRange Date)>? old = null;
            foreach (ref var entry in section.Mutable)
            {
                if (date(in entry) is { IsGiven: true } day && day.Last <= _latest && Most.After(day.Last) < _asOf)
                {
                    (old ??= []).Add((entry.Entry, day));
                }
            }

            if (old is null)
            {
                return;
            }

            foreach (var (entry, day) in old.OrderBy(o => o.Entry))
            {
                if (found.Takes())
                {
                    var pointer = FormattableString.Invariant($"/{name}/{entry}/{member}");
                    found.Add(new DeterminationWarning.LongAgo(pointer, day.Documented!.Value, MostYears, asOf));
                }
            }
        }
    }

    /// <summary>Of each category and association, in order of days, whether one that is removed and one that is not overlap.</summary>
    private static void Contradictions(Dossier dossier, ReadOnlySpan<HeldFacts> held, string at, WarningList found)
    {
        if (held.Length > 1 && HoldsRemoved(held))
        {
            Contradictions(dossier, held.ToArray(), at, found);
        }
    }

    private static void Contradictions(Dossier dossier, HeldFacts[] held, string at, WarningList found)
    {
        var standings = held.Select((entry, index) => (Held: entry, Index: index))
            .Where(e => e.Held.From.IsGiven && e.Held.Status is EndorsementStatus.Removed or EndorsementStatus.Active)
            .GroupBy(e => (dossier.Texts.Of(e.Held.CategoryText), dossier.Texts.Of(e.Held.AssociationText)));
        foreach (var standing in standings)
        {
            var (removedUntil, activeUntil) = (Days.None, Days.None);
            foreach (var (entry, index) in standing.OrderBy(e => e.Held.From.Last).ThenBy(e => e.Index))
            {
                var (from, to) = (entry.From.Last, entry.To.IsGiven ? entry.To.First : Days.Never);
                if (to < from)
                {
                    continue;
                }

                var isRemoved = entry.Status == EndorsementStatus.Removed;
                if ((isRemoved ? activeUntil : removedUntil) >= from && found.Takes())
                {
                    var pointer = FormattableString.Invariant($"{at}/{index}");
                    found.Add(new DeterminationWarning.RemovedAndActive(pointer, standing.Key.Item1, Days.Date(from)));
                }

                removedUntil = isRemoved ? Math.Max(removedUntil, to) : removedUntil;
                activeUntil = isRemoved ? activeUntil : Math.Max(activeUntil, to);
            }
        }
    }

    private static bool HoldsRemoved(ReadOnlySpan<HeldFacts> held)
    {
        foreach (ref readonly var entry in held)
        {
            if (entry.Status == EndorsementStatus.Removed)
            {
                return true;
            }
        }

        return false;
    }
}
