using System.Collections.Immutable;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>What a training requirement asks under the conditions at hand, and whether a tally satisfies it (S23, S24, S25).</summary>
/// <remarks>Without caps sums and Hall's condition decide; with caps an exact linear program does. Never greedy.</remarks>
internal readonly struct TrainingTerms
{
    private readonly TrainingPlan _plan;
    private readonly QuestionInHand _hand;

    public TrainingTerms(TrainingPlan plan, QuestionInHand hand, long asked, long carried)
    {
        _plan = plan;
        _hand = hand;
        Total = asked;
        Carried = carried;
        foreach (var part in plan.Additional)
        {
            Total += TrainingPlan.Applies(part.When, hand) ? part.Minutes : 0;
        }
    }

    /// <summary>The required minutes, the additional sub-minimums included.</summary>
    public long Total { get; }

    /// <summary>The minutes that are carried over; they serve no sub-minimum.</summary>
    public long Carried { get; }

    /// <summary>What of the required minutes the cycle itself must bring.</summary>
    public long Needed => Math.Max(0, Total - Carried);

    public ImmutableArray<(TrainingMinimum Part, long Minimum)> Parts =>
        _plan.Within.IsEmpty && _plan.Additional.IsEmpty ? [] : [.. Plans.Select(p => (p.Part, p.Minutes))];

    public IEnumerable<TrainingPartPlan> Plans
    {
        get
        {
            var hand = _hand;
            return _plan.Within.Concat(_plan.Additional).Where(p => TrainingPlan.Applies(p.When, hand));
        }
    }

    public ImmutableArray<(TrainingCapPlan Cap, int Index)> Caps
    {
        get
        {
            var hand = _hand;
            return [.. _plan.Caps.Select((cap, index) => (cap, index)).Where(c => TrainingPlan.Applies(c.cap.When, hand))];
        }
    }

    public bool AreMet(TrainingTally tally) => AreMetWithoutCaps(tally) && (!IsCapped(tally) || Program(tally).IsMet());

    /// <summary>The largest total that may be reported; all there is where no cap takes anything away.</summary>
    public long MostMinutes(TrainingTally tally) => IsCapped(tally) ? Best(tally).Total : tally.Total;

    /// <summary>Whether a cap touches anything.</summary>
    public bool IsCapped(TrainingTally tally)
    {
        for (var i = 0; i < _plan.Caps.Length; i++)
        {
            if (TrainingPlan.Applies(_plan.Caps[i].When, _hand) && tally.Matching(TrainingTally.Cap(i)) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The choice to report: satisfying if there is one, of those the largest total; else the largest total, then the least shortfall in the ruleset's order (S25).</summary>
    public (long Total, long[] Parts) Best(TrainingTally tally)
    {
        var parts = Parts;
        if (_plan.Caps.IsEmpty && _plan.Additional.IsEmpty)
        {
            long[] sums = parts.IsEmpty ? [] : new long[parts.Length];
            var at = 0;
            for (var i = 0; i < _plan.Within.Length; i++)
            {
                if (TrainingPlan.Applies(_plan.Within[i].When, _hand))
                {
                    sums[at++] = tally.Matching(TrainingTally.Within(i));
                }
            }

            return (tally.Total, sums);
        }

        return Program(tally).Best();
    }

    /// <summary>The choice of minutes under the caps.</summary>
    public TrainingProgram Program(TrainingTally tally) => new(_plan, _hand, tally, Needed);

    private bool AreMetWithoutCaps(TrainingTally tally)
    {
        if (tally.Total < Needed)
        {
            return false;
        }

        for (var i = 0; i < _plan.Within.Length; i++)
        {
            var part = _plan.Within[i];
            if (TrainingPlan.Applies(part.When, _hand) && tally.Matching(TrainingTally.Within(i)) < part.Minutes)
            {
                return false;
            }
        }

        // Hall: every set of buckets finds enough hours. Sets with the general bucket are covered by the total.
        return _plan.Additional.IsEmpty || HasEnoughOfEverySet(tally);
    }

    private bool HasEnoughOfEverySet(TrainingTally tally)
    {
        var inside = tally.InsideSets(_plan.Additional.Length);
        for (var set = 1; set < inside.Length; set++)
        {
            var needed = 0L;
            for (var i = 0; i < _plan.Additional.Length; i++)
            {
                var part = _plan.Additional[i];
                needed += ((set >> i) & 1) != 0 && TrainingPlan.Applies(part.When, _hand) ? part.Minutes : 0;
            }

            // What matches a set is all but what matches its complement only.
            if (needed > 0 && tally.Total - inside[inside.Length - 1 - set] < needed)
            {
                return false;
            }
        }

        return true;
    }
}
