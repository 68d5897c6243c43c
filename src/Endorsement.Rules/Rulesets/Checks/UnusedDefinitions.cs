using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>Definitions that no rule uses: each is told, and read as if a rule used it, so that its slips do not wait for the day on which one does.</summary>
/// <param name="resolver">What puts definitions in.</param>
/// <param name="binder">What reads requirements.</param>
/// <param name="use">Which definitions are used.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class UnusedDefinitions(RulesetResolver resolver, RulesetBinder binder, DefinitionUse use, Problems problems)
{
    /// <param name="document">The file of the author.</param>
    /// <param name="resolved">The ruleset, with everything carried out that its pathways use.</param>
    /// <param name="ledger">Where doubts are told.</param>
    public void Look(JsonNode document, JsonNode resolved, DoubtLedger ledger)
    {
        var code = resolved["categories"]?.Members is [var category, ..] ? category.Name : "";
        foreach (var group in document["definitions"]?.Members ?? [])
        {
            foreach (var definition in group.Value.Members.Where(Unused))
            {
                use.Unused(group.Name, definition, ledger);
                foreach (var requirement in Using(group.Name, definition))
                {
                    Read(requirement, definition.Name, code, $"definitions.{group.Name}.{definition.Name}");
                }
            }
        }
    }

    /// <summary>One that cannot be named has been told to be so.</summary>
    private bool Unused(JsonMember definition) =>
        definition.Name.Length > 0 && definition.Name.Trim() == definition.Name && !use.IsUsed(definition.Value);

    private static IEnumerable<JsonNode> Using(string group, JsonMember definition) =>
        definition.Value.IsGap ? []
        : group == "requirements" ? [definition.Value]
        : Kinds.All.Select(kind => kind.Using(group, definition.Value)).OfType<JsonNode>();

    /// <summary>What it does not say itself is left to whoever uses it, and is no problem here.</summary>
    private void Read(JsonNode requirement, string name, string category, string said)
    {
        var named = requirement.With("id", JsonEdit.TextAt(requirement, name.Replace('.', '-')));
        var whole = resolver.Aside(Told(named, "title", ""), $"{category}.renewal");
        if (resolver.IsExhausted)
        {
            return;
        }

        var shape = new Problems(problems.Limits);
        new ShapeValidator(shape).Check(whole, RequirementForm.Whole);
        if (!shape.HasErrors)
        {
            binder.Aside(whole, said);
        }
        else if (whole["kind"] is not null)
        {
            problems.TakeOver(shape, but: "ER1102");
        }
    }

    private static JsonNode Told(JsonNode node, string name, string text) =>
        node[name] is null ? node.With(name, JsonEdit.TextAt(node, text)) : node;
}
