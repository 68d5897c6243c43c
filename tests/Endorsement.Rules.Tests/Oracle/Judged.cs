using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>S51a: the candidate as if what reviewers have settled by a day had been written into the entries.</summary>
internal static class Judged
{
    public static Candidate Of(Candidate candidate, LocalDate asOf)
    {
        if (candidate.Judgements is not { } judgements)
        {
            return candidate;
        }

        var written = candidate with { Judgements = null };
        var holding = judgements
            .Where(judgement => judgement.On.First <= asOf)
            .GroupBy(judgement => (judgement.Entry, judgement.Attribute))
            .Select(same => same.MaxBy(judgement => judgement.On.First)!)
            .Where(judgement => !judgement.Revokes)
            // A day that is judged comes before the day of a judgement stands in for it.
            .OrderByDescending(judgement => judgement.Attribute);
        foreach (var judgement in holding)
        {
            written = Write(written, judgement);
        }

        return written;
    }

    private static Candidate Write(Candidate candidate, Judgement judgement)
    {
        var entry = judgement.Entry;
        return (judgement.Attribute, judgement.Value) switch
        {
            (JudgedAttribute.RelatedField, JudgedValue.YesOrNo value) => candidate with
            {
                Education = In(candidate.Education, e => e.Id == entry, e => e with { RelatedField = value.Holds }),
            },
            (JudgedAttribute.FocusSpecific, JudgedValue.YesOrNo value) => candidate with
            {
                Education = In(candidate.Education, e => e.Id == entry, e => e with { FocusSpecific = value.Holds }),
            },
            (JudgedAttribute.Attested, JudgedValue.CodeList codes) => candidate with
            {
                Work = In(candidate.Work, e => e.Id == entry, e => e with { Attested = codes.Items }),
            },
            (JudgedAttribute.Vetted, JudgedValue.VettingList vettings) => candidate with
            {
                People = In(candidate.People, e => e.Id == entry, e => e with { Vetted = vettings.Items }),
            },
            (JudgedAttribute.MeetsCriteriaFor, JudgedValue.CodeList codes) => candidate with
            {
                People = In(candidate.People, e => e.Id == entry, e => e with { MeetsCriteriaFor = codes.Items }),
            },
            (JudgedAttribute.Result, JudgedValue.Decision decision) => candidate with
            {
                Reviews = Decided(candidate.Reviews ?? [], judgement, decision.Result),
            },
            (JudgedAttribute.Date, JudgedValue.Day day) => candidate with
            {
                Reviews = [.. (candidate.Reviews ?? []).Select((r, i) => Name(r, i) == entry ? r with { Date = day.Date } : r)],
            },
            _ => throw new ArgumentOutOfRangeException(nameof(judgement), judgement, "Not what can be judged so."),
        };
    }

    private static Sequence<Review> Decided(Sequence<Review> reviews, Judgement judgement, Result result) =>
        reviews.Select(Name).Contains(judgement.Entry)
            ?
            [
                .. reviews.Select(
                    (review, i) =>
                        Name(review, i) == judgement.Entry ? review with { Result = result, Date = review.Date ?? judgement.On } : review
                ),
            ]
            :
            [
                .. reviews,
                new Review
                {
                    Id = judgement.Entry,
                    Kind = judgement.Entry["reviews/".Length..],
                    Date = judgement.On,
                    Result = result,
                },
            ];

    private static string Name(Review review, int place) => review.Id ?? FormattableString.Invariant($"reviews/{place}");

    private static Sequence<T>? In<T>(Sequence<T>? section, Func<T, bool> isIt, Func<T, T> write) =>
        section is { } entries ? [.. entries.Select(entry => isIt(entry) ? write(entry) : entry)] : null;
}
