namespace Endorsement.Rules.Dossiers;

/// <summary>The items of all fees of a ruleset with their currencies, for telling payments that pay for nothing (S51b).</summary>
/// <remarks>Built once, and only where a file has payments. Immutable and safe for any number of threads.</remarks>
internal sealed class PaidItems(IEnumerable<PayableItem> items)
{
    private readonly ILookup<string, string> _currencies = items
        .Distinct()
        .ToLookup(item => item.Item, item => item.Currency, StringComparer.Ordinal);

    public IEnumerable<string> Names => _currencies.Select(item => item.Key);

    public bool IsKnown(string item) => _currencies.Contains(item);

    public bool IsIn(string item, string currency) => _currencies[item].Contains(currency, StringComparer.Ordinal);
}

/// <summary>Something to be paid.</summary>
/// <param name="Item">What it is called.</param>
/// <param name="Currency">ISO 4217.</param>
internal readonly record struct PayableItem(string Item, string Currency);

/// <summary>What of a ruleset candidates name in free words, each made for the first file that has any.</summary>
/// <param name="Excepted">The requirements that exceptions may name (S51).</param>
/// <param name="Paid">The items that payments may name (S51b).</param>
internal sealed record NamedInFiles(Lazy<ExceptionNames> Excepted, Lazy<PaidItems> Paid);
