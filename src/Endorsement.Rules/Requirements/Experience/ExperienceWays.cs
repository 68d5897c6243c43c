using System.Collections.Immutable;
using Endorsement.Rules.Remedies;

namespace Endorsement.Rules.Requirements;

/// <summary>Work as a rule asks for it, from the as-of date on until it is enough (S54).</summary>
internal static class ExperienceWays
{
    private static readonly ClockHours FullTime = 40.ClockHours();

    /// <summary>Spells that go on and count families: more of them at once are rare, and each is tried.</summary>
    private const int MostSpells = 4;

    public static IEnumerable<RemedyWay> Of(ExperienceRequirement asked, RemedySetting setting)
    {
        var raised = Raised(asked, setting).ToArray();
        foreach (var more in raised)
        {
            yield return new RemedyWay { Additions = more, IsGrowing = true };
        }

        foreach (var way in Added(asked, setting))
        {
            yield return way;

            // Where the file counts its families itself, no further work brings any.
            if (setting.Candidate.Families is not null && raised.Length > 0)
            {
                yield return way with
                {
                    Additions = [.. raised[0], .. way.Additions],
                };
            }
        }
    }

    /// <summary>
    /// The families that are missing, in the figure that the file gives: the candidate's own, which alone decides then; else that of a spell that goes on.
    /// </summary>
    private static IEnumerable<ImmutableArray<Addition>> Raised(ExperienceRequirement asked, RemedySetting setting)
    {
        var candidate = setting.Candidate;
        var lacking = asked.Families.Where(minimum => candidate.Families is not { } all || Sum(all, minimum) < minimum.Minimum).ToArray();
        if (lacking.Length == 0)
        {
            return [];
        }

        string?[] figures = candidate.Families is not null
            ? [null]
            : [.. (candidate.Work ?? []).Where(work => work is { Families: not null, To: null }).Take(MostSpells).Select(work => work.Id)];
        return figures.Select(work =>
            ImmutableArray.CreateRange<Addition>(
                lacking.Select(minimum => new FamiliesAddition(work, minimum.Ages[0], minimum.Minimum, setting.By))
            )
        );
    }

    private static long Sum(FamilyCounts counts, FamilyMinimum minimum) => minimum.Ages.Sum(age => (long)counts[age]);

    private static IEnumerable<RemedyWay> Added(ExperienceRequirement asked, RemedySetting setting)
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
                            Families = setting.Candidate.Families is null ? Families(asked) : null,
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
