using System.Collections.Immutable;

namespace Endorsement.Rules.Findings;

/// <summary>How documents spell a <see cref="StandingKind"/>, in both directions.</summary>
internal static class StandingCodes
{
    /// <summary>The codes, in the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } = ["held", "lapsed", "removed"];

    public static string Spell(this StandingKind kind) => ClosedCodes.Word(All, (int)kind);
}
