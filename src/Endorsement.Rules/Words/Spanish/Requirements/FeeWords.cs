using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>What is to be paid.</summary>
/// <param name="spanish">The language.</param>
internal sealed class FeeWords(SpanishLanguage spanish) : SpanishKind<FeeRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>();

    public override IEnumerable<string> Notes(Finding finding, Ruleset ruleset) =>
        (Asked(finding, ruleset)?.Items ?? [])
            .Where(item => item.Note is not null && (finding.Required.Find(item.Item) ?? finding.Actual.Find(item.Item)) is not null)
            .Select(item => $"{Labels.Title(item.Item)}: {Spanish.Names.Note(item.Note!)}");

    protected override IEnumerable<AskedLine> Asks(FeeRequirement asked) => asked.Items.Select(item => (AskedLine)Item(item));

    public override string? Item(object item, Requirement of) => item is FeeItem fee ? Item(fee) : null;

    private string Item(FeeItem item)
    {
        var text = $"{Capital(Labels.Title(item.Item))}: {FigureWords.Decimal(item.Amount)} {item.Currency}";
        text +=
            item.SubmittedFrom is null && item.SubmittedUntil is null
                ? ""
                : $", en solicitudes presentadas {Range(item.SubmittedFrom, item.SubmittedUntil)}";
        text += item.PaidBy is { } payer ? $", lo paga {Labels.Title(payer)}" : "";
        text += item.After is { } day ? $", solo después {CodeWords.Of(Day(day))}" : "";
        text += item.When is { } when ? $", solo cuando {Conditions.Clause(when)}" : "";
        return item.Note is { } note ? $"{text} ({Spanish.Names.Note(note)})." : $"{text}.";
    }
}
