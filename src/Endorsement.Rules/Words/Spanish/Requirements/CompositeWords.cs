using static Endorsement.Rules.Words.Spanish.AmountWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Requirements that consist of others: every part, one of them, or so many.</summary>
/// <param name="spanish">The language.</param>
/// <param name="kind">The code of the kind.</param>
internal sealed class CompositeWords(SpanishLanguage spanish, string kind) : SpanishKind<CompositeRequirement>(spanish)
{
    /// <remarks>One table: of `at-least` one it is said what is said of `any`.</remarks>
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [CompositeReasons.AllMet] = _ => "Se cumplen todas las partes.",
            [CompositeReasons.AllNotMet] = found => $"{MetParts(found)}.",
            [CompositeReasons.AllUnknown] = found => $"{MetParts(found)}; el resto está pendiente.",
            [CompositeReasons.AllNeedsReview] = found => $"{MetParts(found)}; el resto está pendiente.",
            [CompositeReasons.AllNotApplicable] = NoneConcerns,
            [CompositeReasons.AnyMet] = found => $"Basta una vía: {Named(found)}.",
            [CompositeReasons.AnyNotMet] = found => $"No se cumple ninguna vía. La más cercana es {Named(found)}: {Nearest(found)}",
            [CompositeReasons.AnyUnknown] = NotYet,
            [CompositeReasons.AnyNeedsReview] = NotYet,
            [CompositeReasons.AnyNotApplicable] = NoneConcerns,
            [CompositeReasons.AtLeastMet] = Counted,
            [CompositeReasons.AtLeastNotMet] = Counted,
            [CompositeReasons.AtLeastUnknown] = Counted,
            [CompositeReasons.AtLeastNeedsReview] = Counted,
            [CompositeReasons.AtLeastNotApplicable] = NoneConcerns,
        };

    protected override IEnumerable<AskedLine> Asks(CompositeRequirement asked)
    {
        yield return kind switch
        {
            "all" => "Todo lo siguiente:",
            "any" => "Una de estas vías:",
            _ => FormattableString.Invariant($"Al menos {asked.Needed} de estas partes:"),
        };
        foreach (var part in asked.Parts)
        {
            yield return new(1, Heading(part, Labels), part);
        }
    }

    /// <summary>The title of a part, and that it is advice.</summary>
    public static string Heading(Requirement part, LabelWords labels) =>
        part.Level == RequirementLevel.Recommended ? $"{labels.Title(part.Title)} (recomendado)" : labels.Title(part.Title);

    private static string NoneConcerns(Finding found) => "Ninguna de sus partes corresponde a esta persona.";

    private string NotYet(Finding found) => $"Todavía no se cumple ninguna vía. La más cercana es {Named(found)}: {Nearest(found)}";

    private static string Counted(Finding found) =>
        $"{Verb(Number(found.Actual, Figures.Met), "Se cumple", "Se cumplen")} {found.Actual.Text(Figures.Met)} de las {FigureWords.Count(Number(found.Required, Figures.Parts), "parte")} que se piden.";

    private static string MetParts(Finding found) =>
        $"{Verb(Number(found.Actual, Figures.Met), "Se cumple", "Se cumplen")} {found.Actual.Text(Figures.Met)} de {FigureWords.Count(Number(found.Required, Figures.Parts), "parte")}";

    private string Named(Finding found) => Chosen(found) is { } part ? $"«{Labels.Title(part.Title)}»" : "ninguna";

    private string Nearest(Finding found) => Chosen(found) is { } part ? Spanish.Sentence(part) : "";

    private static Finding? Chosen(Finding found) => found.Requirements.FirstOrDefault(part => part.Id == found.Alternative);
}
