using System.Reflection;

namespace Endorsement.Rules.Rulesets;

/// <summary>The rulesets inside the assembly, under the names of their files.</summary>
internal static class EmbeddedRulesets
{
    public static RulesetCatalog Load()
    {
        var loader = new CatalogLoader();
        return loader.Load(Documents(), isProven: true)
            ?? throw new InvalidOperationException($"The embedded rulesets cannot be read: {string.Join('\n', loader.Diagnostics)}");
    }

    public static IEnumerable<RulesetDocument> Documents()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith("rulesets/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new RulesetDocument(name, bytes);
        }
    }
}
