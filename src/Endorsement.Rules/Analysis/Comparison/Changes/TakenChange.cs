using Endorsement.Rules.Differences;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Analysis;

/// <summary>One change made alone to the older ruleset, as one pathway of one category is asked under it.</summary>
internal sealed record TakenChange
{
    /// <summary>The pathway, which both sides call alike.</summary>
    public required PathwayPair Pathway { get; init; }

    /// <summary>The older ruleset with the change.</summary>
    public required Ruleset Rules { get; init; }

    /// <summary>The requirement, without the change and with it.</summary>
    public required RequirementPair Pair { get; init; }

    /// <summary>What the two rulesets call the requirement.</summary>
    public required ChangedRequirement Ids { get; init; }

    /// <summary>The requirement as the newer ruleset asks it, with all changes; <see langword="null"/>: it does not.</summary>
    public NewerSide? Newer { get; init; }

    /// <summary>Whether the change is in what holds for the whole, so that the same words ask something else and nothing is proved of them.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it is proved that nobody meets the requirement only with the change.</summary>
    public bool AsksNoLess => IsProved(Pair.After, Pair.Before);

    /// <summary>Whether it is proved that nobody meets it only without the change.</summary>
    public bool AsksNoMore => IsProved(Pair.Before, Pair.After);

    /// <summary>Whether either side can keep anybody from anything.</summary>
    public bool AsksSomething => new[] { Pair.Before, Pair.After }.OfType<Requirement>().Any(RequirementProof.Asks);

    /// <summary>Places with the same content, each of its own category, show the same.</summary>
    public string Content => $"{OwnCategory.Content(Pair.Before)}\n{OwnCategory.Content(Pair.After)}";

    /// <summary>Whether the change changes anything of it.</summary>
    public bool IsChanged => IsWhole || OwnCategory.Content(Pair.Before) != OwnCategory.Content(Pair.After);

    private bool IsProved(Requirement? strict, Requirement? loose) =>
        loose is null || !RequirementProof.Asks(loose) || (!IsWhole && strict is not null && RequirementProof.Implies(strict, loose));
}
