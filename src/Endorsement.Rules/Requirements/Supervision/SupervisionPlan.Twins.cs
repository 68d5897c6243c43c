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
    private readonly record struct Gain(Occurrence Occurred, int Minutes, int Provider, ulong Parts, bool IsNow, bool IsBefore);

    /// <summary>The ways of taking sessions that may be one; absent where there are none (S13).</summary>
    private TwinWays<SessionFacts>? Ways(QuestionInHand hand, SessionScan scan) =>
        !hand.Case.Dossier.Sessions.HasTwins ? null : scan.WaysOf(this, hand) ?? scan.KeepWays(this, hand, Weighed(hand, scan));

    private TwinWays<SessionFacts> Weighed(QuestionInHand hand, SessionScan scan)
    {
        var ignored = false;
        var before = Before(hand);
        return TwinWays<SessionFacts>.Of<Gain>(
            hand.Case.Dossier.Sessions,
            (in SessionFacts entry) =>
            {
                var isBefore = before is { } cycle && IsWhole(cycle.Hand, in entry, cycle.Scan);
                return IsWhole(hand, in entry, scan)
                        ? new Gain(
                            entry.Occurred,
                            entry.Minutes,
                            entry.Provider,
                            PartsOf(hand, scan, in entry, possibly: false, ref ignored),
                            IsNow: true,
                            isBefore
                        )
                    : isBefore ? new Gain(default, entry.Minutes, Dossier.Missing, 0, IsNow: false, IsBefore: true)
                    : null;
            }
        );
    }

    /// <summary>Whether a window is found in each of the ways.</summary>
    private bool IsMetInEveryWay(QuestionInHand hand, SessionScan scan, TwinWays<SessionFacts> ways, in WindowTerms terms)
    {
        for (var way = 0; way < ways.Count; way++)
        {
            scan.Windows.Clear();
            var entries = ways.Entries(way);
            GatherCertain(hand, scan, entries, null);
            var needed = Needed(hand, in terms, entries, null);
            if (!FindCertain(scan, in needed, wantsMost: false, out _, out _) || !IsSurelyInEvery(hand, scan))
            {
                return false;
            }
        }

        return true;
    }
}
