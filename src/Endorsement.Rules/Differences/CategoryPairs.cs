namespace Endorsement.Rules.Differences;

/// <summary>Which category of the one ruleset is which of the other: that of the same code, else the one that stands for it.</summary>
internal static class CategoryPairs
{
    /// <summary>The categories of the older ruleset, each with its match, and those of the newer one that match none.</summary>
    public static List<(RulesetCategory? Before, RulesetCategory? After)> Of(Ruleset before, Ruleset after)
    {
        var pairs = before.Categories.Select(one => (Before: (RulesetCategory?)one, After: Same(after, one.Code))).ToList();
        var free = after.Categories.Where(other => !pairs.Exists(pair => pair.After == other)).ToList();
        foreach (var stands in before.Equivalents.Concat(after.Equivalents))
        {
            var mine = pairs.FindAll(pair => pair.After is null && stands.Contains(pair.Before!.Code));
            var theirs = free.FindAll(other => stands.Contains(other.Code));
            if (mine.Count == 1 && theirs.Count == 1)
            {
                pairs[pairs.IndexOf(mine[0])] = (mine[0].Before, theirs[0]);
                free.Remove(theirs[0]);
            }
        }

        return [.. pairs, .. free.Select(other => ((RulesetCategory?)null, (RulesetCategory?)other))];
    }

    private static RulesetCategory? Same(Ruleset ruleset, string code) => ruleset.Categories.FirstOrDefault(c => c.Code == code);
}
