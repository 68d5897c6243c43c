namespace Endorsement.Rules.Words.English;

/// <summary>A kind that this version does not know, as a saved determination may hold: its codes are kept, and nothing more is said of it.</summary>
/// <param name="english">The language.</param>
internal sealed class OtherKindWords(EnglishLanguage english) : EnglishKind(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; } = new Dictionary<Reason, Func<Finding, string>>();

    public override IEnumerable<AskedLine> Asks(Requirement requirement) => [];
}
