namespace Endorsement.Rules.Differences;

/// <summary>What ids of the older ruleset are called in the newer one (S44), whichever of the two says so.</summary>
internal static class Renames
{
    public static IReadOnlyDictionary<string, string> Of(Ruleset before, Ruleset after)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in before.Renamed)
        {
            renamed[one.New] = one.Old;
        }

        foreach (var one in after.Renamed)
        {
            renamed[one.Old] = one.New;
        }

        return renamed;
    }
}
