using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>A provider row's application cut-over; the as-of date stands in for a missing submission (S32).</summary>
internal sealed class ApplicationRangeAtom(int from, int until) : Atom
{
    public override string Fact => "application/submitted";

    public override Truth Ask(QuestionInHand hand)
    {
        var (first, last) = hand.Case.SubmittedOrAsOf;
        return from <= first && last <= until ? Truth.Yes
            : last < from || until < first ? Truth.No
            : Truth.Unknown;
    }
}
