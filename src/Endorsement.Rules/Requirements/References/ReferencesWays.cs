using Endorsement.Rules.Remedies;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>Ratings as a rule asks for them: one for each place and each clause, and the rest; those that are not needed are taken away again (S54).</summary>
internal static class ReferencesWays
{
    public static IEnumerable<RemedyWay> Of(ReferencesRequirement asked, RemedySetting setting)
    {
        var clauses = asked.Among.SelectMany(clause => Enumerable.Repeat(clause.Rater, clause.AtLeast)).ToArray();
        foreach (var day in setting.Occasions)
        {
            // Whether a place has its other criteria only deciding tells: each is tried, and so is one person for a place and a clause.
            foreach (var places in Places(asked))
            {
                yield return new RemedyWay
                {
                    Additions =
                    [
                        .. places.Select(criteria => Rating(asked, [criteria], day, setting)),
                        .. clauses.Select(criteria => Rating(asked, [criteria], day, setting)),
                        .. Enumerable.Repeat(Rating(asked, [], day, setting), asked.Count),
                    ],
                };
                if (clauses.Length > 0)
                {
                    var both = asked.Among.Select(clause => clause.Rater).ToArray();
                    yield return new RemedyWay
                    {
                        Additions =
                        [
                            .. places.Select(criteria => Rating(asked, [criteria, .. both], day, setting)),
                            .. Enumerable.Repeat(Rating(asked, both, day, setting), asked.Count),
                        ],
                    };
                }
            }
        }
    }

    private static IEnumerable<RaterCriteria[]> Places(ReferencesRequirement asked)
    {
        yield return [.. asked.Slots.Select(slot => slot.Rater)];
        if (asked.Slots.Any(slot => slot.Otherwise is not null))
        {
            yield return [.. asked.Slots.Select(slot => slot.Otherwise ?? slot.Rater)];
        }
    }

    private static RatingAddition Rating(ReferencesRequirement asked, RaterCriteria[] criteria, LocalDate day, RemedySetting setting)
    {
        var roles = criteria.Select(one => one.Roles).OfType<Sequence<string>>().ToList();
        var rows = criteria.Where(one => one.Who is { IsEmpty: false }).Select(one => one.Who!.Value[0]).ToArray();
        if (roles.Count == 0 && asked.Roles is { } any)
        {
            roles.Add(any);
        }

        var known = asked.Acquaintance is { } acquaintance ? day.Minus(acquaintance).PlusDays(-1) : (LocalDate?)null;
        return new RatingAddition(
            new ReferenceRating
            {
                Id = "",
                Rater = "",
                Roles = roles.Count == 0 ? null : [.. roles.Select(list => list[0]).Distinct()],
                Current = criteria.Any(one => one.Current) ? true : null,
                KnownSince = known is { } since && since.Year >= DocumentedDate.MinYear ? since : null,
                NotEnoughInformation = asked.MaxNotEnoughInformation is null ? null : 0,
            },
            rows.Length == 0 ? new Person { Id = "" } : PlannedPeople.Of(rows, setting),
            day
        );
    }
}
