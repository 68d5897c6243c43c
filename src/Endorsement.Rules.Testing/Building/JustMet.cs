using Endorsement.Rules.Testing.Steps;
using NodaTime;

namespace Endorsement.Rules.Testing.Building;

/// <summary>
/// The plan's file as a person would keep it: no circumstance that nothing asks about, no more than eight hours of training a day, people who were not all
/// endorsed on one day, ids that say what an entry is.
/// </summary>
internal static class JustMet
{
    private const int MinutesOfADay = 8 * 60;

    public static ExampleCandidate Of(ExampleCandidate found)
    {
        found = WithoutNeedlessCircumstances(found);
        var plausible = found with { Candidate = Plausible(found.Candidate) };
        found = plausible.Determine().Outcome == Outcome.Met ? plausible : found;
        return found with { Candidate = ReadableIds.Of(found.Candidate) };
    }

    private static ExampleCandidate WithoutNeedlessCircumstances(ExampleCandidate found)
    {
        foreach (var code in found.Candidate.Circumstances?.Keys.ToArray() ?? [])
        {
            Circumstances left = [.. found.Candidate.Circumstances!.Where(pair => pair.Key != code)];
            var tried = found with { Candidate = found.Candidate with { Circumstances = left.Count == 0 ? null : left } };
            found = tried.Determine().Outcome == Outcome.Met ? tried : found;
        }

        return found;
    }

    private static Candidate Plausible(Candidate candidate) =>
        candidate with
        {
            Training = candidate.Training?.Select(Spread).ToSequence(),
            People = candidate.People?.Select(Apart).ToSequence(),
        };

    /// <summary>People who were endorsed on one day may be one person: each is endorsed a day after the one before.</summary>
    private static Person Apart(Person person, int place) =>
        person with
        {
            Endorsements = person.Endorsements?.Select(held => held with { From = Period.FromDays(place).From(held.From) }).ToSequence(),
        };

    private static TrainingEntry Spread(TrainingEntry training) =>
        training is { Date: { IsDay: true, First: var last }, Hours: { Minutes: > MinutesOfADay and var minutes } }
            ? training with
            {
                Date = null,
                From = last.PlusDays(-(int)((minutes - 1) / MinutesOfADay)),
                To = last,
            }
            : training;
}
