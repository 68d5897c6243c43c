namespace Endorsement.Rules.Dossiers;

/// <summary>Codes as bits of the ruleset's vocabulary; a code that no rule names has no bit, and matches nothing.</summary>
/// <param name="Bits">The codes that are surely there.</param>
/// <param name="IsGiven">Whether the attribute is given at all (S6).</param>
/// <param name="Misspelt">The codes that a value which is not known may have meant: open, not absent (S49).</param>
internal readonly record struct CodeSet(ulong Bits, bool IsGiven, ulong Misspelt = 0)
{
    public bool Any(ulong wanted) => (Bits & wanted) != 0;

    /// <summary>Whether both are given, and are surely not the same.</summary>
    public bool Differs(CodeSet other) => Bits != other.Bits && IsGiven && other.IsGiven;

    public bool All(ulong wanted) => (Bits & wanted) == wanted;

    /// <summary>These, or the other's where these are not given.</summary>
    public CodeSet Or(CodeSet other) => IsGiven ? this : other;

    /// <summary>Whether a misspelt value may be one of these.</summary>
    public bool MayBeAny(ulong wanted) => (Misspelt & wanted) != 0;

    /// <summary>Whether all are there, if what is misspelt is meant.</summary>
    public bool MayBeAll(ulong wanted) => ((Bits | Misspelt) & wanted) == wanted;
}
