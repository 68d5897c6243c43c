namespace Endorsement.Rules.Analysis;

/// <summary>Tries mutants of one ruleset on its cases: the changed requirements are switched in place, and only what they touch is decided again.</summary>
internal sealed class MutantTrials(Ruleset ruleset, IReadOnlyList<AskedCase> cases)
{
    /// <summary>From the second case on none is needed for a mutant.</summary>
    private const int Enough = 2;

    private readonly ILookup<(string, Pathway), AskedCase> _cases = cases.ToLookup(one =>
        (one.Case.Question.Category!, one.Case.Question.Pathway)
    );

    public Mutant Try(WrittenMutant mutant) => mutant.Other is { } other ? TryWhole(mutant, other) : TryRequirements(mutant);

    /// <summary>What a ruleset says as a whole may decide any question of it. Which version the dates choose is no question of one version.</summary>
    private Mutant TryWhole(WrittenMutant mutant, Ruleset other)
    {
        var killers = cases.Where(one => one.Case.RulesetKey is not null && !one.Case.Run(other).IsEmpty).Take(Enough).ToList();
        return new Mutant(ruleset, mutant)
        {
            State =
                killers.Count > 0 ? MutantState.Killed
                : cases.Count > 0 ? MutantState.Survived
                : MutantState.NoCoverage,
            KilledBy = [.. killers.Select(one => one.Case)],
            CoveredBy = [],
        };
    }

    private Mutant TryRequirements(WrittenMutant mutant)
    {
        var trials = Of(ruleset, mutant)
            .Where(trial => _cases.Contains(trial.Asked))
            .Select(trial => (Trial: trial, Cases: _cases[trial.Asked]))
            .ToList();
        var killers = new List<AskedCase>();
        Gather(killers, trials.SelectMany(trial => trial.Cases.Where(one => one.NoticesByOutcome(trial.Trial))));
        if (killers.Count < Enough)
        {
            Gather(killers, trials.SelectMany(trial => trial.Cases.Where(one => one.NoticesByFindings(trial.Trial))));
        }

        return new Mutant(ruleset, mutant)
        {
            State =
                killers.Count > 0 ? MutantState.Killed
                : MutantProof.AsksTheSame(ruleset, mutant) ? MutantState.Ignored
                : trials.Count > 0 ? MutantState.Survived
                : MutantState.NoCoverage,
            KilledBy = [.. killers.Select(one => one.Case)],
            CoveredBy =
            [
                .. trials.SelectMany(trial => trial.Cases.Where(one => trial.Trial.Changed.Any(one.Expects))).Select(one => one.Case),
            ],
        };
    }

    /// <summary>The pathways that a mutant changes.</summary>
    public static IEnumerable<PathwayTrial> Of(Ruleset ruleset, WrittenMutant mutant)
    {
        var switched = Switch(ruleset, mutant);
        return mutant
            .Changes.GroupBy(change => (change.Category, change.Pathway))
            .Select(asked => new PathwayTrial(switched, [.. asked], ruleset[asked.Key.Category][asked.Key.Pathway]));
    }

    /// <summary>The pathway of a requirement that applies only under a condition.</summary>
    public static PathwayTrial Under(Ruleset ruleset, CoverageProbe probe, Requirement under)
    {
        var change = new RequirementMutant(probe.Category, probe.Pathway, probe.Place, probe.Requirement, under);
        var changed = new Dictionary<string, Requirement>(StringComparer.Ordinal) { [under.Id] = under };
        return new PathwayTrial(ruleset.Switched(changed), [change], ruleset[probe.Category][probe.Pathway]);
    }

    /// <summary>The ruleset with the mutant in place of what it was made of.</summary>
    public static Ruleset Switch(Ruleset ruleset, WrittenMutant mutant)
    {
        var changed = mutant
            .Changes.Where(change => change.Changed is not null)
            .ToDictionary(change => change.Requirement.Id, change => change.Changed!, StringComparer.Ordinal);
        var switched = changed.Count > 0 ? ruleset.Switched(changed) : ruleset;
        return mutant
            .Changes.Where(change => change.Changed is null)
            .Aggregate(switched, (without, change) => without.Without(change.Requirement.Id));
    }

    private static void Gather(List<AskedCase> killers, IEnumerable<AskedCase> noticing)
    {
        foreach (var one in noticing)
        {
            if (!killers.Contains(one))
            {
                killers.Add(one);
            }

            if (killers.Count == Enough)
            {
                return;
            }
        }
    }
}
