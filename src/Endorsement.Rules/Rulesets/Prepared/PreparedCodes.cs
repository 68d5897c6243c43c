using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Prepared;

/// <summary>The codes that the rules of a ruleset name, as a JSON object: of each kind a list, and what else they read.</summary>
internal static class PreparedCodes
{
    private const string Any = "any";

    private static readonly (string Name, Func<NamedCodes, bool> Reads, Action<NamedCodes> Read)[] Anything =
    [
        ("membership", codes => codes.ReadsAnyMembership, codes => codes.ReadsAnyMembership = true),
        ("vetting", codes => codes.ReadsAnyVetting, codes => codes.ReadsAnyVetting = true),
        ("associationOfOthers", codes => codes.ReadsAnyAssociationOfOthers, codes => codes.ReadsAnyAssociationOfOthers = true),
        ("association", codes => codes.ReadsAnyAssociation, codes => codes.ReadsAnyAssociation = true),
        ("category", codes => codes.ReadsAnyCategory, codes => codes.ReadsAnyCategory = true),
    ];

    public static NamedCodes Read(JsonNode node)
    {
        var codes = new NamedCodes();
        foreach (var kind in CodeKind.All)
        {
            codes[kind].UnionWith(node.Codes(kind.Name) ?? []);
        }

        var any = node.Codes(Any) ?? [];
        foreach (var one in Anything.Where(one => any.Contains(one.Name)))
        {
            one.Read(codes);
        }

        return codes;
    }

    /// <summary>Each list with its name.</summary>
    public static IEnumerable<KeyValuePair<string, IReadOnlyCollection<string>>> Write(NamedCodes codes) =>
        CodeKind
            .All.Select(kind => KeyValuePair.Create(kind.Name, (IReadOnlyCollection<string>)codes[kind]))
            .Append(
                KeyValuePair.Create(Any, (IReadOnlyCollection<string>)[.. Anything.Where(one => one.Reads(codes)).Select(one => one.Name)])
            )
            .Where(list => list.Value.Count > 0);
}
