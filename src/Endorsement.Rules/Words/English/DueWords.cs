namespace Endorsement.Rules.Words.English;

/// <summary>Fees and dates in words: what is owed, what is not and why, and until when.</summary>
internal static class DueWords
{
    public static string Due(FigureList figures) => figures.IsEmpty ? "Nothing is due." : $"{string.Join("; ", figures.Select(Owed))}.";

    /// <summary>What a fee names and the candidate does not owe, each with why.</summary>
    public static string NotOwed(FigureList figures) =>
        figures.IsEmpty ? "" : $" Not owed: {string.Join("; ", figures.Select(f => $"{f.Name} ({FigureWords.Of(f.Value)})"))}.";

    private static string Owed(Figure figure) =>
        figure.Name switch
        {
            "due" => $"Due on {FigureWords.Of(figure.Value)}",
            "lateUntil" => $"accepted late until {FigureWords.Of(figure.Value)}",
            "surcharge" => $"then with a surcharge of {FigureWords.Of(figure.Value)}",
            var item => $"{item}: {FigureWords.Of(figure.Value)}",
        };
}
