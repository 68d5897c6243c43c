using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>A requirement as it was read, with its document and the conditions in it: what checks look at.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Name">What messages call it: its full id, or the definition that no rule uses.</param>
/// <param name="Node">Its document, with every name put in; each value keeps the place where it is written.</param>
/// <param name="Conditions">Every condition in it, those of its parts aside, each with its document.</param>
internal sealed record WrittenRequirement(
    Requirement Requirement,
    string Name,
    JsonNode Node,
    IReadOnlyList<(Condition Condition, JsonNode Node)> Conditions
)
{
    /// <summary>The values of its document in their order, those of its parts aside.</summary>
    public IEnumerable<JsonNode> Values => Below(Node, isTop: true);

    private static IEnumerable<JsonNode> Below(JsonNode node, bool isTop = false) =>
        node.Kind switch
        {
            JsonKind.Array => node.Items.Where(item => !IsRequirement(item)).SelectMany(item => Below(item)),
            JsonKind.Object when isTop || !IsRequirement(node) => node
                .Members.Where(member => member.Name is not ("id" or "title" or "note" or "citation" or "changed"))
                .SelectMany(member => Below(member.Value)),
            JsonKind.Object => [],
            _ => [node],
        };

    private static bool IsRequirement(JsonNode node) => node["kind"] is not null;
}
