using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>Sessions that may be one (S13).</content>
internal sealed partial class SupervisionPlan
{
    private bool IsWhole(QuestionInHand hand, in SessionFacts session, SessionBounds start) =>
        Ask(hand, in session, start, null, needsHours: false).IsYes;

    /// <summary>What one session adds for certain.</summary>
    private readonly record struct Gain(Occurrence Occurred, int Minutes, int Provider, ulong Parts);

    /// <summary>The ways of taking sessions that may be one; absent where there are none (S13).</summary>
    private TwinWays<SessionFacts>? Ways(QuestionInHand hand, SessionBounds start) =>
        hand.Case.Dossier.Sessions.HasTwins ? Weighed(hand, start) : null;

    private TwinWays<SessionFacts> Weighed(QuestionInHand hand, SessionBounds start)
    {
        var ignored = false;
        return TwinWays<SessionFacts>.Of<Gain>(
            hand.Case.Dossier.Sessions,
            (in SessionFacts entry) =>
                Ask(hand, in entry, start, null, needsHours: false).IsYes
                    ? new Gain(entry.Occurred, entry.Minutes, entry.Provider, PartsOf(hand, in entry, possibly: false, ref ignored))
                    : null
        );
    }

    /// <summary>Whether a window is found in each of the ways.</summary>
    private bool IsMetInEveryWay(QuestionInHand hand, SessionBounds start, TwinWays<SessionFacts> ways, in WindowTerms terms)
    {
        for (var way = 0; way < ways.Count; way++)
        {
            hand.Scratch.Windows.Clear();
            GatherCertain(hand, start, ways.Entries(way), null);
            if (!hand.Scratch.Windows.FindCertain(terms, wantsMost: false, out _, out _))
            {
                return false;
            }
        }

        return true;
    }
}
