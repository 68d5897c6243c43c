namespace Endorsement.Rules.Words.Spanish;

/// <summary>An endorsement that is held already.</summary>
/// <param name="spanish">The language.</param>
internal sealed class EndorsementHeldWords(SpanishLanguage spanish) : SpanishKind<EndorsementHeldRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [EndorsementHeldReasons.Met] = found =>
                $"{CodeWords.Capital(HeldAs(found))} desde el {DateWords.Day(found.Actual.Text(Figures.Since))}.",
            [EndorsementHeldReasons.NotMet] = found =>
                $"La acreditación como {Categories(found)} no está {HeldAs(found)}{On(found)} como se pide{(found.Required.Find(Figures.AtLeast) is null ? "" : $" (desde hace al menos {found.Required.Text(Figures.AtLeast)})")}.",
            [EndorsementHeldReasons.Unknown] = found =>
                $"No se sabe si la acreditación como {Categories(found)} está {HeldAs(found)}{On(found)} como se pide.",
        };

    protected override IEnumerable<AskedLine> Asks(EndorsementHeldRequirement asked)
    {
        var text = $"Tener {Spanish.People.Held(asked.Held)}{TimeWords.Between(asked.AtLeast, asked.AtMost)}";
        return [asked.At is { } day ? $"{text}, según {CodeWords.OnDay(CodeWords.Day(day))}." : $"{text}."];
    }

    /// <summary>The standing that is asked: "vigente", or "retirada" where reinstatement asks for that.</summary>
    private static string HeldAs(Finding finding) =>
        finding.Terms[Figures.Statuses] is { } statuses ? CodeWords.Or(statuses.Select(Status)) : "vigente";

    private static string Status(string code) =>
        Enum.GetValues<EndorsementStatus>().Where(status => status.Spell() == code).Select(CodeWords.Status).FirstOrDefault(code);

    private string Categories(Finding found) => Labels.Categories(found.Required[Figures.Categories] ?? []);

    /// <summary>The day on which it is asked, where it is known.</summary>
    private static string On(Finding found) => found.Required.Find(Figures.On) is null ? "" : $" el {found.Required.Text(Figures.On)}";
}
