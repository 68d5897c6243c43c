using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Where the candidate lives.</summary>
internal sealed class ResidenceWords : EnglishKind<ResidenceRequirement>
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } =
        new Dictionary<Reason, Func<Finding, string>>
        {
            [ResidenceReasons.Met] = _ => "Lives where the association endorses.",
            [ResidenceReasons.NotMet] = found =>
                $"Lives in {found.Actual.Text(Figures.Residence)}; the association endorses people in {found.Required.Text(Figures.Jurisdiction)}.",
            [ResidenceReasons.Unknown] = _ => "Where the candidate lives is not known.",
        };

    protected override IEnumerable<AskedLine> Asks(ResidenceRequirement asked)
    {
        yield return $"Lives in {Or(asked.Jurisdiction)}.";
        if (asked.Unserved is { } unserved)
        {
            yield return $"Or works there and lives where no association is ({Or(unserved)}){(asked.Circumstance is { } code ? $", and “{Code(code)}” is true" : "")}.";
        }
    }
}
