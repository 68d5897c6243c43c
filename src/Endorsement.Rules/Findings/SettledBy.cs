using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Who settles what is open.</summary>
public enum SettledBy
{
    /// <summary>The candidate supplies a fact.</summary>
    Candidate,

    /// <summary>A reviewer judges.</summary>
    Reviewer,

    /// <summary>The association says what its rule asks (S53a).</summary>
    Association,
}

/// <summary>How documents spell who settles what is open, in both directions; the order is that of the enumeration.</summary>
internal static class SettledByCodes
{
    public static ImmutableArray<string> All { get; } = ["candidate", "reviewer", "association"];

    public static string Spell(this SettledBy by) => ClosedCodes.Word(All, (int)by);
}
