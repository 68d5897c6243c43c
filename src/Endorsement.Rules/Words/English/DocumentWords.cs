namespace Endorsement.Rules.Words.English;

/// <summary>The few figures that documents hold in words; <see cref="Endorsement.Rules.Analysis.SaidFigures"/> reads them again, so they stay as they are.</summary>
internal static class DocumentWords
{
    /// <summary>"bachelor or above", "cda or license".</summary>
    public static string Of(AcceptedCredential credential) =>
        credential.AtLeast is { } level ? $"{level.Spell()} or above" : string.Join(" or ", credential.OneOf.Select(ClosedCodes.Spell));

    /// <summary>"100 USD, not due".</summary>
    public static string Of(FigureValue.NotOwed money) =>
        FormattableString.Invariant($"{money.Amount:0.##} {money.Currency}, {Why(money, DocumentedDate.Text)}");

    /// <summary>Why it is not owed, with a day written so.</summary>
    public static string Why(FigureValue.NotOwed money, Func<NodaTime.LocalDate, string> day) =>
        money.Because switch
        {
            NotOwedReason.NotDue => "not due",
            NotOwedReason.OnlyLater => $"only after {(money.Until is { } until ? day(until) : "")}",
            NotOwedReason.PaidByOthers => $"paid by {money.PaidBy}",
            NotOwedReason.Waived => "waived",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
