using Endorsement.Rules.Differences;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Analysis;

/// <summary>Compares requirements and pathways of two rulesets; requirements that ask the same in several categories are compared once.</summary>
internal sealed class RequirementComparer(
    RulesetDifference difference,
    IReadOnlyList<RulesetCase> before,
    IReadOnlyList<RulesetCase> after,
    CancellationToken cancellation
)
{
    private readonly SharedGround _ground = new(difference.Before, difference.After);
    private readonly Dictionary<string, ComparedRequirement> _known = new(StringComparer.Ordinal);
    private readonly PartingSearch _search = new(difference.Before, difference.After, before, after);

    public IEnumerable<ComparedRequirement> Compare(PairedPathway pathway) =>
        pathway.Pairs.Where(pair => pair.Parent is null && IsTouched(pathway, pair)).Select(pair => Compare(pathway, pair));

    public ComparedPathway CompareWhole(PairedPathway pathway)
    {
        var (tighter, looser) = (Proves(pathway, isBack: false), Proves(pathway, isBack: true));
        var found = tighter && looser ? new Parting(null, null) : _search.OfPathway(pathway.Pathway, cancellation);
        return new ComparedPathway(
            pathway.Pathway.Before,
            pathway.Pathway.After,
            pathway.Pathway.Pathway,
            Judge(tighter, looser, found.BeforeAlone is not null, found.AfterAlone is not null)
        );
    }

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

    private ComparedRequirement Compare(PairedPathway pathway, RequirementPair pair)
    {
        cancellation.ThrowIfCancellationRequested();
        var key = string.Join(
            '\n',
            pathway.Pathway.Pathway,
            pair.Before is null ? "" : RequirementContent.Of(pair.Before),
            pair.After is null ? "" : RequirementContent.Of(pair.After),
            Implies(pathway, pair, pair, false),
            Implies(pathway, pair, pair, true)
        );
        if (!_known.TryGetValue(key, out var known))
        {
            _known[key] = known = Compared(pathway, pair);
        }

        return known with
        {
            Requirement = pair.Ids,
        };
    }

    private ComparedRequirement Compared(PairedPathway pathway, RequirementPair pair)
    {
        var tighter = pair.Before is null || !RequirementProof.Asks(pair.Before) || Implies(pathway, pair, pair, isBack: false);
        var looser = pair.After is null || !RequirementProof.Asks(pair.After) || Implies(pathway, pair, pair, isBack: true);
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
}

/// <summary>Who parts two requirements or pathways.</summary>
internal readonly record struct Parting(Witness? BeforeAlone, Witness? AfterAlone);
