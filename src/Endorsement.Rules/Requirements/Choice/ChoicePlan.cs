using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>`when`: a condition chooses which requirement applies.</summary>
internal sealed class ChoicePlan(ConditionPlan condition, RequirementPlan then, RequirementPlan? otherwise) : RequirementPlan
{
    /// <summary>The standing whose length the condition reads, if it reads one.</summary>
    public StandingPlan? Standing { get; init; }

    public override ImmutableArray<RequirementPlan> Parts => otherwise is null ? [then] : [then, otherwise];

    public override int Cost => Parts.Max(part => part.Cost);

    protected override Outcome Decide(QuestionInHand hand) =>
        condition.Ask(hand) switch
        {
            Truth.Yes => Applied(then, hand),
            Truth.No => otherwise is null ? Outcome.NotApplicable : Applied(otherwise, hand),
            _ => Outcome.Unknown,
        };

    protected override void AddItsShortfalls(QuestionInHand hand, List<HoursShort> shortfalls)
    {
        switch (condition.Ask(hand))
        {
            case Truth.Yes:
                then.AddShortfalls(hand, shortfalls);
                break;
            case Truth.No:
                otherwise?.AddShortfalls(hand, shortfalls);
                break;
        }
    }

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var applied = condition.Ask(hand) switch
        {
            Truth.Yes => then,
            Truth.No => otherwise,
            _ => null,
        };
        if (applied is null)
        {
            return condition.Ask(hand) == Truth.Unknown
                ? draft.Finish(Outcome.Unknown, Reason.MayNotApply)
                : draft.Finish(Outcome.NotApplicable, Reason.DoesNotApply);
        }

        // S14c: why this form applies.
        draft.Actual(Figures.ConditionHolds, FindingDraft.Text(applied == then ? "true" : "false"));
        if (Standing?.Since(hand) is { } since)
        {
            draft.Actual(Figures.StandingFrom, FindingDraft.Day(since));
        }

        var finding = applied.Find(hand);
        draft.Parts = [finding];
        draft.Alternative = finding.Id;
        foreach (var id in applied.Counts ? finding.Counted : [])
        {
            draft.Count(id);
        }

        foreach (var open in finding.Open)
        {
            draft.Open(open.Entry, open.Attribute, open.By);
        }

        return draft.Finish(applied.Counts ? finding.Outcome : Outcome.NotApplicable, ChoiceReasons.Applies);
    }

    private static Outcome Applied(RequirementPlan plan, QuestionInHand hand) => plan.Counts ? plan.Ask(hand) : Outcome.NotApplicable;
}
