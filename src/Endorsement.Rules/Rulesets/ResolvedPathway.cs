using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A pathway while its ruleset is being resolved.</summary>
/// <param name="name">Its name; empty: one that nobody can see.</param>
/// <param name="place">Where it is written.</param>
internal sealed class ResolvedPathway(string name, JsonNode place)
{
    public string Name { get; } = name;

    public JsonNode Place { get; } = place;

    /// <summary>Stands for pathways that nobody can see, since what would name them has been told to be wrong.</summary>
    public static ResolvedPathway Unseen(JsonNode place) => new("", place.Gap());

    public List<JsonNode> Requirements { get; set; } = [];

    /// <summary>Whether it has requirements of which nobody knows what they are called, or is itself such a one.</summary>
    public bool HasUnnamed => Place.IsGap || Requirements.Exists(requirement => requirement.IsGap || requirement["id"] is { IsGap: true });

    /// <summary>Whether a requirement may have this id that nobody can see.</summary>
    /// <param name="category">What stands before the name of the pathway.</param>
    /// <param name="id">The full id.</param>
    public bool MayHold(string category, string id) =>
        Name.Length == 0 || (id.StartsWith($"{category}{Name}.", StringComparison.Ordinal) && (HasUnnamed || IsPartOfGap(id)));

    private bool IsPartOfGap(string id) =>
        Requirements.Exists(whole =>
            whole.Text("id") is { } held
            && id.Length > held.Length
            && id[held.Length] == '.'
            && id.StartsWith(held, StringComparison.Ordinal)
            && RequirementTree.HasUnreadPart(whole)
        );

    public JsonNode ToNode() => Place.IsGap && Requirements.Count == 0 ? Place : JsonEdit.ListAt(Place, Requirements);
}
