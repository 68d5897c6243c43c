using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Where the candidate lives.</summary>
internal sealed class ResidenceWords : EnglishKind<ResidenceRequirement>
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } =
        new Dictionary<Reason, Func<Finding, string>>
        {
            [ResidenceReasons.Met] = found =>
                found.Required.Find(Figures.NoneOf) is { } places
                    ? $"Lives in {found.Actual.Text(Figures.Residence)}, and so not in {FigureWords.Of(places)}."
                    : "Lives where the association endorses.",
            [ResidenceReasons.NotMet] = found =>
                found.Required.Find(Figures.NoneOf) is { } places
                    ? $"Lives in {found.Actual.Text(Figures.Residence)}; this is for people who do not live in {FigureWords.Of(places)}."
                    : $"Lives in {found.Actual.Text(Figures.Residence)}; the association endorses people in {found.Required.Text(Figures.Jurisdiction)}.",
            [ResidenceReasons.Unknown] = _ => "Where the candidate lives is not known.",
        };

    protected override IEnumerable<AskedLine> Asks(ResidenceRequirement asked)
    {
        if (asked.NoneOf is { } places)
        {
            yield return $"Does not live in {Or(places)}.";
            yield break;
        }

        yield return $"Lives in {Or(asked.Jurisdiction)}.";
        if (asked.Unserved is { } unserved)
        {
            yield return $"Or works there and lives where no association is ({Or(unserved)}){(asked.Circumstance is { } code ? $", and “{Code(code)}” is true" : "")}.";
        }
    }
}
