using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Differences;

/// <summary>What decides in a requirement and its parts, whatever they are called.</summary>
internal static class RequirementContent
{
    public static string Of(Requirement requirement) => JsonWriting.Text(Node(requirement));

    public static JsonNode Node(Requirement requirement) =>
        RuleWriter.Object(writer =>
        {
            writer.Text("kind", requirement.Kind);
            foreach (var member in Kinds.Of(requirement).Spell(requirement).Members)
            {
                writer.Add(member.Name, member.Value);
            }

            if (!requirement.Children.IsEmpty)
            {
                writer.Add("parts", RuleWriter.List(requirement.Children.Select(Node)));
            }
        });
}
