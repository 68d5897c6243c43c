using System.Globalization;
using Endorsement.Rules.Documents;

namespace Endorsement.Rules.Rulesets;

/// <summary>
/// A ruleset document with nothing left to look up: `extends`, `like`, `use`, named definitions, additions and overrides carried out (S44).
/// </summary>
/// <remarks>Works on JSON values, which keep the place where they were written; what comes out is what the content hash covers (S45).</remarks>
internal sealed class RulesetResolver(JsonNode document, JsonNode? parent, Problems problems)
{
    private readonly string _association = document.Text("association") ?? "";

    /// <summary>A definition that uses itself would never end.</summary>
    private readonly Stack<(string Group, string Name)> _using = new();

    /// <summary>Definitions that double one another would fill the memory.</summary>
    private const int MostRequirements = 20_000;

    private int _expanded;

    public JsonNode Resolve()
    {
        var inherited = parent is null ? [] : Inherit(parent);
        var categories = AddCategories(inherited);
        Add(categories);
        Override(categories);

        var members = new List<JsonMember>();
        foreach (var name in (string[])["association", "name", "jurisdiction", "version", "note", "effective", "extends"])
        {
            Take(members, name, document[name]);
        }

        Take(members, "sources", Merge("sources"));
        foreach (var name in (string[])["cycle", "equivalents"])
        {
            Take(members, name, document[name] ?? parent?[name]);
        }

        Take(members, "vocabulary", Merge("vocabulary"));
        Take(members, "definitions", MergedDefinitions());
        var list = categories.Select(c => new JsonMember(c.Code, c.Place.Offset, CategoryNode(c)));
        members.Add(new JsonMember("categories", document.Offset, JsonEdit.ObjectAt(document["categories"] ?? document, list)));
        return JsonEdit.ObjectAt(document, members);
    }

    private static void Take(List<JsonMember> members, string name, JsonNode? value)
    {
        if (value is not null)
        {
            members.Add(new JsonMember(name, value.Offset, value));
        }
    }

    private JsonNode? Merge(string name) =>
        (document[name], parent?[name]) switch
        {
            ({ } own, { } theirs) => own.Over(theirs),
            ({ } own, null) => own,
            (null, var theirs) => theirs,
        };

    /// <summary>Definitions stay in the resolved form only for those who extend it; requirements no longer refer to them.</summary>
    private JsonNode? MergedDefinitions()
    {
        if (document["definitions"] is not { } own || parent?["definitions"] is not { } theirs)
        {
            return document["definitions"] ?? parent?["definitions"];
        }

        var merged = theirs;
        foreach (var group in own.Members)
        {
            merged = merged.With(group.Name, theirs[group.Name] is { } below ? group.Value.Over(below) : group.Value);
        }

        return merged;
    }

    private JsonNode? Definition(string group, string name) =>
        document["definitions"]?[group]?[name] ?? parent?["definitions"]?[group]?[name];

    private string[] DefinitionNames(string group) =>
        [
            .. (document["definitions"]?[group]?.Members ?? [])
                .Concat(parent?["definitions"]?[group]?.Members ?? [])
                .Select(m => m.Name)
                .Distinct(StringComparer.Ordinal),
        ];

    private static JsonNode CategoryNode(Category category)
    {
        var pathways = category.Pathways.Select(p => new JsonMember(p.Name, p.Place.Offset, JsonEdit.ListAt(p.Place, p.Requirements)));
        var members = category
            .Place.Without("like", "pathways")
            .Members.Append(new JsonMember("pathways", category.Place.Offset, JsonEdit.ObjectAt(category.Place, pathways)));
        return JsonEdit.ObjectAt(category.Place, members);
    }

    private List<Category> Inherit(JsonNode from)
    {
        var wanted = document["inherit"];
        var categoryCodes = wanted?.Codes("categories");
        var pathwayNames = wanted?.Codes("pathways");
        var all = Read(from);
        foreach (var code in wanted?["categories"]?.Items ?? [])
        {
            if (all.TrueForAll(c => c.Code != code.Text))
            {
                problems.Error(
                    "ER2003",
                    code,
                    $"`{code.Text}` is not a category of the ruleset that this one extends",
                    Suggestion.Help(code.Text, [.. all.Select(c => c.Code)], "it has")
                );
            }
        }

        foreach (var name in wanted?["pathways"]?.Items ?? [])
        {
            if (all.TrueForAll(c => c.Pathways.TrueForAll(p => p.Name != name.Text)))
            {
                problems.Error("ER2003", name, $"`{name.Text}` is not a pathway of the ruleset that this one extends", null);
            }
        }

        var foreign = from.Text("association") != _association;
        var taken = all.Where(c => categoryCodes is not { } codes || codes.Contains(c.Code)).ToList();
        foreach (var category in taken)
        {
            category.Pathways.RemoveAll(p => pathwayNames is { } names && !names.Contains(p.Name));
            foreach (var pathway in category.Pathways)
            {
                pathway.Requirements = [.. pathway.Requirements.Select(r => foreign ? Foreign(r) : r)];
            }
        }

        return taken;
    }

    /// <summary>What another association states is, for this one, inherited (S44).</summary>
    private static JsonNode Foreign(JsonNode requirement)
    {
        var marked = requirement.Text("provenance") is null or "stated"
            ? requirement.With("provenance", JsonEdit.TextAt(requirement, "inherited"))
            : requirement;
        return MapChildren(marked, Foreign);
    }

    private static JsonNode MapChildren(JsonNode requirement, Func<JsonNode, JsonNode> map)
    {
        if (requirement["parts"] is { Kind: JsonKind.Array } parts && parts.Items.TrueForAll(p => p.Kind == JsonKind.Object))
        {
            requirement = requirement.With("parts", JsonEdit.ListAt(parts, parts.Items.Select(map)));
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

    private static List<Category> Read(JsonNode resolved) =>
        [
            .. (resolved["categories"]?.Members ?? []).Select(category => new Category(category.Name, category.Value)
            {
                Pathways =
                [
                    .. (category.Value["pathways"]?.Members ?? []).Select(p => new Pathway(p.Name, p.Value)
                    {
                        Requirements = [.. p.Value.Items],
                    }),
                ],
            }),
        ];

    private List<Category> AddCategories(List<Category> categories)
    {
        foreach (var (code, _, node) in document["categories"]?.Members ?? [])
        {
            var category = categories.Find(c => c.Code == code);
            if (category is null)
            {
                category = new Category(code, node);
                categories.Add(category);
            }
            else
            {
                category.Place = node.Without("pathways").Over(category.Place);
            }

            if (node["like"] is { } like)
            {
                CopyPathways(category, like, categories);
            }

            foreach (var (name, nameOffset, list) in node["pathways"]?.Members ?? [])
            {
                if (category.Pathways.Exists(p => p.Name == name))
                {
                    problems.Error(
                        "ER2005",
                        node["pathways"]!,
                        new JsonMember(name, nameOffset, list),
                        $"the pathway `{code}.{name}` is there already",
                        "change it with `overrides`, add to it with `additions`, or leave it out of `inherit`"
                    );
                    continue;
                }

                category.Pathways.Add(
                    new Pathway(name, list) { Requirements = [.. list.Items.Select(r => Expand(r, $"{code}.{name}", isTop: true))] }
                );
            }
        }

        return categories;
    }

    private void CopyPathways(Category category, JsonNode like, List<Category> categories)
    {
        var model = categories.Find(c => c.Code == like.Text);
        if (model is null || model == category)
        {
            problems.Error(
                "ER2004",
                like,
                $"`{like.Text}` is not a category described before this one",
                Suggestion.Help(like.Text, [.. categories.Where(c => c != category).Select(c => c.Code)], "described before")
            );
            return;
        }

        foreach (var pathway in model.Pathways)
        {
            if (!category.Pathways.Exists(p => p.Name == pathway.Name))
            {
                category.Pathways.Add(
                    new Pathway(pathway.Name, pathway.Place)
                    {
                        Requirements = [.. pathway.Requirements.Select(r => Rename(r, model.Code, category.Code))],
                    }
                );
            }
        }
    }

    private static JsonNode Rename(JsonNode requirement, string from, string to)
    {
        var id = requirement["id"]!;
        var renamed = id.Text.StartsWith(from + ".", StringComparison.Ordinal)
            ? requirement.With("id", JsonEdit.TextAt(id, to + id.Text[from.Length..]))
            : requirement;
        return MapChildren(renamed, child => Rename(child, from, to));
    }

    /// <summary>Puts the definition in, makes the id full, and does the same for every part.</summary>
    private JsonNode Expand(JsonNode requirement, string prefix, bool isTop)
    {
        if (++_expanded > MostRequirements)
        {
            if (_expanded == MostRequirements + 1)
            {
                problems.Error(
                    "ER2010",
                    requirement,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the ruleset comes to more than {MostRequirements} requirements, parts included"
                    ),
                    "look for definitions that use one another many times over"
                );
            }

            return requirement;
        }

        var used = 0;
        while (requirement["use"] is { } use)
        {
            if (Definition("requirements", use.Text) is not { } definition)
            {
                problems.Error(
                    "ER2007",
                    use,
                    $"no requirement `{use.Text}` is defined",
                    Suggestion.Help(use.Text, DefinitionNames("requirements"), "defined")
                );
                break;
            }

            if (_using.Contains(("requirements", use.Text)))
            {
                problems.Error("ER2007", use, $"the definition `{use.Text}` uses itself", "let one of them say it all");
                break;
            }

            _using.Push(("requirements", use.Text));
            used++;
            requirement = requirement.Without("use").Over(definition);
        }

        requirement = requirement.Without("use");
        var id = FullId(requirement, prefix, isTop);
        requirement = requirement.With("id", id);
        requirement = Inline(requirement);

        // Its parts may not use what it uses itself: that would never end.
        requirement = MapChildren(requirement, child => Expand(child, id.Text, isTop: false));
        for (; used > 0; used--)
        {
            _using.Pop();
        }

        return requirement;
    }

    /// <summary>`training` in IFA.initial is `IFA.initial.training`; the full id may be written too.</summary>
    private JsonNode FullId(JsonNode requirement, string prefix, bool isTop)
    {
        if (requirement["id"] is not { Kind: JsonKind.String } id)
        {
            problems.Error(
                "ER2008",
                requirement,
                "a requirement lacks `id`",
                isTop ? "name it within its pathway: `training`" : "name it within its parent: `cda`"
            );
            return JsonEdit.TextAt(requirement, prefix + ".unnamed");
        }

        if (!id.Text.Contains('.', StringComparison.Ordinal))
        {
            return JsonEdit.TextAt(id, $"{prefix}.{id.Text}");
        }

        if (
            !id.Text.StartsWith(prefix + ".", StringComparison.Ordinal)
            || id.Text[(prefix.Length + 1)..].Contains('.', StringComparison.Ordinal)
        )
        {
            problems.Error("ER2008", id, $"the id `{id.Text}` does not belong here", $"write the name alone, or `{prefix}.` and the name");
        }

        return id;
    }

    /// <summary>Named work filters, people and provider lists, put in where they are named.</summary>
    private JsonNode Inline(JsonNode node)
    {
        switch (node.Kind)
        {
            case JsonKind.Array:
                return JsonEdit.ListAt(node, node.Items.Select(Inline));
            case JsonKind.Object:
                var members = new List<JsonMember>(node.Members.Count);
                foreach (var member in node.Members)
                {
                    var group = member.Name switch
                    {
                        "work" or "whileServing" => "work",
                        "who" or "supervisor" => "people",
                        "providers" => "providers",
                        _ => null,
                    };
                    members.Add(
                        member.Name is "citation" or "title" or "note" ? member : member with { Value = Named(member.Value, group) }
                    );
                }

                return JsonEdit.ObjectAt(node, members);
            default:
                return node;
        }
    }

    private JsonNode Named(JsonNode value, string? group)
    {
        if (group is null || value.Kind != JsonKind.String)
        {
            return Inline(value);
        }

        if (Definition(group, value.Text) is not { } definition)
        {
            problems.Error(
                "ER2007",
                value,
                $"`{value.Text}` is not defined in `definitions.{group}`",
                Suggestion.Help(value.Text, DefinitionNames(group), "defined")
            );
            return group == "work" ? JsonEdit.ObjectAt(value, []) : JsonEdit.ListAt(value, []);
        }

        if (_using.Contains((group, value.Text)))
        {
            problems.Error("ER2007", value, $"the definition `{value.Text}` uses itself", "let one of them say it all");
            return JsonEdit.ObjectAt(value, []);
        }

        _using.Push((group, value.Text));
        var inlined = Inline(definition);
        _using.Pop();
        return inlined;
    }

    private void Add(List<Category> categories)
    {
        foreach (var addition in document["additions"]?.Items ?? [])
        {
            if (addition["id"] is not { Kind: JsonKind.String } id)
            {
                continue;
            }

            var path = id.Text.Split('.');
            var matched = false;
            foreach (var category in categories.Where(c => path is [var code, _, _] && (code == "*" || code == c.Code)))
            {
                if (category.Pathways.Find(p => p.Name == path[1]) is { } pathway)
                {
                    matched = true;
                    var own = addition.With("id", JsonEdit.TextAt(id, path[2]));
                    pathway.Requirements.Add(Expand(own, $"{category.Code}.{pathway.Name}", isTop: true));
                }
            }

            if (!matched)
            {
                problems.Error(
                    "ER2006",
                    id,
                    $"`{id.Text}` names no pathway of this ruleset",
                    "write `category.pathway.name`, or `*.pathway.name` for every category"
                );
            }
        }
    }

    private void Override(List<Category> categories)
    {
        foreach (var change in document["overrides"]?.Items ?? [])
        {
            if (change["id"] is not { } ids)
            {
                continue;
            }

            foreach (var id in ids.Kind == JsonKind.Array ? ids.Items : [ids])
            {
                if (
                    !Apply(
                        categories,
                        change.Without("id", "remove", "replace"),
                        id.Text,
                        change["remove"] is not null,
                        change["replace"] is not null
                    )
                )
                {
                    var known = categories.SelectMany(c => c.Pathways).SelectMany(p => p.Requirements).SelectMany(Ids).ToArray();
                    var near = Suggestion.For(id.Text, known);
                    problems.Error(
                        "ER2006",
                        id,
                        $"`{id.Text}` names no requirement of this ruleset",
                        near is null ? "an override changes what is there; use `additions` for what is new" : $"did you mean `{near}`?"
                    );
                }
            }
        }
    }

    private static IEnumerable<string> Ids(JsonNode requirement)
    {
        var children = (requirement["parts"]?.Items ?? []).Concat(new[] { requirement["then"], requirement["else"] }.OfType<JsonNode>());
        return children.Where(c => c.Kind == JsonKind.Object).SelectMany(Ids).Prepend(requirement.Text("id") ?? "");
    }

    private bool Apply(List<Category> categories, JsonNode patch, string id, bool remove, bool replace)
    {
        var matched = false;
        foreach (var category in categories)
        {
            var wanted = id.StartsWith("*.", StringComparison.Ordinal) ? category.Code + id[1..] : id;
            foreach (var pathway in category.Pathways)
            {
                var kept = new List<JsonNode>();
                foreach (var requirement in pathway.Requirements)
                {
                    var changed = Change(requirement, $"{category.Code}.{pathway.Name}", isTop: true);
                    if (changed is not null)
                    {
                        kept.Add(changed);
                    }
                }

                pathway.Requirements = kept;

                JsonNode? Change(JsonNode requirement, string prefix, bool isTop)
                {
                    if (requirement.Text("id") == wanted)
                    {
                        matched = true;
                        var name = JsonEdit.TextAt(requirement["id"]!, wanted[(prefix.Length + 1)..]);
                        return remove ? null : Expand((replace ? patch : patch.Over(requirement)).With("id", name), prefix, isTop);
                    }

                    return wanted.StartsWith(requirement.Text("id") + ".", StringComparison.Ordinal)
                        ? ChangeParts(requirement)
                        : requirement;
                }

                JsonNode ChangeParts(JsonNode requirement)
                {
                    var id = requirement.Text("id")!;
                    if (requirement["parts"] is { Kind: JsonKind.Array } parts && parts.Items.TrueForAll(p => p.Kind == JsonKind.Object))
                    {
                        requirement = requirement.With(
                            "parts",
                            JsonEdit.ListAt(parts, parts.Items.Select(p => Change(p, id, isTop: false)).OfType<JsonNode>())
                        );
                    }

                    foreach (var name in (string[])["then", "else"])
                    {
                        if (requirement[name] is { } child)
                        {
                            var changed = Change(child, id, isTop: false);
                            requirement = changed is null ? requirement.Without(name) : requirement.With(name, changed);
                        }
                    }

                    return requirement;
                }
            }
        }

        return matched;
    }

    private sealed class Category(string code, JsonNode place)
    {
        public string Code { get; } = code;

        public JsonNode Place { get; set; } = place;

        public List<Pathway> Pathways { get; init; } = [];
    }

    private sealed class Pathway(string name, JsonNode place)
    {
        public string Name { get; } = name;

        public JsonNode Place { get; } = place;

        public List<JsonNode> Requirements { get; set; } = [];
    }
}
