using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>The days on which a session may be accepted, by this list or by it and another one: the whole's and a sub-minimum's (S32 to S34).</content>
internal sealed partial class ProvidersPlan
{
    /// <summary>The first and the last of some days on which a session may be accepted; reversed when there is none.</summary>
    /// <param name="hand">Whose session it is.</param>
    /// <param name="session">The session.</param>
    /// <param name="first">The first of the days.</param>
    /// <param name="last">The last of the days.</param>
    /// <param name="serving">Other days that it must lie on, where there are such.</param>
    /// <param name="also">Another list, which must accept it on the same day.</param>
    public (int First, int Last) PossibleDays(
        QuestionInHand hand,
        in SessionFacts session,
        int first,
        int last,
        DayUnion? serving = null,
        ProvidersPlan? also = null
    )
    {
        var starts = Stretches(hand, in session, first, last, also);
        var (possibleFirst, possibleLast) = (Days.Never, Days.None);
        for (var i = 0; i < starts.Length; i++)
        {
            var (from, to) = (starts[i], i + 1 < starts.Length ? starts[i + 1] - 1 : last);
            (from, to) = serving?.Hull(from, to) ?? (from, to);
            if (from <= to && MayAccept(hand, in session, starts[i], also))
            {
                possibleFirst = Math.Min(possibleFirst, from);
                possibleLast = to;
            }
        }

        return (possibleFirst, possibleLast);
    }

    /// <summary>Whether a session on one day may be accepted, and by the other list under the same degree of the candidate.</summary>
    public bool MayAccept(QuestionInHand hand, in SessionFacts session, int day, ProvidersPlan? also)
    {
        var (least, most) = _asksAtSession || also is { _asksAtSession: true } ? hand.Case.DegreeOn(day, day) : (0, 0);
        for (var degree = least; degree <= most; degree++)
        {
            var at = new AtSession(day, degree);
            if (!AnyRow(hand, in session, at, null).IsNo && also?.AnyRow(hand, in session, at, null).IsNo != true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first day of each stretch on which every day is as good as another; holds until the next are asked for.</summary>
    private ReadOnlySpan<int> Stretches(QuestionInHand hand, in SessionFacts session, int first, int last, ProvidersPlan? also = null)
    {
        var days = Begin(hand, first, last);
        AddRows(days);
        also?.AddRows(days);
        days.AddStandings(hand.Case, session.Provider, _asksAtSession || also is { _asksAtSession: true });
        days.Finish();
        return days.Starts;
    }

    /// <summary>The same of several lists; of none, one stretch.</summary>
    public static ReadOnlySpan<int> Stretches(
        QuestionInHand hand,
        in SessionFacts session,
        (int First, int Last) range,
        ImmutableArray<ProvidersPlan> lists
    )
    {
        var (days, asksAtSession) = (Begin(hand, range.First, range.Last), false);
        foreach (var list in lists)
        {
            list.AddRows(days);
            asksAtSession |= list._asksAtSession;
        }

        if (!lists.IsEmpty)
        {
            days.AddStandings(hand.Case, session.Provider, asksAtSession);
        }

        days.Finish();
        return days.Starts;
    }

    private static ProviderDays Begin(QuestionInHand hand, int first, int last)
    {
        // Before the first day that a document may name nothing is told apart, and a standing without a beginning begins there.
        var days = hand.Scratch.Of(DaysOfProviders);
        days.Begin(Math.Max(first, Days.First), last);
        return days;
    }

    private void AddRows(ProviderDays days)
    {
        foreach (var row in rows)
        {
            days.Add(row.SessionsFrom);
            if (row.SessionsUntil != int.MaxValue)
            {
                days.Add(row.SessionsUntil + 1);
            }
        }
    }
}
