using System.Globalization;
using System.Security.Cryptography;
using Endorsement.Rules.Documents;

namespace Endorsement.Rules.Rulesets;

/// <summary>The resolved form with sorted members and plain numbers, and the hash over its bytes (S45).</summary>
/// <remarks>Definitions are left out: they are in place already. Spelling, order and files do not change the hash; content does.</remarks>
internal static class CanonicalForm
{
    public static string Hash(JsonNode resolved) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Canonical(resolved.Without("definitions", "extends")).ToBytes()));

    private static JsonNode Canonical(JsonNode node) =>
        node.Kind switch
        {
            JsonKind.Object => JsonEdit.ObjectAt(
                node,
                node.Members.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => m with { Value = Canonical(m.Value) })
            ),
            JsonKind.Array => JsonEdit.ListAt(node, node.Items.Select(Canonical)),
            JsonKind.Number when Amounts.TryDecimal(node.Text, out var number) => new JsonNode(node.Source, node.Offset, JsonKind.Number)
            {
                Text = number == 0 ? "0" : (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
            },
            _ => node,
        };
}
