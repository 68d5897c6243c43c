using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>A case whose candidate has been read and whose question has been asked: to be asked again of rules that differ in one place.</summary>
internal sealed class AskedCase
{
    private readonly Dossier _dossier;
    private readonly int? _cycleYear;
    private readonly Outcome[] _each;
    private readonly Dictionary<int, IReadOnlyList<JsonMember>> _expected = [];
    private readonly string? _outcome;
    private readonly bool _readsPlan;

    private AskedCase(RulesetCase of, Selection selection, Dossier dossier, PathwayPlan plan, Determination determination)
    {
        (Case, _dossier, _cycleYear, Determination) = (of, dossier, selection.CycleYear, determination);
        _each = new Outcome[plan.Requirements.Length];
        selection.Ruleset.Compile().Decide(dossier, plan, AsOf, _cycleYear, _each, null);
        _outcome = of.Expect.Text("outcome");
        foreach (var place in (of.Expect["requirements"]?.Members ?? []).GroupBy(member => plan.PlaceOf(member.Name)))
        {
            _expected[place.Key] = [.. place];
        }

        // An exception that is no longer needed is a warning, and that depends on what is found.
        _readsPlan = of.Expect["warnings"] is not null && of.Candidate.Exceptions is { IsEmpty: false };
    }

    public RulesetCase Case { get; }

    /// <summary>What came out.</summary>
    public Determination Determination { get; }

    private LocalDate AsOf => Case.Question.AsOf;

    /// <summary>The case, asked of a ruleset; <see langword="null"/>: another version decides it, or it does not pass, and can notice nothing.</summary>
    /// <param name="given">The case.</param>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="catalog">Where the version is found that the dates choose; <see langword="null"/>: the ruleset decides, whatever the case names.</param>
    public static AskedCase? Of(RulesetCase given, Ruleset ruleset, RulesetCatalog? catalog)
    {
        var question = given.Question;
        Selection selection;
        if (catalog is null || given.RulesetKey is not null)
        {
            if (catalog is null ? given.Association != ruleset.Association : given.RulesetKey != ruleset.Key)
            {
                return null;
            }

            selection = new Selection(ruleset, SelectedBy.Name, question.AsOf) { CycleYear = question.CycleYear };
        }
        else if (!catalog.TrySelect(question, given.Candidate, out selection, out _) || selection.Ruleset != ruleset)
        {
            return null;
        }

        var compiled = ruleset.Compile();
        if (compiled.Plan(question.Category!, question.Pathway) is not { } plan)
        {
            return null;
        }

        var dossier = compiled.Read(given.Candidate, question.AsOf);
        var determination = compiled.Tell(dossier, plan, question.AsOf, selection.CycleYear, selection.Reason, selection.JustEnded);
        return determination is not null && ExpectationMatcher.Compare(given.Expect, determination).IsEmpty
            ? new AskedCase(given, selection, dossier, plan, determination)
            : null;
    }

    /// <summary>What is found of the requirement that stood at a place of its pathway.</summary>
    /// <param name="trial">The rules.</param>
    /// <param name="place">The place, as the pathway was.</param>
    public Finding? FindUnder(PathwayTrial trial, int place) =>
        trial.Compiled.Find(_dossier, trial.Plan, AsOf, _cycleYear, trial.PlaceNow(place));

    /// <summary>Whether the case names anything of the requirement at a place of its pathway.</summary>
    public bool Expects(int place) => _expected.ContainsKey(place);

    /// <summary>Whether the outcomes alone tell that the rules are others.</summary>
    /// <param name="trial">The rules.</param>
    public bool NoticesByOutcome(PathwayTrial trial)
    {
        var each = trial.Room;
        Take(trial, each);
        var outcome = trial.Compiled.Decide(_dossier, trial.Plan, AsOf, _cycleYear, each, trial.Due);
        if (_outcome is { } expected && (outcome is not { } found || found.Spell() != expected))
        {
            return true;
        }

        foreach (var place in trial.Changed)
        {
            if (
                _expected.TryGetValue(place, out var members)
                && (
                    trial.IsLeftOut(place)
                    || members.Any(member =>
                        IsOtherwise(member, trial.Plan.Requirements[trial.PlaceNow(place)].Plan, each[trial.PlaceNow(place)])
                    )
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether anything that the case names is told otherwise: figures, reasons, entries.</summary>
    /// <param name="trial">The rules.</param>
    public bool NoticesByFindings(PathwayTrial trial)
    {
        foreach (var place in trial.Touched)
        {
            if (
                _expected.TryGetValue(place, out var members)
                && (
                    trial.Compiled.Find(_dossier, trial.Plan, AsOf, _cycleYear, trial.PlaceNow(place)) is not { } finding
                    || !ExpectationMatcher.IsAsExpected(members, finding, Determination)
                )
            )
            {
                return true;
            }
        }

        return _readsPlan && !Case.Run(trial.Ruleset).IsEmpty;
    }

    /// <summary>Of a requirement that counts, the outcome is known already.</summary>
    private static bool IsOtherwise(JsonMember member, RequirementPlan plan, Outcome found) =>
        plan.Counts && plan.Requirement.Id == member.Name && member.Value.Text("outcome") is { } expected && expected != found.Spell();

    /// <summary>What each requirement came to before, in its place now.</summary>
    private void Take(PathwayTrial trial, Outcome[] each)
    {
        for (var place = 0; place < each.Length; place++)
        {
            each[place] = _each[trial.PlaceBefore(place)];
        }
    }
}
