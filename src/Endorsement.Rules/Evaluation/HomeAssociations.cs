using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>Which association endorses where, for rules that ask for the one in whose jurisdiction the candidate lives.</summary>
/// <param name="word">The bit of the word by which rules ask for it.</param>
/// <param name="known">Those whose places the ruleset knows.</param>
internal sealed class HomeAssociations(ulong word, ImmutableArray<HomeAssociations.Known> known)
{
    public ulong Word => word;

    /// <summary>Those that endorse where somebody lives. Where that is not known: none for certain, and possibly any of them (S7).</summary>
    public (ulong Certain, ulong Possible) Of(CodeSet residence)
    {
        var found = 0UL;
        foreach (var association in known)
        {
            found |= !residence.IsGiven || residence.Any(association.Places) ? association.Bit : 0;
        }

        return (residence.IsGiven ? found : 0, found);
    }

    /// <summary>An association and its places, as bits.</summary>
    internal readonly record struct Known(ulong Places, ulong Bit);
}
