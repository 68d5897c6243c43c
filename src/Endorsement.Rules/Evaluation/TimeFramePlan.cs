using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>When an activity must have taken place to count: ever, in the cycle, or in a last period; never after the as-of date (S12, S26).</summary>
internal sealed class TimeFramePlan(TimeFrame frame, CalendarSpan last)
{
    public (int First, int Last) Range(Inquiry inquiry) =>
        frame switch
        {
            TimeFrame.Ever => (Days.First, inquiry.AsOf),
            TimeFrame.Cycle when inquiry.HasCycle => (inquiry.CycleFirst, Math.Min(inquiry.CycleLast, inquiry.AsOf)),
            TimeFrame.Cycle => (Days.First, inquiry.AsOf),
            TimeFrame.Last => (last.EarliestReaching(inquiry.AsOf), inquiry.AsOf),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The days on which an entry surely counts; empty when the cycle is not known.</summary>
    public (int First, int Last) SureDays(Inquiry inquiry) =>
        frame == TimeFrame.Cycle && !inquiry.HasCycle ? (Days.Never, Days.None) : Range(inquiry);

    /// <summary>An entry as far as the frame leaves its day open.</summary>
    public Dating Clip(Inquiry inquiry, in Dating dating)
    {
        if (dating.IsDay)
        {
            return dating;
        }

        var (first, lastDay) = Range(inquiry);
        return dating.Within(first, lastDay);
    }

    /// <summary>Whether an entry lies inside, or how far it may.</summary>
    /// <param name="inquiry">The question.</param>
    /// <param name="dating">When it took place.</param>
    /// <param name="notes">Takes down why it does not count, or what it lacks.</param>
    /// <param name="undated">What would have to be told where an edge cuts it.</param>
    public Grade Ask(Inquiry inquiry, in Dating dating, EntryNotes? notes, string undated = "date")
    {
        if (dating.First > inquiry.AsOf)
        {
            return notes.Fails("future");
        }

        var (first, lastDay) = Range(inquiry);
        return first > lastDay || !dating.Touches(first, lastDay) ? notes.Fails(frame == TimeFrame.Cycle ? "outside-cycle" : "too-old")
            : dating.IsInside(first, lastDay) && (frame != TimeFrame.Cycle || inquiry.HasCycle) ? Grade.Yes
            : notes.Lack(undated);
    }
}
