namespace Endorsement.Rules.Words.English;

/// <summary>Fees and dates in words: what is owed, what is not and why, and until when.</summary>
internal static class DueWords
{
    public static string Due(FigureList figures) => figures.IsEmpty ? "Nothing is due." : $"{string.Join("; ", figures.Select(Owed))}.";

    /// <summary>What a fee names and the candidate does not owe, each with why; and what was paid, with what is still owed.</summary>
    public static string NotOwed(FigureList figures)
    {
        var notOwed = figures
            .Select(f => (f.Name, Value: f.Value is FigureValue.Group group ? group.Items.Find(Figures.NotOwed) : f.Value))
            .Where(f => f.Value is not null)
            .Select(f => $"{f.Name} ({FigureWords.Of(f.Value!)})");
        var paid = figures
            .Select(f => (f.Name, Items: f.Value is FigureValue.Group group ? group.Items : []))
            .Where(f => !f.Items.IsEmpty)
            .Select(f => $"{f.Name} ({Paid(f.Items)})");
        return Listed("Not owed", notOwed) + Listed("Paid", paid);
    }

    private static string Listed(string what, IEnumerable<string> items) =>
        string.Join("; ", items) is { Length: > 0 } list ? $" {what}: {list}." : "";

    /// <summary>"40 USD, 60 USD still owed".</summary>
    private static string Paid(FigureList figures) =>
        figures.Find(Figures.NotOwed) is null && figures.Find(Figures.Owed) is FigureValue.Money { Amount: > 0 } owed
            ? $"{figures.Text(Figures.Paid)}, {FigureWords.Of(owed)} still owed"
            : figures.Text(Figures.Paid);

    private static string Owed(Figure figure) =>
        figure.Name switch
        {
            "due" => $"Due on {FigureWords.Of(figure.Value)}",
            "lateUntil" => $"accepted late until {FigureWords.Of(figure.Value)}",
            "surcharge" => $"then with a surcharge of {FigureWords.Of(figure.Value)}",
            var item => $"{item}: {FigureWords.Of(figure.Value)}",
        };
}
