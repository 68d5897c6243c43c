using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Words.English;

/// <summary>What is said where a cycle is over: nothing from now on counts, and whether something is missing in the file.</summary>
internal static class LateWords
{
    public const string Ask = "The association can say what is possible now.";

    /// <param name="cycle">The cycle, which has ended.</param>
    /// <param name="what">What was asked in it.</param>
    /// <param name="need">What of it is missing.</param>
    public static ImmutableArray<ToDoLine> Over(RenewalPeriod cycle, string what, string need) =>
        [
            new(RecordLabel.TooLate, $"the renewal cycle ended on {Text(cycle.To)}: hours from now on do not count for it. {Ask}"),
            new(
                RecordLabel.Question,
                $"did {what} from {Text(cycle.From)} to {Text(cycle.To)} take place that is not in the file? Then document it: {need}."
            ),
        ];

    public static string Text(LocalDate day) => DateWords.Day(day);
}
