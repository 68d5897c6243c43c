using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Rulesets;

/// <summary>
/// What a document takes from the one that it extends (S44): the categories and pathways that `inherit` names, or all of them, with the definitions that
/// this document redefines in the place of those that stood there.
/// </summary>
/// <param name="document">The ruleset as written.</param>
/// <param name="parent">What it extends.</param>
/// <param name="definitions">What names mean, to this document and to whoever extends it.</param>
/// <param name="budget">What the resolving of this ruleset may still take.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class InheritedRules(
    JsonNode document,
    ExtendedDocument parent,
    NamedDefinitions definitions,
    ResolverBudget budget,
    Problems problems
)
{
    private readonly bool _isForeign = parent.Resolved.Text("association") != document.Text("association");

    /// <param name="touched">Takes what is not as it was before definitions were redefined.</param>
    public List<ResolvedCategory> Categories(Dictionary<string, TouchedRequirement> touched)
    {
        var taken = Taken(Rebound());
        if (definitions.AgeOf(document) == 0 && parent.Written is { } written && definitions.Rebind(written))
        {
            new RedefinedFigures(document, touched).Compare(Taken(parent.Resolved, isQuiet: true), taken);
        }

        return taken;
    }

    /// <summary>The parent as this ruleset sees it. What does not fit what is redefined is told of the one who redefined it.</summary>
    private JsonNode Rebound()
    {
        if (parent.Written is not { } written || !definitions.Rebind(written))
        {
            return parent.Resolved;
        }

        var found = new Problems(problems.Limits);
        var again = new RulesetResolver(written, parent.Parent, found, budget, definitions).Resolve();
        foreach (var error in found.Errors)
        {
            if (error.File == document.Source.File)
            {
                problems.Again(error);
                continue;
            }

            if (!parent.IsSound)
            {
                continue;
            }

            problems.Error(
                "ER2012",
                document["definitions"] ?? document,
                $"what is redefined here does not fit what `{JsonNode.Short(definitions.KeyOf(definitions.AgeOf(written)))}` makes of it: {error.Message}",
                $"look at {error.File}({error.Line},{error.Column}); a definition of another name leaves alone what is inherited"
            );
        }

        return found.HasErrors ? parent.Resolved : again;
    }

    private List<ResolvedCategory> Taken(JsonNode from, bool isQuiet = false)
    {
        var wanted = document["inherit"];
        var categoryCodes = wanted is { IsGap: true } ? [] : wanted?.Codes("categories");
        var pathwayNames = wanted?.Codes("pathways");
        var all = ResolvedCategory.AllOf(from);
        if (!isQuiet)
        {
            CheckNames(wanted, all);
        }

        var taken = all.Where(c => c.IsUnseen || categoryCodes is not { } codes || codes.Contains(c.Code)).ToList();
        if (
            wanted is { MayHoldMore: true }
            || wanted?["categories"] is { MayHoldMore: true }
            || wanted?["categories"]?.Items.Exists(IsNone) == true
        )
        {
            // Those that are not taken may have been meant.
            taken.Add(ResolvedCategory.Unseen(wanted.Gap()));
        }

        if (wanted?["pathways"] is { MayHoldMore: true } unseen)
        {
            taken.ForEach(category => category.Pathways.Add(ResolvedPathway.Unseen(unseen)));
        }

        foreach (var category in taken)
        {
            category.Pathways.RemoveAll(p => p.Name.Length > 0 && pathwayNames is { } names && !names.Contains(p.Name));
            foreach (var pathway in category.Pathways)
            {
                pathway.Requirements = [.. pathway.Requirements.Select(r => _isForeign ? Foreign(r) : r)];
            }
        }

        return taken;

        bool IsNone(JsonNode code) => all.TrueForAll(c => c.Code != code.Text);
    }

    private void CheckNames(JsonNode? wanted, List<ResolvedCategory> all)
    {
        foreach (var code in wanted?["categories"]?.Items ?? [])
        {
            if (!code.IsGap && all.TrueForAll(c => c.Code != code.Text && !c.IsUnseen))
            {
                problems.Error(
                    "ER2003",
                    code,
                    $"`{JsonNode.Short(code.Text)}` is not a category of the ruleset that this one extends",
                    budget.Near.Help(code.Text, () => [.. all.Select(c => c.Code)], "it has")
                );
            }
        }

        foreach (var name in wanted?["pathways"]?.Items ?? [])
        {
            if (!name.IsGap && all.TrueForAll(c => !c.IsUnseen && c.Pathways.TrueForAll(p => p.Name != name.Text && p.Name.Length > 0)))
            {
                problems.Error(
                    "ER2003",
                    name,
                    $"`{JsonNode.Short(name.Text)}` is not a pathway of the ruleset that this one extends",
                    null
                );
            }
        }
    }

    /// <summary>What another association states is, for this one, inherited (S44).</summary>
    private static JsonNode Foreign(JsonNode requirement)
    {
        if (requirement.IsGap)
        {
            return requirement;
        }

        var marked = requirement["provenance"] is null or { Text: "stated" }
            ? requirement.With("provenance", JsonEdit.TextAt(requirement, "inherited"))
            : requirement;
        return RequirementTree.MapChildren(marked, Foreign);
    }
}
