using System.Collections.Immutable;

namespace Endorsement.Rules.Words.English;

/// <summary>Something that the candidate signs.</summary>
/// <param name="english">The language.</param>
internal sealed class AgreementWords(EnglishLanguage english) : EnglishKind<AgreementRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [AgreementReasons.Met] = found => $"{CodeWords.Capital(Name(found))} is signed.",
            [AgreementReasons.NotMet] = found =>
                found.SetAside.All(aside => aside.Reason == SetAsideReason.Future)
                    ? $"{CodeWords.Capital(Name(found))} is not signed."
                    : $"{CodeWords.Capital(Name(found))} is not signed in time.",
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

    public override Lack Lacks(Finding finding) => new(Name(finding), IsPlural: false);

    protected override IEnumerable<AskedLine> Asks(AgreementRequirement asked) =>
        [$"{CodeWords.Capital(Name(asked.Code))} signed{(asked.InCycle ? " within the renewal cycle, its due date included" : "")}."];

    private string Name(Finding found) => Name(found.Required.Text(Figures.AgreementCode));

    private string Name(string code) => $"the {Labels.Of(CodeKind.Agreements, code)}";
}
