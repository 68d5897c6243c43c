using System.Collections.Frozen;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Compilation;

/// <summary>Requirements of several categories that ask the same, all but their ids and what is said about them.</summary>
/// <remarks>
/// What one of them is decided by, another is: so what they name must be in them. One that counts from another requirement of its pathway has no twin.
/// What is read of the category itself is noticed when it is read (<see cref="Evaluation.Case.IsCategoryRead"/>).
/// </remarks>
internal sealed class TwinRequirements
{
    private readonly FrozenDictionary<string, int> _groups;

    public TwinRequirements(Ruleset ruleset)
    {
        var groups = ruleset
            .Categories.SelectMany(category => category.Pathways.SelectMany(pathway => pathway.Requirements.Select(r => (category, r))))
            .Where(each => !each.r.SelfAndParts().Any(IsBound))
            .GroupBy(each => Asked(each.r, each.category.Code.Length), each => each.r.Id)
            .Select(group => group.ToArray())
            .Where(ids => ids.Length > 1)
            .ToArray();
        Count = groups.Length;
        _groups = groups
            .SelectMany((ids, group) => ids.Select(id => (id, group)))
            .ToFrozenDictionary(each => each.id, each => each.group, StringComparer.Ordinal);
    }

    /// <summary>How many groups of twins there are.</summary>
    public int Count { get; }

    /// <summary>The group of a requirement, by its id; <see langword="null"/>: it has no twin.</summary>
    public int? Of(string id) => _groups.TryGetValue(id, out var group) ? group : null;

    private static bool IsBound(Requirement requirement) =>
        Kinds.Of(requirement).CountsFrom(requirement).Any(start => start.CredentialOf is not null);

    /// <summary>What it asks: pathway and name stay of the id, since parts are told apart by their names.</summary>
    private static Requirement Asked(Requirement requirement, int category) =>
        requirement.WithChildren(part => Asked(part, category)) with
        {
            Id = requirement.Id[category..],
            Title = "",
            Citation = FindingSubject.None.Citation,
            Provenance = default,
            Note = null,
            Changed = null,
        };
}
