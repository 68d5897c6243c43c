using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>The combinations of facts that are not in the file, each with what the requirement comes out as (S7).</summary>
/// <param name="variables">The facts with their choices; the last one varies fastest.</param>
internal sealed class CasesTried(List<List<(int Index, Truth Value)[]>> variables)
{
    /// <summary>How many there are: every choice of each fact with every choice of the others; one more than the most stands for any number beyond.</summary>
    public int Count { get; } =
        variables.Aggregate(1, static (count, choices) => (int)Math.Min(Limits.Cases + 1, (long)count * choices.Count));

    /// <summary>What each case comes out as, in order.</summary>
    public List<Outcome> Outcomes { get; } = [];

    /// <summary>Whether the cases do not come out all the same, met and not applicable being two.</summary>
    public bool IsMixed => Outcomes.Exists(outcome => outcome != Outcomes[0]);

    /// <summary>One outcome in every case, met and not applicable together being met; else it is not known.</summary>
    public Outcome Outcome
    {
        get
        {
            var (one, isMixed, isMet) = (Outcomes[0], false, true);
            foreach (var outcome in Outcomes)
            {
                isMixed |= outcome != one;
                isMet &= Effect(outcome) == Outcome.Met;
            }

            return !isMixed ? one
                : isMet ? Outcome.Met
                : Outcome.Unknown;
        }
    }

    /// <summary>Writes what is taken in one case; what does not vary stays as it is.</summary>
    /// <param name="number">Which case, from 0.</param>
    /// <param name="taken">What the conditions are taken to be.</param>
    public void Put(int number, Assumptions taken)
    {
        for (var v = variables.Count - 1; v >= 0; v--)
        {
            var choices = variables[v];
            foreach (var (index, value) in choices[number % choices.Count])
            {
                taken[index] = value;
            }

            number /= choices.Count;
        }
    }

    /// <summary>The case to show: one that has the outcome, else the one that asks most of the candidate.</summary>
    public int Shown(Outcome outcome)
    {
        var shown = 0;
        for (var i = 1; i < Outcomes.Count; i++)
        {
            if (Rank(Outcomes[i], outcome) < Rank(Outcomes[shown], outcome))
            {
                shown = i;
            }
        }

        return shown;
    }

    /// <summary>The facts, as the conditions that read them, of which another value changes the outcome of some case (S14b).</summary>
    public IEnumerable<int[]> Deciding()
    {
        var step = 1;
        for (var v = variables.Count - 1; v >= 0; v--)
        {
            if (Decides(step, variables[v].Count))
            {
                yield return [.. variables[v].SelectMany(choice => choice).Select(c => c.Index).Distinct()];
            }

            step *= variables[v].Count;
        }
    }

    /// <param name="step">How many cases lie between two that differ in this fact alone.</param>
    /// <param name="choices">How many choices it has.</param>
    private bool Decides(int step, int choices)
    {
        for (var i = 0; i < Outcomes.Count; i++)
        {
            // The case with the first choice of the fact, all others being as they are.
            var first = i - (i / step % choices * step);
            if (Effect(Outcomes[i]) != Effect(Outcomes[first]))
            {
                return true;
            }
        }

        return false;
    }

    private static Outcome Effect(Outcome outcome) => outcome == Outcome.NotApplicable ? Outcome.Met : outcome;

    private static int Rank(Outcome outcome, Outcome wanted) =>
        outcome == wanted
            ? -1
            : outcome switch
            {
                Outcome.NotMet => 0,
                Outcome.Unknown => 1,
                Outcome.NeedsReview => 2,
                Outcome.Met => 3,
                Outcome.NotApplicable => 4,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
}
