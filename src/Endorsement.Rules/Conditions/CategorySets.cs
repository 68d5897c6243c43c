using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Conditions;

/// <summary>Category codes to bits, each with the codes that stand for it elsewhere.</summary>
internal sealed class CategorySets
{
    private readonly CodeBits _bits;
    private readonly ImmutableArray<ulong> _classes;

    public CategorySets(Ruleset ruleset, CodeBits bits)
    {
        _bits = bits;
        _classes = [.. ruleset.Equivalents.Select(group => group.Aggregate(0UL, (mask, code) => mask | bits.Find(code)))];
    }

    public ulong Mask(IEnumerable<string> codes) => codes.Aggregate(0UL, (mask, code) => mask | Mask(code));

    public ulong Mask(string code)
    {
        var own = _bits[code];
        return _classes.Aggregate(own, (mask, group) => (group & own) != 0 ? mask | group : mask);
    }
}
