using Endorsement.Rules.Rulesets.Checks;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>
/// A ruleset document with nothing left to look up: `extends`, `like`, `use`, named definitions, additions and overrides carried out (S44).
/// </summary>
/// <remarks>Works on JSON values, which keep the place where they were written.</remarks>
internal sealed class RulesetResolver
{
    /// <summary>How often it is sought whether a requirement may be there that nobody can see; who names more that are not there is told no more.</summary>
    private const int MostSought = 500;

    private readonly JsonNode _document;
    private readonly ExtendedDocument? _parent;
    private readonly DefinitionUse? _use;
    private readonly Problems _problems;
    private readonly ResolverBudget _budget;
    private readonly NamedDefinitions _definitions;
    private readonly ChangedFigures _figures;
    private readonly RequirementExpander _expander;

    public RulesetResolver(JsonNode document, ExtendedDocument? parent, DefinitionUse? use, Problems problems)
        : this(document, parent, problems, new ResolverBudget(problems), new NamedDefinitions([document, .. parent?.Family ?? []], use)) =>
        _use = use;

    /// <summary>The same for a document that a younger one extends: what that redefines counts, and its budget is spent.</summary>
    public RulesetResolver(
        JsonNode document,
        ExtendedDocument? parent,
        Problems problems,
        ResolverBudget budget,
        NamedDefinitions definitions
    )
    {
        (_document, _parent, _problems, _budget, _definitions) = (document, parent, problems, budget, definitions);
        _figures = new ChangedFigures(document, problems);
        _expander = new RequirementExpander(definitions, _figures, budget, problems);
    }

    /// <summary>Whether something is changed of which nobody can read what it is: whatever lacks something may be it.</summary>
    public static bool MayChangeMore(JsonNode document) =>
        document["overrides"] is { } overrides
        && (
            overrides.MayHoldMore
            || overrides.Items.Exists(change => change["id"] is { IsGap: true } || change["id"] is { MayHoldMore: true })
        );

    /// <summary>Whether it came to more than a ruleset may: what came out is not the whole.</summary>
    public bool IsExhausted => _budget.IsExhausted;

    public JsonNode Resolve()
    {
        var touched = new Dictionary<string, TouchedRequirement>(StringComparer.Ordinal);
        var categories = _parent is null
            ? []
            : new InheritedRules(_document, _parent, _definitions, _budget, _problems).Categories(touched);
        new OwnCategories(_document, _expander, touched, _budget, _problems).AddTo(categories);
        Add(categories);
        var sought = 0;
        var mayHold = (string id) => ++sought > MostSought || categories.Exists(category => category.MayHold(id));
        new RulesetOverrides(_document, _problems, _budget, _figures, touched, _expander.Expand, mayHold, _use).Apply([
            .. categories.SelectMany(c => c.Pathways.Select(p => (c.Code, p))),
        ]);

        var members = new List<JsonMember>();
        foreach (var name in (string[])["association", "name", "jurisdiction", "version", "note", "effective", "extends"])
        {
            Take(members, name, _document[name]);
        }

        var inherited = _parent?.Resolved;

        // The own association is where `jurisdiction` says, whatever a ruleset that is extended says of it.
        var others = Joined(_document["jurisdictions"], inherited?["jurisdictions"], (own, _) => own);
        Take(members, "jurisdictions", others?.Without(_document.Text("association") ?? ""));

        // Whom to ask is another with another association.
        var isOwn = inherited?.Text("association") == _document.Text("association");
        Take(members, "contact", _document["contact"] ?? (isOwn ? inherited?["contact"] : null));
        Take(members, "sources", Joined(_document["sources"], inherited?["sources"], (own, _) => own));
        foreach (var name in (string[])["cycle", "equivalents"])
        {
            Take(members, name, _document[name] ?? inherited?[name]);
        }

        Take(members, "vocabulary", Joined(_document["vocabulary"], inherited?["vocabulary"], WithCodes));
        Take(members, "labels", _document["labels"]?.MergeDeep(inherited?["labels"]) ?? inherited?["labels"]);
        Take(members, "monthlyHours", _document["monthlyHours"] ?? inherited?["monthlyHours"]);
        var list = categories.Select(c => new JsonMember(c.Code, c.Place.Offset, c.ToNode()));
        var node = JsonEdit.ObjectAt(_document["categories"] ?? _document, list);
        var names = new RequirementNames(node, _problems, _budget.Near, mayHold);
        Take(members, "exceptions", names.Exceptions(_document["exceptions"], inherited?["exceptions"]));
        Take(members, "renamed", names.Renamed(_document["renamed"], inherited?["renamed"]));
        members.Add(new JsonMember("categories", _document.Offset, node));
        return JsonEdit.ObjectAt(_document, members);
    }

    /// <summary>A requirement as it would be in a pathway, beside those of the ruleset.</summary>
    /// <param name="requirement">The requirement as written.</param>
    /// <param name="pathway">Category and pathway.</param>
    public JsonNode Aside(JsonNode requirement, string pathway) => _expander.Expand(requirement, pathway, level: 0);

    private static void Take(List<JsonMember> members, string name, JsonNode? value)
    {
        if (value is not null)
        {
            members.Add(new JsonMember(name, value.Offset, value));
        }
    }

    /// <summary>The members of both; what both have is joined.</summary>
    private static JsonNode? Joined(JsonNode? own, JsonNode? theirs, Func<JsonNode, JsonNode, JsonNode> join) =>
        own is null || theirs is null ? own ?? theirs
        : own.IsGap || theirs.IsGap ? WithMore(own.IsGap ? theirs : own)
        : JsonEdit
            .ObjectAt(own, own.Members.Select(m => theirs[m.Name] is { } other ? m with { Value = join(m.Value, other) } : m))
            .Over(theirs);

    /// <summary>Codes that are known stay known: a list of a child joins that of its parent.</summary>
    private static JsonNode WithCodes(JsonNode own, JsonNode theirs)
    {
        if (own.IsGap || theirs.IsGap)
        {
            return own.Gap();
        }

        var known = theirs.Items.Select(code => code.Text).ToHashSet(StringComparer.Ordinal);
        return JsonEdit.ListAt(own, theirs.Items.Concat(own.Items.Where(code => !known.Contains(code.Text))));
    }

    /// <summary>The same, and whatever else may have been meant to be there.</summary>
    private static JsonNode WithMore(JsonNode node) =>
        node.Kind == JsonKind.Object ? JsonEdit.ObjectAt(node, [.. node.Members, new JsonMember("", node.Offset, node.Gap())]) : node.Gap();

    private void Add(List<ResolvedCategory> categories)
    {
        if (_document["additions"] is { IsGap: true } none)
        {
            categories.Add(ResolvedCategory.Unseen(none.Gap()));
        }

        foreach (var addition in _document["additions"]?.Items ?? [])
        {
            if (addition["id"] is not { Kind: JsonKind.String } id)
            {
                // It may be one of any pathway.
                _use?.LeftOut.Add(addition);
                if (!categories.Exists(category => category.IsUnseen))
                {
                    categories.Add(ResolvedCategory.Unseen(addition.Gap()));
                }

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
                    pathway.Requirements.Add(_expander.Expand(own, $"{category.Code}.{pathway.Name}", level: 0));
                }
            }

            if (!matched)
            {
                _use?.LeftOut.Add(addition);
            }

            if (
                !matched
                && !categories.Exists(c =>
                    c.IsUnseen || (path[0] is "*" || path[0] == c.Code) && c.Pathways.Exists(p => p.Name.Length == 0)
                )
            )
            {
                _problems.Error(
                    "ER2006",
                    id,
                    $"`{JsonNode.Short(id.Text)}` names no pathway of this ruleset",
                    "write `category.pathway.name`, or `*.pathway.name` for every category"
                );
            }
        }
    }
}
