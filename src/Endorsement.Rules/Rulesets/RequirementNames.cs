using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>Names of requirements beside the requirements themselves: those that exceptions are granted for, and those that were renamed (S51, S44).</summary>
/// <remarks>What is inherited and names nothing here is left out; what the document itself names must be there.</remarks>
internal sealed class RequirementNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Problems _problems;
    private readonly NearWords _near;
    private readonly Func<string, bool> _mayHold;

    /// <param name="categories">The categories of the resolved form.</param>
    /// <param name="problems">Where names that lead nowhere are told.</param>
    /// <param name="near">Finds what may have been meant.</param>
    /// <param name="mayHold">Whether a requirement may have an id that nobody can see.</param>
    public RequirementNames(JsonNode categories, Problems problems, NearWords near, Func<string, bool> mayHold)
    {
        (_problems, _near, _mayHold) = (problems, near, mayHold);
        foreach (var category in categories.Members)
        {
            foreach (var requirement in (category.Value["pathways"]?.Members ?? []).SelectMany(pathway => pathway.Value.Items))
            {
                Add(requirement, category.Name);
            }
        }
    }

    /// <summary>`exceptions` of the document, or of the one it extends.</summary>
    public JsonNode? Exceptions(JsonNode? own, JsonNode? inherited)
    {
        if (own is not null)
        {
            foreach (var name in own.Items.Where(name => !_names.Contains(name.Text)))
            {
                Missing(name, "exceptions are granted for");
            }

            return own;
        }

        if (inherited is not { Kind: JsonKind.Array })
        {
            return inherited;
        }

        // A list of which nothing is left grants nothing.
        var left = inherited.Items.Where(name => _names.Contains(name.Text)).ToArray();
        return left.Length > 0 ? JsonEdit.ListAt(inherited, left) : JsonEdit.TextAt(inherited, "none");
    }

    /// <summary>`renamed` of the document over that of the one it extends, whose new ids may have been renamed since.</summary>
    public JsonNode? Renamed(JsonNode? own, JsonNode? inherited)
    {
        foreach (var member in own?.Members ?? [])
        {
            if (_names.Contains(member.Name))
            {
                _problems.Error(
                    "ER2141",
                    own!,
                    member,
                    $"`{JsonNode.Short(member.Name)}` is said to be renamed, and is the id of a requirement",
                    "write the id that an earlier version had, and behind it the one that it has now"
                );
            }

            if (!_names.Contains(member.Value.Text))
            {
                Missing(member.Value, $"`{JsonNode.Short(member.Name)}` is renamed to");
            }
        }

        var older = (inherited?.Members ?? [])
            .Where(member => own?[member.Name] is null && !_names.Contains(member.Name))
            .Select(member => own?[member.Value.Text] is { } since ? member with { Value = since } : member)
            .Where(member => _names.Contains(member.Value.Text));
        List<JsonMember> all = [.. older, .. own?.Members ?? []];
        return all.Count == 0 ? null : JsonEdit.ObjectAt(own ?? inherited!, all);
    }

    private void Add(JsonNode requirement, string category)
    {
        if (requirement["id"] is { Kind: JsonKind.String } id && id.Text.StartsWith($"{category}.", StringComparison.Ordinal))
        {
            _names.Add(id.Text);
            _names.Add(RulesetIds.OfEvery(id.Text, category));
        }

        foreach (var part in RequirementTree.Children(requirement))
        {
            Add(part, category);
        }
    }

    private void Missing(JsonNode name, string what)
    {
        if (name.IsGap || _mayHold(name.Text))
        {
            return;
        }

        _problems.Error(
            "ER2140",
            name,
            $"{what} `{JsonNode.Short(name.Text)}`, which no requirement of this ruleset is called",
            _near.To(name.Text, _names) is { } near
                ? $"did you mean `{near}`?"
                : "write `category.pathway.name`, or `*.pathway.name` for every category"
        );
    }
}
