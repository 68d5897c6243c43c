using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>The requirements of which a requirement consists, as documents write them.</summary>
internal static class RequirementTree
{
    /// <summary>Requirements, and not the parts of an examination, which are texts.</summary>
    /// <remarks>What is neither is told where it is read.</remarks>
    public static bool AreParts(JsonNode parts) => parts.Kind == JsonKind.Array && !parts.Items.Exists(p => p.Kind == JsonKind.String);

    /// <summary>Whether it has a part that nobody can read.</summary>
    public static bool HasUnreadPart(JsonNode requirement) =>
        requirement.HasGap
        || (requirement["parts"] is { } parts && AreParts(parts) && parts.Items.Exists(part => part.Kind != JsonKind.Object))
        || Children(requirement).Any(HasUnreadPart);

    public static IEnumerable<JsonNode> Children(JsonNode requirement) =>
        (requirement["parts"] is { } parts && AreParts(parts) ? parts.Items : [])
            .Concat(new[] { requirement["then"], requirement["else"] }.OfType<JsonNode>())
            .Where(child => child.Kind == JsonKind.Object);

    /// <summary>Whether something of the requirement itself has been told to be wrong, its parts aside.</summary>
    public static bool HasOwnGap(JsonNode requirement)
    {
        if (requirement.IsGap)
        {
            return true;
        }

        foreach (var (name, _, value) in requirement.Members)
        {
            var isChild = name is "then" or "else" && value.Kind == JsonKind.Object;
            if (name == "parts" && AreParts(value) ? value.MayHoldMore : !isChild && value.HasGap)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The requirement with each of its children changed, in the order of <see cref="Children"/>.</summary>
    public static JsonNode MapChildren(JsonNode requirement, Func<JsonNode, JsonNode> map)
    {
        if (requirement["parts"] is { } parts && AreParts(parts))
        {
            requirement = requirement.With(
                "parts",
                JsonEdit.ListAt(parts, parts.Items.Select(part => part.Kind == JsonKind.Object ? map(part) : part))
            );
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
