using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>Requirements with everything put in that they name: `use`, and the named lists of `definitions`; ids made full (S44).</summary>
/// <param name="definitions">What the names mean.</param>
/// <param name="figures">What tells figures that differ from those of a definition.</param>
/// <param name="budget">What the resolving of the ruleset may still take.</param>
/// <param name="problems">Where names that lead nowhere are told.</param>
internal sealed class RequirementExpander(NamedDefinitions definitions, ChangedFigures figures, ResolverBudget budget, Problems problems)
{
    /// <summary>A definition that uses itself would never end.</summary>
    private readonly Stack<(string Group, string Name)> _using = new();

    /// <summary>Puts the definition in, makes the id full, and does the same for every part.</summary>
    /// <param name="requirement">The requirement as written.</param>
    /// <param name="prefix">The full id of what it stands in.</param>
    /// <param name="level">How deep it stands in its pathway, from 0.</param>
    public JsonNode Expand(JsonNode requirement, string prefix, int level)
    {
        if (requirement.IsGap || !budget.TakeRequirement(requirement) || !budget.IsWithinDepth(requirement, level, _using.Count))
        {
            return requirement;
        }

        var used = 0;
        while (requirement["use"] is { IsGap: false } use)
        {
            if (Used(use, level) is not { IsGap: false } definition)
            {
                requirement = requirement.With("use", use.Gap());
                break;
            }

            _using.Push(("requirements", use.Text));
            used++;
            var said = requirement.Without("use");
            requirement = figures.MarkCopy(said.Over(definition), definition, said, definitions);
        }

        requirement = requirement["use"] is { IsGap: true } ? requirement : requirement.Without("use");
        var id = FullId(requirement, prefix, level);
        requirement = requirement.With("id", id);
        requirement = InlineAllButParts(requirement);

        // Its parts may not use what it uses itself: that would never end.
        requirement = RequirementTree.MapChildren(requirement, child => Expand(child, id.Text, level + 1));
        for (; used > 0; used--)
        {
            _using.Pop();
        }

        return requirement;
    }

    /// <summary>The definition that is used; nothing, and said so, where there is none.</summary>
    private JsonNode? Used(JsonNode use, int level)
    {
        if (definitions.Find("requirements", use.Text) is not { } definition)
        {
            NotDefined("requirements", use, $"no requirement `{JsonNode.Short(use.Text)}` is defined");
            return null;
        }

        if (_using.Contains(("requirements", use.Text)))
        {
            UsesItself(use);
            return null;
        }

        return budget.IsWithinDepth(use, level, _using.Count) ? definition : null;
    }

    /// <summary>A name that leads nowhere. Whatever was meant is used, and what else it may be nobody can see where a part of the document cannot be read.</summary>
    private void NotDefined(string group, JsonNode name, string message)
    {
        if (!definitions.MayHoldMore(group))
        {
            problems.Error("ER2007", name, message, budget.Near.Help(name.Text, () => definitions.Names(group), "defined"));
            definitions.UseNearest(group, name.Text);
        }
    }

    private void UsesItself(JsonNode use) =>
        problems.Error("ER2007", use, $"the definition `{JsonNode.Short(use.Text)}` uses itself", "let one of them say it all");

    /// <summary>`training` in IFA.initial is `IFA.initial.training`; the full id may be written too.</summary>
    private JsonNode FullId(JsonNode requirement, string prefix, int level)
    {
        if (requirement["id"] is not { Kind: JsonKind.String } id)
        {
            // What it uses may name it.
            if (requirement["id"] is not { IsGap: true } && requirement["use"] is null)
            {
                problems.Error(
                    "ER2008",
                    requirement,
                    "a requirement lacks `id`",
                    level == 0 ? "name it within its pathway: `training`" : "name it within its parent: `cda`"
                );
            }

            return requirement.Gap(prefix + ".unnamed");
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
            return id.Gap($"{prefix}.{id.Text[(id.Text.LastIndexOf('.') + 1)..]}");
        }

        return id;
    }

    /// <summary>Parts are requirements: they are expanded by themselves.</summary>
    private JsonNode InlineAllButParts(JsonNode requirement) =>
        JsonEdit.ObjectAt(
            requirement,
            requirement.Members.ConvertAll(member =>
                (member.Name == "parts" && RequirementTree.AreParts(member.Value))
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
        if (!budget.TakeValue(node))
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
        // One filter, or several of which one is enough: each may be named.
        if (group == "work" && value.Kind == JsonKind.Array)
        {
            return JsonEdit.ListAt(value, value.Items.Select(item => Named(item, group)));
        }

        if (group is null || value.Kind != JsonKind.String)
        {
            return Inline(value);
        }

        if (definitions.Find(group, value.Text) is not { } definition)
        {
            NotDefined(group, value, $"`{JsonNode.Short(value.Text)}` is not defined in `definitions.{group}`");
            return value.Gap();
        }

        if (_using.Contains((group, value.Text)))
        {
            UsesItself(value);
            return value.Gap();
        }

        if (!budget.IsWithinDepth(value, 0, _using.Count))
        {
            return value;
        }

        _using.Push((group, value.Text));
        var inlined = Inline(definition);
        _using.Pop();
        return inlined;
    }
}
