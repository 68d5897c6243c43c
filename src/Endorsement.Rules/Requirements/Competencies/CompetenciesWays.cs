using Endorsement.Rules.Candidates;
using Endorsement.Rules.Remedies;

namespace Endorsement.Rules.Requirements;

/// <summary>Areas that something planned anyway supports; else training, coursework or work that supports them (S54).</summary>
internal static class CompetenciesWays
{
    public static IEnumerable<RemedyWay> Of(CompetenciesRequirement asked, RemedySetting setting)
    {
        if (asked.FromTraining)
        {
            for (var i = 0; i < setting.Planned.Count; i++)
            {
                if (setting.Planned[i] is TrainingAddition training)
                {
                    yield return new RemedyWay
                    {
                        InPlaceOfPlanned =
                        [
                            .. setting.Planned.Select(
                                (planned, place) => place == i ? training with { Areas = [.. training.Areas.Union(asked.Areas)] } : planned
                            ),
                        ],
                    };
                }
            }
        }

        foreach (var day in setting.Occasions)
        {
            if (asked.FromTraining)
            {
                yield return RemedyWay.Of(new TrainingAddition(day, 60) { Areas = asked.Areas });
            }
            else if (asked.FromEducation)
            {
                yield return RemedyWay.Of(
                    new EntryAddition(
                        CandidateSections.Education,
                        day,
                        ids => new EducationEntry
                        {
                            Id = ids.Next(),
                            Credential = CredentialKind.Coursework,
                            Conferred = day,
                            Competencies = asked.Areas,
                        }
                    )
                );
            }
            else
            {
                yield return RemedyWay.Of(new WorkAddition(new WorkEntry { Id = "", Competencies = asked.Areas }, day));
            }
        }
    }
}
