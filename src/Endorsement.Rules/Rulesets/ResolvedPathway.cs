using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A pathway while its ruleset is being resolved.</summary>
internal sealed class ResolvedPathway(string name, JsonNode place)
{
    public string Name { get; } = name;

    public JsonNode Place { get; } = place;

    public List<JsonNode> Requirements { get; set; } = [];
}
