using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>
/// S50 for definitions: an inherited requirement that asks something else because a definition was redefined has a source where the definition brings
/// one, or an override; else it is `local` and keeps what was printed.
/// </summary>
/// <param name="document">The document that redefines.</param>
/// <param name="touched">Takes the requirements that ask something else.</param>
internal sealed class RedefinedFigures(JsonNode document, Dictionary<string, TouchedRequirement> touched)
{
    /// <param name="before">What is inherited, as it was printed.</param>
    /// <param name="after">The same categories and pathways as this document sees them.</param>
    public void Compare(List<ResolvedCategory> before, List<ResolvedCategory> after)
    {
        var printed = before
            .SelectMany(c => c.Pathways)
            .SelectMany(p => p.Requirements)
            .ToLookup(r => r.Text("id"), StringComparer.Ordinal);
        foreach (var pathway in after.SelectMany(category => category.Pathways))
        {
            pathway.Requirements = pathway.Requirements.ConvertAll(r =>
                printed[r.Text("id")].FirstOrDefault() is { } one ? Compare(one, r, isSourced: false) : r
            );
        }
    }

    private JsonNode Compare(JsonNode before, JsonNode after, bool isSourced)
    {
        if (after.Text("id") is not { } id)
        {
            return after;
        }

        isSourced |= IsOwn(after["citation"]) || (IsOwn(after["provenance"]) && after.Text("provenance") != "local");
        var (was, now) = (RequirementTree.Children(before).ToArray(), RequirementTree.Children(after).ToArray());
        var isSameTree = was.Select(child => child.Text("id")).SequenceEqual(now.Select(child => child.Text("id")));
        var changed = ChangedFigures
            .Names(after, before)
            .Where(name => !isSameTree || name is not ("parts" or "then" or "else") || !IsRequirement(after[name]))
            .ToArray();
        if (changed.Length > 0)
        {
            var place = changed.Select(name => after[name]).OfType<JsonNode>().Select(Own).OfType<JsonNode>().FirstOrDefault();
            touched[id] = new TouchedRequirement(before, place ?? document["definitions"]!) { HasSource = isSourced, IsRedefined = true };
        }
        else if (!isSourced && before["changed"] is { } changes && after["changed"] is null)
        {
            // It asks what it asked before: what was said of that still holds.
            after = after.With("provenance", before["provenance"]!).With("changed", changes);
        }

        var next = 0;
        return isSameTree ? RequirementTree.MapChildren(after, child => Compare(was[next++], child, isSourced)) : after;
    }

    private static bool IsRequirement(JsonNode? value) =>
        value is { Kind: JsonKind.Object } || (value is not null && RequirementTree.AreParts(value));

    private bool IsOwn(JsonNode? value) => value is not null && ReferenceEquals(value.Source, document.Source);

    /// <summary>What this document wrote, of a value or inside it.</summary>
    private JsonNode? Own(JsonNode value) =>
        IsOwn(value) ? value : value.Items.Concat(value.Members.Select(m => m.Value)).Select(Own).FirstOrDefault(own => own is not null);
}
