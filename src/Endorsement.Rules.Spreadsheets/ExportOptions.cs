namespace Endorsement.Rules.Spreadsheets;

/// <summary>How results are laid out as tables.</summary>
public sealed record ExportOptions
{
    /// <summary>The rulesets whose titles stand for ids; the built-in ones by default.</summary>
    public RulesetCatalog Catalog { get; init; } = RulesetCatalog.BuiltIn;

    /// <summary>The language of headings and words; the sentences of results are in the language in which they were asked for.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The categories that are shown, in any case; empty: every one.</summary>
    public Sequence<string> Categories { get; init; } = [];

    /// <summary>
    /// The files of the people by id, where they are at hand: results have no names and no memberships. Asked several times for each id, those of one person one after
    /// the other. <see langword="null"/>: there are none.
    /// </summary>
    public Func<string, Candidate?>? Candidate { get; init; }
}
