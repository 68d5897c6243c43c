using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Spells of work and the days on which they qualify (S16, S18).</summary>
internal static class Spells
{
    /// <summary>The days of one spell that one of the filters takes.</summary>
    public static Timeline Days(Question question, Sequence<WorkFilter> filters, WorkEntry entry) =>
        Timeline.All(
            Timeline.Always(Truths.Any(filters.Select(filter => Takes(question, filter, entry)))),
            Span(question, entry),
            Timeline.Not(Timeline.Any((entry.Leave ?? []).Select(OnLeave)))
        );

    /// <summary>A leave is surely and possibly of the days that its dates leave it (S11); one without an end goes on.</summary>
    private static Timeline OnLeave(LeaveOfAbsence leave) =>
        Timeline.Any(
            Timeline.Days(leave.From.First, leave.To?.Last, Truth.Unknown),
            Timeline.Days(leave.From.Last, leave.To is { } to ? LocalDate.Max(to.First, leave.From.First) : null)
        );

    /// <summary>The first and last day that the spell may have had, as of today.</summary>
    public static (LocalDate First, LocalDate Last) Widest(Question question, WorkEntry entry) =>
        (entry.From?.First ?? Question.FirstDay, LocalDate.Min(entry.To?.Last ?? question.AsOf, question.AsOf));

    /// <summary>The union of qualifying spells: the days surely worked, and those maybe.</summary>
    public static Timeline Union(Question question, Sequence<WorkFilter>? filter) =>
        filter is null ? Timeline.Always(Truth.Yes)
        : question.Candidate.Work is not { } work ? Timeline.Always(Truth.Unknown)
        : Timeline.Any(work.Select(e => Days(question, filter.Value, e)));

    private static Timeline Span(Question question, WorkEntry entry)
    {
        var (first, last) = Widest(question, entry);
        var possible = Timeline.Days(first, last, Truth.Unknown);
        return entry.From is { } from
            ? Timeline.Any(possible, Timeline.Days(from.Last, LocalDate.Min(LastForSure(question, entry, from), question.AsOf)))
            : possible;
    }

    /// <summary>A spell did not end before it began, however little is known of its end.</summary>
    private static LocalDate LastForSure(Question question, WorkEntry entry, DocumentedDate from) =>
        entry.To is { } to ? LocalDate.Max(to.First, from.First) : question.AsOf;

    private static Truth Takes(Question question, WorkFilter filter, WorkEntry entry) =>
        Truths.All(
            filter.Activities is not { } activities ? Truth.Yes
                : entry.Activity is { } done ? question.Spelling.AnyOf("activity", done, activities)
                : Truth.Unknown,
            filter.Paid is not { } paid ? Truth.Yes
                : entry.Paid is { } wasPaid ? Truths.Of(wasPaid == paid)
                : Truth.Unknown,
            filter.Supervised is not { } supervised ? Truth.Yes
                : entry.Supervised is { } was ? Truths.Of(was == supervised)
                : Truth.Unknown,
            filter.Ages is not { } ages ? Truth.Yes
                : entry.Ages is { } served ? Truths.Of(served.Intersect(ages).Any())
                : Truth.Unknown,
            filter.Scope is not { } scope ? Truth.Yes
                : entry.Scope is { } reached ? Truths.Of(reached >= scope)
                : Truth.Unknown,
            filter.PeopleSupervised is not { } people ? Truth.Yes
                : entry.PeopleSupervised is { } count ? Truths.Of(count >= people)
                : Truth.Unknown,
            filter.Attested is not { } attested ? Truth.Yes
                : entry.Attested is { } qualities ? question.Spelling.AllOf("attested", qualities, attested)
                : Truth.Review,
            filter.Supervisor is not { } rows
                ? Truth.Yes
                : Truths.Any(rows.Select(row => Throughout(question, Standing.Accepts(question, row, entry.Supervisor), entry)))
        );

    /// <summary>Whether the supervisor satisfies one row from the spell's first day to its last.</summary>
    private static Truth Throughout(Question question, Timeline accepted, WorkEntry entry)
    {
        var (first, last) = Widest(question, entry);
        if (last < first)
        {
            return Truth.No;
        }

        if (accepted.IsAlways(Truth.Yes, first, last))
        {
            return Truth.Yes;
        }

        // The shortest that the spell may have been; when only its ends are uncertain, one day of both.
        var latestBegin = LocalDate.Min(entry.From?.Last ?? last, last);
        var earliestEnd = LocalDate.Max(LocalDate.Min(entry.To?.First ?? question.AsOf, question.AsOf), first);
        var isPossible =
            latestBegin <= earliestEnd
                ? accepted.Within(latestBegin, earliestEnd).All(s => s.Value != Truth.No)
                : accepted.IsEverPossible(earliestEnd, latestBegin);
        return !isPossible ? Truth.No
            : accepted.Within(first, last).All(s => s.Value is Truth.Yes or Truth.Review) ? Truth.Review
            : Truth.Unknown;
    }
}
