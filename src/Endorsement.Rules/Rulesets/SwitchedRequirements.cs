namespace Endorsement.Rules.Rulesets;

/// <summary>Requirements that take the places of those with their ids. What holds none of them stays the object that it was.</summary>
internal static class SwitchedRequirements
{
    public static Sequence<RulesetCategory> In(Sequence<RulesetCategory> categories, IReadOnlyDictionary<string, Requirement> changed)
    {
        var touched = changed.Keys.Select(RulesetIds.Category).ToHashSet(StringComparer.Ordinal);
        return Each(
            categories,
            touched.Contains,
            requirements => requirements.Any(r => r.SelfAndParts().Any(part => changed.ContainsKey(part.Id))),
            requirements => [.. requirements.Select(requirement => Switch(requirement, changed))]
        );
    }

    public static Sequence<RulesetCategory> Without(Sequence<RulesetCategory> categories, string id)
    {
        var touched = RulesetIds.Category(id);
        return Each(
            categories,
            category => category == touched,
            requirements => requirements.Any(r => r.Id == id),
            requirements => [.. requirements.Where(r => r.Id != id)]
        );
    }

    private static Sequence<RulesetCategory> Each(
        Sequence<RulesetCategory> categories,
        Func<string, bool> isTouched,
        Func<Sequence<Requirement>, bool> holds,
        Func<Sequence<Requirement>, Sequence<Requirement>> change
    ) =>
        [
            .. categories.Select(category =>
                isTouched(category.Code)
                    ? category with
                    {
                        Pathways =
                        [
                            .. category.Pathways.Select(pathway =>
                                holds(pathway.Requirements) ? pathway with { Requirements = change(pathway.Requirements) } : pathway
                            ),
                        ],
                    }
                    : category
            ),
        ];

    private static Requirement Switch(Requirement requirement, IReadOnlyDictionary<string, Requirement> changed) =>
        changed.TryGetValue(requirement.Id, out var other) ? other
        : requirement.SelfAndParts().Any(part => changed.ContainsKey(part.Id)) ? requirement.WithChildren(part => Switch(part, changed))
        : requirement;
}
