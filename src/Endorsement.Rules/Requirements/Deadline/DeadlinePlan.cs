using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>When it is due, until when it is taken late, and whether either day has passed; an exception moves the day, or takes it away (S51).</summary>
internal sealed class DeadlinePlan(DayPlan due) : AdministrativePlan
{
    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var grant = hand.Case.Exceptions[Number];
        if (grant is { IsThere: true, Kind: ExceptionKind.Waived })
        {
            return draft.Finish(Outcome.NotApplicable, ExceptionReasons.Waived);
        }

        var deadline = (DeadlineRequirement)Requirement;
        var named = due.Day(hand.Case).First;
        if (due.Day(hand.Case) == DayPlan.Unknown)
        {
            return draft.Finish(Outcome.NotApplicable, DeadlineReasons.Unknown);
        }

        var day = grant.IsThere ? Math.Max(named, grant.Until) : named;
        draft.Required(Figures.Due, FindingDraft.Day(day));
        var last = day;
        if (deadline.Grace is { } grace && Days.Of(grace.Until.GraceAfter(Days.Date(named))) is var until && (until > day || day == named))
        {
            last = until;
            draft.Required(Figures.LateUntil, FindingDraft.Day(until));
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
