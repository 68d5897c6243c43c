using Endorsement.Rules.Remedies;

namespace Endorsement.Rules.Requirements;

/// <summary>Work as a rule asks for it, from the as-of date on until it is enough (S54).</summary>
internal static class ExperienceWays
{
    private static readonly ClockHours FullTime = 40.ClockHours();

    public static IEnumerable<RemedyWay> Of(ExperienceRequirement asked, RemedySetting setting)
    {
        foreach (var filter in asked.Work)
        {
            var work = PlannedWork.Of(filter, setting);
            yield return new RemedyWay
            {
                Additions =
                [
                    work with
                    {
                        Entry = work.Entry with
                        {
                            HoursPerWeek = asked.FullTimeWeek ?? (asked.Hours is null ? null : FullTime),
                            Families = Families(asked),
                            Ages = work.Entry.Ages ?? Ages(asked),
                        },
                    },
                ],
                IsGrowing = true,
            };
        }
    }

    private static FamilyCounts? Families(ExperienceRequirement asked)
    {
        if (asked.Families.IsEmpty)
        {
            return null;
        }

        var counts = new Dictionary<AgeGroup, int>();
        foreach (var minimum in asked.Families)
        {
            counts[minimum.Ages[0]] = Math.Max(counts.GetValueOrDefault(minimum.Ages[0]), minimum.Minimum);
        }

        return new FamilyCounts(
            counts.GetValueOrDefault(AgeGroup.Prenatal),
            counts.GetValueOrDefault(AgeGroup.InfantToddler),
            counts.GetValueOrDefault(AgeGroup.EarlyChildhood)
        );
    }

    private static Sequence<AgeGroup>? Ages(ExperienceRequirement asked) =>
        asked.Families.IsEmpty ? null : [.. asked.Families.Select(minimum => minimum.Ages[0]).Distinct()];
}
