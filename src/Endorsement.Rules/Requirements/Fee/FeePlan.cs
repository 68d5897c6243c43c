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
/// What is to be paid. `required` holds what is due; `actual` what is not owed, each item with the reason (somebody else pays it, it is not due this
/// time, it would be due only later, it was waived), and of what was paid for how much, and how much is still owed.
/// </summary>
/// <remarks>A fact that is missing leaves an item owed: people would rather be told of a fee that falls away than be surprised by one.</remarks>
internal sealed class FeePlan(ImmutableArray<FeeItemPlan> items) : AdministrativePlan
{
    private readonly ImmutableArray<FeeItem> _items = [.. items.Select(item => item.Item)];

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var (first, last) = hand.Case.SubmittedOrAsOf;
        var paid = hand.Case.Dossier.Payments.Count > 0 ? new FeePayments(hand.Case, _items, draft) : null;
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
            Tell(name, item, NotOwed(hand, item, when, after), paid?.Of(item), draft);
        }

        return draft.Finish(Outcome.NotApplicable, Reason.Shown);
    }

    /// <summary>Why an item is not owed on this day; <see langword="null"/>: it is.</summary>
    private FigureValue.NotOwed? NotOwed(QuestionInHand hand, FeeItem item, ConditionPlan? when, DayPlan? after)
    {
        var grant = hand.Case.Exceptions[Number];
        if (when?.Ask(hand) == Truth.No)
        {
            return new FigureValue.NotOwed(item.Amount, item.Currency, NotOwedReason.NotDue);
        }

        if (grant is { IsThere: true, Kind: ExceptionKind.Waived })
        {
            return new FigureValue.NotOwed(item.Amount, item.Currency, NotOwedReason.Waived);
        }

        // A day that is not known keeps nothing from being owed.
        var later = after?.Day(hand.Case).Last is { } named && named < Days.Never ? named : Days.None;
        later = grant.IsThere ? Math.Max(later, grant.Until) : later;
        if (hand.Case.AsOf <= later)
        {
            return new FigureValue.NotOwed(item.Amount, item.Currency, NotOwedReason.OnlyLater)
            {
                Until = Days.Date(Math.Min(later, Days.Never)),
            };
        }

        return item.PaidBy is { } payer
            ? new FigureValue.NotOwed(item.Amount, item.Currency, NotOwedReason.PaidByOthers) { PaidBy = payer }
            : null;
    }

    private static void Tell(string name, FeeItem item, FigureValue.NotOwed? notOwed, decimal? paid, FindingDraft draft)
    {
        if (notOwed is null)
        {
            draft.Required(name, new FigureValue.Money(item.Amount, item.Currency));
        }

        if (paid is not { } known)
        {
            if (notOwed is not null)
            {
                draft.Actual(name, notOwed);
            }

            return;
        }

        var owed = notOwed is null ? Math.Max(0, item.Amount - known) : 0;
        List<Figure> figures = notOwed is null ? [] : [new Figure(Figures.NotOwed, notOwed)];
        figures.Add(new Figure(Figures.Paid, new FigureValue.Money(known, item.Currency)));
        figures.Add(new Figure(Figures.Owed, new FigureValue.Money(owed, item.Currency)));
        draft.Actual(name, new FigureValue.Group([.. figures]));
    }
}
