using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Analysis;

/// <summary>Whether it is proved that a mutant asks the same (S60, S64). A proof that is not found says nothing.</summary>
internal static class MutantProof
{
    /// <summary>Whether whoever meets each requirement meets what becomes of it, and the other way round.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="mutant">The mutant. Of what a ruleset says as a whole nothing is proved, and of what is only advised or shown only that it says the same in other words.</param>
    public static bool AsksTheSame(Ruleset ruleset, WrittenMutant mutant) =>
        mutant.Other is null
        && mutant.Changes.All(change =>
            change.Changed is { } changed
            && !PathwayTrial.CountingFrom(change.Requirement, ruleset[change.Category][change.Pathway]).Any()
            && (
                RequirementProof.AreSame(change.Requirement, changed, change.Pathway)
                || (
                    Differing(change.Requirement, changed)
                        .All(pair => RequirementProof.Asks(pair.Before) && RequirementProof.Asks(pair.After))
                    && RequirementProof.Implies(change.Requirement, changed, change.Pathway)
                    && RequirementProof.Implies(changed, change.Requirement, change.Pathway)
                )
            )
        );

    /// <summary>The parts that differ themselves, and not by what they consist of.</summary>
    public static IEnumerable<(Requirement Before, Requirement After)> Differing(Requirement before, Requirement after)
    {
        if (before == after)
        {
            return [];
        }

        var place = 0;
        return
            before.Children.Length == after.Children.Length
            && !before.Children.IsEmpty
            && before.WithChildren(_ => after.Children[place++]) == after
            ? before.Children.Zip(after.Children).SelectMany(pair => Differing(pair.First, pair.Second))
            : [(before, after)];
    }
}
