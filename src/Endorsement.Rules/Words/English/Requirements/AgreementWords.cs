using System.Collections.Immutable;

namespace Endorsement.Rules.Words.English;

/// <summary>Something that the candidate signs.</summary>
internal sealed class AgreementWords : EnglishKind<AgreementRequirement>
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } =
        new Dictionary<Reason, Func<Finding, string>>
        {
            [AgreementReasons.Met] = found => $"{Name(found)} is signed.",
            [AgreementReasons.NotMet] = found =>
                found.SetAside.All(aside => aside.Reason == SetAsideReason.Future)
                    ? $"{Name(found)} is not signed."
                    : $"{Name(found)} is not signed in time.",
            [AgreementReasons.Unknown] = found => $"Whether {Name(found)} is signed in time is not known.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) => [$"sign {Name(finding)}"];

    public override ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset) is { InCycle: true }
        && determination.Cycle is { } cycle
        && (determination.Ruleset!.LateUntil(determination.Pathway, cycle.Due) ?? cycle.Due) is var last
        && last < determination.AsOf
            ?
            [
                new(
                    RecordLabel.TooLate,
                    $"it had to be signed by {LateWords.Text(last)}; a later signature does not count for this cycle. {LateWords.Ask}"
                ),
                new(
                    RecordLabel.Question,
                    $"was it signed from {LateWords.Text(cycle.From)} to {LateWords.Text(last)}, on paper that is not in the file? Then document it."
                ),
            ]
            : null;

    protected override IEnumerable<AskedLine> Asks(AgreementRequirement asked) =>
        [$"“{CodeWords.Code(asked.Code)}” signed{(asked.InCycle ? " within the renewal cycle, its due date included" : "")}."];

    private static string Name(Finding found) => $"`{found.Required.Text(Figures.AgreementCode)}`";
}
