using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>How many minutes may be asked (S53b): one amount, a step table by the year of the cycle, or so much for each year held.</summary>
internal static class HoursAsked
{
    public static List<long> Of(Question question, ClockHours? hours, Sequence<HoursStep> steps, HoursPerYear? perYear)
    {
        if (perYear is { } each)
        {
            return [.. Years(question, each.Years).Select(years => years * each.Hours.Minutes)];
        }

        var usual = Training.Least(hours);
        return !question.HasCycle || steps.IsEmpty ? [usual]
            : question.Cycle is { } cycle ? [steps.LastOrDefault(s => s.From <= cycle.Last.Year)?.Hours.Minutes ?? usual]
            : [usual, .. steps.Select(s => s.Hours.Minutes)];
    }

    /// <summary>The years of the cycle, counted from the award to its end: of every award that there may be.</summary>
    private static IEnumerable<int> Years(Question question, YearsCounted counted)
    {
        var whole = question.CycleYears;
        if (question.Cycle is not { } cycle)
        {
            return [whole];
        }

        var all = Enumerable.Range(0, whole + 1);
        if (question.Candidate.Endorsements is null)
        {
            return all;
        }

        var (surely, maybe) = Standing.OfOne(question);
        if (maybe.Count == 0)
        {
            return [whole];
        }

        if (surely.Count == 0 || maybe[^1].First > surely[^1].First)
        {
            return all;
        }

        int Count(LocalDate award)
        {
            var from = LocalDate.Max(award, cycle.First);
            return Enumerable
                .Range(1, whole)
                .Count(n => (counted == YearsCounted.Completed ? from.PlusYears(n).PlusDays(-1) : from.PlusYears(n - 1)) <= cycle.Last);
        }

        return all.Where(years => Count(surely[^1].First) <= years && years <= Count(maybe[^1].First));
    }
}
