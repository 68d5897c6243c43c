namespace Endorsement.Rules.Rulesets;

/// <summary>What was read of a ruleset document.</summary>
/// <param name="Document">
/// What further documents build on, with gaps where something is wrong: they are read all the same; <see langword="null"/>: nothing to build on.
/// </param>
/// <param name="Ruleset">The ruleset; <see langword="null"/>: something is wrong.</param>
internal sealed record RulesetReading(ExtendedDocument? Document, Ruleset? Ruleset)
{
    public static RulesetReading Nothing { get; } = new(null, null);

    /// <summary>The ruleset and its document, where nothing is wrong.</summary>
    public ResolvedRuleset? Whole => Ruleset is not null ? new ResolvedRuleset(Ruleset) : null;
}
