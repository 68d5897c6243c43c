using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>Supplies open facts, one after another, until a requirement is met; those of the candidate before those of a reviewer (S54).</summary>
/// <param name="values">The values that are tried.</param>
internal sealed class FactSearch(FactValues values)
{
    /// <summary>Facts that one requirement may need; beyond them adding is the shorter way.</summary>
    private const int MostFacts = 12;

    /// <returns>The file with those facts that are needed; <see langword="null"/>: no facts lead there.</returns>
    public PlanState? Supply(string requirement, PlanState state, LocalDate day)
    {
        var start = state;
        for (var i = 0; i < MostFacts; i++)
        {
            if (Step(requirement, state, day) is not { } next)
            {
                return null;
            }

            state = next;
            if (state.IsMet(requirement, day))
            {
                return Shrinking.Facts(state, tried => tried.IsMet(requirement, day) && Keeps(start, tried));
            }
        }

        return null;
    }

    /// <summary>Facts that were supplied for another requirement stay.</summary>
    private static bool Keeps(PlanState start, PlanState tried) => start.Facts.All(tried.Facts.Contains);

    /// <summary>One fact more, under which the outcome is no worse.</summary>
    private PlanState? Step(string requirement, PlanState state, LocalDate day)
    {
        if (state.FindingOf(requirement, day) is not { } finding || finding.Outcome is not (Outcome.Unknown or Outcome.NeedsReview))
        {
            return null;
        }

        var supplied = state.Facts.Select(fact => fact.Open).ToHashSet();
        foreach (
            var open in OpenOf(finding)
                .Distinct()
                .Where(open => !supplied.Contains(open))
                .OrderBy(open => open.By != SettledBy.Candidate)
                .Take(MostFacts)
        )
        {
            PlanState? best = null;
            foreach (var change in values.Of(open, state.Candidate))
            {
                var tried = state.With(state.Facts.Add(change));
                var found = tried.FindingOf(requirement, day);
                if (found is null || found.Outcome == Outcome.NotMet || OpenOf(found).Contains(open))
                {
                    continue;
                }

                if (found.Outcome.IsMet())
                {
                    return tried;
                }

                best ??= tried;
            }

            if (best is not null)
            {
                return best;
            }
        }

        return null;
    }

    private static IEnumerable<OpenFact> OpenOf(Finding finding) => finding.Open.Concat(finding.Requirements.SelectMany(OpenOf));
}
