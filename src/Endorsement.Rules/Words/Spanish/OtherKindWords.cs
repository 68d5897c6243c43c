namespace Endorsement.Rules.Words.Spanish;

/// <summary>A kind that this version does not know, as a saved determination may hold: its codes are kept, and nothing more is said of it.</summary>
/// <param name="spanish">The language.</param>
internal sealed class OtherKindWords(SpanishLanguage spanish) : SpanishKind(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } = new Dictionary<Reason, Func<Finding, string>>();

    public override IEnumerable<AskedLine> Asks(Requirement requirement) => [];
}
