namespace Endorsement.Rules.Words.English;

/// <summary>What the association has not printed.</summary>
/// <param name="english">The language.</param>
internal sealed class UndecidedWords(EnglishLanguage english) : EnglishKind<UndecidedRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [UndecidedReasons.NeedsReview] = _ => "What exactly is asked is not printed; the association decides.",
        };

    protected override IEnumerable<AskedLine> Asks(UndecidedRequirement asked) =>
        ["What exactly is asked is not printed; the association decides."];
}
