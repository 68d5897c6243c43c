using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Findings;

/// <summary>Payments for an item that no fee of the ruleset names, or in a currency in which it is not asked (S51b).</summary>
internal static class PaymentWarnings
{
    /// <summary>Looking for near words takes time; the first of a file are looked for.</summary>
    private const int MostSearches = 10;

    public static void Look(Dossier dossier, Lazy<PaidItems> paid, WarningList found)
    {
        var searches = 0;
        foreach (ref readonly var payment in dossier.Payments.Entries)
        {
            var item = dossier.Texts.Of(payment.Item);
            if (!paid.Value.IsKnown(item))
            {
                if (found.Takes())
                {
                    var near = searches++ < MostSearches ? Suggestion.For(item, paid.Value.Names) : null;
                    found.Add(
                        new DeterminationWarning.UnknownItem(FormattableString.Invariant($"/payments/{payment.Entry}/item"), item, near)
                    );
                }
            }
            else if (dossier.Texts.Of(payment.Currency) is var currency && !paid.Value.IsIn(item, currency) && found.Takes())
            {
                found.Add(
                    new DeterminationWarning.OtherCurrency(
                        FormattableString.Invariant($"/payments/{payment.Entry}/currency"),
                        item,
                        currency
                    )
                );
            }
        }
    }
}
