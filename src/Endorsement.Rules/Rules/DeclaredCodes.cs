namespace Endorsement.Rules;

/// <summary>Codes that a ruleset knows though no rule of it may name them (S49).</summary>
/// <param name="Kind">The sort of codes.</param>
/// <param name="Codes">The codes.</param>
public sealed record DeclaredCodes(CodeKind Kind, Sequence<string> Codes);
