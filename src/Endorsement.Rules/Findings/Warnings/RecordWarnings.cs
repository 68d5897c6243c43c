using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Findings;

/// <summary>Entries of long ago, and a standing that is removed and active at once (S52).</summary>
internal static class RecordWarnings
{
    /// <summary>Entries older than so many years are not likely.</summary>
    public const int MostYears = 60;

    public static void Look(Candidate candidate, LocalDate asOf, WarningList found)
    {
        Old(candidate, asOf, found);
        Contradictions(candidate.Endorsements, "/endorsements", found);
        for (var i = 0; i < (candidate.People?.Length ?? 0); i++)
        {
            Contradictions(candidate.People!.Value[i].Endorsements, FormattableString.Invariant($"/people/{i}/endorsements"), found);
        }
    }

    private static void Old(Candidate candidate, LocalDate asOf, WarningList found)
    {
        Each(candidate.Education, "education", "conferred", e => e.Conferred);
        Each(candidate.Work, "work", "from", e => e.From);
        Each(candidate.Training, "training", "date", e => e.Date);
        Each(candidate.Training, "training", "from", e => e.From);
        Each(candidate.ReflectiveSupervision, "reflectiveSupervision", "date", e => e.Date);
        Each(candidate.ReflectiveSupervision, "reflectiveSupervision", "from", e => e.From);
        Each(candidate.References, "references", "received", e => e.Received);
        Each(candidate.Memberships, "memberships", "from", e => e.From);
        Each(candidate.Agreements, "agreements", "signed", e => e.Signed);
        Each(candidate.Examinations, "examinations", "date", e => e.Date);
        Each(candidate.Reviews, "reviews", "date", e => e.Date);
        Each(candidate.Endorsements, "endorsements", "from", e => e.From);

        void Each<T>(Sequence<T>? section, string name, string member, Func<T, DocumentedDate?> date)
        {
            for (var i = 0; i < (section?.Length ?? 0); i++)
            {
                if (date(section!.Value[i]) is { } day && day.Last.PlusYears(MostYears) < asOf && found.Takes())
                {
                    found.Add(new DeterminationWarning.LongAgo(FormattableString.Invariant($"/{name}/{i}/{member}"), day, MostYears, asOf));
                }
            }
        }
    }

    /// <summary>Of each category and association, in order of days, whether one that is removed and one that is not overlap.</summary>
    private static void Contradictions(Sequence<HeldEndorsement>? endorsements, string at, WarningList found)
    {
        if (endorsements is not { Length: > 1 } all || !all.Any(held => held.Status == EndorsementStatus.Removed))
        {
            return;
        }

        var standings = all.Select((held, index) => (Held: held, Index: index))
            .Where(e => e.Held.From is not null && e.Held.Status is EndorsementStatus.Removed or EndorsementStatus.Active)
            .GroupBy(e => (e.Held.Category, e.Held.Association));
        foreach (var standing in standings)
        {
            LocalDate? removedUntil = null;
            LocalDate? activeUntil = null;
            foreach (var (held, index) in standing.OrderBy(e => e.Held.From!.Value.Last).ThenBy(e => e.Index))
            {
                var (from, to) = (held.From!.Value.Last, held.To?.First ?? LocalDate.MaxIsoValue);
                if (to < from)
                {
                    continue;
                }

                var isRemoved = held.Status == EndorsementStatus.Removed;
                if ((isRemoved ? activeUntil : removedUntil) >= from && found.Takes())
                {
                    found.Add(new DeterminationWarning.RemovedAndActive(FormattableString.Invariant($"{at}/{index}"), held.Category, from));
                }

                removedUntil = isRemoved ? Later(removedUntil, to) : removedUntil;
                activeUntil = isRemoved ? activeUntil : Later(activeUntil, to);
            }
        }
    }

    private static LocalDate Later(LocalDate? known, LocalDate day) => known > day ? known.Value : day;
}
