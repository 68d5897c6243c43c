using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using NodaTime;

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

    public static void Look(Candidate candidate, WarningList found)
    {
        Days(candidate, found);
        Weeks(candidate, found);
    }

    private static void Days(Candidate candidate, WarningList found)
    {
        var days = new Dictionary<LocalDate, Sum>();
        void Add(DocumentedDate? date, DocumentedDate? from, DocumentedDate? to, ClockHours? hours, string id, string place, int index)
        {
            var day = date ?? (from == to ? from : null);
            if (day is { IsDay: true } known && hours is { } given)
            {
                days[known.First] = days.GetValueOrDefault(known.First, Sum.None).With(given.Minutes, id, place, index);
            }
        }

        for (var i = 0; i < (candidate.Training?.Length ?? 0); i++)
        {
            var entry = candidate.Training!.Value[i];
            Add(entry.Date, entry.From, entry.To, entry.Hours, entry.Id, Sum.Training, i);
        }

        for (var i = 0; i < (candidate.ReflectiveSupervision?.Length ?? 0); i++)
        {
            var entry = candidate.ReflectiveSupervision!.Value[i];
            Add(entry.Date, entry.From, entry.To, entry.Hours, entry.Id, Sum.Rsc, i);
        }

        foreach (var (day, sum) in days.Where(d => d.Value.IsTooMuch).OrderBy(d => d.Key))
        {
            if (sum.All > MostOfDay.Minutes && found.Takes())
            {
                found.Add(new DeterminationWarning.LongDay(sum.Pointer, new ClockHours(sum.All), day));
            }

            if (sum.OfRsc > MostRscOfDay.Minutes && found.Takes())
            {
                found.Add(new DeterminationWarning.LongRscDay(sum.RscPointer, new ClockHours(sum.OfRsc), day));
            }
        }
    }

    /// <summary>The first day on which overlapping spells come to most hours a week, when a week has fewer.</summary>
    private static void Weeks(Candidate candidate, WarningList found)
    {
        var changes = new List<(LocalDate Day, long Minutes)>();
        foreach (var spell in candidate.Work ?? [])
        {
            var last = spell.To?.First ?? LocalDate.MaxIsoValue;
            if (spell.HoursPerWeek is { } week && spell.From is { } from && from.Last <= last)
            {
                changes.Add((from.Last, week.Minutes));
                if (spell.To is not null)
                {
                    changes.Add((last.PlusDays(1), -week.Minutes));
                }
            }
        }

        // On one day what ends is taken away first.
        changes.Sort();
        var (sum, most, day) = (0L, MostOfWeek.Minutes, default(LocalDate));
        foreach (var change in changes)
        {
            sum += change.Minutes;
            (most, day) = sum > most ? (sum, change.Day) : (most, day);
        }

        if (most > MostOfWeek.Minutes && found.Takes())
        {
            found.Add(new DeterminationWarning.LongWeek("/work", new ClockHours(most), day));
        }
    }

    /// <summary>What is dated on one day, and the entries with the smallest ids, so that the order of entries changes nothing but pointers.</summary>
    private readonly record struct Sum(long All, long OfRsc, string? First, string Place, int Index, string? FirstRsc, int RscIndex)
    {
        public const string Training = "training";
        public const string Rsc = "reflectiveSupervision";

        public static Sum None { get; } = new(0, 0, null, "", 0, null, 0);

        public bool IsTooMuch => All > MostOfDay.Minutes || OfRsc > MostRscOfDay.Minutes;

        public string Pointer => FormattableString.Invariant($"/{Place}/{Index}");

        public string RscPointer => FormattableString.Invariant($"/{Rsc}/{RscIndex}");

        public Sum With(long minutes, string id, string place, int index)
        {
            var sum = this with { All = All + minutes };

            // Trainings come first, then sessions; of each the smallest id.
            sum =
                First is null || (place == Place && string.CompareOrdinal(id, First) < 0)
                    ? sum with
                    {
                        First = id,
                        Place = place,
                        Index = index,
                    }
                    : sum;
            if (place != Rsc)
            {
                return sum;
            }

            sum = sum with { OfRsc = OfRsc + minutes };
            return FirstRsc is null || string.CompareOrdinal(id, FirstRsc) < 0 ? sum with { FirstRsc = id, RscIndex = index } : sum;
        }
    }
}
