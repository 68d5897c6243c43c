using Endorsement.Rules.Rulesets.Checks;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Rulesets;

/// <summary>The overrides of a ruleset carried out: each changes, replaces or removes what its id names (S44).</summary>
/// <param name="document">The ruleset as written.</param>
/// <param name="problems">Where ids that name nothing are told.</param>
/// <param name="budget">What the resolving of this ruleset may still take.</param>
/// <param name="figures">What tells figures that no source is named for.</param>
/// <param name="touched">The requirements that are not what they were in what this ruleset extends, by id.</param>
/// <param name="expand">Puts in what a changed requirement names: requirement, id of what holds it, level.</param>
/// <param name="mayHold">Whether a requirement may have an id that nobody can see.</param>
/// <param name="use">Learns of changes that change nothing; <see langword="null"/> where nobody asks.</param>
internal sealed class RulesetOverrides(
    JsonNode document,
    Problems problems,
    ResolverBudget budget,
    ChangedFigures figures,
    Dictionary<string, TouchedRequirement> touched,
    Func<JsonNode, string, int, JsonNode> expand,
    Func<string, bool> mayHold,
    DefinitionUse? use
)
{
    private bool _matched;

    /// <summary>A requirement, the id of what holds it, its level; answers with what becomes of it, nothing when it is taken away.</summary>
    private delegate JsonNode? Edit(JsonNode requirement, string prefix, int level);

    public void Apply(IReadOnlyList<(string Category, ResolvedPathway Pathway)> pathways)
    {
        foreach (var change in document["overrides"]?.Items ?? [])
        {
            if (change["id"] is not { } ids)
            {
                continue;
            }

            if (ids.MayHoldMore)
            {
                use?.LeftOut.Add(change);
            }

            // What is wrong with the change is then wrong with what it changes.
            var patch = change.Without("id");
            patch = patch["remove"] is { IsGap: true } ? patch : patch.Without("remove");
            patch = patch["replace"] is { IsGap: true } ? patch : patch.Without("replace");
            foreach (var id in ids.Kind == JsonKind.Array ? ids.Items : [ids])
            {
                if (id.IsGap)
                {
                    continue;
                }

                if (!Everywhere(pathways, id.Text, id, (r, prefix, level) => CarryOut(change, patch, r, prefix, level)))
                {
                    return;
                }

                if (!_matched)
                {
                    use?.LeftOut.Add(change);
                    if (!mayHold(id.Text))
                    {
                        Dangling(id, pathways);
                    }
                }
            }
        }

        // Several changes may speak of one requirement; a source that one of them brings holds for all.
        foreach (var (id, change) in touched.Where(t => !HasSource(t.Key)))
        {
            Everywhere(pathways, id, change.Place, (requirement, _, _) => figures.Mark(requirement, change));
        }

        figures.WarnOfRedefined();
    }

    /// <summary>A source of the whole is one of its parts.</summary>
    private bool HasSource(string id)
    {
        while (true)
        {
            if (touched.TryGetValue(id, out var change) && change.HasSource)
            {
                return true;
            }

            var end = id.LastIndexOf('.');
            if (end < 0)
            {
                return false;
            }

            id = id[..end];
        }
    }

    /// <returns>Whether there was the budget for it.</returns>
    private bool Everywhere(IReadOnlyList<(string Category, ResolvedPathway Pathway)> pathways, string id, JsonNode place, Edit edit)
    {
        _matched = false;
        if (!budget.TakeSteps(place, pathways.Count))
        {
            return false;
        }

        foreach (var (category, pathway) in pathways)
        {
            var wanted = id.StartsWith("*.", StringComparison.Ordinal) ? category + id[1..] : id;
            var prefix = $"{category}.{pathway.Name}";
            if (!IsUnder(wanted, prefix))
            {
                continue;
            }

            if (!budget.TakeSteps(place, pathway.Requirements.Count))
            {
                return false;
            }

            for (var i = 0; i < pathway.Requirements.Count; i++)
            {
                if (Change(edit, pathway.Requirements[i], prefix, 0, wanted) is { } changed)
                {
                    pathway.Requirements[i] = changed;
                }
                else
                {
                    pathway.Requirements.RemoveAt(i--);
                }
            }
        }

        return true;
    }

    private JsonNode? Change(Edit edit, JsonNode requirement, string prefix, int level, string wanted)
    {
        var id = requirement.Text("id") ?? "";
        if (id != wanted)
        {
            return IsUnder(wanted, id) ? ChangeParts(edit, requirement, id, level, wanted) : requirement;
        }

        _matched = true;
        return edit(requirement, prefix, level);
    }

    private JsonNode ChangeParts(Edit edit, JsonNode requirement, string id, int level, string wanted)
    {
        if (requirement["parts"] is { } parts && RequirementTree.AreParts(parts) && budget.TakeSteps(requirement, parts.Items.Count))
        {
            var changed = parts.Items.Select(p => Change(edit, p, id, level + 1, wanted)).OfType<JsonNode>();
            requirement = requirement.With("parts", JsonEdit.ListAt(parts, changed));
        }

        foreach (var name in (string[])["then", "else"])
        {
            if (requirement[name] is { } child)
            {
                var changed = Change(edit, child, id, level + 1, wanted);
                requirement = changed is null ? requirement.Without(name) : requirement.With(name, changed);
            }
        }

        return requirement;
    }

    private JsonNode? CarryOut(JsonNode change, JsonNode patch, JsonNode requirement, string prefix, int level)
    {
        if (change["remove"] is { IsGap: false })
        {
            return null;
        }

        var id = requirement.Text("id")!;
        if (!touched.TryGetValue(id, out var known))
        {
            touched[id] = known = new TouchedRequirement(requirement, change);
        }
        else if (known.IsRedefined)
        {
            (known.IsRedefined, known.Place) = (false, change);
        }

        known.HasSource |= ChangedFigures.HasSource(change);

        // Every id stands under that of what holds it; the resolver saw to that.
        var name = JsonEdit.TextAt(requirement["id"]!, id[(prefix.Length + 1)..]);
        var changed = change["replace"] is not { IsGap: false }
            ? patch.Over(known.HasSource ? requirement.Without("changed") : requirement)
            : patch;
        return expand(changed.With("id", name), prefix, level);
    }

    private void Dangling(JsonNode id, IReadOnlyList<(string Category, ResolvedPathway Pathway)> pathways)
    {
        var near = budget.Near.To(id.Text, pathways.SelectMany(p => p.Pathway.Requirements).SelectMany(Ids));
        problems.Error(
            "ER2006",
            id,
            $"`{JsonNode.Short(id.Text)}` names no requirement of this ruleset",
            near is null ? "an override changes what is there; use `additions` for what is new" : $"did you mean `{near}`?"
        );
    }

    private static bool IsUnder(string id, string above) =>
        id.Length > above.Length && id[above.Length] == '.' && id.StartsWith(above, StringComparison.Ordinal);

    private static IEnumerable<string> Ids(JsonNode requirement) =>
        RequirementTree.Children(requirement).SelectMany(Ids).Prepend(requirement.Text("id") ?? "");
}
