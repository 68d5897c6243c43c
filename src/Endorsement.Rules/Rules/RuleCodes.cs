using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>How documents spell the closed codes of rules. The order is that of the enumeration.</summary>
internal static class RuleCodes
{
    public static ImmutableArray<string> Levels { get; } = ["required", "recommended", "administrative"];

    public static ImmutableArray<string> Provenances { get; } = ["stated", "inherited", "inferred", "local"];

    public static string Spell(this RequirementLevel level) => Levels[(int)level];

    public static string Spell(this Provenance provenance) => Provenances[(int)provenance];
}
