using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>What people hold, and since when (S32, S36).</summary>
internal static class Standing
{
    /// <summary>The days on which one of the categories is held, together with all further ones.</summary>
    public static Timeline Holds(Question question, Sequence<HeldEndorsement>? endorsements, HeldCategories held, bool isCandidate) =>
        endorsements is not { } all
            ? Timeline.Always(Truth.Unknown)
            : Timeline.All(
                held.With.Select(code => OneOf(question, all, held, [code], isCandidate))
                    .Concat(held.AlsoHeld.Select(also => OneOf(question, all, also.Alone(), also.Categories, isCandidate)))
                    .Prepend(OneOf(question, all, held, held.Categories, isCandidate))
            );

    /// <summary>The candidate's own standing: held on the day, and so long (S36).</summary>
    public static Truth Tenure(
        Question question,
        HeldCategories held,
        Period? atLeast,
        Period? atMost,
        (LocalDate First, LocalDate Last)? measured
    )
    {
        if (question.Candidate.Endorsements is null)
        {
            return Truth.Unknown;
        }

        // On a day that is not known it may be held, unless it never was.
        if (measured is not { } range)
        {
            return Holds(question, question.Candidate.Endorsements, held, isCandidate: true)
                .IsEverPossible(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)
                ? Truth.Unknown
                : Truth.No;
        }

        // Continuous time of one category: each is measured by itself.
        var answers = Days(range)
            .Select(day =>
                Truths.Any(held.Categories.Select(code => OneCategory(question, held with { Categories = [code] }, atLeast, atMost, day)))
            )
            .Distinct()
            .ToList();
        return answers.Count == 1 ? answers[0] : Truth.Unknown;
    }

    /// <summary>
    /// S36: the first day of the standing that holds, or that held last: entries that follow on one another are one, a later removal ends them.
    /// Null: there was none yet, or its first day is not known.
    /// </summary>
    public static LocalDate? Since(Question question)
    {
        var (surely, maybe) = OfOne(question);
        return surely.Count > 0 && surely[^1].First == maybe[^1].First ? surely[^1].First : null;
    }

    /// <summary>The stretches of one standing up to the as-of date, as they surely and as they possibly are.</summary>
    public static (List<(LocalDate First, LocalDate Last)> Surely, List<(LocalDate First, LocalDate Last)> Maybe) OfOne(Question question)
    {
        var same = question.SameCategory(question.Category);
        var entries = question.Candidate.Endorsements ?? [];
        Timeline Held(HeldEndorsement entry) =>
            Timeline.All(
                Timeline.Always(question.Spelling.Is("categories", entry.Category, same)),
                Span(question, entry, isCandidate: true)
            );
        Timeline IsTaken(HeldEndorsement entry) =>
            Timeline.Any(
                entries
                    .Where(e => e.Status == EndorsementStatus.Removed)
                    .Select(removal => Timeline.All(Timeline.Always(IsLater(removal, entry)), Held(removal)))
            );
        var held = Timeline.Any(
            entries
                .Where(e => e.Status != EndorsementStatus.Removed)
                .Select(entry => Timeline.All(Held(entry), Timeline.Not(IsTaken(entry))))
        );
        return (
            held.Stretches(Question.FirstDay, question.AsOf, certain: true),
            held.Stretches(Question.FirstDay, question.AsOf, certain: false)
        );
    }

    /// <summary>The days on which the row accepts the person; an unknown person may be anybody.</summary>
    public static Timeline Accepts(Question question, PersonRow row, string? id)
    {
        var person = id is null ? null : question.Candidate.People?.FirstOrDefault(p => p.Id == id);
        var parts = new List<Timeline> { Timeline.Always(Truth.Yes) };
        if (row.Holds is { } held)
        {
            parts.Add(Holds(question, person?.Endorsements, held, isCandidate: false));
        }

        if (row.MinimumDegree is { } degree)
        {
            parts.Add(Timeline.Always(person?.HighestDegree is { } highest ? Truths.Of(highest >= degree) : Truth.Unknown));
        }

        if (row.Vetted is { } vetted)
        {
            parts.Add(
                person is null ? Timeline.Always(Truth.Unknown)
                : person.Vetted is { } vettings ? Timeline.Any(vettings.Select(v => InForce(question, v, vetted)))
                : Timeline.Always(Truth.Review)
            );
        }

        if (row.MeetsCriteriaFor is { } codes)
        {
            parts.Add(
                Timeline.Always(
                    person is null ? Truth.Unknown
                    : person.MeetsCriteriaFor is { } met ? question.Spelling.AnyOf("categories", met, codes)
                    : Truth.Review
                )
            );
        }

        return Timeline.All(parts);
    }

    public static Truth OfAssociation(Question question, string? association, Sequence<string>? wanted, Truth whenMissing)
    {
        if (wanted is not { } list)
        {
            return Truth.Yes;
        }

        // S53b: of-residence is whoever endorses where the candidate lives; where that is not known, it may be any association that is known.
        var possible = Possible(question, list);
        var isIt =
            possible.Count == 0 ? Truth.No
            : association is null ? whenMissing
            : question.Spelling.Is("associations", association, possible);
        return isIt == Truth.Yes && question.Candidate.Residence is null && !list.Contains(association!) ? Truth.Unknown : isIt;
    }

    private static List<string> Possible(Question question, Sequence<string> named) =>
        [
            .. named.SelectMany(code =>
                code != "of-residence"
                    ? [code]
                    : question
                        .Jurisdictions.Where(known => question.Candidate.Residence is not { } home || known.Places.Contains(home))
                        .Select(known => known.Association)
            ),
        ];

    private static Timeline OneOf(
        Question question,
        Sequence<HeldEndorsement> all,
        HeldCategories held,
        Sequence<string> categories,
        bool isCandidate
    )
    {
        var codes = categories.SelectMany(question.SameCategory).ToHashSet(StringComparer.Ordinal);

        // S53b: what stands for it together does so on the days on which all of it is held.
        var together = question
            .Compounds.Where(compound => codes.Contains(compound.Category))
            .Select(compound => Timeline.All(compound.Is.Select(code => OneOf(question, all, held, [code], isCandidate))));
        var alone =
            from entry in all
            where held.Statuses.Contains(entry.Status)
            let category = Timeline.Always(question.Spelling.Is("categories", entry.Category, codes))
            let association = Timeline.Always(OfAssociation(question, entry.Association, held.Associations, Truth.Unknown))
            let elsewise = Timeline.Any(
                isCandidate
                    ? all.Where(e => codes.Contains(e.Category) && !held.Statuses.Contains(e.Status))
                        .Select(later => Replaces(question, later, entry, held))
                    : []
            )
            select Timeline.All(category, association, Span(question, entry, isCandidate), Timeline.Not(elsewise));
        return Timeline.Any(alone.Concat(together));
    }

    /// <summary>The days on which another standing of the same association, begun later, holds in place of this one.</summary>
    private static Timeline Replaces(Question question, HeldEndorsement later, HeldEndorsement earlier, HeldCategories held)
    {
        if (held.Associations is not { } named)
        {
            return Timeline.Always(Truth.No);
        }

        var isSame =
            later.Association is not { } one || earlier.Association is not { } other ? Truth.Unknown
            : question.Spelling.IsMisspelt("associations", one) || question.Spelling.IsMisspelt("associations", other) ? Truth.Unknown
            : Truths.Of(later.Association == earlier.Association && Possible(question, named).Contains(later.Association));
        return Timeline.All(Timeline.Always(isSame), Timeline.Always(IsLater(later, earlier)), Span(question, later, isCandidate: true));
    }

    /// <summary>Whether one began later than the other.</summary>
    private static Truth IsLater(HeldEndorsement later, HeldEndorsement earlier) =>
        later.From is not { } to || earlier.From is not { } from ? Truth.Unknown
        : to.First > from.Last ? Truth.Yes
        : to.Last > from.First ? Truth.Unknown
        : Truth.No;

    private static Timeline Span(Question question, HeldEndorsement entry, bool isCandidate)
    {
        var possible = Timeline.Days(entry.From?.First, End(entry)?.Last, Truth.Unknown);
        if (isCandidate && entry.From is { } began && began.Last > question.AsOf)
        {
            // S12: what begins after the as-of date does not count, and this may.
            return began.First > question.AsOf ? Timeline.Always(Truth.No) : possible;
        }

        return entry.From is { } from ? Timeline.Any(possible, Timeline.Days(from.Last, LastForSure(entry, from))) : possible;
    }

    /// <summary>It did not end before it began, however little is known of its end.</summary>
    private static LocalDate? LastForSure(HeldEndorsement entry, DocumentedDate from) =>
        End(entry) is { } end ? LocalDate.Max(end.First, from.First) : null;

    /// <summary>Its last day: the day before its removal, unless it had ended before; null: it goes on.</summary>
    public static (LocalDate First, LocalDate Last)? End(HeldEndorsement entry)
    {
        var to = entry.To is { } t ? (t.First, t.Last) : ((LocalDate First, LocalDate Last)?)null;
        var before = entry.Removed is { } r ? (r.First.PlusDays(-1), r.Last.PlusDays(-1)) : ((LocalDate First, LocalDate Last)?)null;
        return to is not { } one ? before
            : before is not { } other ? to
            : (LocalDate.Min(one.First, other.First), LocalDate.Min(one.Last, other.Last));
    }

    /// <summary>The day on which the category asked was last removed, the as-of date where it never was; null: no endorsements are given.</summary>
    public static (LocalDate First, LocalDate Last)? LastRemoval(Question question)
    {
        if (question.Candidate.Endorsements is not { } held)
        {
            return null;
        }

        var same = question.SameCategory(question.Category);
        var removals = held.Select(e =>
                (
                    Is: question.Spelling.Is("categories", e.Category, same),
                    Day: e.Removed is { } day ? (day.First, day.Last)
                    : e.Status != EndorsementStatus.Removed ? ((LocalDate First, LocalDate Last)?)null
                    : e.From is { } from ? (from.First, from.Last)
                    : (Question.FirstDay, question.AsOf)
                )
            )
            .Where(r => r.Is != Truth.No && r.Day?.First <= question.AsOf)
            .Select(r =>
                (IsSure: r.Is == Truth.Yes && r.Day!.Value.Last <= question.AsOf, First: r.Day!.Value.First, Last: r.Day.Value.Last)
            )
            .ToList();
        var sure = removals.Where(r => r.IsSure).ToList();
        (LocalDate First, LocalDate Last) range =
            removals.Count == 0 ? (question.AsOf, question.AsOf)
            : sure.Count == 0 ? (removals.Min(r => r.First), LocalDate.Max(removals.Max(r => r.Last), question.AsOf))
            : (sure.Max(r => r.First), removals.Max(r => r.Last));

        // What is not known within about a year is not known.
        return NodaTime.Period.DaysBetween(range.First, range.Last) > 400 ? null : range;
    }

    private static Timeline InForce(Question question, Vetting vetting, VettedBy wanted)
    {
        var days = Timeline.Days(vetting.From?.First, vetting.To?.Last, Truth.Review);
        if (vetting.From is { } from && vetting.To is { } to)
        {
            days = Timeline.Any(days, Timeline.Days(from.Last, to.First));
        }

        var isFor = vetting.Categories is { } own
            ? question.Spelling.AnyOf("categories", own, (wanted.Categories ?? []).SelectMany(question.SameCategory))
            : Truth.Yes;
        return Timeline.All(
            Timeline.Always(OfAssociation(question, vetting.Association, wanted.Associations, Truth.Review)),
            Timeline.Always(isFor),
            days
        );
    }

    private static Truth OneCategory(Question question, HeldCategories held, Period? atLeast, Period? atMost, LocalDate day)
    {
        var days = Holds(question, question.Candidate.Endorsements, held, isCandidate: true);
        var now = days.At(day);
        if (now == Truth.No)
        {
            return Truth.No;
        }

        // The run of days that ends on the day of measurement, that day included: at the shortest and at the longest.
        var longest = days.Stretches(Question.FirstDay, day, certain: false)[^1].First;
        LocalDate? shortest = now == Truth.Yes ? days.Stretches(Question.FirstDay, day, certain: true)[^1].First : null;
        var longEnough =
            atLeast is null || Reaches(shortest, atLeast, day) ? Truth.Yes
            : Truths.Of(Reaches(longest, atLeast, day)) == Truth.Yes ? Truth.Unknown
            : Truth.No;
        var shortEnough =
            atMost is null || !Exceeds(longest, atMost, day) ? Truth.Yes
            : Exceeds(shortest, atMost, day) ? Truth.No
            : Truth.Unknown;
        return Truths.All(now, longEnough, shortEnough);
    }

    private static bool Reaches(LocalDate? first, Period period, LocalDate day) =>
        first is { } from && day.PlusDays(1) >= from.After(period);

    private static bool Exceeds(LocalDate? first, Period period, LocalDate day) =>
        first is { } from && day.PlusDays(1) > from.After(period);

    private static IEnumerable<LocalDate> Days((LocalDate First, LocalDate Last) range)
    {
        for (var day = range.First; day <= range.Last; day = day.PlusDays(1))
        {
            yield return day;
        }
    }
}
