using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

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

    private readonly ResolverBudget _budget = new(problems);
    private readonly ChangedFigures _figures = new(document, problems);

    private readonly Dictionary<string, Dictionary<string, JsonNode>> _definitions = new(StringComparer.Ordinal);

    public JsonNode Resolve()
    {
        var inherited = parent is null ? [] : Inherit(parent);
        var categories = AddCategories(inherited);
        Add(categories);
        new RulesetOverrides(document, problems, _budget, Expand).Apply([
            .. categories.SelectMany(c => c.Pathways.Select(p => (c.Code, p))),
        ]);

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

    private JsonNode? Definition(string group, string name) => Definitions(group).GetValueOrDefault(name);

    private Dictionary<string, JsonNode>.KeyCollection DefinitionNames(string group) => Definitions(group).Keys;

    private Dictionary<string, JsonNode> Definitions(string group)
    {
        if (!_definitions.TryGetValue(group, out var found))
        {
            _definitions[group] = found = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
            foreach (var member in (document["definitions"]?[group]?.Members ?? []).Concat(parent?["definitions"]?[group]?.Members ?? []))
            {
                found.TryAdd(member.Name, member.Value);
            }
        }

        return found;
    }

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
                    $"`{JsonNode.Short(code.Text)}` is not a category of the ruleset that this one extends",
                    _budget.Near.Help(code.Text, () => [.. all.Select(c => c.Code)], "it has")
                );
            }
        }

        foreach (var name in wanted?["pathways"]?.Items ?? [])
        {
            if (all.TrueForAll(c => c.Pathways.TrueForAll(p => p.Name != name.Text)))
            {
                problems.Error(
                    "ER2003",
                    name,
                    $"`{JsonNode.Short(name.Text)}` is not a pathway of the ruleset that this one extends",
                    null
                );
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
        if (requirement["parts"] is { } parts && AreParts(parts))
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

    /// <summary>Requirements, and not the parts of an examination, which are texts.</summary>
    private static bool AreParts(JsonNode parts) => parts.Kind == JsonKind.Array && parts.Items.TrueForAll(p => p.Kind == JsonKind.Object);

    private static List<Category> Read(JsonNode resolved) =>
        [
            .. (resolved["categories"]?.Members ?? []).Select(category => new Category(category.Name, category.Value)
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

    private List<Category> AddCategories(List<Category> categories)
    {
        var byCode = categories.ToDictionary(c => c.Code, StringComparer.Ordinal);
        foreach (var (code, _, node) in document["categories"]?.Members ?? [])
        {
            if (!byCode.TryGetValue(code, out var category))
            {
                byCode[code] = category = new Category(code, node);
                categories.Add(category);
            }
            else
            {
                category.Place = node.Without("pathways").Over(category.Place);
            }

            if (node["like"] is { } like)
            {
                CopyPathways(category, like, byCode);
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
                    new ResolvedPathway(name, list) { Requirements = [.. list.Items.Select(r => Expand(r, $"{code}.{name}", level: 0))] }
                );
            }
        }

        return categories;
    }

    private void CopyPathways(Category category, JsonNode like, Dictionary<string, Category> categories)
    {
        var model = categories.GetValueOrDefault(like.Text);
        if (model is null || model == category)
        {
            problems.Error(
                "ER2004",
                like,
                $"`{JsonNode.Short(like.Text)}` is not a category described before this one",
                _budget.Near.Help(like.Text, () => [.. categories.Keys.Where(code => code != category.Code)], "described before")
            );
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
        if (!_budget.TakeRequirement(requirement))
        {
            return requirement;
        }

        var id = requirement["id"]!;
        var renamed = id.Text.StartsWith(from + ".", StringComparison.Ordinal)
            ? requirement.With("id", JsonEdit.TextAt(id, to + id.Text[from.Length..]))
            : requirement;
        return MapChildren(renamed, child => Rename(child, from, to));
    }

    /// <summary>Puts the definition in, makes the id full, and does the same for every part.</summary>
    /// <param name="requirement">The requirement as written.</param>
    /// <param name="prefix">The full id of what it stands in.</param>
    /// <param name="level">How deep it stands in its pathway, from 0.</param>
    private JsonNode Expand(JsonNode requirement, string prefix, int level)
    {
        if (!_budget.TakeRequirement(requirement) || !_budget.IsWithinDepth(requirement, level, _using.Count))
        {
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
                    $"no requirement `{JsonNode.Short(use.Text)}` is defined",
                    _budget.Near.Help(use.Text, () => DefinitionNames("requirements"), "defined")
                );
                break;
            }

            if (_using.Contains(("requirements", use.Text)))
            {
                problems.Error("ER2007", use, $"the definition `{JsonNode.Short(use.Text)}` uses itself", "let one of them say it all");
                break;
            }

            if (!_budget.IsWithinDepth(use, level, _using.Count))
            {
                break;
            }

            _using.Push(("requirements", use.Text));
            used++;
            var said = requirement;
            requirement = requirement.Without("use").Over(definition);
            if (document["definitions"]?["requirements"]?[use.Text] is null)
            {
                requirement = _figures.MarkCopy(requirement, definition, said);
            }
        }

        requirement = requirement.Without("use");
        var id = FullId(requirement, prefix, level);
        requirement = requirement.With("id", id);
        requirement = InlineAllButParts(requirement);

        // Its parts may not use what it uses itself: that would never end.
        requirement = MapChildren(requirement, child => Expand(child, id.Text, level + 1));
        for (; used > 0; used--)
        {
            _using.Pop();
        }

        return requirement;
    }

    /// <summary>`training` in IFA.initial is `IFA.initial.training`; the full id may be written too.</summary>
    private JsonNode FullId(JsonNode requirement, string prefix, int level)
    {
        if (requirement["id"] is not { Kind: JsonKind.String } id)
        {
            problems.Error(
                "ER2008",
                requirement,
                "a requirement lacks `id`",
                level == 0 ? "name it within its pathway: `training`" : "name it within its parent: `cda`"
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
            problems.Error(
                "ER2008",
                id,
                $"the id `{JsonNode.Short(id.Text)}` does not belong here",
                $"write the name alone, or `{JsonNode.Short(prefix)}.` and the name"
            );

            // Whatever comes after may rely on it: an id stands under the id of what holds it.
            return JsonEdit.TextAt(id, $"{prefix}.{id.Text[(id.Text.LastIndexOf('.') + 1)..]}");
        }

        return id;
    }

    /// <summary>Parts are requirements: they are expanded by themselves.</summary>
    private JsonNode InlineAllButParts(JsonNode requirement) =>
        JsonEdit.ObjectAt(
            requirement,
            requirement.Members.ConvertAll(member =>
                (member.Name == "parts" && AreParts(member.Value))
                || (member.Name is "then" or "else" && member.Value.Kind == JsonKind.Object)
                    ? member
                    : Inline(member)
            )
        );

    private JsonMember Inline(JsonMember member)
    {
        var group = member.Name switch
        {
            "work" or "whileServing" => "work",
            "who" or "supervisor" => "people",
            "providers" => "providers",
            _ => null,
        };
        return member.Name is "citation" or "title" or "note" ? member : member with { Value = Named(member.Value, group) };
    }

    /// <summary>Named work filters, people and provider lists, put in where they are named.</summary>
    private JsonNode Inline(JsonNode node)
    {
        if (!_budget.TakeValue(node))
        {
            return node;
        }

        return node.Kind switch
        {
            JsonKind.Array => JsonEdit.ListAt(node, node.Items.Select(Inline)),
            JsonKind.Object => JsonEdit.ObjectAt(node, node.Members.Select(Inline)),
            _ => node,
        };
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
                $"`{JsonNode.Short(value.Text)}` is not defined in `definitions.{group}`",
                _budget.Near.Help(value.Text, () => DefinitionNames(group), "defined")
            );
            return group == "work" ? JsonEdit.ObjectAt(value, []) : JsonEdit.ListAt(value, []);
        }

        if (_using.Contains((group, value.Text)))
        {
            problems.Error("ER2007", value, $"the definition `{JsonNode.Short(value.Text)}` uses itself", "let one of them say it all");
            return JsonEdit.ObjectAt(value, []);
        }

        if (!_budget.IsWithinDepth(value, 0, _using.Count))
        {
            return value;
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

            var path = id.Text.Split('.', 4);
            var matched = false;
            if (!_budget.TakeSteps(id, categories.Count))
            {
                break;
            }

            foreach (var category in categories.Where(c => path is [var code, _, _] && (code == "*" || code == c.Code)))
            {
                if (category.Pathways.Find(p => p.Name == path[1]) is { } pathway)
                {
                    matched = true;
                    var own = addition.With("id", JsonEdit.TextAt(id, path[2]));
                    pathway.Requirements.Add(Expand(own, $"{category.Code}.{pathway.Name}", level: 0));
                }
            }

            if (!matched)
            {
                problems.Error(
                    "ER2006",
                    id,
                    $"`{JsonNode.Short(id.Text)}` names no pathway of this ruleset",
                    "write `category.pathway.name`, or `*.pathway.name` for every category"
                );
            }
        }
    }

    private sealed class Category(string code, JsonNode place)
    {
        public string Code { get; } = code;

        public JsonNode Place { get; set; } = place;

        public List<ResolvedPathway> Pathways { get; init; } = [];
    }
}
