using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>A reviewer's determination; undecided, a reviewer is needed.</summary>
internal sealed class ReviewPlan(ulong kind) : RequirementPlan
{
    private static readonly OutcomeReasons Because = new(
        ReviewReasons.Met,
        ReviewReasons.NotMet,
        ReviewReasons.Unknown,
        ReviewReasons.NeedsReview
    );

    protected override Outcome Decide(QuestionInHand hand) =>
        ReviewRecords.Ask(hand.Case, kind) is var outcome && outcome != Outcome.Met && ReviewRecords.MayBeMisspelt(hand.Case, kind)
            ? Outcome.Unknown
            : outcome;

    protected override IEnumerable<Figure> FiguresAsked() =>
        [new(Figures.ReviewCode, FindingDraft.Text(((ReviewRequirement)Requirement).Code))];

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var outcome = Decide(hand);
        var isUnderWay = false;
        foreach (ref readonly var entry in hand.Case.Dossier.Reviews.Entries)
        {
            if (!entry.MayBe(kind))
            {
                continue;
            }

            var id = hand.Case.Dossier.Reviews.Name(in entry);
            var isDated = entry.Date.IsGiven && entry.Date.Last <= hand.Case.AsOf;
            if (entry.Date is { IsGiven: true } date && date.First > hand.Case.AsOf)
            {
                draft.SetAsideFuture(id, entry.Date);
            }
            else if (entry.MayOnlyBe(kind))
            {
                draft.SetAside(id, SetAsideReason.Open);
                if (outcome == Outcome.Unknown && entry.Passed == Truth.Yes)
                {
                    draft.Open(id, "kind");
                }
            }
            else if (entry.Passed == Truth.Yes && isDated)
            {
                draft.Count(id);
            }
            else if (entry.Passed == Truth.No)
            {
                draft.SetAside(id, SetAsideReason.Failed);
            }
            else
            {
                // What the entry lacks is the decision, or the day from which it holds.
                isUnderWay = true;
                var attribute = entry.Passed == Truth.Unknown ? "result" : "date";
                draft.SetAside(id, SetAsideReason.Open, attribute);
                draft.Open(id, attribute, SettledBy.Reviewer);
            }
        }

        if (outcome == Outcome.NeedsReview && !isUnderWay)
        {
            draft.Open("candidate", "reviews", SettledBy.Reviewer);
        }

        return draft.Finish(outcome, Because.Of(outcome));
    }
}
