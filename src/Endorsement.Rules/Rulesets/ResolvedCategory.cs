using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A category while its ruleset is being resolved.</summary>
internal sealed class ResolvedCategory(string code, JsonNode place)
{
    public string Code { get; } = code;

    public JsonNode Place { get; set; } = place;

    public List<ResolvedPathway> Pathways { get; init; } = [];

    /// <summary>The categories of a document in which everything is carried out.</summary>
    public static List<ResolvedCategory> AllOf(JsonNode resolved) =>
        [
            .. (resolved["categories"]?.Members ?? []).Select(category => new ResolvedCategory(category.Name, category.Value)
            {
                Pathways =
                [
                    .. (category.Value["pathways"]?.Members ?? []).Select(p => new ResolvedPathway(p.Name, p.Value)
                    {
                        Requirements = [.. p.Value.Items],
                    }),
                ],
            }),
        ];

    public JsonNode ToNode()
    {
        var pathways = Pathways.Select(p => new JsonMember(p.Name, p.Place.Offset, JsonEdit.ListAt(p.Place, p.Requirements)));
        var members = Place
            .Without("like", "pathways")
            .Members.Append(new JsonMember("pathways", Place.Offset, JsonEdit.ObjectAt(Place, pathways)));
        return JsonEdit.ObjectAt(Place, members);
    }
}
