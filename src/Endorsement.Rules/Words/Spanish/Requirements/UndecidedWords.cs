namespace Endorsement.Rules.Words.Spanish;

/// <summary>What the association has not printed.</summary>
/// <param name="spanish">The language.</param>
internal sealed class UndecidedWords(SpanishLanguage spanish) : SpanishKind<UndecidedRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [UndecidedReasons.NeedsReview] = _ => "No está publicado qué se pide exactamente; decide la asociación.",
        };

    protected override IEnumerable<AskedLine> Asks(UndecidedRequirement asked) =>
        ["No está publicado qué se pide exactamente; decide la asociación."];
}
