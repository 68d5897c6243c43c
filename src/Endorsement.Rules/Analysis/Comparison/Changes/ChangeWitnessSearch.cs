namespace Endorsement.Rules.Analysis;

/// <summary>Looks for candidates who show a change made alone: the older ruleset with it and without it, in each direction (S61).</summary>
/// <remarks>Safe for any number of threads at once.</remarks>
/// <param name="difference">What changed.</param>
/// <param name="cases">Cases of both rulesets.</param>
/// <param name="finder">The search around candidates of the older ruleset.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class ChangeWitnessSearch(
    RulesetDifference difference,
    ComparisonCases cases,
    WitnessFinder finder,
    CancellationToken cancellation
)
{
    /// <summary>Requirements among which a change is looked for; of what many categories share the first shows it.</summary>
    private const int MostPlaces = 3;

    private readonly ChangePlaces _places = new(difference);

    public WitnessedChange Of(RuleChange change)
    {
        if (Unasked(change.Kind) is { } unasked)
        {
            return new WitnessedChange(change, unasked);
        }

        var places = _places.Of(change).ToList();
        var asked = places.FindAll(place => place.AsksSomething);
        var seen = asked.FindAll(place => place.IsChanged);
        return seen.Count > 0 ? Searched(change, seen)
            : asked.Count > 0 ? new WitnessedChange(change, NoWitness.NotAlone)
            : new WitnessedChange(change, places.Count > 0 ? NoWitness.AsksNothing : NoWitness.Proved);
    }

    private WitnessedChange Searched(RuleChange change, List<TakenChange> places)
    {
        Witness? older = null;
        Witness? newer = null;
        var (olderIds, newerIds) = (places[0].Ids, places[0].Ids);
        var open = places.Where(place => !place.AsksNoLess || !place.AsksNoMore).DistinctBy(place => place.Content, StringComparer.Ordinal);
        foreach (var place in open.Take(MostPlaces))
        {
            var (tighter, looser) = (place.AsksNoLess || IsShown(newer), place.AsksNoMore || IsShown(older));
            if (tighter && looser)
            {
                continue;
            }

            var search = new PartingSearch(difference.Before, place.Rules, cases, finder, cancellation);
            var found = search.Of(place.Pathway, place.Pair, tighter, looser, place.Newer);
            (older, olderIds) = Better(older, olderIds, found.BeforeAlone, place.Ids);
            (newer, newerIds) = Better(newer, newerIds, found.AfterAlone, place.Ids);
        }

        return new WitnessedChange(
            change,
            Told(older, olderIds, places.TrueForAll(place => place.AsksNoMore)),
            Told(newer, newerIds, places.TrueForAll(place => place.AsksNoLess))
        );
    }

    /// <summary>Whether the newer ruleset says of the candidate what the one change alone does.</summary>
    private static bool IsShown(Witness? witness) =>
        witness is not null && (witness.Newer is not { } newer || newer.IsMet() == witness.Second.IsMet());

    private static (Witness?, ChangedRequirement) Better(
        Witness? known,
        ChangedRequirement ids,
        Witness? other,
        ChangedRequirement otherIds
    ) => IsShown(known) || other is null || (known is not null && !IsShown(other)) ? (known, ids) : (other, otherIds);

    private static ChangeWitness Told(Witness? witness, ChangedRequirement ids, bool isProved) =>
        IsShown(witness) ? ChangeWitness.Of(witness!, ids)
        : witness is not null ? ChangeWitness.None(NoWitness.Hidden)
        : ChangeWitness.None(isProved ? NoWitness.Proved : NoWitness.NotFound);

    private static NoWitness? Unasked(RuleChangeKind kind) =>
        kind switch
        {
            RuleChangeKind.EffectiveDates => NoWitness.DaysInForce,
            RuleChangeKind.MonthlyHours => NoWitness.Plans,
            RuleChangeKind.KnownCodes => NoWitness.Warnings,
            RuleChangeKind.Exceptions => NoWitness.Exceptions,
            RuleChangeKind.RequirementRenamed => NoWitness.OtherId,
            RuleChangeKind.CategoryAdded
            or RuleChangeKind.CategoryRemoved
            or RuleChangeKind.PathwayAdded
            or RuleChangeKind.PathwayRemoved => NoWitness.OneSide,
            _ => null,
        };
}
