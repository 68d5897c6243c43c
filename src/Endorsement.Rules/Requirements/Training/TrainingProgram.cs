using System.Numerics;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>The minutes that may be chosen where caps cut some of them (S24, S25).</summary>
/// <remarks>
/// Trainings that are alike in everything the rule reads are one class. Only classes under a cap are amounts to be chosen: whatever no cap
/// touches counts wholly. Sub-minimums that are on top are asked by sets (Hall): of every set of them the hours matching any reach the sum; a set
/// becomes a row only once a choice breaks it.
/// </remarks>
internal sealed class TrainingProgram
{
    private readonly List<TrainingCapPlan> _caps = [];
    private readonly List<ulong> _capBits = [];
    private readonly List<(ulong Bit, long Minimum)> _within = [];
    private readonly List<(ulong Bit, long Minimum)> _additional = [];
    private readonly List<(bool IsAdditional, int Index)> _parts = [];
    private readonly List<(ulong Uses, long Minutes)> _classes = [];
    private readonly List<(ulong Uses, long Minutes)> _whole = [];
    private readonly long _required;
    private readonly long _submitted;
    private readonly long _wholeMinutes;
    private BoundedProgram? _chosen;

    public TrainingProgram(TrainingPlan plan, QuestionInHand hand, TrainingTally tally, long required)
    {
        (_required, _submitted) = (required, tally.Total);
        for (var i = 0; i < plan.Within.Length; i++)
        {
            if (TrainingPlan.Applies(plan.Within[i].When, hand))
            {
                _parts.Add((false, _within.Count));
                _within.Add((TrainingTally.Within(i), plan.Within[i].Minutes));
            }
        }

        for (var i = 0; i < plan.Additional.Length; i++)
        {
            if (TrainingPlan.Applies(plan.Additional[i].When, hand))
            {
                _parts.Add((true, _additional.Count));
                _additional.Add((TrainingTally.Additional(i), plan.Additional[i].Minutes));
            }
        }

        var under = 0UL;
        for (var i = 0; i < plan.Caps.Length; i++)
        {
            if (TrainingPlan.Applies(plan.Caps[i].When, hand))
            {
                _caps.Add(plan.Caps[i]);
                _capBits.Add(TrainingTally.Cap(i));
                under |= TrainingTally.Cap(i);
            }
        }

        foreach (var (uses, minutes) in tally.Classes)
        {
            ((uses & under) != 0 ? _classes : _whole).Add((uses, minutes));
            _wholeMinutes += (uses & under) != 0 ? 0 : minutes;
        }
    }

    /// <summary>The `as` codes of caps that let nothing more count in the choice made last.</summary>
    public IEnumerable<string> FullCaps() =>
        _caps.Where((cap, i) => _chosen is { } chosen && IsFull(chosen, cap, _capBits[i])).SelectMany(cap => cap.Cap.As).Distinct();

    /// <summary>Whether some choice respects every cap and reaches every minimum.</summary>
    public bool IsMet()
    {
        var program = Program(Enumerable.Repeat(1L, _classes.Count), [], []);
        program.AtLeastZero([.. _classes.Select(_ => 1L)], _wholeMinutes - _required);
        foreach (var (bit, minimum) in _within)
        {
            AtLeast(program, bit, minimum);
        }

        foreach (var (bit, minimum) in _additional)
        {
            AtLeast(program, bit, minimum);
        }

        _chosen = program;
        return Solve(program, part => _additional[part].Minimum, _additional.Count, 0);
    }

    /// <summary>The choice to report: satisfying if there is one, of those the largest total; else the largest total, then the least shortfall in the ruleset's order.</summary>
    public (long Total, long[] Parts) Best()
    {
        if (IsMet())
        {
            return (_wholeMinutes + _chosen!.Largest, [.. _parts.Select(Minimum)]);
        }

        var program = Program(Enumerable.Repeat(1L, _classes.Count), [], []);
        program.Solve();
        var total = _wholeMinutes + program.Largest;
        var amounts = new long[_parts.Count];
        for (var p = 0; p < _parts.Count; p++)
        {
            // The amounts behind the classes are what counts towards each sub-minimum so far.
            var last = p;
            program = Program(
                Enumerable.Repeat(0L, _classes.Count),
                [.. _parts.Take(p + 1).Select(Minimum)],
                [.. Enumerable.Range(0, p + 1).Select(i => i == last ? 1L : 0L)]
            );
            program.AtLeastZero([.. _classes.Select(_ => 1L)], _wholeMinutes - total);
            for (var q = 0; q < p; q++)
            {
                program.AtLeastZero(Only(_classes.Count + q), -amounts[q]);
            }

            for (var q = 0; q <= p; q++)
            {
                var weights = Matching(BitOf(_parts[q]), p + 1);
                weights[_classes.Count + q] = -1;
                program.AtLeastZero(weights, Whole(BitOf(_parts[q])));
            }

            Solve(program, null, _parts.Take(p + 1).Count(part => part.IsAdditional), _parts.FindIndex(part => part.IsAdditional));
            amounts[p] = program.Largest;
        }

        _chosen = program;
        return (total, amounts);
    }

    /// <summary>The fewest minutes under no cap that, beside what is there, reach the total (S54).</summary>
    /// <param name="most">More are not needed.</param>
    public long FewestUncapped(long most)
    {
        var program = new BoundedProgram([.. _classes.Select(c => c.Minutes), most], [.. _classes.Select(_ => 0L), -1L]);
        AddCaps(program, _classes.Count + 1, uncapped: _classes.Count);
        program.AtLeastZero([.. Enumerable.Repeat(1L, _classes.Count + 1)], _wholeMinutes - _required);
        return program.Solve() ? -program.Largest : most;
    }

    /// <summary>What was chosen last of a class; absent where no cap touches it.</summary>
    public long? Chosen(ulong uses)
    {
        var at = _classes.FindIndex(c => c.Uses == uses);
        return at < 0 || _chosen is null ? null : Math.Max(_chosen.Minutes(at, up: false), Math.Min(1, _chosen.Minutes(at, up: true)));
    }

    /// <summary>Whether a share of what is submitted is asked: then even what is cut wholly makes more of the rest count.</summary>
    public bool SharesSubmitted => _caps.Exists(cap => cap.Cap.Of == CapBase.Submitted && cap.Cap.Hours is null);

    private bool IsFull(BoundedProgram chosen, TrainingCapPlan cap, ulong bit)
    {
        var (counted, all) = (BigInteger.Zero, _wholeMinutes * chosen.Common);
        for (var c = 0; c < _classes.Count; c++)
        {
            all += chosen.Amount(c);
            counted += (_classes[c].Uses & bit) != 0 ? chosen.Amount(c) : 0;
        }

        return cap.Cap.Hours is { } hours
            ? counted >= hours.Minutes * chosen.Common
            : counted * 100
                >= (cap.Cap.Percent ?? 100)
                    * (cap.Cap.Of == CapBase.Counted ? all : (cap.Cap.Of == CapBase.Required ? _required : _submitted) * chosen.Common);
    }

    private long Minimum((bool IsAdditional, int Index) part) => (part.IsAdditional ? _additional : _within)[part.Index].Minimum;

    private ulong BitOf((bool IsAdditional, int Index) part) => (part.IsAdditional ? _additional : _within)[part.Index].Bit;

    private BoundedProgram Program(IEnumerable<long> weights, long[] helpers, long[] helperWeights)
    {
        var program = new BoundedProgram([.. _classes.Select(c => c.Minutes), .. helpers], [.. weights, .. helperWeights]);
        AddCaps(program, _classes.Count + helpers.Length, uncapped: -1);
        return program;
    }

    private void AddCaps(BoundedProgram program, int size, int uncapped)
    {
        for (var i = 0; i < _caps.Count; i++)
        {
            var cap = _caps[i].Cap;
            var weights = new long[size];
            var percent = (long)(cap.Percent ?? 100);
            for (var c = 0; c < _classes.Count; c++)
            {
                var isCapped = (_classes[c].Uses & _capBits[i]) != 0;
                weights[c] =
                    cap.Hours is not null ? (isCapped ? -1 : 0)
                    : cap.Of == CapBase.Counted ? percent - (isCapped ? 100 : 0)
                    : isCapped ? -100
                    : 0;
            }

            if (uncapped >= 0 && cap.Hours is null && cap.Of != CapBase.Required)
            {
                weights[uncapped] = percent;
            }

            program.AtLeastZero(
                weights,
                cap.Hours is { } hours ? hours.Minutes
                    : cap.Of == CapBase.Counted ? percent * _wholeMinutes
                    : percent * (cap.Of == CapBase.Required ? _required : _submitted)
            );
        }
    }

    /// <summary>Solves, and adds the sets of additional sub-minimums that the choice breaks, until it breaks none.</summary>
    /// <param name="program">The program.</param>
    /// <param name="minimum">What each additional sub-minimum asks; absent where an amount of the program says so.</param>
    /// <param name="count">How many of them are asked.</param>
    /// <param name="helpers">The place, behind the classes, of the first one's amount.</param>
    private bool Solve(BoundedProgram program, Func<int, long>? minimum, int count, int helpers)
    {
        while (program.Solve())
        {
            var broken = Broken(program, minimum, count, helpers);
            if (broken == 0)
            {
                return true;
            }

            var (bits, asked) = (0UL, 0L);
            var size = _classes.Count + (minimum is null ? helpers + count : 0);
            for (var a = 0; a < count; a++)
            {
                if (((broken >> a) & 1) != 0)
                {
                    bits |= _additional[a].Bit;
                    asked += minimum?.Invoke(a) ?? 0;
                }
            }

            var weights = Matching(bits, size - _classes.Count);
            for (var a = 0; a < count && minimum is null; a++)
            {
                weights[_classes.Count + helpers + a] = ((broken >> a) & 1) != 0 ? -1 : 0;
            }

            program.AtLeastZero(weights, Whole(bits) - asked);
        }

        return false;
    }

    /// <summary>The set whose hours are furthest below what it asks; none where every set has enough.</summary>
    private uint Broken(BoundedProgram program, Func<int, long>? minimum, int count, int helpers)
    {
        // Hours by exactly the set that they match, then of all its subsets: what does not match a set matches its complement only.
        var inside = new BigInteger[1 << count];
        var all = BigInteger.Zero;
        for (var c = 0; c < _classes.Count; c++)
        {
            Put(_classes[c].Uses, program.Amount(c));
        }

        foreach (var (uses, minutes) in _whole)
        {
            Put(uses, minutes * program.Common);
        }

        for (var a = 0; a < count; a++)
        {
            for (var set = 0; set < inside.Length; set++)
            {
                inside[set] += ((set >> a) & 1) != 0 ? inside[set ^ (1 << a)] : 0;
            }
        }

        var asked = new BigInteger[inside.Length];
        var (worst, most) = (0U, BigInteger.Zero);
        for (var set = 1; set < inside.Length; set++)
        {
            var first = BitOperations.TrailingZeroCount(set);
            asked[set] =
                asked[set & (set - 1)]
                + (minimum is null ? program.Amount(_classes.Count + helpers + first) : minimum(first) * program.Common);
            var missing = asked[set] - (all - inside[inside.Length - 1 - set]);
            if (missing > most)
            {
                (worst, most) = ((uint)set, missing);
            }
        }

        return worst;

        void Put(ulong uses, BigInteger minutes)
        {
            var set = 0;
            for (var a = 0; a < count; a++)
            {
                set |= (uses & _additional[a].Bit) != 0 ? 1 << a : 0;
            }

            inside[set] += minutes;
            all += minutes;
        }
    }

    private void AtLeast(BoundedProgram program, ulong bits, long minimum)
    {
        var whole = Whole(bits);
        if (whole < minimum)
        {
            program.AtLeastZero(Matching(bits, 0), whole - minimum);
        }
    }

    private long[] Matching(ulong bits, int helpers)
    {
        var weights = new long[_classes.Count + helpers];
        for (var c = 0; c < _classes.Count; c++)
        {
            weights[c] = (_classes[c].Uses & bits) != 0 ? 1 : 0;
        }

        return weights;
    }

    private static long[] Only(int variable)
    {
        var weights = new long[variable + 1];
        weights[variable] = 1;
        return weights;
    }

    private long Whole(ulong bits) => _whole.Sum(c => (c.Uses & bits) != 0 ? c.Minutes : 0);
}
