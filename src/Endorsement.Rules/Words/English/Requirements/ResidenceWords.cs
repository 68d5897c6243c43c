namespace Endorsement.Rules.Words.English;

/// <summary>Where the candidate lives.</summary>
/// <param name="english">The language.</param>
internal sealed class ResidenceWords(EnglishLanguage english) : EnglishKind<ResidenceRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [ResidenceReasons.Met] = found =>
                found.Required.Find(Figures.NoneOf) is { } places
                    ? $"Lives in {PlaceWords.Of(found.Actual.Text(Figures.Residence))}, and so not in {Places(places)}."
                    : "Lives where the association endorses.",
            [ResidenceReasons.NotMet] = found =>
                found.Required.Find(Figures.NoneOf) is { } places
                    ? $"Lives in {PlaceWords.Of(found.Actual.Text(Figures.Residence))}; this is for people who do not live in {Places(places)}."
                    : $"Lives in {PlaceWords.Of(found.Actual.Text(Figures.Residence))}; the association endorses people in {Labels.Places(found.Required[Figures.Jurisdiction] ?? [])}.",
            [ResidenceReasons.Unknown] = _ => "Where the candidate lives is not known.",
        };

    protected override IEnumerable<AskedLine> Asks(ResidenceRequirement asked)
    {
        if (asked.NoneOf is { } places)
        {
            yield return $"Does not live in {Labels.Places(places)}.";
            yield break;
        }

        yield return $"Lives in {Labels.Places(asked.Jurisdiction)}.";
        if (asked.Unserved is { } unserved)
        {
            yield return $"Or works there and lives where no association is ({Labels.Places(unserved)}){(asked.Circumstance is { } code ? $", and {Labels.Circumstance(code, isSo: true)}" : "")}.";
        }
    }

    private string Places(FigureValue places) => places is FigureValue.List list ? Labels.Places(list.Words) : FigureWords.Of(places);
}
