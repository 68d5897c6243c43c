using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A requirement that a document changes: as it was before, and whether anybody said where the new figures are printed (S50).</summary>
/// <param name="before">As it was before the first change.</param>
/// <param name="place">What the author wrote to change it.</param>
internal sealed class TouchedRequirement(JsonNode before, JsonNode place)
{
    public JsonNode Before { get; } = before;

    public JsonNode Place { get; set; } = place;

    public bool HasSource { get; set; }

    /// <summary>Nothing but a definition that was redefined has changed it.</summary>
    public bool IsRedefined { get; set; }
}
