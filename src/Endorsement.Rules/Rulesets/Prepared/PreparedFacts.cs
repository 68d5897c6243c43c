using Endorsement.Rules.Conditions;

namespace Endorsement.Rules.Rulesets.Prepared;

/// <summary>What a prepared ruleset knows of all its requirements before any of them is read.</summary>
/// <param name="Hash">The hash over what decides (S45).</param>
/// <param name="WordsHash">The hash over words.</param>
/// <param name="Codes">The codes that its rules name. Nobody adds to them.</param>
internal sealed record PreparedFacts(string Hash, string WordsHash, NamedCodes Codes);
