using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

/// <summary>The form of a ruleset with sorted members and plain numbers, parted into what decides and what is words, and a hash over each (S45).</summary>
/// <remarks>Works on what is written from the value: spelling, order, definitions and files do not change a hash; content does.</remarks>
internal static class CanonicalForm
{
    /// <summary>What people read, and where it is printed: a corrected label is no changed rule.</summary>
    private static readonly ImmutableArray<string> Words = ["title", "note", "citation", "provenance", "changed"];

    /// <summary>The same at the top of the document.</summary>
    private static readonly ImmutableArray<string> DocumentWords = ["name", "note", "sources", "contact", "labels"];

    /// <summary>The hash over what decides: association, version, dates, places, cycle, equivalents, vocabulary, and the requirements.</summary>
    public static string Hash(JsonNode resolved)
    {
        var members = resolved.Members.Where(m => !DocumentWords.Contains(m.Name));
        return Sha256(
            JsonEdit.ObjectAt(
                resolved,
                members
                    .OrderBy(m => m.Name, StringComparer.Ordinal)
                    .Select(m => m with { Value = m.Name == "categories" ? Categories(m.Value, Deciding) : Canonical(m.Value) })
            )
        );
    }

    /// <summary>The hash over titles, notes, labels and citations, each in its place.</summary>
    public static string WordsHash(JsonNode resolved)
    {
        var members = resolved.Members.Where(m => DocumentWords.Contains(m.Name)).Select(m => m with { Value = Canonical(m.Value) });
        var categories = resolved["categories"] is { } all
            ? new[]
            {
                new JsonMember("categories", all.Offset, Categories(all, category => Spoken(category) ?? JsonEdit.ObjectAt(category, []))),
            }
            : [];
        return Sha256(JsonEdit.ObjectAt(resolved, members.Concat(categories).OrderBy(m => m.Name, StringComparer.Ordinal)));
    }

    /// <summary>What a value of a requirement decides, words apart: two with one text ask the same.</summary>
    public static string AskedOf(JsonNode requirement) => System.Text.Encoding.UTF8.GetString(Deciding(requirement).ToBytes());

    /// <summary>Members sorted, numbers without zeros behind: two values with one form say the same.</summary>
    public static JsonNode Canonical(JsonNode node) => Canonical(node, _ => true);

    /// <summary>Whether two values say the same; one that is absent says nothing.</summary>
    public static bool AreSame(JsonNode? left, JsonNode? right) =>
        ReferenceEquals(left, right)
        || (
            left is not null
            && right is not null
            && left.Kind == right.Kind
            && Canonical(left).ToBytes().AsSpan().SequenceEqual(Canonical(right).ToBytes())
        );

    /// <summary>Whether two values decide the same, whatever their titles and notes say.</summary>
    public static bool SayTheSame(JsonNode? left, JsonNode? right) =>
        left is not null && right is not null && AreSame(Deciding(left), Deciding(right));

    private static JsonNode Deciding(JsonNode node) => Canonical(node, name => !Words.Contains(name));

    /// <summary>The names of categories are the author's: one may be called like a member.</summary>
    private static JsonNode Categories(JsonNode all, Func<JsonNode, JsonNode> category) =>
        JsonEdit.ObjectAt(all, all.Members.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => m with { Value = category(m.Value) }));

    /// <summary>Words alone, where they stand; <see langword="null"/> where there are none.</summary>
    private static JsonNode? Spoken(JsonNode node)
    {
        if (node.Kind == JsonKind.Array)
        {
            var items = node.Items.ConvertAll(Spoken);
            return items.TrueForAll(item => item is null)
                ? null
                : JsonEdit.ListAt(node, items.Select(item => item ?? JsonEdit.ObjectAt(node, [])));
        }

        var members = new List<JsonMember>();
        foreach (var member in node.Members.OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            if ((Words.Contains(member.Name) ? Canonical(member.Value) : Spoken(member.Value)) is { } spoken)
            {
                members.Add(member with { Value = spoken });
            }
        }

        return members.Count == 0 ? null : JsonEdit.ObjectAt(node, members);
    }

    private static string Sha256(JsonNode canonical) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(canonical.ToBytes()));

    private static JsonNode Canonical(JsonNode node, Func<string, bool> keeps) =>
        node.Kind switch
        {
            JsonKind.Object => JsonEdit.ObjectAt(
                node,
                node.Members.Where(m => keeps(m.Name))
                    .OrderBy(m => m.Name, StringComparer.Ordinal)
                    .Select(m => m with { Value = Canonical(m.Value, keeps) })
            ),
            JsonKind.Array => JsonEdit.ListAt(node, node.Items.Select(item => Canonical(item, keeps))),
            JsonKind.Number when Amounts.TryDecimal(node.Text, out var number) => new JsonNode(node.Source, node.Offset, JsonKind.Number)
            {
                Text = number == 0 ? "0" : (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
            },
            _ => node,
        };
}
