using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Memberships, agreements, examinations, reviews, competencies, residence (4.6).</summary>
internal static class Statements
{
    public static Outcome Membership(Question question, MembershipRequirement requirement)
    {
        if (question.Candidate.Memberships is not { } memberships)
        {
            return Outcome.Unknown;
        }

        if (requirement.Through == MembershipTime.EachYear)
        {
            return Memberships.EachYear(question, requirement, memberships);
        }

        var active = Timeline.Any(
            memberships
                .Where(m => !(m.From?.First > question.AsOf))
                .Select(m => Timeline.All(Timeline.Always(Memberships.Counts(question, requirement, m)), Active(question, m)))
        );
        if (requirement.Through == MembershipTime.AsOf)
        {
            return Truths.Decide(active.At(question.AsOf));
        }

        if (question.Cycle is not { } cycle)
        {
            return Outcome.Unknown;
        }

        // From the award on, when it falls into the cycle: at the earliest for certain, at the latest for possible; its last day is always asked.
        var award = question.Award() ?? (cycle.First, cycle.First);
        LocalDate From(LocalDate awarded) => LocalDate.Min(LocalDate.Max(cycle.First, awarded), cycle.Last);
        var isCertain = active.IsAlways(Truth.Yes, From(award.First), cycle.Last);
        var isPossible = active.Within(From(award.Last), cycle.Last).All(s => s.Value != Truth.No);
        return Truths.Decide(isCertain, isPossible, Truth.Unknown);
    }

    public static Outcome Agreement(Question question, AgreementRequirement requirement)
    {
        if (question.Candidate.Agreements is not { } agreements)
        {
            return Outcome.Unknown;
        }

        var days = Timeline.All(
            question.NotFuture(),
            !requirement.InCycle ? Timeline.Always(Truth.Yes)
                : question.Cycle is not null ? Timeline.Days(question.CountsFrom, question.Extended(question.SignedUntil))
                : Timeline.Always(Truth.Unknown)
        );
        return Truths.Decide(
            Truths.Any(
                agreements.Select(a =>
                    Truths.All(question.Spelling.Is("agreements", a.Kind, [requirement.Code]), On(question, a.Signed, days))
                )
            )
        );
    }

    public static Outcome Examination(Question question, ExaminationRequirement requirement)
    {
        if (question.Candidate.Examinations is not { } examinations)
        {
            return Outcome.Unknown;
        }

        Truth Passed(string? part) =>
            Truths.Any(
                from exam in examinations
                select Truths.All(
                    question.Spelling.Is("examinations", exam.Kind, [requirement.Code]),
                    exam.Part is null ? Truth.Yes
                        : part is null ? Truth.No
                        : question.Spelling.Is("parts", exam.Part, [part]),
                    exam.Result is { } result ? Truths.Of(result == Result.Passed) : Truth.Unknown,
                    On(question, exam.Date, question.NotFuture())
                )
            );

        return Truths.Decide(requirement.Parts.IsEmpty ? Passed(null) : Truths.All(requirement.Parts.Select(Passed)));
    }

    /// <summary>A pass meets; else whatever is undecided or undated is for a reviewer; else a fail is not met; nothing at all is for a reviewer too.</summary>
    public static Outcome Review(Question question, ReviewRequirement requirement)
    {
        var reviews = (question.Candidate.Reviews ?? [])
            .Where(r => question.Spelling.Is("reviews", r.Kind, [requirement.Code]) != Truth.No)
            .Select(r => (r.Result, When: On(question, r.Date, question.NotFuture()), IsMisspelt: r.Kind != requirement.Code))
            .Where(r => r.When != Truth.No)
            .ToList();
        var mayBePassed = reviews.Any(r => r is { IsMisspelt: true, Result: Result.Passed });
        reviews = [.. reviews.Where(r => !r.IsMisspelt)];
        return mayBePassed && !reviews.Any(r => r is { Result: Result.Passed, When: Truth.Yes }) ? Outcome.Unknown
            : reviews.Any(r => r is { Result: Result.Passed, When: Truth.Yes }) ? Outcome.Met
            : reviews.Any(r => r.Result != Result.Failed) || !reviews.Any(r => r.When == Truth.Yes) ? Outcome.NeedsReview
            : Outcome.NotMet;
    }

    public static Outcome Competencies(Question question, CompetenciesRequirement requirement)
    {
        var candidate = question.Candidate;
        var entries = new List<(Truth Counts, IEnumerable<string>? Areas)>();
        var isComplete = true;
        if (requirement.FromEducation)
        {
            isComplete &= candidate.Education is not null;
            entries.AddRange(
                (candidate.Education ?? []).Select(e =>
                    (
                        e.Conferred is null ? Truth.Yes : Schooling.FromConferral(question, e).At(question.AsOf),
                        e.Competencies is { } areas ? areas.AsEnumerable() : null
                    )
                )
            );
        }

        if (requirement.FromWork)
        {
            isComplete &= candidate.Work is not null;
            entries.AddRange(
                (candidate.Work ?? []).Select(e =>
                    (On(question, e.From, question.NotFuture()), e.Competencies is { } areas ? areas.AsEnumerable() : null)
                )
            );
        }

        if (requirement.FromTraining)
        {
            isComplete &= candidate.Training is not null;
            entries.AddRange(
                (candidate.Training ?? []).Select(e =>
                {
                    var (first, last, isKnown) = Training.Range(question, e.Date, e.From, e.To);
                    var days = question.NotFuture();
                    var counts =
                        isKnown && days.IsAlways(Truth.Yes, first, last) ? Truth.Yes
                        : days.IsEverPossible(first, last) ? Truth.Unknown
                        : Truth.No;
                    return (counts, e.Competencies is { } areas ? areas.AsEnumerable() : null);
                })
            );
        }

        var covered = Truths.All(
            requirement.Areas.Select(area =>
                Truths.Any(
                    entries
                        .Select(e =>
                            Truths.All(e.Counts, e.Areas is null ? Truth.Unknown : question.Spelling.AnyOf("competencies", e.Areas, [area]))
                        )
                        .Append(isComplete ? Truth.No : Truth.Unknown)
                )
            )
        );
        var portfolio = Truths.Any(
            (candidate.Reviews ?? [])
                .Where(r => r.Result == Result.Passed)
                .Select(r =>
                    Truths.All(
                        question.Spelling.Is("reviews", r.Kind, ["portfolio"]),
                        On(question, r.Date, question.NotFuture()) switch
                        {
                            Truth.Unknown => Truth.Review,
                            var truth => truth,
                        }
                    )
                )
        );
        return Truths.Decide(Truths.Any(covered, portfolio));
    }

    public static Outcome Residence(Case given, ResidenceRequirement requirement)
    {
        var candidate = given.Candidate;
        Truth In(string? place, IEnumerable<string> places) => place is null ? Truth.Unknown : Truths.Of(places.Contains(place));
        if (requirement.NoneOf is { } places)
        {
            return Truths.Decide(In(candidate.Residence, places).Not());
        }

        var livesHere = In(candidate.Residence, requirement.Jurisdiction);
        return Truths.Decide(
            requirement.Unserved is not { } unserved
                ? livesHere
                : Truths.Any(
                    livesHere,
                    Truths.All(
                        In(candidate.WorksIn, requirement.Jurisdiction),
                        In(candidate.Residence, unserved),
                        Truths.Of(given.IsCircumstance(requirement.Circumstance!))
                    )
                )
        );
    }

    /// <summary>Whether a documented date lies on these days; without one it may, and surely does not.</summary>
    private static Truth On(Question question, DocumentedDate? date, Timeline days)
    {
        var (first, last, isKnown) = Training.Range(question, date, null, null);
        return isKnown && days.IsAlways(Truth.Yes, first, last) ? Truth.Yes
            : days.IsEverPossible(first, last) ? Truth.Unknown
            : Truth.No;
    }

    private static Timeline Active(Question question, Membership membership)
    {
        var possible = Timeline.Days(membership.From?.First, membership.To?.Last, Truth.Unknown);
        if (membership.From is not { } from || from.Last > question.AsOf)
        {
            return possible;
        }

        // Whenever it ends, it lasts for its first day.
        var firstDay = from.IsDay ? Timeline.Days(from.First, from.First) : Timeline.Always(Truth.No);
        return membership.Lifetime ? Timeline.Any(possible, Timeline.Days(from.Last, null))
            : membership.To is { } to ? Timeline.Any(possible, firstDay, Timeline.Days(from.Last, to.First))
            : Timeline.Any(possible, firstDay);
    }
}
