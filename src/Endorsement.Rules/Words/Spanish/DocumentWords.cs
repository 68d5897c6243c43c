namespace Endorsement.Rules.Words.Spanish;

/// <summary>The few figures that documents hold in words; <see cref="Endorsement.Rules.Analysis.SaidFigures"/> reads them again, so they stay as they are.</summary>
internal static class DocumentWords
{
    /// <summary>The words of the document are the same in every language, so that what is saved can be read again.</summary>
    public static string Of(AcceptedCredential credential) => Words.English.DocumentWords.Of(credential);

    /// <inheritdoc cref="Of(AcceptedCredential)"/>
    public static string Of(FigureValue.NotOwed money) => Words.English.DocumentWords.Of(money);

    /// <inheritdoc cref="Of(AcceptedCredential)"/>
    public static string Share(int percent) => Words.English.FigureWords.Share(percent);

    /// <summary>Why it is not owed, with a day written so.</summary>
    public static string Why(FigureValue.NotOwed money, Func<NodaTime.LocalDate, string> day) =>
        money.Because switch
        {
            NotOwedReason.NotDue => "todavía no se debe",
            NotOwedReason.OnlyLater => $"solo después del {(money.Until is { } until ? day(until) : "")}",
            NotOwedReason.PaidByOthers => $"lo paga {SpanishLanguage.Instance.Labels.Title(money.PaidBy ?? "")}",
            NotOwedReason.Waived => "eximido",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
