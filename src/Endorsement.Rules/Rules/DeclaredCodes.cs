namespace Endorsement.Rules;

/// <summary>Codes that a ruleset knows though no rule of it may name them (S49).</summary>
/// <param name="Kind">The kind of code as documents call it: <c>activity</c>, <c>topics</c>, <c>categories</c>, …</param>
/// <param name="Codes">The codes.</param>
public sealed record DeclaredCodes(string Kind, Sequence<string> Codes);
