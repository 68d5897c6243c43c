namespace Endorsement.Rules.Words.Spanish;

/// <summary>Where the candidate lives.</summary>
/// <param name="spanish">The language.</param>
internal sealed class ResidenceWords(SpanishLanguage spanish) : SpanishKind<ResidenceRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [ResidenceReasons.Met] = found =>
                found.Required.Find(Figures.NoneOf) is { } places
                    ? $"Vive en {PlaceWords.Of(found.Actual.Text(Figures.Residence))}, y por tanto no en {Places(places)}."
                    : "Vive donde la asociación acredita.",
            [ResidenceReasons.NotMet] = found =>
                found.Required.Find(Figures.NoneOf) is { } places
                    ? $"Vive en {PlaceWords.Of(found.Actual.Text(Figures.Residence))}; esto es para personas que no viven en {Places(places)}."
                    : $"Vive en {PlaceWords.Of(found.Actual.Text(Figures.Residence))}; la asociación acredita a personas de {Labels.Places(found.Required[Figures.Jurisdiction] ?? [])}.",
            [ResidenceReasons.Unknown] = _ => "No se sabe dónde vive la persona candidata.",
        };

    protected override IEnumerable<AskedLine> Asks(ResidenceRequirement asked)
    {
        if (asked.NoneOf is { } places)
        {
            yield return $"No vivir en {Labels.Places(places)}.";
            yield break;
        }

        yield return $"Vivir en {Labels.Places(asked.Jurisdiction)}.";
        if (asked.Unserved is { } unserved)
        {
            yield return $"O trabajar allí y vivir donde no hay asociación ({Labels.Places(unserved)}){(asked.Circumstance is { } code ? $", y que se dé esto: {Labels.Circumstance(code, isSo: true)}" : "")}.";
        }
    }

    private string Places(FigureValue places) => places is FigureValue.List list ? Labels.Places(list.Words) : FigureWords.Of(places);
}
