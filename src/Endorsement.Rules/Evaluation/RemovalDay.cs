using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>The day on which the candidate's endorsement of the category asked was last removed.</summary>
/// <remarks>
/// The `removed` day of an endorsement, or the first day of one that stands as removed. Removals after the as-of date are none yet (S12). Where there is
/// none the as-of date stands in: whatever is asked of a removal is then asked as if it were today.
/// </remarks>
internal static class RemovalDay
{
    /// <summary>What is not known within about a year is not known.</summary>
    private const int MostDays = 400;

    public static DayRange Of(Case facts)
    {
        if (!facts.Dossier.Endorsements.IsGiven)
        {
            return DayPlan.Unknown;
        }

        var (least, most, earliest) = (Days.None, Days.None, Days.Never);
        foreach (ref readonly var held in facts.Dossier.Endorsements.Entries)
        {
            if (Removal(facts, in held) is not { } day)
            {
                continue;
            }

            if (IsSure(facts, in held, day))
            {
                least = Math.Max(least, day.First);
            }

            most = Math.Max(most, day.Last);
            earliest = Math.Min(earliest, day.First);
        }

        return most == Days.None ? new(facts.AsOf, facts.AsOf)
            : least == Days.None ? Known(earliest, Math.Max(most, facts.AsOf))
            : Known(least, most);
    }

    private static DayRange Known(int first, int last) => last - first > MostDays ? DayPlan.Unknown : new(first, last);

    /// <summary>The removals that are not known to the day, or may be of another category.</summary>
    public static IEnumerable<(string Entry, string Attribute)> Lacking(Case facts)
    {
        var lacking = new List<(string, string)>();
        var section = facts.Dossier.Endorsements;
        foreach (ref readonly var held in section.Entries)
        {
            if (Removal(facts, in held) is not { } day)
            {
                continue;
            }

            if ((held.Category & facts.Category) == 0)
            {
                lacking.Add((section.Name(in held), "category"));
            }
            else if (!day.IsDay)
            {
                lacking.Add((section.Name(in held), held.Removed.IsGiven ? "removed" : "from"));
            }
        }

        return lacking;
    }

    private static DayRange? Removal(Case facts, in HeldFacts held)
    {
        var day =
            held.Removed.IsGiven ? held.Removed
            : held.Status != EndorsementStatus.Removed ? DayRange.Absent
            : held.From.IsGiven ? held.From
            : new DayRange(Days.First, Math.Max(Days.First, facts.AsOf));
        return day.IsGiven && day.First <= facts.AsOf && (held.PossibleCategory & facts.Category) != 0 ? day : null;
    }

    private static bool IsSure(Case facts, in HeldFacts held, DayRange day) =>
        (held.Category & facts.Category) != 0 && day.Last <= facts.AsOf;
}
