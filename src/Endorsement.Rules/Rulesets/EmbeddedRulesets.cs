using System.Reflection;
using Endorsement.Rules.Rulesets.Prepared;

namespace Endorsement.Rules.Rulesets;

/// <summary>The rulesets inside the assembly, under the names of their files.</summary>
internal static class EmbeddedRulesets
{
    private const string PreparedName = "rulesets.prepared";

    /// <summary>The rulesets, from their prepared form where that was made of these documents, which tests see to; else from the documents.</summary>
    public static RulesetCatalog Load() => Prepared(Written) ?? Written();

    /// <summary>The same from the documents.</summary>
    public static RulesetCatalog Written()
    {
        var loader = new CatalogLoader();
        return loader.Load(Documents(), isProven: true)
            ?? throw new InvalidOperationException($"The embedded rulesets cannot be read: {string.Join('\n', loader.Diagnostics)}");
    }

    /// <summary>The same from the prepared form; <see langword="null"/>: it was made of other documents.</summary>
    /// <param name="documents">Reads the documents, when somebody needs more than the prepared form says.</param>
    public static RulesetCatalog? Prepared(Func<RulesetCatalog> documents) =>
        PreparedText.Open(PreparedName, Part) is { } text && text.Documents == Checksum() ? PreparedCatalog.Of(text, documents) : null;

    public static IEnumerable<RulesetDocument> Documents() =>
        Names().Select(name => new RulesetDocument(name, Part(name, 0, length: null)));

    /// <summary>Tells whether the documents have changed.</summary>
    public static uint Checksum() => Names().Aggregate(0U, (sum, name) => DocumentsChecksum.Of(Part(name, 0, length: null).Span, sum));

    private static IEnumerable<string> Names() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(n => n.StartsWith("rulesets/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static ReadOnlyMemory<byte> Part(string name, int start, int? length)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[length ?? (int)stream.Length - start];
        stream.Position = start;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
