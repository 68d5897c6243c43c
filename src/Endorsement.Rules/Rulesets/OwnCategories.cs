using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>What a document itself says of categories, put to those that it inherits: pathways of their own, and those of the category each is `like` (S44).</summary>
/// <param name="document">The ruleset as written.</param>
/// <param name="expander">Puts in what a requirement names.</param>
/// <param name="touched">The requirements that are not what they were in what it extends.</param>
/// <param name="budget">What the resolving of this ruleset may still take.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class OwnCategories(
    JsonNode document,
    RequirementExpander expander,
    Dictionary<string, TouchedRequirement> touched,
    ResolverBudget budget,
    Problems problems
)
{
    public void AddTo(List<ResolvedCategory> categories)
    {
        var byCode = categories.Where(c => !c.IsUnseen).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var own = (document["categories"]?.Members ?? []).FindAll(member => member.Name.Length > 0);
        foreach (var (code, _, node) in own)
        {
            if (!byCode.TryGetValue(code, out var category))
            {
                byCode[code] = category = new ResolvedCategory(code, node.IsGap ? JsonEdit.ObjectAt(node, []) : node);
                categories.Add(category);
            }
            else if (!node.IsGap)
            {
                category.Place = node.Without("pathways").Over(category.Place);
            }

            if (node.IsGap || node["pathways"] is { MayHoldMore: true })
            {
                category.Pathways.Add(ResolvedPathway.Unseen(node));
            }
        }

        var areSomeUnseen = categories.Exists(c => c.IsUnseen) || document["categories"] is { MayHoldMore: true };
        foreach (var (code, _, node) in InOrderOfLikeness(own))
        {
            if (node["like"] is { } like)
            {
                CopyPathways(byCode[code], like, byCode, areSomeUnseen);
            }

            AddPathways(byCode[code], node);
        }

        if (document["categories"] is { MayHoldMore: true } all)
        {
            categories.Add(ResolvedCategory.Unseen(all.Gap()));
        }
    }

    /// <summary>Each behind the one that it is like, wherever that stands. No category of a circle is like another one.</summary>
    private IEnumerable<JsonMember> InOrderOfLikeness(List<JsonMember> own)
    {
        var members = own.ToDictionary(m => m.Name, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var walk = new List<string>();
        var isOnWalk = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in own)
        {
            walk.Clear();
            isOnWalk.Clear();
            var at = start.Name;
            while (members.TryGetValue(at, out var member) && !done.Contains(at) && isOnWalk.Add(at))
            {
                walk.Add(at);
                if (member.Value["like"] is not { } like)
                {
                    break;
                }

                at = like.Text;
                if (isOnWalk.Contains(at))
                {
                    Circle(walk[walk.IndexOf(at)..], members);
                }
            }

            for (var i = walk.Count - 1; i >= 0; i--)
            {
                done.Add(walk[i]);
                yield return members[walk[i]];
            }
        }
    }

    private void Circle(List<string> codes, Dictionary<string, JsonMember> members)
    {
        foreach (var code in codes)
        {
            var like = members[code].Value["like"]!;
            problems.Error(
                "ER2004",
                like,
                codes.Count == 1
                    ? $"the category `{JsonNode.Short(code)}` is like itself"
                    : $"the category `{JsonNode.Short(code)}` is like `{JsonNode.Short(like.Text)}`, which is like it in turn",
                "one of them must say its pathways itself"
            );
            members[code] = members[code] with { Value = members[code].Value.With("like", like.Gap()) };
        }
    }

    private void AddPathways(ResolvedCategory category, JsonNode node)
    {
        foreach (var (name, nameOffset, list) in node["pathways"]?.Members ?? [])
        {
            if (list.IsGap)
            {
                category.Pathways.Add(PathwayCodes.Codes.Contains(name) ? new ResolvedPathway(name, list) : ResolvedPathway.Unseen(list));
                continue;
            }

            if (category.Pathways.Exists(p => p.Name == name))
            {
                problems.Error(
                    "ER2005",
                    node["pathways"]!,
                    new JsonMember(name, nameOffset, list),
                    $"the pathway `{category.Code}.{name}` is there already",
                    "change it with `overrides`, add to it with `additions`, or leave it out of `inherit`"
                );
                continue;
            }

            category.Pathways.Add(
                new ResolvedPathway(name, list)
                {
                    Requirements = [.. list.Items.Select(r => expander.Expand(r, $"{category.Code}.{name}", level: 0))],
                }
            );
        }
    }

    private void CopyPathways(ResolvedCategory category, JsonNode like, Dictionary<string, ResolvedCategory> categories, bool areSomeUnseen)
    {
        if (like.IsGap || categories.GetValueOrDefault(like.Text) is not { } model)
        {
            if (!like.IsGap && !areSomeUnseen)
            {
                problems.Error(
                    "ER2004",
                    like,
                    $"`{JsonNode.Short(like.Text)}` is not a category of this ruleset",
                    budget.Near.Help(like.Text, () => [.. categories.Keys.Where(code => code != category.Code)], "it has")
                );
            }

            category.Pathways.Add(ResolvedPathway.Unseen(like));
            return;
        }

        foreach (var pathway in model.Pathways)
        {
            if (!category.Pathways.Exists(p => p.Name == pathway.Name))
            {
                category.Pathways.Add(
                    new ResolvedPathway(pathway.Name, pathway.Place)
                    {
                        Requirements = [.. pathway.Requirements.Select(r => Rename(r, model.Code, category.Code))],
                    }
                );
            }
        }
    }

    private JsonNode Rename(JsonNode requirement, string from, string to)
    {
        if (requirement.IsGap || !budget.TakeRequirement(requirement))
        {
            return requirement;
        }

        var id = requirement["id"]!;
        var renamed = requirement;
        if (id.Text.StartsWith(from + ".", StringComparison.Ordinal))
        {
            var own = to + id.Text[from.Length..];
            renamed = requirement.With("id", id.IsGap ? id.Gap(own) : JsonEdit.TextAt(id, own));
            if (touched.TryGetValue(id.Text, out var change))
            {
                touched[own] = new TouchedRequirement(change.Before, change.Place)
                {
                    HasSource = change.HasSource,
                    IsRedefined = change.IsRedefined,
                };
            }
        }

        return RequirementTree.MapChildren(renamed, child => Rename(child, from, to));
    }
}
