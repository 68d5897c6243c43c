namespace Endorsement.Rules;

/// <summary>The requirements of a ruleset by their ids, parts included. A pathway is looked into when an id in it is first asked for.</summary>
internal sealed class RequirementIndex
{
    private readonly Dictionary<string, Lazy<Dictionary<string, Requirement>>> _pathways = new(StringComparer.Ordinal);

    public RequirementIndex(Sequence<RulesetCategory> categories)
    {
        foreach (var category in categories)
        {
            foreach (var pathway in category.Pathways)
            {
                _pathways.TryAdd(
                    $"{category.Code}.{pathway.Name}",
                    new(() => pathway.Requirements.SelectMany(r => r.SelfAndParts()).ToDictionary(r => r.Id, StringComparer.Ordinal))
                );
            }
        }
    }

    /// <summary>The requirement with an id; <see langword="null"/> where there is none.</summary>
    public Requirement? Find(string id) =>
        _pathways.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(RulesetIds.Pathway(id), out var pathway)
            ? pathway.Value.GetValueOrDefault(id)
            : null;
}
