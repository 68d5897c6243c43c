using Endorsement.Rules.Differences;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Analysis;

/// <summary>Where a change may be seen: the requirements that it touches, each with the change made alone.</summary>
/// <param name="difference">What changed.</param>
internal sealed class ChangePlaces(RulesetDifference difference)
{
    public IEnumerable<TakenChange> Of(RuleChange change) => change.Requirements.IsEmpty ? OfWhole(change) : OfRequirements(change);

    private IEnumerable<TakenChange> OfRequirements(RuleChange change)
    {
        foreach (var touched in change.Requirements)
        {
            var pathway = difference.Pathways.First(p => p.Pairs.Any(pair => pair.Ids == touched));
            var top = pathway.Pairs.First(pair => pair.Ids == touched);
            while (top.Parent is { } parent)
            {
                top = parent;
            }

            yield return Taken(pathway, top, Rules(pathway, change));
        }
    }

    /// <summary>Requirements to which what changed as a whole gives another meaning.</summary>
    private IEnumerable<TakenChange> OfWhole(RuleChange change)
    {
        foreach (var pathway in difference.Pathways)
        {
            var rules = Rules(pathway, change);
            var ground = new SharedGround(difference.Before, rules);
            foreach (var pair in pathway.Pairs.Where(pair => pair.Parent is null))
            {
                if (pair.Before is { } before && RequirementProof.Asks(before) && !ground.Holds(Within(pathway), before, before))
                {
                    yield return Taken(pathway, pair, rules) with
                    {
                        IsWhole = true,
                    };
                }
            }
        }
    }

    private Ruleset Rules(PairedPathway pathway, RuleChange change) =>
        TakenRuleset.Of(difference, pathway.Pathway.Before, pathway.Pathway.Pathway, other => other.Id == change.Id);

    private TakenChange Taken(PairedPathway pathway, RequirementPair top, Ruleset rules)
    {
        var id = top.Before?.Id ?? $"{pathway.Pathway.Before}{top.After!.Id[pathway.Pathway.After.Length..]}";
        return new TakenChange
        {
            Pathway = Within(pathway),
            Rules = rules,
            Pair = new RequirementPair(top.Before, rules.Find(id), top.Name),
            Ids = top.Ids,
            Newer = top.After is { } after ? new NewerSide(difference.After, after.Id) : null,
        };
    }

    private static PathwayPair Within(PairedPathway pathway) =>
        pathway.Pathway with
        {
            After = pathway.Pathway.Before,
            Now = pathway.Pathway.Was,
        };
}
