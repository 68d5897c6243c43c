using Endorsement.Rules.Model;
using Endorsement.Rules.Rulesets;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Work (S16 to S22).</summary>
internal sealed class Experience
{
    private const long MostHoursPerWeek = 168 * 60;

    private readonly Question _question;
    private readonly ExperienceRequirement _requirement;
    private readonly Timeline _since;
    private readonly Timeline _recent;
    private readonly List<WorkEntry> _entries;
    private readonly List<WorkEntry> _certain;

    private Experience(Question question, ExperienceRequirement requirement)
    {
        _question = question;
        _requirement = requirement;
        _since = Schooling.Since(question, requirement.After);
        _recent = question.Last(requirement.Within);
        _entries = Duplicates.OfWork.SetAside(question.Candidate.Work ?? []);
        _certain = Duplicates.OfWork.WithoutTwins(_entries.Where(e => Stretches(Days(e), certain: true).Count > 0));
    }

    public static Outcome Evaluate(Question question, ExperienceRequirement requirement)
    {
        var experience = new Experience(question, requirement);
        return Composites.All([experience.Length(), .. requirement.Families.Select(experience.Families)]);
    }

    /// <summary>S19: reached when, from some day of the union on, the days that follow in it are as many as the calendar asks.</summary>
    public static bool Reaches(List<(LocalDate First, LocalDate Last)> union, Period length) =>
        union.Any(begin => begin.First.PlusDays(union.Where(s => s.First >= begin.First).Sum(CountDays)) >= begin.First.Plus(length));

    private static int CountDays((LocalDate First, LocalDate Last) stretch) => Period.DaysBetween(stretch.First, stretch.Last) + 1;

    private Timeline Days(WorkEntry entry) => Timeline.All(Spells.Days(_question, _requirement.Work, entry), _since, _recent);

    private Timeline CreditDays(WorkCredit credit, WorkEntry entry) =>
        Timeline.All(Spells.Days(_question, credit.Work, entry), Schooling.Since(_question, credit.After), _recent);

    private List<(LocalDate First, LocalDate Last)> Stretches(Timeline days, bool certain) =>
        days.Stretches(Question.FirstDay, _question.AsOf, certain);

    private Outcome Length() =>
        _question.Candidate.Work is null
            ? Outcome.Unknown
            : Truths.Decide(IsLongEnough(certain: true), IsLongEnough(certain: false), Open());

    private bool IsLongEnough(bool certain)
    {
        var entries = certain ? _certain : _entries;
        if (_requirement.Hours is { } hours)
        {
            // Days × hours per week ÷ 7.
            return entries.Sum(e => Stretches(Days(e), certain).Sum(CountDays) * PerWeek(e, certain)) >= hours.Minutes * 7;
        }

        var union = Timeline.Any(entries.Select(Days));
        return _requirement.FullTimeWeek is { } week
            ? IsFullTimeLongEnough(entries, certain, week.Minutes)
            : Reaches(Stretches(WithCredits(union, certain), certain), _requirement.Period!);
    }

    /// <summary>S21: days that are not in the union, earliest first, up to the stated period.</summary>
    private Timeline WithCredits(Timeline union, bool certain)
    {
        foreach (var credit in _requirement.Credit)
        {
            var taken = new List<(LocalDate First, LocalDate Last)>();
            var work = Timeline.Any((_question.Candidate.Work ?? []).Select(e => CreditDays(credit, e)));
            var days = Stretches(work, certain).SelectMany(s => Enumerable.Range(0, CountDays(s)).Select(s.First.PlusDays));
            var already = Stretches(union, certain);
            foreach (var day in days.Where(d => !already.Any(s => s.First <= d && d <= s.Last)))
            {
                if (Reaches(taken, credit.UpTo))
                {
                    break;
                }

                if (taken.Count > 0 && taken[^1].Last.PlusDays(1) == day)
                {
                    taken[^1] = (taken[^1].First, day);
                }
                else
                {
                    taken.Add((day, day));
                }
            }

            union = Timeline.Any(taken.Select(s => Timeline.Days(s.First, s.Last)).Prepend(union));
        }

        return union;
    }

    /// <summary>S22: each day weighs the hours of all jobs over a full-time week, at most one; every day is tried as the first.</summary>
    private bool IsFullTimeLongEnough(List<WorkEntry> entries, bool certain, long week)
    {
        var weights = new SortedDictionary<LocalDate, long>();
        foreach (var entry in entries)
        {
            foreach (var stretch in Stretches(Days(entry), certain))
            {
                for (var day = stretch.First; day <= stretch.Last; day = day.PlusDays(1))
                {
                    weights[day] = Math.Min(week, weights.GetValueOrDefault(day) + PerWeek(entry, certain));
                }
            }
        }

        long total = 0;
        foreach (var (day, weight) in weights.Reverse())
        {
            total += weight;
            if (total >= Period.DaysBetween(day, day.Plus(_requirement.Period!)) * week)
            {
                return true;
            }
        }

        return false;
    }

    private static long PerWeek(WorkEntry entry, bool certain) => entry.HoursPerWeek?.Minutes ?? (certain ? 0 : MostHoursPerWeek);

    /// <summary>What entries lack to count for certain.</summary>
    private Truth Open()
    {
        var open = new List<Truth>();
        foreach (var entry in _entries)
        {
            var own = Values(Days(entry));
            if (own.Any(v => v.IsOpen()) || !own.Contains(Truth.Yes))
            {
                open.AddRange(_requirement.Credit.SelectMany(c => Values(CreditDays(c, entry))).Concat(own).Where(v => v.IsOpen()));
            }

            if (
                (_requirement.FullTimeWeek ?? _requirement.Hours) is not null
                && own.Any(v => v != Truth.No)
                && (entry.HoursPerWeek is null || (own.Contains(Truth.Yes) && !_certain.Contains(entry)))
            )
            {
                open.Add(Truth.Unknown);
            }
        }

        return Truths.Any(open);
    }

    private List<Truth> Values(Timeline days) => [.. days.Within(Question.FirstDay, _question.AsOf).Select(s => s.Value)];

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

        var possible = _entries.Where(e => Stretches(Days(e), certain: false).Count > 0).ToList();
        var isPossible = possible.Any(e => e.Families is null) || possible.Sum(e => Served(e.Families!.Value)) >= minimum.Minimum;
        var isCertain = BestApart(_certain) >= minimum.Minimum;

        // What a reviewer settles is the only open thing if, once settled, the families are surely enough.
        var open =
            possible.Any(e => e.Families is null) || BestApart(possible) < minimum.Minimum
                ? Truth.Unknown
                : Truths.Any(possible.SelectMany(e => Values(Days(e))).Where(v => v.IsOpen()));
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
        return !_since.IsAlways(Truth.Yes, first, last);
    }
}
