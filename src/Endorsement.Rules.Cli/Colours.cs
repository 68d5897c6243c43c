using System.Text;

namespace Endorsement.Rules.Cli;

/// <summary>Outcome words in colour, for a person at a terminal; the words alone say the same.</summary>
internal static class Colours
{
    /// <summary>The longest word first: "not met" ends in "met".</summary>
    private static readonly (Outcome Outcome, string Word)[] Endings =
    [
        .. Enum.GetValues<Outcome>()
            .Select(outcome => (outcome, Language.English.Of(outcome)))
            .OrderByDescending(ending => ending.Item2.Length),
    ];

    public static string Of(ToolIo io, Outcome outcome, string text) => io.UsesColour ? $"\e[{Code(outcome)}m{text}\e[0m" : text;

    /// <summary>Colours the outcome at the end of every heading of an explanation.</summary>
    public static string Outcomes(ToolIo io, string explanation)
    {
        if (!io.UsesColour)
        {
            return explanation;
        }

        var text = new StringBuilder(explanation.Length + 256);
        foreach (var line in explanation.Split('\n').SkipLast(1))
        {
            var (outcome, word) = Endings.FirstOrDefault(ending => line.EndsWith($": {ending.Word}", StringComparison.Ordinal));
            text.Append(word is null ? line : string.Concat(line.AsSpan(0, line.Length - word.Length), Of(io, outcome, word))).Append('\n');
        }

        return text.ToString();
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
