using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>References (S37 to S42): every assignment of people to places is tried.</summary>
internal sealed class References
{
    private readonly Question _question;
    private readonly ReferencesRequirement _requirement;
    private readonly List<IGrouping<string, ReferenceRating>> _people;
    private readonly List<RaterCriteria> _places;

    private References(Case given, ReferencesRequirement requirement)
    {
        _question = given.Question;
        _requirement = requirement;
        _people = [.. (given.Candidate.References ?? []).GroupBy(r => r.Rater, StringComparer.Ordinal)];
        var slots = requirement.Slots.Select(slot =>
        {
            var rater = given.Applies(slot.If) ? slot.Rater : slot.Otherwise!;
            var further = slot.AlsoIf.Where(also => given.Is(also.If)).SelectMany(also => also.Roles).ToList();
            return rater.Roles is { } roles ? rater with { Roles = [.. roles, .. further] } : rater;
        });
        _places =
        [
            .. slots,
            .. Enumerable.Repeat(new RaterCriteria { Roles = requirement.Roles }, requirement.Count - requirement.Slots.Length),
        ];
    }

    public static Outcome Evaluate(Case given, ReferencesRequirement requirement)
    {
        if (given.Candidate.References is null)
        {
            return Outcome.Unknown;
        }

        // S53: so many ratings, and so many raters asked for by several clauses together.
        if (
            given.Candidate.References.Value.Length > 100
            || (requirement.Among.Length > 1 && requirement.Among.Sum(clause => (long)clause.AtLeast) > 6)
        )
        {
            return Outcome.NeedsReview;
        }

        var references = new References(given, requirement);
        var fits =
            from person in references._people
            from rater in references._places.Concat(requirement.Among.Select(a => a.Rater))
            select references.Fits(person, rater);
        var usable = references._people.SelectMany(p => p).Select(r => references.Usable(r, Timeline.Always(Truth.Yes)));
        var open = Truths.Any(fits.Concat(usable).Where(t => t.IsOpen()));
        return Truths.Decide(references.CanFill([], truth => truth == Truth.Yes), references.CanFill([], truth => truth != Truth.No), open);
    }

    private bool CanFill(List<IGrouping<string, ReferenceRating>> chosen, Func<Truth, bool> takes) =>
        chosen.Count == _places.Count
            ? _requirement.Among.All(clause => chosen.Count(p => takes(Fits(p, clause.Rater))) >= clause.AtLeast)
            : _people.Any(p => !chosen.Contains(p) && takes(Fits(p, _places[chosen.Count])) && CanFill([.. chosen, p], takes));

    /// <summary>Whether a person is such a rater: by the roles of one usable rating, and by standing on the day one was received.</summary>
    private Truth Fits(IEnumerable<ReferenceRating> ratings, RaterCriteria rater) =>
        Truths.All(
            Truths.Any(ratings.Select(r => Usable(r, Timeline.Always(HasRole(r, rater))))),
            rater.Who is not { } rows
                ? Truth.Yes
                : Truths.Any(ratings.Select(r => Usable(r, Timeline.Any(rows.Select(row => Standing.Accepts(_question, row, r.Rater))))))
        );

    private Truth HasRole(ReferenceRating rating, RaterCriteria rater) =>
        Truths.All(
            rater.Roles is not { } wanted ? Truth.Yes
                : rating.Roles is { } own ? _question.Spelling.AnyOf("roles", own, wanted)
                : Truth.Unknown,
            !rater.Current ? Truth.Yes
                : rating.Current is { } current ? Truths.Of(current)
                : Truth.Unknown
        );

    /// <summary>S37: whether the rating is usable and this holds on the day it was received.</summary>
    private Truth Usable(ReferenceRating rating, Timeline also)
    {
        var (first, last) = rating.Received is { } received ? (received.First, received.Last) : (Question.FirstDay, _question.AsOf);
        var days = Timeline.All(also, _question.NotFuture(), _requirement.ValidityIsAdvice ? Timeline.Always(Truth.Yes) : Valid(rating));
        if (rating.Received is not null && days.IsAlways(Truth.Yes, first, last))
        {
            return Truth.Yes;
        }

        return !days.IsEverPossible(first, last) ? Truth.No
            : rating.Received is not null && days.Within(first, last).All(s => s.Value is Truth.Yes or Truth.Review) ? Truth.Review
            : Truth.Unknown;
    }

    /// <summary>The days of receipt on which the form would be valid.</summary>
    private Timeline Valid(ReferenceRating rating) =>
        Timeline.All(
            Timeline.Always(
                _requirement.MaxNotEnoughInformation is not { } most ? Truth.Yes
                : rating.NotEnoughInformation is { } count ? Truths.Of(count <= most)
                : Truth.Unknown
            ),
            Acquainted(rating),
            Current(),
            Updated()
        );

    /// <summary>The days of receipt by which the rater had known the candidate long enough.</summary>
    private Timeline Acquainted(ReferenceRating rating) =>
        _requirement.Acquaintance is not { } period ? Timeline.Always(Truth.Yes)
        : rating.KnownSince is not { } since ? Timeline.Always(Truth.Unknown)
        : Timeline.Any(Timeline.Days(since.Last.After(period), null), Timeline.Days(since.First.Plus(period), null, Truth.Unknown));

    /// <summary>The days of receipt that have not expired at submission, else as-of.</summary>
    private Timeline Current()
    {
        if (_requirement.Expires is not { } period)
        {
            return Timeline.Always(Truth.Yes);
        }

        var submitted = _question.Submitted ?? _question.AsOf;
        return Timeline.Any(
            Timeline.Days(EarliestReaching(submitted.Last, period), null),
            Timeline.Days(EarliestReaching(submitted.First, period), null, Truth.Unknown)
        );
    }

    private static LocalDate EarliestReaching(LocalDate day, Period period)
    {
        var begin = day.Minus(period).PlusDays(-5);
        while (begin.After(period) < day)
        {
            begin = begin.PlusDays(1);
        }

        return begin;
    }

    private Timeline Updated() =>
        _requirement.UpdatedSince is not { } name ? Timeline.Always(Truth.Yes)
        : _question.Day(name) is not { } since ? Timeline.Always(Truth.Unknown)
        : Timeline.Any(Timeline.Days(since.Last, null), Timeline.Days(since.First, null, Truth.Unknown));
}
