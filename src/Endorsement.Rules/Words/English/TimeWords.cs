using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Over which time evidence counts, in words.</summary>
/// <param name="english">The language.</param>
internal sealed class TimeWords(EnglishLanguage english)
{
    /// <summary>"the day of the first master's degree or higher".</summary>
    public static string After(StartingPoint after) =>
        after.Degree is { } degree
            ? $"the day of the first {DegreeName(degree).Split(' ', 2)[1]}"
            : $"the day of the first credential that is accepted for “{LabelWords.Plain(after.CredentialOf!)}”";

    /// <summary>" in the renewal cycle".</summary>
    public static string In(EvidenceTime when) =>
        when.Frame switch
        {
            TimeFrame.Ever => "",
            TimeFrame.Cycle => " in the renewal cycle",
            TimeFrame.Last => $" in the last {FigureWords.Of(when.Last!)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What stands before a sentence that holds under a condition only.</summary>
    public string Where(Condition? when, string alone, string behind) =>
        when is null ? alone : $"Where {english.Conditions.Clause(when)}, {behind}";

    /// <summary>A title in brackets.</summary>
    public static string Name(string? title) => title is null ? "" : $" ({title})";

    /// <summary>" for at least two years and at most three years".</summary>
    public static string Between(NodaTime.Period? atLeast, NodaTime.Period? atMost) =>
        (atLeast, atMost) switch
        {
            ({ } least, { } most) => $" for at least {FigureWords.Of(least)} and at most {FigureWords.Of(most)}",
            ({ } least, null) => $" for at least {FigureWords.Of(least)}",
            (null, { } most) => $" for at most {FigureWords.Of(most)}",
            _ => "",
        };
}
