using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Conditions;

/// <summary>Category codes to bits, each with the codes that stand for it elsewhere.</summary>
internal sealed class CategorySets
{
    private readonly CodeBits _bits;
    private readonly ImmutableArray<ulong> _classes;
    private readonly ImmutableArray<(ulong Category, ImmutableArray<ulong> Is)> _compounds;

    public CategorySets(Ruleset ruleset, CodeBits bits)
    {
        _bits = bits;
        _classes = [.. ruleset.Equivalents.Select(group => group.Aggregate(0UL, (mask, code) => mask | bits.Find(code)))];
        _compounds = [.. ruleset.Compounds.Select(compound => (Mask(compound.Category), compound.Is.Select(Mask).ToImmutableArray()))];
    }

    /// <summary>Categories that may be held, with those that stand for one of them together.</summary>
    public AskedCategories Asked(IEnumerable<string> codes)
    {
        var any = Mask(codes);
        return new(any, [.. _compounds.Where(compound => (compound.Category & any) != 0).Select(compound => compound.Is)]);
    }

    public ulong Mask(IEnumerable<string> codes) => codes.Aggregate(0UL, (mask, code) => mask | Mask(code));

    public ulong Mask(string code)
    {
        var own = _bits[code];
        return _classes.Aggregate(own, (mask, group) => (group & own) != 0 ? mask | group : mask);
    }
}
