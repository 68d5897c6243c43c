using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>The requirements of which a requirement consists, as documents write them.</summary>
internal static class RequirementTree
{
    /// <summary>Requirements, and not the parts of an examination, which are texts.</summary>
    public static bool AreParts(JsonNode parts) => parts.Kind == JsonKind.Array && parts.Items.TrueForAll(p => p.Kind == JsonKind.Object);

    public static IEnumerable<JsonNode> Children(JsonNode requirement) =>
        (requirement["parts"] is { } parts && AreParts(parts) ? parts.Items : []).Concat(
            new[] { requirement["then"], requirement["else"] }.OfType<JsonNode>().Where(child => child.Kind == JsonKind.Object)
        );

    /// <summary>The requirement with each of its children changed, in the order of <see cref="Children"/>.</summary>
    public static JsonNode MapChildren(JsonNode requirement, Func<JsonNode, JsonNode> map)
    {
        if (requirement["parts"] is { } parts && AreParts(parts))
        {
            requirement = requirement.With("parts", JsonEdit.ListAt(parts, parts.Items.Select(map)));
        }

        foreach (var name in (string[])["then", "else"])
        {
            if (requirement[name] is { Kind: JsonKind.Object } child)
            {
                requirement = requirement.With(name, map(child));
            }
        }

        return requirement;
    }
}
