using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>One item of a fee, ready to be asked whether it is due.</summary>
/// <param name="Item">The item as it is written.</param>
/// <param name="When">It is due only where this is true.</param>
/// <param name="After">It is due only after this day.</param>
internal readonly record struct FeeItemPlan(FeeItem Item, ConditionPlan? When, DayPlan? After);

/// <summary>
/// What is to be paid. `required` holds what the candidate owes; `actual` what is not owed, each item with the reason: somebody else pays it, it
/// is not due this time, it would be due only later.
/// </summary>
/// <remarks>A fact that is missing leaves an item owed: people would rather be told of a fee that falls away than be surprised by one.</remarks>
internal sealed class FeePlan(ImmutableArray<FeeItemPlan> items) : AdministrativePlan
{
    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var (first, last) = hand.Case.SubmittedOrAsOf;
        Dictionary<string, int> told = new(StringComparer.Ordinal);
        foreach (var (item, when, after) in items)
        {
            if (item.SubmittedFrom is { } from && Days.Of(from) > last || item.SubmittedUntil is { } until && Days.Of(until) < first)
            {
                continue;
            }

            // One item at two rates, where it is not known on which side of the change the application was submitted.
            var times = told[item.Item] = told.GetValueOrDefault(item.Item) + 1;
            var name = times == 1 ? item.Item : FormattableString.Invariant($"{item.Item} ({times})");
            var amount = new FigureValue.Money(item.Amount, item.Currency);
            if (when?.Ask(hand) == Truth.No)
            {
                draft.Actual(name, new FigureValue.NotOwed(item.Amount, item.Currency, NotOwedReason.NotDue));
            }
            else if (after?.Day(hand.Case).Last is { } day && hand.Case.AsOf <= day)
            {
                draft.Actual(
                    name,
                    new FigureValue.NotOwed(item.Amount, item.Currency, NotOwedReason.OnlyLater)
                    {
                        Until = Days.Date(Math.Min(day, Days.Never)),
                    }
                );
            }
            else if (item.PaidBy is { } payer)
            {
                draft.Actual(name, new FigureValue.NotOwed(item.Amount, item.Currency, NotOwedReason.PaidByOthers) { PaidBy = payer });
            }
            else
            {
                draft.Required(name, amount);
            }
        }

        return draft.Finish(Outcome.NotApplicable, Reason.Shown);
    }
}
