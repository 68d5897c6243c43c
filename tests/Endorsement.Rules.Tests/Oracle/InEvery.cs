using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>So many hours in every calendar month or year that lies wholly in the window (S53b).</summary>
internal static class InEvery
{
    /// <param name="question">The question.</param>
    /// <param name="every">What is asked; absent: nothing.</param>
    /// <param name="time">The window.</param>
    /// <param name="minutes">What there is in these days.</param>
    /// <param name="isCertain">Where the cycle is not known nothing is certain, and nothing impossible.</param>
    public static bool Holds(
        Question question,
        HoursInEvery? every,
        EvidenceTime time,
        Func<LocalDate, LocalDate, long> minutes,
        bool isCertain
    ) =>
        every is null
        || (
            Window(question, time) is { } window
                ? Units(window.First, window.Last, every.Unit).All(unit => minutes(unit.First, unit.Last) >= every.Hours.Minutes)
                : !isCertain
        );

    private static (LocalDate First, LocalDate Last)? Window(Question question, EvidenceTime time) =>
        time.Frame == TimeFrame.Cycle
            ? question.Cycle is { } cycle
                ? (question.CountsFrom, cycle.Last)
                : null
            : question
                .Last(time.Last)
                .Within(Question.FirstDay, question.AsOf)
                .Where(s => s.Value == Truth.Yes)
                .Select(s => (s.First, s.Last))
                .Single();

    private static IEnumerable<(LocalDate First, LocalDate Last)> Units(LocalDate first, LocalDate last, CalendarUnit unit)
    {
        var begin = new LocalDate(first.Year, unit == CalendarUnit.Month ? first.Month : 1, 1);
        LocalDate Next(LocalDate day) => unit == CalendarUnit.Month ? day.PlusMonths(1) : day.PlusYears(1);
        for (; Next(begin).PlusDays(-1) <= last; begin = Next(begin))
        {
            if (begin >= first)
            {
                yield return (begin, Next(begin).PlusDays(-1));
            }
        }
    }
}
