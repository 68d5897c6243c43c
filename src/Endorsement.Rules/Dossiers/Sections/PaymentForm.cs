using Endorsement.Rules.Text;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.Payment, Endorsement.Rules.Dossiers.PaymentFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct PaymentFacts : IEntry
{
    public int Entry { get; set; }
    public TextAt Item;

    /// <summary>In hundredths of the currency.</summary>
    public int Amount;
    public TextAt Currency;
    public int On;

    /// <summary>A payment has no id; it is named by its place.</summary>
    readonly TextAt IEntry.Id => default;
}

/// <summary>A payment, described once (S51b).</summary>
internal static class PaymentForm
{
    public static ObjectForm<Payment, PaymentFacts> Form { get; } =
        new(
            "a payment",
            Make,
            [
                It.Name("item", "what was paid for: an item as the ruleset names it", p => p.Item, (ref f) => ref f.Item),
                new MoneyMember<Payment, PaymentFacts>(
                    Shapes.Required("amount", new MoneyShape(), "the amount"),
                    p => p.Amount,
                    (ref f) => ref f.Amount
                ),
                It.Name("currency", "ISO 4217, such as USD", p => p.Currency, (ref f) => ref f.Currency),
                It.Day("on", "the day on which it was paid", p => p.On, (ref f) => ref f.On, isRequired: true),
            ]
        );

    private static Payment Make(JsonNode node) =>
        new()
        {
            Item = node.Text("item")!,
            Amount = node.Number("amount")!.Value,
            Currency = node.Text("currency")!,
            On = node.Day("on")!.Value,
        };
}
