using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A category while its ruleset is being resolved.</summary>
internal sealed class ResolvedCategory(string code, JsonNode place)
{
    public string Code { get; } = code;

    public JsonNode Place { get; set; } = place;

    public List<ResolvedPathway> Pathways { get; init; } = [];

    /// <summary>Stands for categories that nobody can see, since what would name them has been told to be wrong.</summary>
    public static ResolvedCategory Unseen(JsonNode gap) => new("", gap);

    /// <summary>Whether it is one that nobody can see.</summary>
    public bool IsUnseen => Place.IsGap;

    /// <summary>Whether a requirement may have this id that nobody can see.</summary>
    public bool MayHold(string id)
    {
        var own = id.StartsWith("*.", StringComparison.Ordinal) ? Code + id[1..] : id;
        return IsUnseen
            || (own.StartsWith(Code + ".", StringComparison.Ordinal) && Pathways.Exists(pathway => pathway.MayHold(Code + ".", own)));
    }

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
            .. resolved["categories"] is { IsGap: true } gap ? new[] { Unseen(gap) } : [],
        ];

    public JsonNode ToNode()
    {
        if (IsUnseen)
        {
            return Place;
        }

        var pathways = Pathways.Select(p => new JsonMember(p.Name, p.Place.Offset, p.ToNode()));
        var members = Place
            .Without("like", "pathways")
            .Members.Append(new JsonMember("pathways", Place.Offset, JsonEdit.ObjectAt(Place, pathways)));
        return JsonEdit.ObjectAt(Place, members);
    }
}
