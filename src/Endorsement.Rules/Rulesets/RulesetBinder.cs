using System.Collections.Frozen;
using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Rulesets.Checks;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Rulesets;

/// <summary>A resolved document to a typed <see cref="Ruleset"/>; says what no shape can say (names that lead nowhere, ids given twice).</summary>
internal sealed class RulesetBinder(JsonNode resolved, Problems problems)
{
    private readonly RuleNames _names = new(resolved);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = [.. (resolved["sources"]?.Members ?? []).Select(m => m.Name)];
    private readonly NearWords _near = new(problems);
    private readonly List<WrittenRequirement> _written = [];
    private readonly Dictionary<string, TextPlace> _places = new(StringComparer.Ordinal);

    /// <summary>The requirements that were read, for checks to look at.</summary>
    public IReadOnlyList<WrittenRequirement> Written => _written;

    /// <summary>Where the requirements that were read stand.</summary>
    public RulePlaces Places() => new(TextPlace.Of(resolved), _places.ToFrozenDictionary(StringComparer.Ordinal));

    public Sequence<RulesetCategory> Categories()
    {
        if (resolved["categories"]!.Members.Count == 0)
        {
            problems.Error(
                "ER2115",
                resolved,
                "the ruleset has no category",
                "describe one in `categories`, or extend a ruleset that has some"
            );
        }

        return [.. resolved["categories"]!.Members.Select(Category)];
    }

    public RenewalCycle? Cycle()
    {
        if (resolved["cycle"] is not { } node)
        {
            return null;
        }

        var years = node.Whole("years") ?? 1;
        if (years > 1 && node["of"] is null && node["since"] is null)
        {
            problems.Error("ER2114", node, "a cycle of several years lacks `of`", "name a year in which one of them ends");
        }

        return node.MonthAndDay("ends") is not { } ends
            ? RenewalCycle.FromAward(years)
            : RenewalCycle.Calendar(years, ends, node.Whole("of") ?? 0, node.MonthAndDay("due"));
    }

    /// <summary>Reads a requirement that stands in no pathway, for its problems alone.</summary>
    /// <remarks>Its name is nobody else's concern.</remarks>
    public void Aside(JsonNode node)
    {
        _ids.Clear();
        Requirement(node, new Citation("", ""));
    }

    private RulesetCategory Category(JsonMember member)
    {
        var pathways = member.Value["pathways"]!.Members.Select(pathway =>
        {
            var requirements = pathway.Value.Items.Select(r => Requirement(r, null)).OfType<Requirement>().ToSequence();
            CheckReferences(requirements, pathway.Value);
            return new RulesetPathway(PathwayCodes.TryRead(pathway.Name, out var named) ? named : default, requirements);
        });
        return new RulesetCategory(member.Name, member.Value.Text("title") ?? member.Name, [.. pathways])
        {
            Note = member.Value.Text("note"),
        };
    }

    /// <summary>`after: { requirement }` must name a credential requirement of the same pathway.</summary>
    private void CheckReferences(Sequence<Requirement> requirements, JsonNode pathway)
    {
        if (pathway.Items.Count == 0)
        {
            problems.Error("ER2104", pathway, "the pathway has no requirement", "a pathway that asks nothing would be met by everybody");
        }

        if (requirements.Length < pathway.Items.Count)
        {
            return;
        }

        var byName = new Dictionary<string, Requirement>(StringComparer.Ordinal);
        foreach (var requirement in requirements)
        {
            byName.TryAdd(requirement.Id, requirement);
            byName.TryAdd(requirement.Id[(requirement.Id.LastIndexOf('.') + 1)..], requirement);
        }

        foreach (var requirement in requirements.SelectMany(r => r.SelfAndParts()))
        {
            foreach (var name in Kinds.Of(requirement).CountsFrom(requirement).Select(after => after.CredentialOf).OfType<string>())
            {
                if (byName.GetValueOrDefault(name) is not { } beginning || !Kinds.Of(beginning).IsBeginning)
                {
                    problems.Error(
                        "ER2107",
                        _places[requirement.Id],
                        $"requirement `{JsonNode.Short(requirement.Id)}` counts from `{name}`, which is not a `credential` requirement at the top of its pathway",
                        null
                    );
                }
            }
        }
    }

    private Requirement? Requirement(JsonNode node, Citation? inherited)
    {
        var before = problems.ErrorCount;
        new ShapeValidator(problems).Check(node, RequirementForm.Whole);
        var isWellFormed = problems.ErrorCount == before;
        var id = node.Text("id") ?? "";
        if (!_ids.Add(id))
        {
            problems.Error(
                "ER2009",
                node["id"] ?? node,
                $"the id `{JsonNode.Short(id)}` is given twice",
                "every requirement of a pathway has a name of its own"
            );
        }

        if (!isWellFormed)
        {
            // Shape errors leave nothing to rely on; go on only to find more of them in the parts.
            foreach (var child in Children(node))
            {
                Requirement(child, new Citation("", ""));
            }

            CheckCitation(node, inherited);
            return null;
        }

        return Bind(node, CheckCitation(node, inherited));
    }

    private static IEnumerable<JsonNode> Children(JsonNode node) =>
        (node["parts"]?.Items ?? []).Concat(new[] { node["then"], node["else"] }.OfType<JsonNode>()).Where(c => c.Kind == JsonKind.Object);

    private Citation CheckCitation(JsonNode node, Citation? inherited)
    {
        if (node["citation"] is not { Kind: JsonKind.Object } own)
        {
            if (inherited is null)
            {
                problems.Error(
                    "ER2101",
                    node,
                    $"requirement `{JsonNode.Short(node.Text("id")!)}` lacks `citation`",
                    "name the source and where in it the rule stands"
                );
            }

            return inherited ?? new Citation("", "");
        }

        var citation = new Citation(own.Text("source") ?? "", own.Text("locator") ?? "");
        if (own["source"] is { } source && !_sources.Contains(source.Text))
        {
            problems.Error(
                "ER2102",
                source,
                $"requirement `{JsonNode.Short(node.Text("id")!)}` cites `{JsonNode.Short(source.Text)}`, which `sources` does not list",
                _near.Help(source.Text, () => _sources, "listed")
            );
        }

        return citation;
    }

    private Requirement? Bind(JsonNode node, Citation citation)
    {
        var (id, code) = (node.Text("id")!, node.Text("kind")!);
        var kind = Kinds.Of(code);
        _places[id] = TextPlace.Of(node);
        var reader = new RequirementReader(_names, problems, _near, id, part => Requirement(part, citation));
        var (read, when) = (kind.Read(node, reader), reader.Condition(node, "when"));
        if (read is null)
        {
            return null;
        }

        var bound = read with
        {
            Id = id,
            Title = node.Text("title")!,
            Citation = citation,
            Level = kind.IsAdministrative
                ? RequirementLevel.Administrative
                : node.Text("level") switch
                {
                    "recommended" => RequirementLevel.Recommended,
                    "administrative" => RequirementLevel.Administrative,
                    _ => RequirementLevel.Required,
                },
            Provenance = node.Text("provenance") switch
            {
                "inherited" => Provenance.Inherited,
                "inferred" => Provenance.Inferred,
                "local" => Provenance.Local,
                _ => Provenance.Stated,
            },
            Note = node.Text("note"),
            Changed = node["changed"] is { } changed ? new LocalChange(changed.Text("by")!, Printed(node, changed, citation)) : null,
            When = when,
        };
        _written.Add(new WrittenRequirement(bound, node, reader.Conditions));
        return bound;
    }

    /// <summary>The requirement as it was before it was changed; <see langword="null"/> where what is kept is no requirement.</summary>
    private Requirement? Printed(JsonNode node, JsonNode changed, Citation citation)
    {
        var quiet = new Problems(DocumentLimits.Default);
        var before = changed["was"]!.Over(node.Without("changed"));
        var printed = new RulesetBinder(resolved, quiet).Requirement(before, citation);
        return quiet.HasErrors ? null : printed;
    }
}
