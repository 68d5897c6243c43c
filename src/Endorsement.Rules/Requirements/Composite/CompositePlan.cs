using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Requirements;

/// <summary>`all`, `any` and `at-least` (S2, S3, S4).</summary>
internal sealed class CompositePlan(ImmutableArray<RequirementPlan> parts, int count, bool isAll) : RequirementPlan
{
    private static readonly ReasonCodes AllReasons = new("all");
    private static readonly ReasonCodes AnyReasons = new("any");
    private static readonly ReasonCodes AtLeastReasons = new("at-least");

    public override ImmutableArray<RequirementPlan> Parts => parts;

    public override int Cost => parts.Sum(part => part.Cost);

    protected override Outcome Decide(QuestionInHand hand)
    {
        var tally = default(OutcomeTally);
        foreach (var part in parts)
        {
            if (!part.Counts)
            {
                continue;
            }

            // One part not met settles `all`; enough parts met settle the others. What comes later changes nothing.
            var outcome = part.Ask(hand);
            tally.Add(outcome);
            if (isAll ? outcome == Outcome.NotMet : tally.Met >= count)
            {
                return isAll ? Outcome.NotMet : Outcome.Met;
            }
        }

        return isAll ? tally.All() : tally.AtLeast(count);
    }

    public override void AddShortfalls(QuestionInHand hand, List<HoursShort> shortfalls)
    {
        foreach (var part in parts)
        {
            if (part.Counts && part.Ask(hand) == Outcome.NotMet)
            {
                part.AddShortfalls(hand, shortfalls);
            }
        }
    }

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>(parts.Length);
        var tally = default(OutcomeTally);
        foreach (var part in parts)
        {
            var finding = part.Find(hand);
            findings.Add(finding);
            if (part.Counts)
            {
                tally.Add(finding.Outcome);
            }
        }

        draft.Parts = findings.MoveToImmutable();
        var outcome = isAll ? tally.All() : tally.AtLeast(count);
        draft.Required("parts", FindingDraft.Number(isAll ? tally.Total : count));
        draft.Actual("met", FindingDraft.Number(tally.Met));
        var reasons =
            isAll ? AllReasons
            : count == 1 ? AnyReasons
            : AtLeastReasons;
        return Rest(draft.Finish(outcome, reasons.Of(outcome)));
    }

    /// <summary>
    /// A composite counts what the parts that it rests on counted (S14a), and what is open along its nearest way is open (S3): another way may ask
    /// for less.
    /// </summary>
    private Finding Rest(Finding finding)
    {
        var rests = Distance.RestsOn(finding).ToArray();
        var isOpen = finding.Outcome is Outcome.Unknown or Outcome.NeedsReview;
        return finding with
        {
            Alternative = !isAll && count == 1 && finding.Outcome != Outcome.NotApplicable ? rests.FirstOrDefault()?.Id : null,
            Counted = [.. rests.SelectMany(part => part.Counted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Open = isOpen
                ?
                [
                    .. rests
                        .SelectMany(part => part.Open)
                        .Distinct()
                        .OrderBy(open => open.Entry, StringComparer.Ordinal)
                        .ThenBy(open => open.Attribute, StringComparer.Ordinal),
                ]
                : [],
        };
    }
}

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

    public override void AddShortfalls(QuestionInHand hand, List<HoursShort> shortfalls)
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
                ? draft.Finish(Outcome.Unknown, "condition.unknown")
                : draft.Finish(Outcome.NotApplicable, "condition.does-not-apply");
        }

        // S14c: why this form applies.
        draft.Actual("condition", FindingDraft.Text(applied == then ? "true" : "false"));
        if (Standing?.Since(hand) is { } since)
        {
            draft.Actual("standingFrom", FindingDraft.Day(since));
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

        return draft.Finish(applied.Counts ? finding.Outcome : Outcome.NotApplicable, "when.applies");
    }

    private static Outcome Applied(RequirementPlan plan, QuestionInHand hand) => plan.Counts ? plan.Ask(hand) : Outcome.NotApplicable;
}

/// <summary>A standing, and the day on which its length is measured.</summary>
internal sealed class StandingPlan(TenurePlan tenure, DayPlan at)
{
    /// <summary>The first day of the standing that holds then, where both are known.</summary>
    public int? Since(QuestionInHand hand) => at.Day(hand.Case) is var (first, last) && first == last ? tenure.Since(hand, first) : null;
}
