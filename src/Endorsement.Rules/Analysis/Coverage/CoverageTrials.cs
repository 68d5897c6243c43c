namespace Endorsement.Rules.Analysis;

/// <summary>Asks the cases of a ruleset which points of coverage they show.</summary>
internal sealed class CoverageTrials(Ruleset ruleset, IReadOnlyList<AskedCase> cases)
{
    /// <summary>From the second case on none is needed for a point.</summary>
    private const int Enough = 2;

    private readonly ILookup<(string, Pathway), AskedCase> _cases = cases.ToLookup(one =>
        (one.Case.Question.Category!, one.Case.Question.Pathway)
    );

    public CoveragePoint Try(CoverageTarget target) =>
        new(ruleset, target)
        {
            CoveredBy = [.. Showing(target).Distinct(ReferenceEqualityComparer.Instance).Take(Enough).Cast<RulesetCase>()],
        };

    private IEnumerable<RulesetCase> Showing(CoverageTarget target)
    {
        var trials = target.Mutant is { } mutant
            ? MutantTrials.Of(ruleset, mutant).ToDictionary(trial => trial.Asked)
            : new Dictionary<(string, Pathway), PathwayTrial>();
        foreach (var probe in target.Probes)
        {
            var asked = _cases[(probe.Category, probe.Pathway)];
            var trial =
                trials.GetValueOrDefault((probe.Category, probe.Pathway))
                ?? (probe.Under is { } under && asked.Any() ? MutantTrials.Under(ruleset, probe, under) : null);
            foreach (var one in asked)
            {
                if (Shows(one, target.Sort, probe, trial))
                {
                    yield return one.Case;
                }
            }
        }
    }

    private static bool Shows(AskedCase one, CoverageSort sort, CoverageProbe probe, PathwayTrial? trial)
    {
        var before = one.Determination.Requirements[probe.Place];
        if (sort is CoverageSort.Met or CoverageSort.NotMet)
        {
            return probe.Parts.Any(part => before.Find(part)?.Outcome == (sort == CoverageSort.Met ? Outcome.Met : Outcome.NotMet));
        }

        if (sort == CoverageSort.ExceptionInForce)
        {
            return probe.Parts.Any(part => before.Find(part)?.ExceptionInForce is not null);
        }

        if (sort == CoverageSort.ExceptionRefused)
        {
            return IsRefused(before);
        }

        if (one.FindUnder(trial!, probe.Place) is not { } after)
        {
            return false;
        }

        return sort switch
        {
            CoverageSort.ConditionTrue => after.Reason != Reason.DoesNotApply && after.Reason != Reason.MayNotApply,
            CoverageSort.ConditionFalse => after.Reason == Reason.DoesNotApply,
            CoverageSort.JustMet => probe.Parts.Any(part =>
                before.Find(part)?.Outcome == Outcome.Met && after.Find(part)?.Outcome is { } now && now != Outcome.Met
            ),
            CoverageSort.JustMissed => probe.Parts.Any(part =>
                before.Find(part)?.Outcome == Outcome.NotMet && after.Find(part)?.Outcome is { } now && now != Outcome.NotMet
            ),
            CoverageSort.StepUp or CoverageSort.StepDown => before.Outcome != after.Outcome
                || probe.Parts.Any(part => before.Find(part)?.Outcome != after.Find(part)?.Outcome),
            _ => DecidingParts.IsOtherwise(before, after),
        };
    }

    private static bool IsRefused(Finding finding) =>
        finding.SetAside.Any(entry => entry.Reason == SetAsideReason.ExceptionNotAllowed) || finding.Requirements.Any(IsRefused);
}
