using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Differences;

/// <summary>A rule that every category writes of itself is one rule: the category's own code, where it stands alone, is written as <c>*</c>.</summary>
internal static class OwnCategory
{
    private const string Own = "*";

    /// <summary>What a requirement says, as every category says it of itself; nothing where there is none.</summary>
    public static string Content(Requirement? requirement) =>
        requirement is null ? "" : JsonWriting.Text(In(RequirementContent.Node(requirement), RulesetIds.Category(requirement.Id))!);

    public static JsonNode? In(JsonNode? node, string category) =>
        node switch
        {
            null => null,
            { Kind: JsonKind.Array, Items: [{ Kind: JsonKind.String } only] } when only.Text == category => RuleWriter.List([
                RuleWriter.Word(Own),
            ]),
            { Kind: JsonKind.Array } => RuleWriter.List(node.Items.Select(item => In(item, category)!)),
            { Kind: JsonKind.Object } => JsonEdit.ObjectAt(
                node,
                node.Members.Select(member => new JsonMember(member.Name, 0, In(member.Value, category)!))
            ),
            _ => node,
        };
}
