using System.Collections.Immutable;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Evaluation;

/// <summary>What a training requirement asks under the conditions at hand, and whether a tally satisfies it (S23, S24, S25).</summary>
/// <remarks>Without caps sums and Hall's condition decide; with caps an exact linear program does. Never greedy.</remarks>
internal readonly struct TrainingTerms
{
    private readonly TrainingPlan _plan;
    private readonly Inquiry _inquiry;

    public TrainingTerms(TrainingPlan plan, Inquiry inquiry)
    {
        _plan = plan;
        _inquiry = inquiry;
        Total = plan.Minutes;
        foreach (var part in plan.Additional)
        {
            Total += TrainingPlan.Applies(part.When, inquiry) ? part.Part.Hours.Minutes : 0;
        }
    }

    /// <summary>The required minutes, the additional sub-minimums included.</summary>
    public long Total { get; }

    public ImmutableArray<(TrainingPart Part, long Minimum)> Parts =>
        _plan.Within.IsEmpty && _plan.Additional.IsEmpty ? [] : [.. Plans.Select(p => (p.Part, p.Part.Hours.Minutes))];

    public IEnumerable<TrainingPartPlan> Plans
    {
        get
        {
            var inquiry = _inquiry;
            return _plan.Within.Concat(_plan.Additional).Where(p => TrainingPlan.Applies(p.When, inquiry));
        }
    }

    public ImmutableArray<(TrainingCapPlan Cap, int Index)> Caps
    {
        get
        {
            var inquiry = _inquiry;
            return [.. _plan.Caps.Select((cap, index) => (cap, index)).Where(c => TrainingPlan.Applies(c.cap.When, inquiry))];
        }
    }

    public bool AreMet(TrainingTally tally) =>
        AreMetWithoutCaps(tally) && (!IsCapped(tally) || Program(tally, withMinimums: true).IsFeasible());

    /// <summary>The largest total that may be reported; all there is where no cap takes anything away.</summary>
    public long MostMinutes(TrainingTally tally) => IsCapped(tally) ? Best(tally).Total : tally.Total;

    private bool IsCapped(TrainingTally tally)
    {
        for (var i = 0; i < _plan.Caps.Length; i++)
        {
            if (TrainingPlan.Applies(_plan.Caps[i].When, _inquiry) && tally.Matching(TrainingTally.Cap(i)) > 0)
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
                if (TrainingPlan.Applies(_plan.Within[i].When, _inquiry))
                {
                    sums[at++] = tally.Matching(TrainingTally.Within(i));
                }
            }

            return (tally.Total, sums);
        }

        var program = Program(tally, withMinimums: AreMet(tally), extra: parts.Length);
        var layout = new Layout(this, tally);
        var everything = layout.Weights(program.Variables, _ => true);
        var total = program.Maximum(everything)!.Value.Floor();
        program.AtLeast(everything, total);
        var amounts = new long[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            // The helper variable of a part is what counts towards its minimum.
            var helper = new long[program.Variables];
            helper[layout.Count + i] = 1;
            var own = layout.PartWeights(program.Variables, i);
            own[layout.Count + i] = -1;
            program.AtLeast(own, 0);
            program.AtMost(helper, parts[i].Minimum);
            amounts[i] = program.Maximum(helper)!.Value.Floor();
            program.AtLeast(helper, amounts[i]);
        }

        return (total, amounts);
    }

    private bool AreMetWithoutCaps(TrainingTally tally)
    {
        if (tally.Total < Total)
        {
            return false;
        }

        for (var i = 0; i < _plan.Within.Length; i++)
        {
            var part = _plan.Within[i];
            if (TrainingPlan.Applies(part.When, _inquiry) && tally.Matching(TrainingTally.Within(i)) < part.Part.Hours.Minutes)
            {
                return false;
            }
        }

        // Hall: every set of buckets finds enough hours. Sets with the general bucket are covered by the total.
        for (var set = 1U; set < 1U << _plan.Additional.Length; set++)
        {
            var (uses, needed) = (0UL, 0L);
            for (var i = 0; i < _plan.Additional.Length; i++)
            {
                if (((set >> i) & 1) != 0 && TrainingPlan.Applies(_plan.Additional[i].When, _inquiry))
                {
                    uses |= TrainingTally.Additional(i);
                    needed += _plan.Additional[i].Part.Hours.Minutes;
                }
            }

            if (needed > 0 && tally.Matching(uses) < needed)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Variables: minutes of one class spent in one bucket, the general one (-1) or an additional one.</summary>
    private ExactProgram Program(TrainingTally tally, bool withMinimums, int extra = 0)
    {
        var layout = new Layout(this, tally);
        var program = new ExactProgram(layout.Count + extra);
        var size = program.Variables;
        var classes = tally.Classes;
        for (var c = 0; c < classes.Length; c++)
        {
            var number = c;
            program.AtMost(layout.Weights(size, v => v.Class == number), classes[c].Minutes);
        }

        foreach (var (cap, index) in Caps)
        {
            var bit = TrainingTally.Cap(index);
            var capped = layout.Weights(size, v => (v.Uses & bit) != 0);
            if (cap.Cap.Hours is { } hours)
            {
                program.AtMost(capped, hours.Minutes);
                continue;
            }

            var percent = cap.Cap.Percent ?? 100;
            var scaled = Array.ConvertAll(capped, weight => weight * 100);
            switch (cap.Cap.Of)
            {
                case CapBase.Required:
                    program.AtMost(scaled, percent * Total);
                    break;
                case CapBase.Submitted:
                    program.AtMost(scaled, percent * tally.Total);
                    break;
                case CapBase.Counted:
                    var everything = layout.Weights(size, _ => true);
                    program.AtMost([.. scaled.Select((weight, v) => weight - (percent * everything[v]))], 0);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        if (withMinimums)
        {
            program.AtLeast(layout.Weights(size, _ => true), Total);
            program.AtLeast(layout.Weights(size, v => v.Bucket < 0), _plan.Minutes);
            var parts = Parts;
            for (var i = 0; i < parts.Length; i++)
            {
                program.AtLeast(layout.PartWeights(size, i), parts[i].Minimum);
            }
        }

        return program;
    }

    private readonly struct Layout
    {
        private readonly List<(int Class, ulong Uses, int Bucket)> _variables = [];
        private readonly List<(bool IsAdditional, int Index)> _parts = [];

        public Layout(TrainingTerms terms, TrainingTally tally)
        {
            var plan = terms._plan;
            for (var i = 0; i < plan.Within.Length; i++)
            {
                if (TrainingPlan.Applies(plan.Within[i].When, terms._inquiry))
                {
                    _parts.Add((false, i));
                }
            }

            for (var i = 0; i < plan.Additional.Length; i++)
            {
                if (TrainingPlan.Applies(plan.Additional[i].When, terms._inquiry))
                {
                    _parts.Add((true, i));
                }
            }

            for (var c = 0; c < tally.Count; c++)
            {
                var uses = tally.Classes[c].Uses;
                _variables.Add((c, uses, -1));
                foreach (var (_, index) in _parts.Where(p => p.IsAdditional && (uses & TrainingTally.Additional(p.Index)) != 0))
                {
                    _variables.Add((c, uses, index));
                }
            }
        }

        public int Count => _variables.Count;

        public long[] Weights(int size, Func<(int Class, ulong Uses, int Bucket), bool> counts)
        {
            var weights = new long[size];
            for (var v = 0; v < _variables.Count; v++)
            {
                weights[v] = counts(_variables[v]) ? 1 : 0;
            }

            return weights;
        }

        public long[] PartWeights(int size, int part)
        {
            var (isAdditional, index) = _parts[part];
            return Weights(size, v => isAdditional ? v.Bucket == index : (v.Uses & TrainingTally.Within(index)) != 0);
        }
    }
}
