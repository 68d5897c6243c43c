namespace Endorsement.Rules;

/// <summary>How a ruleset came by its requirements (S44), counted over every category and pathway.</summary>
/// <remarks>The requirements of the pathways are counted; the parts of which one consists are not counted again.</remarks>
/// <param name="Stated">Requirements that the association itself states.</param>
/// <param name="Inherited">Requirements taken over from the licensor.</param>
/// <param name="Inferred">Requirements that are our reading; each has a note.</param>
/// <param name="Local">Requirements with a figure that was changed without a source (S50).</param>
public readonly record struct ProvenanceCounts(int Stated, int Inherited, int Inferred, int Local)
{
    /// <summary>All requirements.</summary>
    public int Total => Stated + Inherited + Inferred + Local;

    /// <summary>Counts the requirements of a ruleset.</summary>
    /// <param name="ruleset">The ruleset.</param>
    public static ProvenanceCounts Of(Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        var all = ruleset.Categories.SelectMany(c => c.Pathways).SelectMany(p => p.Requirements).ToLookup(r => r.Provenance);
        return new ProvenanceCounts(
            all[Provenance.Stated].Count(),
            all[Provenance.Inherited].Count(),
            all[Provenance.Inferred].Count(),
            all[Provenance.Local].Count()
        );
    }
}
