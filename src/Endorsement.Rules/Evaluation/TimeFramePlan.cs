using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>When an activity must have taken place to count: ever, in the cycle, or in a last period; never after the as-of date (S12, S26).</summary>
internal sealed class TimeFramePlan(TimeFrame frame, CalendarSpan last)
{
    public (int First, int Last) Range(Case facts) =>
        frame switch
        {
            TimeFrame.Ever => (Days.First, facts.AsOf),
            TimeFrame.Cycle when facts.HasCycle => (facts.CountsFrom, Math.Min(facts.CountsTo, facts.AsOf)),
            TimeFrame.Cycle => (Days.First, facts.AsOf),
            TimeFrame.Last => (last.EarliestReaching(facts.AsOf), facts.AsOf),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The days on which an entry surely counts; empty when the cycle is not known.</summary>
    public (int First, int Last) SureDays(Case facts) =>
        frame == TimeFrame.Cycle && !facts.HasCycle ? (Days.Never, Days.None) : Range(facts);

    /// <summary>
    /// All days of the frame, those of a cycle that are still to come among them, and not those that count for an earlier one (S51); absent where the
    /// cycle is not known.
    /// </summary>
    public (int First, int Last)? Whole(Case facts) =>
        frame != TimeFrame.Cycle ? Range(facts)
        : facts.HasCycle ? (facts.CountsFrom, facts.CycleLast)
        : null;

    /// <summary>An entry as far as the frame leaves its day open.</summary>
    public Occurrence Clip(Case facts, in Occurrence occurred)
    {
        if (occurred.IsDay)
        {
            return occurred;
        }

        var (first, lastDay) = Range(facts);
        return occurred.Within(first, lastDay);
    }

    /// <summary>Whether an entry lies inside, or how far it may.</summary>
    /// <param name="facts">The question.</param>
    /// <param name="occurred">When it took place.</param>
    /// <param name="notes">Takes down why it does not count, or what it lacks.</param>
    /// <param name="undated">What would have to be told where an edge cuts it.</param>
    public Grade Ask(Case facts, in Occurrence occurred, EntryNotes? notes, string undated = "date")
    {
        if (occurred.First > facts.AsOf)
        {
            return notes.Fails(SetAsideReason.Future);
        }

        var (first, lastDay) = Range(facts);
        return first > lastDay || !occurred.Touches(first, lastDay)
                ? notes.Fails(frame == TimeFrame.Cycle ? SetAsideReason.OutsideCycle : SetAsideReason.TooOld)
            : occurred.IsInside(first, lastDay) && (frame != TimeFrame.Cycle || facts.HasCycle) ? Grade.Yes
            : notes.Lack(undated);
    }
}
