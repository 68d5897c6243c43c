using System.Collections.Immutable;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>`all`, `any` and `at-least` (S2, S3, S4).</summary>
internal sealed class CompositePlan(ImmutableArray<RequirementPlan> parts, int count, bool isAll) : RequirementPlan
{
    private static readonly OutcomeReasons AllReasons = new(
        CompositeReasons.AllMet,
        CompositeReasons.AllNotMet,
        CompositeReasons.AllUnknown,
        CompositeReasons.AllNeedsReview,
        CompositeReasons.AllNotApplicable
    );
    private static readonly OutcomeReasons AnyReasons = new(
        CompositeReasons.AnyMet,
        CompositeReasons.AnyNotMet,
        CompositeReasons.AnyUnknown,
        CompositeReasons.AnyNeedsReview,
        CompositeReasons.AnyNotApplicable
    );
    private static readonly OutcomeReasons AtLeastReasons = new(
        CompositeReasons.AtLeastMet,
        CompositeReasons.AtLeastNotMet,
        CompositeReasons.AtLeastUnknown,
        CompositeReasons.AtLeastNeedsReview,
        CompositeReasons.AtLeastNotApplicable
    );

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

    protected override void AddItsShortfalls(QuestionInHand hand, List<HoursShort> shortfalls)
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
        draft.Required(Figures.ExaminationParts, FindingDraft.Number(isAll ? tally.Total : count));
        draft.Actual(Figures.Met, FindingDraft.Number(tally.Met));
        var reasons =
            isAll ? AllReasons
            : count == 1 ? AnyReasons
            : AtLeastReasons;
        var whole = draft.Finish(outcome, reasons.Of(outcome));
        return draft.TellsEntries ? Rest(whole) : whole;
    }

    /// <summary>
    /// A composite counts what the parts that it rests on counted (S14a), and what is open along its nearest way is open (S3): another way may ask
    /// for less.
    /// </summary>
    private Finding Rest(Finding finding)
    {
        var rests = Distance.RestsOn(finding);
        var isOpen = finding.Outcome is Outcome.Unknown or Outcome.NeedsReview;
        return finding.With(
            finding.Facts with
            {
                Alternative =
                    !isAll && count == 1 && finding.Outcome != Outcome.NotApplicable && rests is [var first, ..] ? first.Id : null,
                Counted = Counted(rests),
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
            }
        );
    }

    /// <summary>What any of the parts counted, once each and in order; mostly there is one part, whose list is so already.</summary>
    private static Sequence<string> Counted(List<Finding> rests)
    {
        if (rests is [var only] && IsInOrder(only.Counted))
        {
            return only.Counted;
        }

        var all = new List<string>();
        foreach (var part in rests)
        {
            all.AddRange(part.Counted);
        }

        Stretches.Sort(all, StringComparer.Ordinal);
        var kept = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (kept == 0 || all[i] != all[kept - 1])
            {
                all[kept++] = all[i];
            }
        }

        all.RemoveRange(kept, all.Count - kept);
        return [.. all];
    }

    private static bool IsInOrder(Sequence<string> ids)
    {
        for (var i = 1; i < ids.Length; i++)
        {
            if (string.CompareOrdinal(ids[i - 1], ids[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
