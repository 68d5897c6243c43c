using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Which membership counts; S53b: a membership on some day in each year of the cycle, whichever day the award was on.</summary>
internal static class Memberships
{
    public static Truth Counts(Question question, MembershipRequirement requirement, Membership membership) =>
        Truths.All(
            Standing.OfAssociation(question, membership.Association, requirement.Associations, Truth.Unknown),
            !requirement.Individual ? Truth.Yes
                : membership.Kind is { } kind ? Truths.Of(kind == MembershipKind.Individual)
                : Truth.Unknown
        );

    public static Outcome EachYear(Question question, MembershipRequirement requirement, Sequence<Membership> memberships)
    {
        if (question.Cycle is not { } cycle)
        {
            return Outcome.Unknown;
        }

        // Every day on which the award may have been, those before the cycle being one; the last day of the cycle is always asked.
        var award = question.Award() ?? (cycle.First, cycle.First);
        var awards = new List<LocalDate>();
        for (var day = LocalDate.Max(award.First, cycle.First); day <= LocalDate.Min(award.Last, cycle.Last); day = day.PlusDays(1))
        {
            awards.Add(day);
        }

        if (awards.Count == 0)
        {
            awards.Add(award.Last < cycle.First ? cycle.First : cycle.Last);
        }

        Truth Each(LocalDate awarded) =>
            Truths.All(
                Years(cycle)
                    .Where(year => year.Last >= awarded)
                    .Select(year => Truths.Any(memberships.Select(m => Within(m, LocalDate.Max(year.First, awarded), year.Last))))
            );

        Truth Within(Membership m, LocalDate first, LocalDate last) =>
            Truths.All(Counts(question, requirement, m), Falls(question, m, first, last));

        return Truths.Decide(awards.Select(Each).Distinct().ToList() is [var one] ? one : Truth.Unknown);
    }

    private static IEnumerable<(LocalDate First, LocalDate Last)> Years(CycleDates cycle)
    {
        for (var year = 0; cycle.First.PlusYears(year) <= cycle.Last; year++)
        {
            yield return (cycle.First.PlusYears(year), LocalDate.Min(cycle.First.PlusYears(year + 1).PlusDays(-1), cycle.Last));
        }
    }

    /// <summary>Whether some day of it lies between these, whatever its dates stand for (S11).</summary>
    private static Truth Falls(Question question, Membership m, LocalDate first, LocalDate last)
    {
        if (m.From?.First > question.AsOf)
        {
            return Truth.No;
        }

        var begins = m.From is { } from ? (from.First, from.Last) : (Question.FirstDay, LocalDate.MaxIsoValue);
        var ends =
            m.Lifetime ? (LocalDate.MaxIsoValue, LocalDate.MaxIsoValue)
            : m.To is { } to ? (LocalDate.Max(to.First, begins.Item1), to.Last)
            : (begins.Item1, LocalDate.MaxIsoValue);
        return begins.Item1 > last || ends.Item2 < first ? Truth.No
            : begins.Item2 <= last && begins.Item2 <= question.AsOf && ends.Item1 >= first ? Truth.Yes
            : Truth.Unknown;
    }
}
