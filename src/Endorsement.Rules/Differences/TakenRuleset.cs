namespace Endorsement.Rules.Differences;

/// <summary>The older ruleset with some of the changes, as one pathway of one category is asked under it.</summary>
internal static class TakenRuleset
{
    /// <summary>Other categories are there without their rules: only their names may be asked for.</summary>
    public static Ruleset Of(RulesetDifference difference, string category, Pathway pathway, Func<RuleChange, bool> takes)
    {
        var (before, after) = (difference.Before, difference.After);
        var paired = difference.Pathways.First(p => p.Pathway.Before == category && p.Pathway.Pathway == pathway);
        var changes = new TakenChanges(paired, difference.Changes, takes);
        Sequence<Requirement> requirements = [.. paired.Pairs.Where(pair => pair.Parent is null).Select(changes.Of).OfType<Requirement>()];
        Sequence<RulesetCategory> categories =
        [
            .. before.Categories.Select(one =>
                one with
                {
                    Pathways = one.Code == category ? [one[pathway] with { Requirements = requirements }] : [],
                }
            ),
        ];
        var taken = difference.Changes.Where(takes).Select(change => change.Kind).ToHashSet();
        return before.Over(categories, kind => taken.Contains(kind) ? after : before);
    }
}
