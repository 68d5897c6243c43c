using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Training (S23 to S27).</summary>
internal static class Training
{
    public static Outcome Evaluate(Case given, TrainingRequirement requirement)
    {
        var question = given.Question;
        var asked = HoursAsked.Of(question, requirement.Hours, requirement.Steps, requirement.HoursPerYearHeld);
        if (asked.TrueForAll(minutes => minutes == 0))
        {
            return Outcome.NotApplicable;
        }

        if (given.Candidate.Training is not { } section)
        {
            return Outcome.Unknown;
        }

        var entries = Duplicates.OfTraining.SetAside(section);
        var possible = entries.Where(e => Counts(question, requirement, e, null) != Truth.No).ToList();
        if (Duplicates.OfTraining.Ways(entries, e => Adds(given, requirement, e)) is not { } ways)
        {
            return Outcome.NeedsReview;
        }

        if (requirement.Caps.Length > 0 && possible.Select(e => MayAdd(given, requirement, e)).Distinct().Count() * ways.Count > 1000)
        {
            return Outcome.NeedsReview;
        }

        // Nothing that a training lacks is for a reviewer to settle.
        return Truths.Decide(
            ways.TrueForAll(way =>
                asked.Where(minutes => minutes > 0).All(minutes => IsEnough(given, requirement, minutes, way, isCertain: true))
            ),
            asked.Exists(minutes => minutes == 0 || IsEnough(given, requirement, minutes, entries, isCertain: false)),
            Truth.Unknown
        );
    }

    /// <summary>Which sub-minimums a training may be of, and which caps it is under as far as it says.</summary>
    private static string MayAdd(Case given, TrainingRequirement requirement, TrainingEntry entry)
    {
        var parts = requirement
            .Within.Concat(requirement.Additional)
            .Where(p => given.Applies(p.When))
            .Select(p => Counts(given.Question, requirement, entry, p.Match) != Truth.No);
        var caps = requirement.Caps.Where(c => given.Applies(c.When)).Select(c => IsCapped(given, c, entry) == Truth.Yes);
        return string.Join(' ', parts.Concat(caps));
    }

    /// <summary>Whether a training is under a cap; one that does not say as what, or misspells it, may be (S25, S49).</summary>
    private static Truth IsCapped(Case given, TrainingCap cap, TrainingEntry entry) =>
        entry.As is { } role ? given.Question.Spelling.Is("as", role, cap.As) : Truth.Unknown;

    /// <summary>What a training surely adds: its minutes, which sub-minimums they are of and which caps they are under.</summary>
    private static string? Adds(Case given, TrainingRequirement requirement, TrainingEntry entry)
    {
        if (Worth(requirement, entry) is not { } minutes)
        {
            return null;
        }

        if (Counts(given.Question, requirement, entry, null) != Truth.Yes)
        {
            return
                requirement.CarryOver is not null
                && given.Question.Before() is { } before
                && Counts(before, requirement, entry, null) == Truth.Yes
                ? $"{minutes} before"
                : null;
        }

        var parts = requirement
            .Within.Concat(requirement.Additional)
            .Where(p => given.Applies(p.When))
            .Select(p => Counts(given.Question, requirement, entry, p.Match) == Truth.Yes);
        var caps = requirement.Caps.Where(c => given.Applies(c.When)).Select(c => IsCapped(given, c, entry) != Truth.No);
        return $"{minutes}: {string.Join(' ', parts.Concat(caps))}";
    }

    /// <summary>Whether minutes can be spent so that every minimum is reached and every cap kept (S24, S25).</summary>
    private static bool IsEnough(Case given, TrainingRequirement requirement, long asked, List<TrainingEntry> all, bool isCertain)
    {
        bool Is(Question when, TrainingEntry entry) =>
            Counts(when, requirement, entry, null) is var counts
            && (isCertain ? counts == Truth.Yes && Worth(requirement, entry) is not null : counts != Truth.No);

        var entries = all.Where(e => Is(given.Question, e)).ToList();
        var carried = Carried(given, requirement, when => all.Where(e => Is(when, e)).ToList(), isCertain);
        var question = given.Question;
        var within = requirement.Within.Where(p => given.Applies(p.When)).ToList();
        var buckets = requirement.Additional.Where(p => given.Applies(p.When)).ToList();
        var caps = requirement.Caps.Where(c => given.Applies(c.When)).ToList();
        var required = asked + buckets.Sum(b => Least(b.Hours));
        var minutes = entries.Select(e => Worth(requirement, e) ?? (isCertain ? 0 : ClockHours.EntryMaximum.Minutes)).ToList();
        var submitted = minutes.Sum();

        bool Matches(int entry, TrainingMinimum part)
        {
            var match = Counts(given.Question, requirement, entries[entry], part.Match);
            return isCertain ? match == Truth.Yes : match != Truth.No;
        }

        // One amount for each entry and each bucket; the general bucket, which takes everything, is the last.
        var columns = buckets.Count + 1;
        var allocation = new Allocation(entries.Count * columns);
        for (var e = 0; e < entries.Count; e++)
        {
            var entry = e;
            allocation.AtMost(i => i / columns == entry ? 1 : 0, minutes[e]);
        }

        for (var b = 0; b < columns; b++)
        {
            var bucket = b;
            if (bucket == buckets.Count)
            {
                allocation.AtLeast(i => i % columns == bucket ? 1 : 0, Math.Max(0, asked - carried));
                continue;
            }

            allocation.AtLeast(i => i % columns == bucket ? 1 : 0, Least(buckets[bucket].Hours));
            for (var e = 0; e < entries.Count; e++)
            {
                if (!Matches(e, buckets[bucket]))
                {
                    var amount = (e * columns) + bucket;
                    allocation.AtMost(i => i == amount ? 1 : 0, 0);
                }
            }
        }

        foreach (var part in within)
        {
            var matching = Enumerable.Range(0, entries.Count).Where(e => Matches(e, part)).ToHashSet();
            allocation.AtLeast(i => matching.Contains(i / columns) ? 1 : 0, Least(part.Hours));
        }

        foreach (var cap in caps)
        {
            bool IsUnder(int i) =>
                IsCapped(given, cap, entries[i / columns]) is var truth && (truth == Truth.Unknown ? isCertain : truth == Truth.Yes);
            var share = new Fraction(cap.Percent ?? 0, 100);
            if (cap.Hours is { } hours)
            {
                allocation.AtMost(i => IsUnder(i) ? 1 : 0, hours.Minutes);
            }
            else if (cap.Of == CapBase.Counted)
            {
                allocation.AtMost(i => (IsUnder(i) ? 1 : 0) - share, 0);
            }
            else
            {
                allocation.AtMost(i => IsUnder(i) ? 1 : 0, share * (cap.Of == CapBase.Required ? required : submitted));
            }
        }

        return allocation.Exists() && InEvery.Holds(question, requirement.InEvery, requirement.In, In, isCertain);

        // For certain what lies inside, possibly what may lie there.
        long In(LocalDate first, LocalDate last) =>
            entries.Select((entry, i) => IsIn(question, requirement, entry, first, last, isCertain) ? minutes[i] : 0).Sum();
    }

    /// <summary>S53b: the hours of the cycle just before beyond what it asked, up to the maximum; where no cycle is known, nothing is certain.</summary>
    private static long Carried(Case given, TrainingRequirement requirement, Func<Question, List<TrainingEntry>> counting, bool isCertain)
    {
        if (requirement.CarryOver is not { } carry)
        {
            return 0;
        }

        if (given.Question.Cycle is null)
        {
            return isCertain ? 0 : carry.Most.Minutes;
        }

        if (given.Question.Before() is not { } before)
        {
            return 0;
        }

        var amounts = HoursAsked.Of(before, requirement.Hours, requirement.Steps, requirement.HoursPerYearHeld);
        var asked = isCertain ? amounts.Max() : amounts.Min();
        var onTop = requirement.Additional.Where(p => given.Applies(p.When)).Sum(p => Least(p.Hours));
        var counted = counting(before).Sum(e => Worth(requirement, e) ?? (isCertain ? 0 : ClockHours.EntryMaximum.Minutes));
        return Math.Clamp(counted - (asked == 0 ? 0 : asked + onTop), 0, carry.Most.Minutes);
    }

    private static bool IsIn(
        Question question,
        TrainingRequirement requirement,
        TrainingEntry entry,
        LocalDate first,
        LocalDate last,
        bool isCertain
    )
    {
        var (begin, end, isKnown) = Range(question, entry.Date, entry.From, entry.To);
        var days = Timeline.All(question.NotFuture(), question.InFrame(requirement.In), Matching(question, requirement.Counts, entry));
        return isCertain
            ? isKnown && first <= begin && end <= last
            : days.IsEverPossible(LocalDate.Max(first, begin), LocalDate.Min(last, end));
    }

    /// <summary>S53a: some is more than nothing, and hours come to whole minutes.</summary>
    public static long Least(ClockHours? asked) => asked?.Minutes ?? 1;

    /// <summary>What an entry surely has; one without its hours took place all the same, which is enough where no hours are asked.</summary>
    private static long? Worth(TrainingRequirement requirement, TrainingEntry entry) =>
        entry.Hours?.Minutes
        ?? (requirement is { Hours: null, HoursPerYearHeld: null } && requirement.Within.All(part => part.Hours is null) ? 1 : null);

    /// <summary>Whether an entry counts; and, with a part, whether it is of that part too.</summary>
    private static Truth Counts(Question question, TrainingRequirement requirement, TrainingEntry entry, TrainingFilter? part)
    {
        var days = Timeline.All(
            question.NotFuture(),
            question.InFrame(requirement.In),
            Matching(question, requirement.Counts, entry),
            part is null ? Timeline.Always(Truth.Yes) : Matching(question, part, entry)
        );
        var (first, last, isKnown) = Range(question, entry.Date, entry.From, entry.To);
        return isKnown && days.IsAlways(Truth.Yes, first, last) ? Truth.Yes
            : days.IsEverPossible(first, last) ? Truth.Unknown
            : Truth.No;
    }

    /// <summary>The days an entry may have taken; an end that is not known leaves it open to as-of.</summary>
    public static (LocalDate First, LocalDate Last, bool IsKnown) Range(
        Question question,
        DocumentedDate? date,
        DocumentedDate? from,
        DocumentedDate? to
    ) =>
        date is { } day ? (day.First, day.Last, true)
        : from is { } begin && to is { } end ? (begin.First, end.Last, true)
        : (from?.First ?? Question.FirstDay, to?.Last ?? question.AsOf, false);

    private static Timeline Matching(Question question, TrainingFilter match, TrainingEntry entry) =>
        Timeline.All(
            Timeline.Days(match.From, match.Until),
            Timeline.Always(
                Truths.All(
                    match.Topics is not { } topics ? Truth.Yes
                        : entry.Topics is { } own ? question.Spelling.AnyOf("topics", own, topics)
                        : Truth.Unknown,
                    match.As is not { } roles ? Truth.Yes
                        : entry.As is { } role ? question.Spelling.Is("as", role, roles)
                        : Truth.Unknown,
                    match.Didactic is not { } didactic ? Truth.Yes
                        : entry.Didactic is { } was ? Truths.Of(was == didactic)
                        : Truth.Unknown
                )
            )
        );
}
