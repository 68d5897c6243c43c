using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>When it is due, until when it is taken late, and whether either day has passed.</summary>
internal sealed class DeadlinePlan(DayPlan due) : AdministrativePlan
{
    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var deadline = (DeadlineRequirement)Requirement;
        var day = due.Day(hand.Case).First;
        draft.Required(Figures.Due, FindingDraft.Day(day));
        var last = day;
        if (deadline.Grace is { } grace)
        {
            var dueDate = Days.Date(day);
            var until = grace.Until.GraceAfter(dueDate);
            last = Days.Of(until);
            draft.Required(Figures.LateUntil, new FigureValue.Day(until));
            draft.Required(Figures.Surcharge, new FigureValue.Money(grace.Surcharge, grace.Currency));
        }

        return draft.Finish(
            Outcome.NotApplicable,
            hand.Case.AsOf <= day ? Reason.Shown
                : hand.Case.AsOf <= last ? DeadlineReasons.Late
                : DeadlineReasons.Passed
        );
    }
}
