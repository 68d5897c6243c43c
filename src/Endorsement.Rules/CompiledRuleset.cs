namespace Endorsement.Rules.Compilation;

/// <summary>tbd</summary>
public sealed class CompiledRuleset { }
internal static class RulesetCompiler { public static CompiledRuleset Compile(Ruleset r) => new(); public static void Check(Ruleset r, Documents.Problems p) { } }
