namespace Endorsement.Rules.Words.Spanish;

/// <summary>Fees and dates in words: what is owed, what is not and why, and until when.</summary>
internal static class DueWords
{
    public static string Due(FigureList figures, LabelWords labels) =>
        figures.IsEmpty ? "No se debe nada." : $"{string.Join("; ", figures.Select(figure => Owed(figure, labels)))}.";

    /// <summary>What a fee names and the candidate does not owe, each with why; and what was paid, with what is still owed.</summary>
    public static string NotOwed(FigureList figures, LabelWords labels)
    {
        var notOwed = figures
            .Select(f => (f.Name, Value: f.Value is FigureValue.Group group ? group.Items.Find(Figures.NotOwed) : f.Value))
            .Where(f => f.Value is not null)
            .Select(f => $"{labels.Title(f.Name)} ({FigureWords.Of(f.Value!)})");
        var paid = figures
            .Select(f => (f.Name, Items: f.Value is FigureValue.Group group ? group.Items : []))
            .Where(f => !f.Items.IsEmpty)
            .Select(f => $"{labels.Title(f.Name)} ({Paid(f.Items)})");
        return Listed("No se debe", notOwed) + Listed("Pagado", paid);
    }

    private static string Listed(string what, IEnumerable<string> items) =>
        string.Join("; ", items) is { Length: > 0 } list ? $" {what}: {list}." : "";

    /// <summary>"40 USD, quedan 60 USD por pagar".</summary>
    private static string Paid(FigureList figures) =>
        figures.Find(Figures.NotOwed) is null && figures.Find(Figures.Owed) is FigureValue.Money { Amount: > 0 } owed
            ? $"{figures.Text(Figures.Paid)}, quedan {FigureWords.Of(owed)} por pagar"
            : figures.Text(Figures.Paid);

    private static string Owed(Figure figure, LabelWords labels) =>
        figure.Name switch
        {
            "due" => $"Vence el {FigureWords.Of(figure.Value)}",
            "lateUntil" => $"se acepta con atraso hasta el {FigureWords.Of(figure.Value)}",
            "surcharge" => $"en ese caso con un recargo de {FigureWords.Of(figure.Value)}",
            var item => $"{labels.Title(item)}: {FigureWords.Of(figure.Value)}",
        };
}
