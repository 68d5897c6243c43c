using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>When something is due, and until when it is taken late.</summary>
/// <param name="spanish">The language.</param>
internal sealed class DeadlineWords(SpanishLanguage spanish) : SpanishKind<DeadlineRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [DeadlineReasons.Late] = found => $"{DueWords.Due(found.Required, Labels)} Ese día ya pasó; ahora es con atraso.",
            [DeadlineReasons.Unknown] = _ => "El último día se cuenta desde un día que no consta en el expediente.",
            [DeadlineReasons.Passed] = found => $"{DueWords.Due(found.Required, Labels)} El último día ya pasó.",
        };

    /// <summary>Who moved the day, and until when: the day that is due is then not the one of the rules.</summary>
    public override IEnumerable<string> Notes(Finding finding, Ruleset ruleset) =>
        finding.ExceptionInForce is { } exception ? [$"{Capital(ExceptionWords.Of(exception))}."] : [];

    protected override IEnumerable<AskedLine> Asks(DeadlineRequirement asked)
    {
        yield return asked.Due.Kind == RuleDayKind.CycleDue
            ? "Vence el día de vencimiento del ciclo de renovación."
            : $"Vence {OnDay(Day(asked.Due))}.";
        if (asked.Grace is { } grace)
        {
            yield return grace.Surcharge > 0
                ? $"Se acepta con atraso hasta el {DateWords.Day(grace.Until)}, con un recargo de {FigureWords.Decimal(grace.Surcharge)} {grace.Currency}."
                : $"Se acepta con atraso hasta el {DateWords.Day(grace.Until)}.";
        }
    }
}
