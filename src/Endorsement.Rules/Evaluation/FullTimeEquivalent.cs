namespace Endorsement.Rules.Evaluation;

/// <summary>S22: each day weighs its hours per week over a full-time week, at most one over all jobs.</summary>
internal static class FullTimeEquivalent
{
    /// <returns>Whole full-time days, certain and possible, and how many days are missing to the period.</returns>
    public static (int Certain, int Possible, int ShortDays) Measure(
        Inquiry inquiry,
        ExperiencePlan plan,
        (int Certain, int Possible) start,
        CalendarSpan period
    )
    {
        var certain = Weights(inquiry, plan, start, possibly: false);
        var possible = Weights(inquiry, plan, start, possibly: true);
        return (
            (int)(Total(certain) / plan.FullTimeWeek),
            (int)(Total(possible) / plan.FullTimeWeek),
            Short(certain, plan.FullTimeWeek, period, inquiry.AsOf)
        );
    }

    public static bool PossiblyReaches(Inquiry inquiry, ExperiencePlan plan, (int Certain, int Possible) start, CalendarSpan period) =>
        Short(Weights(inquiry, plan, start, possibly: true), plan.FullTimeWeek, period, inquiry.AsOf) == 0;

    private static long Total(List<(int First, int Last, long Weight)> stretches) => stretches.Sum(s => (s.Last - s.First + 1) * s.Weight);

    /// <summary>Tried from every day: a later start may need a day less and lose less than a day.</summary>
    private static int Short(List<(int First, int Last, long Weight)> stretches, int fullWeek, CalendarSpan period, int asOf)
    {
        var best = stretches.Count == 0 ? period.After(asOf) - asOf : int.MaxValue;
        var rest = Total(stretches);
        foreach (var (first, last, weight) in stretches)
        {
            for (var day = first; day <= last; day++)
            {
                var missing = ((long)(period.After(day) - day) * fullWeek) - rest;
                best = (int)Math.Min(best, missing <= 0 ? 0 : (missing + fullWeek - 1) / fullWeek);
                rest -= weight;
            }
        }

        return best;
    }

    /// <summary>Stretches of days of equal weight, in minutes per week, at most a full week.</summary>
    private static List<(int First, int Last, long Weight)> Weights(
        Inquiry inquiry,
        ExperiencePlan plan,
        (int Certain, int Possible) start,
        bool possibly
    )
    {
        var changes = new SortedDictionary<int, long>();
        Collect(plan.Work, start);
        var work = Stretches(changes, plan.FullTimeWeek);
        foreach (var credit in plan.Credit)
        {
            AddCredit(inquiry, plan, credit, work, possibly);
        }

        return work;

        void Collect(WorkFilterPlan filter, (int Certain, int Possible) from)
        {
            var twins = possibly ? null : WorkTwins.SetAside(inquiry, filter);
            var spells = inquiry.Dossier.Work.Entries;
            for (var i = 0; i < spells.Length; i++)
            {
                ref readonly var spell = ref spells[i];
                var grade = spell.IsDuplicate || twins?.Contains(i) == true ? Grade.No : filter.Ask(inquiry, in spell, null);
                var days = SpellDays.Of(in spell, inquiry.AsOf);
                var (first, last) = possibly
                    ? (Math.Max(days.PossibleFirst, from.Possible), days.PossibleLast)
                    : (Math.Max(days.CertainFirst, from.Certain), days.CertainLast);
                var week = spell.WeekMinutes == Dossier.Missing ? (possibly ? plan.FullTimeWeek : 0) : spell.WeekMinutes;
                if (grade.IsNo || (!possibly && !grade.IsYes) || first > last || week == 0)
                {
                    continue;
                }

                changes[first] = changes.GetValueOrDefault(first) + week;
                changes[last + 1] = changes.GetValueOrDefault(last + 1) - week;
            }
        }
    }

    /// <summary>Days of the credit that the work does not cover, each at full weight, earliest first, up to the period (S21).</summary>
    private static void AddCredit(
        Inquiry inquiry,
        ExperiencePlan plan,
        CreditPlan credit,
        List<(int First, int Last, long Weight)> work,
        bool possibly
    )
    {
        var after = credit.After?.From(inquiry) ?? (Days.First, Days.First);
        var recent = plan.Within is { } within ? within.EarliestReaching(inquiry.AsOf) : Days.First;
        var covered = new DayUnion();
        foreach (var (first, last, _) in work)
        {
            covered.Add(first, last);
        }

        covered.Merge();
        var before = new HashSet<int>(covered.Stretches.ToArray().SelectMany(s => Enumerable.Range(s.First, s.Last - s.First + 1)));
        credit.Work.Collect(inquiry, recent, after, inquiry.CreditCertain, inquiry.CreditPossible);
        covered.AddCredit(possibly ? inquiry.CreditPossible : inquiry.CreditCertain, credit.UpTo);
        foreach (var (first, last) in covered.Stretches)
        {
            for (var day = first; day <= last; day++)
            {
                if (!before.Contains(day))
                {
                    work.Add((day, day, plan.FullTimeWeek));
                }
            }
        }

        work.Sort();
    }

    private static List<(int First, int Last, long Weight)> Stretches(SortedDictionary<int, long> changes, int fullWeek)
    {
        var stretches = new List<(int, int, long)>();
        var (weight, since) = (0L, 0);
        foreach (var (day, change) in changes)
        {
            if (weight > 0)
            {
                stretches.Add((since, day - 1, Math.Min(weight, fullWeek)));
            }

            weight += change;
            since = day;
        }

        return stretches;
    }
}
