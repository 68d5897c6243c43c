using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Conditions;

/// <summary>A day of the candidate's award lies in a range: the day it began, or the day its application was submitted.</summary>
internal sealed class AwardAtom(
    ulong categories,
    bool anyCategory,
    ulong associations,
    bool anyAssociation,
    bool ofSubmission,
    DayPlan? from,
    DayPlan? before
) : Atom
{
    public override string Fact => ofSubmission ? "endorsements/submitted" : "endorsements/from";

    public override IEnumerable<(string Entry, string Attribute)> Lacking(Case facts) =>
        LackingEndorsements(
                facts,
                e =>
                    !(ofSubmission ? e.Submitted : e.From).IsDay ? (ofSubmission ? "submitted" : "from")
                    : e.LacksAssociation ? "association"
                    : null,
                facts.LacksHome(associations)
            )
            .Concat(RangeTruth.Lacking(from, before, facts));

    public override Truth Ask(QuestionInHand hand)
    {
        if (!hand.Case.Dossier.Endorsements.IsGiven)
        {
            return Truth.Unknown;
        }

        var (surely, maybe) = (hand.Case.Certain(associations), hand.Case.Possible(associations));
        var result = Truth.No;
        foreach (ref readonly var held in hand.Case.Dossier.Endorsements.Entries)
        {
            // S12: an award dated after the as-of date is not one yet.
            if (
                (held.From.IsGiven && held.From.First > hand.Case.AsOf)
                || (!anyCategory && (held.PossibleCategory & categories) == 0)
                || (!anyAssociation && held.IsNotOf(maybe))
            )
            {
                continue;
            }

            var inRange = RangeTruth.Ask(ofSubmission ? Submission(in held) : held.From, from, before, hand.Case);
            var isOpen =
                (!anyAssociation && (!held.HasAssociation || (held.Association & surely) == 0))
                || (!anyCategory && (held.Category & categories) == 0);
            inRange = inRange == Truth.Yes && isOpen ? Truth.Unknown : inRange;
            if (inRange == Truth.Yes)
            {
                return Truth.Yes;
            }

            result = inRange == Truth.Unknown ? Truth.Unknown : result;
        }

        return result;
    }

    /// <summary>S36: an award without `submitted` was submitted no later than the award.</summary>
    private static DayRange Submission(in HeldFacts held) =>
        held.Submitted.IsGiven || !held.From.IsGiven ? held.Submitted : new DayRange(Math.Min(Days.First, held.From.Last), held.From.Last);
}
