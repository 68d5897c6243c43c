using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation.Solvers;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Work (S16 to S22).</summary>
internal sealed class Experience
{
    private const long MostMinutesPerWeek = 168 * 60;

    private readonly Question _question;
    private readonly ExperienceRequirement _requirement;
    private readonly List<WorkEntry> _entries;
    private readonly List<Way> _ways;
    private List<WorkEntry> _certain;
    private readonly LocalDate _first;
    private readonly int _days;

    private Experience(Question question, ExperienceRequirement requirement)
    {
        _question = question;
        // S53a: some work is work on a day.
        _requirement = requirement is { Period: null, Hours: null } ? requirement with { Period = Period.FromDays(1) } : requirement;
        _entries = Duplicates.OfWork.SetAside(question.Candidate.Work ?? []);
        _certain = _entries;
        _ways =
        [
            new Way(
                requirement.Work,
                Schooling.Since(question, requirement.After),
                requirement.IsWeighed || requirement.Hours is not null,
                null
            ),
            .. requirement.Credit.Select(c => new Way(c.Work, Schooling.Since(question, c.After), c.IsWeighed, c.UpTo)),
        ];
        _first = _entries.Select(e => Spells.Widest(question, e).First).Append(question.AsOf).Min();
        _days = Period.DaysBetween(_first, question.AsOf) + 1;
    }

    /// <summary>One way for a spell to count: as the work itself, or as a credit up to a period.</summary>
    private sealed record Way(Sequence<WorkFilter> Work, Timeline Since, bool IsWeighed, Period? UpTo);

    public static Outcome Evaluate(Question question, ExperienceRequirement requirement)
    {
        var experience = new Experience(question, requirement);
        return Composites.All([experience.Length(), .. requirement.Families.Select(experience.Families)]);
    }

    private long Week => _requirement.FullTimeWeek?.Minutes ?? 1;

    private Outcome Length()
    {
        if (_question.Candidate.Work is null)
        {
            return Outcome.Unknown;
        }

        // Days are counted once however often they are documented; hours of a week are not (S13).
        List<List<WorkEntry>>? taken = _ways.Exists(way => way.IsWeighed) ? Duplicates.OfWork.Ways(_entries, Adds) : [_entries];
        if (taken is null)
        {
            return Outcome.NeedsReview;
        }

        var certain = taken.TrueForAll(way =>
        {
            _certain = way;
            return IsLongEnough(certain: true);
        });
        _certain = _entries;
        return Truths.Decide(certain, IsLongEnough(certain: false), OpenLength());
    }

    /// <summary>What a spell surely adds, way by way: its days and the hours of a week.</summary>
    private string? Adds(WorkEntry entry)
    {
        var added = _ways
            .Where(way => (!way.IsWeighed || entry.HoursPerWeek is { Minutes: > 0 }) && Stretches(way, entry, certain: true).Count > 0)
            .Select(way =>
                $"{_ways.IndexOf(way)}: {string.Join(' ', Stretches(way, entry, certain: true))} {(way.IsWeighed ? entry.HoursPerWeek : null)}"
            )
            .ToList();
        return added.Count > 0 ? string.Join(';', added) : null;
    }

    private Timeline Days(Way way, WorkEntry entry) =>
        Timeline.All(Spells.Days(_question, way.Work, entry), way.Since, _question.Last(_requirement.Within));

    private List<(LocalDate First, LocalDate Last)> Stretches(Way way, WorkEntry entry, bool certain) =>
        Days(way, entry).Stretches(_first, _question.AsOf, certain);

    /// <summary>The entries that add to the figures one way.</summary>
    private List<WorkEntry> Counting(Way way, bool certain) =>
        certain ? [.. _certain.Where(e => Stretches(way, e, certain: true).Count > 0)] : _entries;

    private bool IsLongEnough(bool certain)
    {
        if (_requirement.Hours is { } hours)
        {
            // Days × hours per week ÷ 7.
            var minutes = Counting(_ways[0], certain)
                .Sum(e => Stretches(_ways[0], e, certain).Sum(CountDays) * (e.HoursPerWeek?.Minutes ?? (certain ? 0 : MostMinutesPerWeek)));
            return minutes >= hours.Minutes * 7;
        }

        var weights = _ways.Select(way => Weights(way, certain)).ToList();
        return ReachesByDays(weights) || ReachesByMonths(weights);
    }

    /// <summary>S22: what each day weighs one way; a full day weighs a full week's minutes, or one where nothing is weighed.</summary>
    private long[] Weights(Way way, bool certain)
    {
        var weights = new long[_days];
        foreach (var entry in Counting(way, certain))
        {
            var perWeek = !way.IsWeighed ? Week : entry.HoursPerWeek?.Minutes ?? (certain ? 0 : Week);
            foreach (var stretch in Stretches(way, entry, certain))
            {
                for (var day = Place(stretch.First); day <= Place(stretch.Last); day++)
                {
                    weights[day] = Math.Min(Week, weights[day] + perWeek);
                }
            }
        }

        return weights;
    }

    /// <summary>S19: from some day that counts, the days that follow are as many as the calendar asks from there.</summary>
    private bool ReachesByDays(List<long[]> weights)
    {
        var rest = 0L;
        var credit = Limited().Select(limited => (Limited: limited, Upper: limited.Sum(i => Most(weights[i], _ways[i].UpTo!)))).ToList();
        var rests = new long[credit.Count];
        for (var day = _days - 1; day >= 0; day--)
        {
            rest += weights[0][day];
            for (var i = 0; i < credit.Count; i++)
            {
                rests[i] += Math.Min(Week - weights[0][day], Credits(weights, credit[i].Limited, day));
            }

            if (weights.Any(w => w[day] > 0))
            {
                var begin = _first.PlusDays(day);
                var asked = Period.DaysBetween(begin, begin.After(_requirement.Period!)) * Week;
                if (rest + credit.Select((c, i) => c.Upper + rests[i]).Min() >= asked)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>S19: the whole calendar months of the stretches of full days come together to the period.</summary>
    private bool ReachesByMonths(List<long[]> weights)
    {
        var period = _requirement.Period!;
        if (period.Days > 0 || period.Weeks > 0)
        {
            return false;
        }

        // A credit adds no more months than its period holds; a month is no longer than 31 days.
        return Limited()
                .Min(limited =>
                    FullStretches(day => weights[0][day] + Credits(weights, limited, day) >= Week)
                        .Sum(s => Spans.WholeMonths(s.First, s.Last))
                    + limited.Sum(i => Months(_ways[i].UpTo!) + (((_ways[i].UpTo!.Weeks * 7) + _ways[i].UpTo!.Days) / 31))
                ) >= Months(period);
    }

    private static int Months(Period period) => (period.Years * 12) + period.Months;

    /// <summary>
    /// S21: as many days as the credits can bring so that none brings more than its period. That is the least, over every choice of credits
    /// taken to bring all their periods, of those periods and the days of the other credits.
    /// </summary>
    private IEnumerable<List<int>> Limited()
    {
        var credits = _ways.Count - 1;
        return Enumerable
            .Range(0, 1 << credits)
            .Select(choice => Enumerable.Range(1, credits).Where(i => ((choice >> (i - 1)) & 1) != 0).ToList());
    }

    /// <summary>What the credits that are not limited bring to a day.</summary>
    private static long Credits(List<long[]> weights, List<int> limited, int day) =>
        weights.Select((w, i) => i == 0 || limited.Contains(i) ? 0 : w[day]).Sum();

    /// <summary>The period, counted from the day of the credit from which it comes to most, and no more than the credit has from there on.</summary>
    private long Most(long[] credit, Period upTo)
    {
        var (most, rest) = (0L, 0L);
        for (var day = _days - 1; day >= 0; day--)
        {
            rest += credit[day];
            if (credit[day] > 0)
            {
                var begin = _first.PlusDays(day);
                most = Math.Max(most, Math.Min(rest, Period.DaysBetween(begin, begin.After(upTo)) * Week));
            }
        }

        return most;
    }

    private List<(LocalDate First, LocalDate Last)> FullStretches(Func<int, bool> isFull)
    {
        var stretches = new List<(LocalDate First, LocalDate Last)>();
        for (var day = 0; day < _days; day++)
        {
            if (isFull(day))
            {
                var begin = day;
                while (day + 1 < _days && isFull(day + 1))
                {
                    day++;
                }

                stretches.Add((_first.PlusDays(begin), _first.PlusDays(day)));
            }
        }

        return stretches;
    }

    /// <summary>S14b: what entries lack on days that do not count in full already; if that is nothing, whatever they lack.</summary>
    private Truth OpenLength()
    {
        var certain = _ways.Select(way => _requirement.Hours is null ? Weights(way, certain: true) : new long[_days]).ToList();
        var full = Enumerable.Range(0, _days).Select(day => certain.Sum(w => w[day]) >= Week).ToList();
        var open = Truths.Any(Lacking(day => !full[day]));
        return open == Truth.No ? Truths.Any(Lacking(_ => true)) : open;
    }

    private IEnumerable<Truth> Lacking(Func<int, bool> matters)
    {
        foreach (var way in _requirement.Hours is null ? _ways : _ways[..1])
        {
            foreach (var entry in _entries)
            {
                var days = Days(way, entry).Within(_first, _question.AsOf).Where(s => s.Value != Truth.No);
                foreach (var (_, _, value) in days.Where(s => Enumerable.Range(Place(s.First), CountDays((s.First, s.Last))).Any(matters)))
                {
                    if (value.IsOpen())
                    {
                        yield return value;
                    }

                    if (way.IsWeighed && (entry.HoursPerWeek is null || (value == Truth.Yes && Duplicates.OfWork.HasTwin(entry, _entries))))
                    {
                        yield return Truth.Unknown;
                    }
                }
            }
        }
    }

    private int Place(LocalDate day) => Period.DaysBetween(_first, day);

    private static int CountDays((LocalDate First, LocalDate Last) stretch) => Period.DaysBetween(stretch.First, stretch.Last) + 1;

    /// <summary>S20.</summary>
    private Outcome Families(FamilyMinimum minimum)
    {
        long Served(FamilyCounts families) => minimum.Ages.Distinct().Sum(age => (long)families[age]);

        if (_question.Candidate.Families is { } distinct)
        {
            return Served(distinct) >= minimum.Minimum ? Outcome.Met : Outcome.NotMet;
        }

        if (_question.Candidate.Work is null)
        {
            return Outcome.Unknown;
        }

        var possible = _entries
            .Where(e => Stretches(_ways[0], e, certain: false).Count > 0 && !(e.Families is { } f && Served(f) == 0))
            .ToList();
        var isPossible = possible.Any(e => e.Families is null) || possible.Sum(e => Served(e.Families!.Value)) >= minimum.Minimum;
        var isCertain = BestApart(Counting(_ways[0], certain: true)) >= minimum.Minimum;

        // A reviewer settles it if only judgements are missing of those spells, and, once given, the families are surely enough.
        var values = possible
            .SelectMany(e => Days(_ways[0], e).Within(_first, _question.AsOf))
            .Select(s => s.Value)
            .Where(v => v.IsOpen())
            .ToList();
        var open =
            possible.Any(e => e.Families is null) || values.Contains(Truth.Unknown) || BestApart(possible) < minimum.Minimum
                ? Truth.Unknown
                : Truth.Review;
        return Truths.Decide(isCertain, isPossible, open);

        // The largest sum over spells no two of which overlap, none of them clipped: every choice is tried.
        long BestApart(List<WorkEntry> spells)
        {
            var whole = spells.Where(e => e.Families is not null && !IsClipped(e)).ToList();
            return Best(0, []);

            long Best(int next, List<WorkEntry> chosen)
            {
                if (next == whole.Count)
                {
                    return chosen.Sum(e => Served(e.Families!.Value));
                }

                var without = Best(next + 1, chosen);
                return chosen.Any(c => Overlap(c, whole[next])) ? without : Math.Max(without, Best(next + 1, [.. chosen, whole[next]]));
            }
        }
    }

    private bool Overlap(WorkEntry left, WorkEntry right)
    {
        var (a, b) = (Spells.Widest(_question, left), Spells.Widest(_question, right));
        return a.First <= b.Last && b.First <= a.Last;
    }

    private bool IsClipped(WorkEntry entry)
    {
        var (first, last) = Spells.Widest(_question, entry);
        return !_ways[0].Since.IsAlways(Truth.Yes, first, last);
    }
}
