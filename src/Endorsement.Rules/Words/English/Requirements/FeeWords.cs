using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>What is to be paid.</summary>
/// <param name="english">The language.</param>
internal sealed class FeeWords(EnglishLanguage english) : EnglishKind<FeeRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>();

    public override IEnumerable<string> Notes(Finding finding, Ruleset ruleset) =>
        (Asked(finding, ruleset)?.Items ?? [])
            .Where(item => item.Note is not null && (finding.Required.Find(item.Item) ?? finding.Actual.Find(item.Item)) is not null)
            .Select(item => $"{item.Item}: {item.Note}");

    protected override IEnumerable<AskedLine> Asks(FeeRequirement asked) => asked.Items.Select(item => (AskedLine)Item(item));

    public override string? Item(object item, Requirement of) => item is FeeItem fee ? Item(fee) : null;

    private string Item(FeeItem item)
    {
        var text = $"{Capital(item.Item)}: {FormattableString.Invariant($"{item.Amount:0.##}")} {item.Currency}";
        text +=
            item.SubmittedFrom is null && item.SubmittedUntil is null
                ? ""
                : $", for applications submitted {Range(item.SubmittedFrom, item.SubmittedUntil)}";
        text += item.PaidBy is { } payer ? $", paid by {payer}" : "";
        text += item.After is { } day ? $", only after {Day(day)}" : "";
        text += item.When is { } when ? $", only where {Conditions.Clause(when)}" : "";
        return item.Note is { } note ? $"{text} ({note})." : $"{text}.";
    }
}
