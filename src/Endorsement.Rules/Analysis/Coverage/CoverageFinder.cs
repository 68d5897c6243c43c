using Endorsement.Rules.Requirements;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>The points of coverage of a ruleset, counted where they are written, a shared definition once (S63).</summary>
internal sealed class CoverageFinder
{
    private readonly MutantFinder _reading;
    private readonly JsonText _own;
    private readonly Dictionary<(int Offset, CoverageSort Sort), CoverageTarget> _targets = [];
    private readonly List<(int Offset, CoverageTarget Target)> _order = [];

    private CoverageFinder(Ruleset ruleset)
    {
        _reading = new MutantFinder(ruleset.Document!);
        _own = (ruleset.Document!.Written ?? ruleset.Document.Resolved).Source;
    }

    /// <summary>Every point, in the order of the document.</summary>
    /// <param name="ruleset">A ruleset that was read from a document.</param>
    /// <param name="mutants">Its mutants.</param>
    public static IReadOnlyList<CoverageTarget> In(Ruleset ruleset, IEnumerable<WrittenMutant> mutants)
    {
        var finder = new CoverageFinder(ruleset);
        foreach (var (at, node, _) in finder._reading.Requirements(ruleset))
        {
            finder.LookAt(at, MutantFinder.WithoutChanges(node));
        }

        foreach (var mutant in mutants)
        {
            finder.LookAt(mutant);
        }

        finder.LookAtExceptions(ruleset);

        return [.. finder._order.OrderBy(one => one.Offset).ThenBy(one => one.Target.Sort).Select(one => one.Target)];
    }

    /// <summary>A requirement and its alternatives, met and not met, and each condition both ways.</summary>
    private void LookAt(RequirementMutant at, JsonNode node)
    {
        var parts = at.Requirement.SelfAndParts().ToDictionary(part => part.Id, StringComparer.Ordinal);
        foreach (var one in Nodes(node).Where(one => ReferenceEquals(one["kind"]!.Source, _own) && IsDecided(parts[one.Text("id")!])))
        {
            foreach (var sort in (CoverageSort[])[CoverageSort.Met, CoverageSort.NotMet])
            {
                Target(sort, one["kind"]!, null).Probes.Add(Probe(at, [one.Text("id")!]));
            }
        }

        foreach (var edit in FormEdits.Of(node).OfType<ValueEdit>().Where(IsOwnCondition).DistinctBy(edit => edit.Written.Offset))
        {
            if (_reading.Read(node.With("when", edit.Written)) is not { } under)
            {
                continue;
            }

            foreach (var sort in (CoverageSort[])[CoverageSort.ConditionTrue, CoverageSort.ConditionFalse])
            {
                Target(sort, edit.Written, null).Probes.Add(Probe(at, [at.Requirement.Id]) with { Under = under });
            }
        }
    }

    /// <summary>What a change of a figure, a row, a place or a clause shows.</summary>
    private void LookAt(WrittenMutant mutant)
    {
        if (SortOf(mutant.Edit) is not { } sort)
        {
            return;
        }

        var target = new CoverageTarget(sort, mutant.Edit.Location) { Mutant = mutant };
        foreach (var change in mutant.Changes.Where(change => change.Changed is not null && IsDecided(change.Requirement)))
        {
            target.Probes.Add(
                Probe(change, [.. MutantProof.Differing(change.Requirement, change.Changed!).Select(pair => pair.Before.Id)])
            );
        }

        if (target.Probes.Count > 0)
        {
            _order.Add((mutant.Edit.Place.Offset, target));
        }
    }

    /// <summary>Each name for which exceptions are granted, and that none is granted for the others; where nothing is written, any is, and no rule decides.</summary>
    private void LookAtExceptions(Ruleset ruleset)
    {
        if (ruleset.Document!.Resolved["exceptions"] is not { } written || !ReferenceEquals(written.Source, _own))
        {
            return;
        }

        var names = written.Kind == JsonKind.Array ? written.Items : [];
        foreach (var (at, _, _) in _reading.Requirements(ruleset))
        {
            foreach (var name in names)
            {
                var named = at.Requirement.SelfAndParts().Select(part => part.Id).Where(id => IsNamed(id, name.Text)).ToList();
                if (named.Count > 0)
                {
                    Target(CoverageSort.ExceptionInForce, name, null).Probes.Add(Probe(at, named));
                }
            }

            if (!names.Any(name => IsNamed(at.Requirement.Id, name.Text)))
            {
                Target(CoverageSort.ExceptionRefused, written, null).Probes.Add(Probe(at, [at.Requirement.Id]));
            }
        }
    }

    /// <summary>What is listed includes its parts.</summary>
    private static bool IsNamed(string id, string name) => RulesetIds.IsSameOrPart(id, RulesetIds.In(name, RulesetIds.Category(id)));

    private static CoverageSort? SortOf(WrittenEdit edit) =>
        (edit.Operator, edit.Raising) switch
        {
            (MutationOperator.FigureUp, Direction.Tightens) or (MutationOperator.FigureDown, Direction.Loosens) => CoverageSort.JustMet,
            (MutationOperator.FigureUp, Direction.Loosens) or (MutationOperator.FigureDown, Direction.Tightens) => CoverageSort.JustMissed,
            (MutationOperator.FigureUp, _) => CoverageSort.StepUp,
            (MutationOperator.FigureDown, _) => CoverageSort.StepDown,
            (MutationOperator.RowLeftOut, _) => CoverageSort.Row,
            (MutationOperator.SlotLeftOut, _) => CoverageSort.Slot,
            (MutationOperator.ClauseLeftOut, _) => CoverageSort.Clause,
            _ => null,
        };

    private bool IsOwnCondition(ValueEdit edit) =>
        edit.Operator == MutationOperator.ConditionNegated && ReferenceEquals(edit.Written.Source, _own);

    /// <summary>What is only shown, and what nobody has decided yet, is never met nor not met.</summary>
    private static bool IsDecided(Requirement requirement) =>
        requirement.Level != RequirementLevel.Administrative && requirement.Kind != "undecided";

    private static CoverageProbe Probe(RequirementMutant at, IReadOnlyList<string> parts) =>
        new(at.Category, at.Pathway, at.Place, at.Requirement, parts);

    private CoverageTarget Target(CoverageSort sort, JsonNode written, WrittenMutant? mutant)
    {
        if (!_targets.TryGetValue((written.Offset, sort), out var target))
        {
            var (line, column) = written.Source.Place(written.Offset);
            target = new CoverageTarget(sort, new RuleLocation(written.Source.File, line, column, PointerOf(written))) { Mutant = mutant };
            _targets[(written.Offset, sort)] = target;
            _order.Add((written.Offset, target));
        }

        return target;
    }

    /// <summary>A requirement is pointed at as a whole, where its kind is written.</summary>
    private static string PointerOf(JsonNode written) =>
        written is { Kind: JsonKind.String, Parent: { } requirement } && written.Pointer == $"{requirement.Pointer}/kind"
            ? requirement.Pointer
            : written.Pointer;

    private static IEnumerable<JsonNode> Nodes(JsonNode requirement) =>
        RequirementTree.Children(requirement).SelectMany(Nodes).Prepend(requirement);
}
