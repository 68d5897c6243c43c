using Endorsement.Rules.Differences;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Analysis;

/// <summary>Compares requirements and pathways of two rulesets; requirements that ask the same in several categories are compared once.</summary>
/// <param name="difference">What changed.</param>
/// <param name="cases">Cases of both.</param>
/// <param name="finder">The search around candidates of the older ruleset.</param>
/// <param name="searching">How searches are made that need nothing of one another.</param>
internal sealed class RequirementComparer(
    RulesetDifference difference,
    ComparisonCases cases,
    WitnessFinder finder,
    ParallelSearch searching
)
{
    private readonly SharedGround _ground = new(difference.Before, difference.After);
    private readonly PartingSearch _search = new(difference.Before, difference.After, cases, finder, searching.Cancellation);
    private readonly PathwayParting _whole = new(difference, cases, searching.Cancellation);

    /// <summary>Each requirement at the top of a pathway that a change touches, in the rulesets' order.</summary>
    public Sequence<ComparedRequirement> Requirements()
    {
        var touched = difference
            .Pathways.SelectMany(pathway =>
                pathway.Pairs.Where(pair => pair.Parent is null && IsTouched(pathway, pair)).Select(pair => new Touched(pathway, pair))
            )
            .ToList();
        var alike = touched.GroupBy(Key, StringComparer.Ordinal).Select(same => same.ToList()).ToList();
        var compared = searching.Each(ComparisonStep.Requirements, alike, Compared);
        var known = alike
            .Zip(compared)
            .SelectMany(group => group.First.Zip(group.Second))
            .ToDictionary(one => one.First, one => one.Second);
        return [.. touched.Select(one => known[one])];
    }

    /// <summary>Each pathway that both rulesets have and in which one of these stands.</summary>
    public Sequence<ComparedPathway> Pathways(Sequence<ComparedRequirement> requirements)
    {
        var touched = requirements.Select(compared => compared.Requirement).ToHashSet();
        var pathways = difference.Pathways.Where(pathway => pathway.Pairs.Any(pair => touched.Contains(pair.Ids))).ToList();
        return [.. searching.Each(ComparisonStep.Pathways, pathways, CompareWhole)];
    }

    private ComparedPathway CompareWhole(PairedPathway pathway)
    {
        var (tighter, looser) = (Proves(pathway, isBack: false), Proves(pathway, isBack: true));
        var found = tighter && looser ? new Parting(null, null) : _whole.Of(pathway.Pathway, tighter, looser);
        var comparison = Judge(tighter, looser, found.BeforeAlone is not null, found.AfterAlone is not null);
        return new ComparedPathway(pathway.Pathway.Before, pathway.Pathway.After, pathway.Pathway.Pathway, comparison)
        {
            AsksNoLess = tighter && found.AfterAlone is null,
            AsksNoMore = looser && found.BeforeAlone is null,
            Unsettled = comparison == RuleComparison.Undecided ? Unsettled(pathway, tighter, looser) : [],
        };
    }

    /// <summary>The requirements of which neither direction is proved, or not the one in which the others are.</summary>
    private Sequence<ChangedRequirement> Unsettled(PairedPathway pathway, bool tighter, bool looser) =>
        tighter || looser
            ? []
            :
            [
                .. pathway
                    .Pairs.Where(pair => pair.Parent is null && IsTouched(pathway, pair))
                    .Where(pair => !IsProved(pathway, pair, isBack: false) || !IsProved(pathway, pair, isBack: true))
                    .Select(pair => pair.Ids),
            ];

    /// <summary>Whether it is proved that whoever meets a requirement on the one side meets it on the other.</summary>
    private bool IsProved(PairedPathway pathway, RequirementPair pair, bool isBack) =>
        (isBack ? pair.After : pair.Before) is not { } loose || !RequirementProof.Asks(loose) || Implies(pathway, pair, pair, isBack);

    /// <summary>Whether whoever meets all that the one asks meets all that the other asks.</summary>
    public bool Proves(PairedPathway pathway, bool isBack)
    {
        var tops = pathway.Pairs.Where(pair => pair.Parent is null).ToList();
        return tops.TrueForAll(wanted =>
            (isBack ? wanted.After : wanted.Before) is not { } loose
            || !RequirementProof.Asks(loose)
            || tops.Exists(pair => Implies(pathway, pair, wanted, isBack))
        );
    }

    /// <summary>Whether it is proved that whoever meets a requirement on the one side meets another on the other side.</summary>
    public bool Implies(PairedPathway pathway, RequirementPair pair, RequirementPair wanted, bool isBack) =>
        (isBack ? pair.Before : pair.After) is { } strict
        && (isBack ? wanted.After : wanted.Before) is { } loose
        && (pair == wanted || strict.Kind == loose.Kind)
        && _ground.Holds(pathway.Pathway, strict, loose)
        && RequirementProof.Implies(strict, loose, pathway.Pathway.Pathway)
        && SharedGround.BeginsNoLater(pathway.Pairs, strict, loose, isBack);

    /// <summary>What decides how it compares: a rule that every category writes of itself is one rule.</summary>
    private string Key(Touched one) =>
        string.Join(
            '\n',
            one.Pathway.Pathway.Pathway,
            OwnCategory.Content(one.Pair.Before),
            OwnCategory.Content(one.Pair.After),
            IsProved(one.Pathway, one.Pair, isBack: false),
            IsProved(one.Pathway, one.Pair, isBack: true)
        );

    /// <summary>Of those that ask the same, each of its category, the first is searched for, and who parts it is asked again as of the others.</summary>
    private List<ComparedRequirement> Compared(List<Touched> alike)
    {
        var first = Compared(alike[0].Pathway, alike[0].Pair);
        return [first, .. alike.Skip(1).Select(one => Moved(first, one.Pathway, one.Pair) ?? Compared(one.Pathway, one.Pair))];
    }

    private ComparedRequirement? Moved(ComparedRequirement first, PairedPathway pathway, RequirementPair pair)
    {
        var (before, after) = (
            _search.Moved(first.BeforeAlone, pathway.Pathway, pair),
            _search.Moved(first.AfterAlone, pathway.Pathway, pair)
        );
        return (before is null) == (first.BeforeAlone is null) && (after is null) == (first.AfterAlone is null)
            ? first with
            {
                Requirement = pair.Ids,
                BeforeAlone = before,
                AfterAlone = after,
            }
            : null;
    }

    private ComparedRequirement Compared(PairedPathway pathway, RequirementPair pair)
    {
        var (tighter, looser) = (IsProved(pathway, pair, isBack: false), IsProved(pathway, pair, isBack: true));
        var found = tighter && looser ? new Parting(null, null) : _search.Of(pathway.Pathway, pair, tighter, looser);
        return new ComparedRequirement
        {
            Requirement = pair.Ids,
            Comparison = Judge(tighter, looser, found.BeforeAlone is not null, found.AfterAlone is not null),
            AsksNoLess = tighter && found.AfterAlone is null,
            AsksNoMore = looser && found.BeforeAlone is null,
            Asks = (pair.Before is { } was && RequirementProof.Asks(was)) || (pair.After is { } now && RequirementProof.Asks(now)),
            BeforeAlone = found.BeforeAlone,
            AfterAlone = found.AfterAlone,
        };
    }

    /// <summary>A proof that somebody disproves is none.</summary>
    private static RuleComparison Judge(bool tighter, bool looser, bool isSomebodyBefore, bool isSomebodyAfter) =>
        (tighter && !isSomebodyAfter, looser && !isSomebodyBefore, isSomebodyBefore, isSomebodyAfter) switch
        {
            (true, true, _, _) => RuleComparison.Equivalent,
            (true, _, true, _) => RuleComparison.Stricter,
            (_, true, _, true) => RuleComparison.Looser,
            (_, _, true, true) => RuleComparison.Incomparable,
            _ => RuleComparison.Undecided,
        };

    private bool IsTouched(PairedPathway pathway, RequirementPair pair) =>
        !pair.IsOfOneKind
        || RequirementContent.Of(pair.Before!) != RequirementContent.Of(pair.After!)
        || !_ground.Holds(pathway.Pathway, pair.Before, pair.After)
        || !SharedGround.BeginsNoLater(pathway.Pairs, pair.Before!, pair.After!, isBack: false)
        || !SharedGround.BeginsNoLater(pathway.Pairs, pair.Before!, pair.After!, isBack: true);

    private sealed record Touched(PairedPathway Pathway, RequirementPair Pair);
}

/// <summary>Who parts two requirements or pathways.</summary>
internal readonly record struct Parting(Witness? BeforeAlone, Witness? AfterAlone);
