using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>Sessions that may be one (S13).</content>
internal sealed partial class SupervisionPlan
{
    private bool IsWhole(QuestionInHand hand, in SessionFacts session, SessionScan scan) =>
        Ask(hand, in session, scan, null, needsHours: false).IsYes;

    /// <summary>What one session adds for certain.</summary>
    private readonly record struct Gain(Occurrence Occurred, int Minutes, int Provider, ulong Parts);

    /// <summary>The ways of taking sessions that may be one; absent where there are none (S13).</summary>
    private TwinWays<SessionFacts>? Ways(QuestionInHand hand, SessionScan scan) =>
        hand.Case.Dossier.Sessions.HasTwins ? Weighed(hand, scan) : null;

    private TwinWays<SessionFacts> Weighed(QuestionInHand hand, SessionScan scan)
    {
        var ignored = false;
        return TwinWays<SessionFacts>.Of<Gain>(
            hand.Case.Dossier.Sessions,
            (in SessionFacts entry) =>
                Ask(hand, in entry, scan, null, needsHours: false).IsYes
                    ? new Gain(entry.Occurred, entry.Minutes, entry.Provider, PartsOf(hand, scan, in entry, possibly: false, ref ignored))
                    : null
        );
    }

    /// <summary>Whether a window is found in each of the ways.</summary>
    private bool IsMetInEveryWay(QuestionInHand hand, SessionScan scan, TwinWays<SessionFacts> ways, in WindowTerms terms)
    {
        for (var way = 0; way < ways.Count; way++)
        {
            scan.Windows.Clear();
            GatherCertain(hand, scan, ways.Entries(way), null);
            if (!scan.Windows.FindCertain(terms, wantsMost: false, out _, out _) || !IsSurelyInEvery(hand, scan))
            {
                return false;
            }
        }

        return true;
    }
}
