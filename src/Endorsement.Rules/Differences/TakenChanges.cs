using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Differences;

/// <summary>A requirement of the older ruleset with some of the changes, its parts with theirs.</summary>
internal sealed class TakenChanges
{
    private readonly PairedPathway _pathway;
    private readonly HashSet<string> _taken;

    public TakenChanges(PairedPathway pathway, IEnumerable<RuleChange> changes, Func<RuleChange, bool> takes)
    {
        _pathway = pathway;
        _taken = changes.Where(takes).Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What comes of a pair; <see langword="null"/>: nothing stands there.</summary>
    public Requirement? Of(RequirementPair pair)
    {
        switch (pair)
        {
            case { Before: null, After: { } added }:
                return Takes(RuleChangeKind.RequirementAdded, pair) ? Own(added) : null;
            case { Before: { } before, After: null }:
                return Takes(RuleChangeKind.RequirementRemoved, pair) ? null : before;
            case { Before: { } before, After: { } after, IsOfOneKind: false }:
                return Takes(RuleChangeKind.RequirementReplaced, pair) ? Own(after) with { Id = before.Id } : before;
            default:
                return Edited(pair);
        }
    }

    private Requirement Edited(RequirementPair pair)
    {
        var (before, after) = (pair.Before!, pair.After!);
        var kind = Kinds.Of(before);
        var taken = kind.Between(before, after)
            .Where(edit => edit.IsWords || _taken.Contains(RequirementChanges.Id(pair, edit)))
            .Select(edit => edit.Path)
            .ToHashSet(StringComparer.Ordinal);
        var made = kind.Take(before, after, taken.Contains);
        return before.Children.IsEmpty && after.Children.IsEmpty ? made : kind.WithParts(made, Parts(pair));
    }

    /// <summary>The parts in the newer order, with those that stay although they are gone there after the ones before them.</summary>
    private Sequence<Requirement> Parts(RequirementPair pair)
    {
        var pairs = _pathway.Pairs.Where(part => part.Parent == pair).ToList();
        var parts = pair.After!.Children.Select(child => pairs.Find(part => ReferenceEquals(part.After, child))).ToList();
        foreach (var gone in pairs.Where(part => part.After is null))
        {
            parts.Insert(Math.Min(pair.Before!.Children.IndexOf(gone.Before!), parts.Count), gone);
        }

        return parts.OfType<RequirementPair>().Select(Of).OfType<Requirement>().ToSequence();
    }

    private bool Takes(RuleChangeKind kind, RequirementPair pair) =>
        RequirementChanges.Of(pair).Any(change => change.Kind == kind && _taken.Contains(change.Id));

    /// <summary>What comes from the newer ruleset has the older one's category in its ids.</summary>
    private Requirement Own(Requirement added) =>
        _pathway.Pathway.Before == _pathway.Pathway.After
            ? added
            : added.WithChildren(Own) with
            {
                Id = $"{_pathway.Pathway.Before}{added.Id[_pathway.Pathway.After.Length..]}",
            };
}
