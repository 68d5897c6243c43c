using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words.English;

/// <summary>An endorsement that is held already.</summary>
internal sealed class EndorsementHeldWords : EnglishKind<EndorsementHeldRequirement>
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } =
        new Dictionary<Reason, Func<Finding, string>>
        {
            [EndorsementHeldReasons.Met] = found => $"{CodeWords.Capital(HeldAs(found))} since {found.Actual.Text("since")}.",
            [EndorsementHeldReasons.NotMet] = found =>
                $"{found.Required.Text("categories")} is not {HeldAs(found)}{On(found)} as asked{(found.Required.Find("atLeast") is null ? "" : $" (for at least {found.Required.Text("atLeast")})")}.",
            [EndorsementHeldReasons.Unknown] = found =>
                $"Whether {found.Required.Text("categories")} is {HeldAs(found)}{On(found)} as asked is not known.",
        };

    protected override IEnumerable<AskedLine> Asks(EndorsementHeldRequirement asked)
    {
        var text = $"Holds {PeopleWords.Held(asked.Held)}{TimeWords.Between(asked.AtLeast, asked.AtMost)}";
        return [asked.At is { } day ? $"{text}, measured on {CodeWords.Day(day)}." : $"{text}."];
    }

    /// <summary>The standing that is asked, as a participle: "held", or "removed" where reinstatement asks for that.</summary>
    private static string HeldAs(Finding finding) =>
        Asked(finding).Held.Statuses is var statuses && !statuses.Contains(EndorsementStatus.Active)
            ? string.Join(" or ", statuses.Select(status => status.Spell()))
            : "held";

    /// <summary>The day on which it is asked, where it is known.</summary>
    private static string On(Finding found) => found.Required.Find("on") is null ? "" : $" on {found.Required.Text("on")}";
}
