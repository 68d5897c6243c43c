namespace Endorsement.Rules.Words.English;

/// <summary>An endorsement that is held already.</summary>
/// <param name="english">The language.</param>
internal sealed class EndorsementHeldWords(EnglishLanguage english) : EnglishKind<EndorsementHeldRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [EndorsementHeldReasons.Met] = found =>
                $"{CodeWords.Capital(HeldAs(found))} since {DateWords.Day(found.Actual.Text(Figures.Since))}.",
            [EndorsementHeldReasons.NotMet] = found =>
                $"The endorsement as {Categories(found)} is not {HeldAs(found)}{On(found)} as asked{(found.Required.Find(Figures.AtLeast) is null ? "" : $" (for at least {found.Required.Text(Figures.AtLeast)})")}.",
            [EndorsementHeldReasons.Unknown] = found =>
                $"Whether the endorsement as {Categories(found)} is {HeldAs(found)}{On(found)} as asked is not known.",
        };

    protected override IEnumerable<AskedLine> Asks(EndorsementHeldRequirement asked)
    {
        var text = $"Holds {English.People.Held(asked.Held)}{TimeWords.Between(asked.AtLeast, asked.AtMost)}";
        return [asked.At is { } day ? $"{text}, measured on {CodeWords.Day(day)}." : $"{text}."];
    }

    /// <summary>The standing that is asked, as a participle: "held", or "removed" where reinstatement asks for that.</summary>
    private static string HeldAs(Finding finding) =>
        finding.Terms[Figures.Statuses] is { } statuses ? string.Join(" or ", statuses) : "held";

    private string Categories(Finding found) => Labels.Categories(found.Required[Figures.Categories] ?? []);

    /// <summary>The day on which it is asked, where it is known.</summary>
    private static string On(Finding found) => found.Required.Find(Figures.On) is null ? "" : $" on {found.Required.Text(Figures.On)}";
}
