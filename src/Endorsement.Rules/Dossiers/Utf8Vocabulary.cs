namespace Endorsement.Rules.Dossiers;

/// <summary>The codes of one compiled ruleset as they stand in a document of UTF-8, those that are only known among them.</summary>
internal sealed class Utf8Vocabulary
{
    private readonly CodeBits[] _codes;
    private readonly Utf8Table[] _tables;

    public Utf8Vocabulary(Vocabulary vocabulary)
        : this([.. CodeKind.All.Select(kind => vocabulary[kind])]) { }

    private Utf8Vocabulary(CodeBits[] codes)
    {
        _codes = codes;
        _tables = [.. codes.Select(bits => new Utf8Table(bits))];
    }

    /// <summary>No code at all: for reading what needs no ruleset.</summary>
    public static Utf8Vocabulary None { get; } = new([.. CodeKind.All.Select(_ => new CodeBits([], []))]);

    public Utf8Table this[CodeKind kind] => _tables[kind.Order];

    /// <summary>S49: what a code that is not known may have meant; of places nothing, since most are no rule's.</summary>
    public ulong Misspelt(CodeKind kind, string code) => kind.IsOfRules ? _codes[kind.Order].Misspelt(code) : 0;
}
