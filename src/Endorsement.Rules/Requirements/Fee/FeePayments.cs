using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>What was paid for the items of one fee on the day of a question (S51b).</summary>
/// <remarks>
/// At renewal a payment belongs to the cycle from the day after the grace of the one before; nothing that was paid earlier pays for it again.
/// </remarks>
internal sealed class FeePayments
{
    private readonly Dictionary<(string Item, string Currency), decimal> _paid = [];

    /// <summary>Counts and sets aside the payments that name an item of the fee.</summary>
    /// <param name="facts">The question.</param>
    /// <param name="items">The items with their currencies.</param>
    /// <param name="draft">Takes down what is counted and what is set aside.</param>
    public FeePayments(Case facts, IReadOnlyCollection<FeeItem> items, FindingDraft draft)
    {
        var (section, texts) = (facts.Dossier.Payments, facts.Dossier.Texts);
        foreach (ref readonly var payment in section.Entries)
        {
            var (item, currency) = (texts.Of(payment.Item), texts.Of(payment.Currency));
            if (!items.Any(known => known.Item == item))
            {
                continue;
            }

            var id = section.Name(in payment);
            if (payment.On > facts.AsOf)
            {
                draft.SetAsideFuture(id, new DayRange(payment.On, payment.On));
            }
            else if (facts.HasCycle && payment.On < Begin(facts))
            {
                draft.SetAside(id, SetAsideReason.OutsideCycle);
            }
            else if (!items.Any(known => known.Item == item && known.Currency == currency))
            {
                draft.SetAside(id, SetAsideReason.OtherCurrency);
            }
            else
            {
                draft.Count(id);
                _paid[(item, currency)] = _paid.GetValueOrDefault((item, currency)) + (payment.Amount / 100m);
            }
        }
    }

    /// <summary>What was paid for an item; <see langword="null"/>: nothing.</summary>
    public decimal? Of(FeeItem item) => _paid.TryGetValue((item.Item, item.Currency), out var paid) ? paid : null;

    private static int Begin(Case facts) => facts.CycleFirst + (facts.CycleSigned - facts.CycleLast);
}
