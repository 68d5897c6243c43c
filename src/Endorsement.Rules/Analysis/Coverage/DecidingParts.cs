using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>
/// Finds which rows, places, clauses and conditions of a requirement decided what was found of somebody: each is left out, or turned, where it is written, and
/// the requirement decided again. Nothing of it is done while outcomes are decided.
/// </summary>
internal sealed class DecidingParts
{
    private readonly Ruleset _ruleset;
    private readonly MutantFinder _reading;
    private readonly CompiledRuleset _compiled;
    private readonly Dossier _dossier;
    private readonly PathwayPlan _plan;
    private readonly LocalDate _asOf;
    private readonly int? _cycleYear;

    private DecidingParts(Ruleset ruleset, Candidate candidate, PathwayPlan plan, LocalDate asOf, int? cycleYear)
    {
        _ruleset = ruleset;
        _reading = new MutantFinder(ruleset.Document!);
        _compiled = ruleset.Compile();
        _dossier = _compiled.Read(candidate, asOf);
        (_plan, _asOf, _cycleYear) = (plan, asOf, cycleYear);
    }

    /// <summary>What decided of a requirement or a part; nothing where the pathway lacks it, or no cycle ends in the year.</summary>
    /// <param name="ruleset">The ruleset that decides.</param>
    /// <param name="candidate">Who is asked.</param>
    /// <param name="question">The question, of one category.</param>
    /// <param name="cycleYear">At renewal, the year in which the cycle ends.</param>
    /// <param name="id">The id of the requirement or part.</param>
    public static IEnumerable<DecidingPart> Of(Ruleset ruleset, Candidate candidate, Question question, int? cycleYear, string id)
    {
        var read = CaseStand.AsRead(ruleset);
        var plan = read.Compile().Plan(question.Category!, question.Pathway);
        return plan?.PlaceOf(id) is { } place and >= 0
            ? new DecidingParts(read, candidate, plan, question.AsOf, cycleYear)
                .Of(place)
                .Where(part => RulesetIds.IsSameOrPart(part.RequirementId, id))
            : [];
    }

    /// <summary>Another outcome, other entries that count, or other people in other places.</summary>
    public static bool IsOtherwise(Finding before, Finding after) =>
        before.Outcome != after.Outcome
        || before.Counted != after.Counted
        || before.SetAside != after.SetAside
        || before.Alternative != after.Alternative
        || before.Requirements.Length != after.Requirements.Length
        || before.Requirements.Zip(after.Requirements).Any(pair => IsOtherwise(pair.First, pair.Second));

    private IEnumerable<DecidingPart> Of(int place)
    {
        var at = _reading
            .Requirements(_ruleset)
            .First(one => one.Mutant.Category == _plan.Category && one.Mutant.Pathway == _plan.Pathway && one.Mutant.Place == place);
        if (_compiled.Find(_dossier, _plan, _asOf, _cycleYear, place) is not { } before)
        {
            return [];
        }

        var written = MutantFinder.WithoutChanges(at.Node);
        return FormEdits
            .Of(written)
            .Select(edit => (Edit: edit, Kind: KindOf(edit)))
            .Where(one => one.Kind is not null)
            .SelectMany(one => Deciding(at, one.Edit, one.Kind!.Value, written, before))
            .Distinct();
    }

    /// <summary>The parts of which something else is found, where the edit makes something that a document may say.</summary>
    private IEnumerable<DecidingPart> Deciding(WrittenAt at, WrittenEdit edit, DecidingPartKind kind, JsonNode written, Finding before)
    {
        var requirement = at.Mutant.Requirement;
        if (_reading.Read(edit.Apply(written)) is not { } changed || changed.Equals(requirement))
        {
            return [];
        }

        var switched = _ruleset.Switched(new Dictionary<string, Requirement>(StringComparer.Ordinal) { [requirement.Id] = changed });
        var trial = new PathwayTrial(switched, [at.Mutant with { Changed = changed }], at.Pathway);
        return trial.Compiled.Find(_dossier, trial.Plan, _asOf, _cycleYear, at.Mutant.Place) is { } after
            ? MutantProof
                .Differing(requirement, changed)
                .Where(pair =>
                    before.Find(pair.Before.Id) is { } was && (after.Find(pair.Before.Id) is not { } now || IsOtherwise(was, now))
                )
                .Select(pair => new DecidingPart(pair.Before.Id, kind, edit.Location))
            : [];
    }

    /// <summary>A list of one row decides as its row.</summary>
    private static DecidingPartKind? KindOf(WrittenEdit edit) =>
        edit.Operator switch
        {
            MutationOperator.RowLeftOut => DecidingPartKind.Row,
            MutationOperator.SlotLeftOut => DecidingPartKind.Slot,
            MutationOperator.ClauseLeftOut => DecidingPartKind.Clause,
            MutationOperator.ConditionNegated => DecidingPartKind.Condition,
            MutationOperator.TermLeftOut when edit.Before is { Kind: JsonKind.Array, Items: [{ Kind: JsonKind.Object }] } =>
                DecidingPartKind.Row,
            _ => null,
        };
}
