using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>The renewals before the one that is asked about which the file does not meet.</summary>
internal static class EarlierCycles
{
    private const int MostTold = 10;

    /// <returns>The cycle that has just ended and those before it, as long as none is met; empty where none has just ended, or it is met.</returns>
    public static Sequence<RenewalPeriod> Of(CandidateFile file, Question question, Determination now)
    {
        var missed = new List<RenewalPeriod>();
        for (var year = now.JustEnded?.To.Year; year is not null && missed.Count < MostTold; )
        {
            if (
                !file.TryDetermine(question with { CycleYear = year }, out var then, out _)
                || then is not { Outcome: Outcome.NotMet, Cycle: { } cycle }
                || cycle.From <= Award(file.Candidate, now.Category)
            )
            {
                break;
            }

            missed.Add(cycle);
            year = Award(file.Candidate, now.Category) is null ? null : cycle.From.PlusDays(-1).Year;
        }

        return [.. missed];
    }

    /// <summary>The first day of the endorsement that is renewed; how many cycles there were before is not known without it.</summary>
    private static LocalDate? Award(Candidate candidate, string category) =>
        (candidate.Endorsements ?? []).Where(held => held.Category == category).Min(held => held.From?.First);
}
