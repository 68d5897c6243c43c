using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <content>The stretches of days on which a session of one unknown day may have been, where a window must hold it (S28, S33).</content>
internal sealed partial class SupervisionPlan
{
    private ImmutableArray<ProvidersPlan> _lists;

    /// <summary>The provider lists of the whole and of sub-minimums; made when first needed, by any thread the same.</summary>
    private ImmutableArray<ProvidersPlan> Lists
    {
        get
        {
            if (_lists.IsDefault)
            {
                _lists = [.. Within.Select(part => part.Providers).Append(Providers).OfType<ProvidersPlan>()];
            }

            return _lists;
        }
    }

    /// <summary>Whether its days are told apart: a window that may lie between two of them must not hold it.</summary>
    private bool ComesInStretches(in SessionFacts session) =>
        WindowMax is not null && !session.Occurred.IsDay && !session.Occurred.IsBlock && (AsksProviders || WhileServing is not null);

    private void AddStretches(QuestionInHand hand, SessionScan scan, in SessionFacts session, int position, long minutes)
    {
        var ignored = false;
        var may = PartsOf(hand, scan, in session, possibly: true, ref ignored);
        var served = Served(hand.Case, in session, scan);
        var (edgeFirst, edgeLast) = Edges(hand.Case, in session, scan);
        var starts = ProvidersPlan.Stretches(hand, in session, (edgeFirst, edgeLast), Lists);
        var (group, open) = (scan.Windows.NewGroup(), Stretch.None);
        for (var i = 0; i < starts.Length; i++)
        {
            var (first, last) = (starts[i], i + 1 < starts.Length ? starts[i + 1] - 1 : edgeLast);
            if (Providers?.MayAccept(hand, in session, first, null) == false)
            {
                continue;
            }

            var parts = PartsOn(hand, in session, first, may);
            foreach (var (from, to) in served is null ? [(first, last)] : served.Touching(first, last))
            {
                var next = new Stretch(Math.Max(first, from), Math.Min(last, to), parts);
                if (open.IsFollowedBy(in next))
                {
                    open = open with { Last = next.Last };
                    continue;
                }

                Put(scan, in session, position, minutes, group, in open);
                open = next;
            }
        }

        Put(scan, in session, position, minutes, group, in open);
    }

    private static void Put(SessionScan scan, in SessionFacts session, int position, long minutes, int group, in Stretch stretch)
    {
        if (stretch.First > stretch.Last)
        {
            return;
        }

        ref var entry = ref scan.Windows.AddStretch(group, (stretch.First, stretch.Last), minutes);
        (entry.Position, entry.Provider, entry.Parts) = (position, session.Provider, stretch.Parts);
    }

    /// <summary>Of the sub-minimums that a session may serve, those that it may serve on one day.</summary>
    private ulong PartsOn(QuestionInHand hand, in SessionFacts session, int day, ulong may)
    {
        var (parts, bit) = (may, 1UL);
        foreach (var part in Within)
        {
            if (!Applies(part.When, hand))
            {
                continue;
            }

            if ((may & bit) != 0 && part.Providers?.MayAccept(hand, in session, day, Providers) == false)
            {
                parts &= ~bit;
            }

            bit <<= 1;
        }

        return parts;
    }

    /// <summary>Days on each of which a session may serve the same.</summary>
    private readonly record struct Stretch(int First, int Last, ulong Parts)
    {
        public static Stretch None { get; } = new(Days.Never, Days.None, 0);

        public bool IsFollowedBy(in Stretch next) => First <= Last && Last + 1 == next.First && Parts == next.Parts;
    }
}
