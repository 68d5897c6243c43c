namespace Endorsement.Rules.Words.English;

/// <summary>What the association has not printed.</summary>
internal sealed class UndecidedWords : EnglishKind<UndecidedRequirement>
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } =
        new Dictionary<Reason, Func<Finding, string>>
        {
            [UndecidedReasons.NeedsReview] = _ => "What exactly is asked is not printed; the association decides.",
        };

    protected override IEnumerable<AskedLine> Asks(UndecidedRequirement asked) =>
        ["What exactly is asked is not printed; the association decides."];
}
