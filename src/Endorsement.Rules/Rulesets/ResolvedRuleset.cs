using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A ruleset beside the document from which it was read, which is what further documents build on (S44).</summary>
/// <remarks>
/// Only a document keeps what a value has no more: definitions by name, and `this`, which means another association where another association's
/// ruleset extends it.
/// </remarks>
/// <param name="Ruleset">The ruleset.</param>
/// <param name="Document">Its document, with everything carried out.</param>
internal sealed record ResolvedRuleset(Ruleset Ruleset, JsonNode Document)
{
    /// <summary>A ruleset that a program made: what it says is its document.</summary>
    public static ResolvedRuleset Of(Ruleset ruleset) => new(ruleset, RulesetWriter.Write(ruleset));
}
