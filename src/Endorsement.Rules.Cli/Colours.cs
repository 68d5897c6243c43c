using System.Text;

namespace Endorsement.Rules.Cli;

/// <summary>Outcome words in colour, for a person at a terminal; the words alone say the same.</summary>
internal static class Colours
{
    /// <summary>The longest word first: "not met" ends in "met".</summary>
    private static readonly (Outcome Outcome, string Word)[] Endings =
    [
        .. Language
            .All.SelectMany(language => Enum.GetValues<Outcome>().Select(outcome => (outcome, language.Of(outcome))))
            .OrderByDescending(ending => ending.Item2.Length),
    ];

    public static string Of(ToolIo io, Outcome outcome, string text) => io.UsesColour ? $"\e[{Code(outcome)}m{text}\e[0m" : text;

    /// <summary>Colours the outcome at the end of every heading of an explanation, and in its first line.</summary>
    public static string Outcomes(ToolIo io, Outcome whole, string explanation)
    {
        if (!io.UsesColour)
        {
            return explanation;
        }

        var text = new StringBuilder(explanation.Length + 256);
        var isFirst = true;
        foreach (var line in explanation.Split('\n').SkipLast(1))
        {
            var (outcome, word) = Endings.FirstOrDefault(ending => line.EndsWith($": {ending.Word}", StringComparison.Ordinal));
            text.Append(
                    isFirst ? First(io, whole, line)
                    : word is null ? line
                    : string.Concat(line.AsSpan(0, line.Length - word.Length), Of(io, outcome, word))
                )
                .Append('\n');
            isFirst = false;
        }

        return text.ToString();
    }

    /// <summary>The outcome stands between the category and what is missing.</summary>
    private static string First(ToolIo io, Outcome whole, string line)
    {
        var begin = line.IndexOf(": ", StringComparison.Ordinal) + 2;
        var end = line.IndexOf(';', begin) is > 0 and var at ? at : line.Length;
        return begin < 2 ? line : string.Concat(line.AsSpan(0, begin), Of(io, whole, line[begin..end]), line.AsSpan(end));
    }

    private static string Code(Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => "32",
            Outcome.NotMet => "31",
            Outcome.Unknown => "33",
            Outcome.NeedsReview => "36",
            Outcome.NotApplicable => "2",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
