using System.Collections.Frozen;
using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Rulesets.Checks;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Rulesets;

/// <summary>A resolved document to a typed <see cref="Ruleset"/>; says what no shape can say (names that lead nowhere, ids given twice).</summary>
/// <param name="resolved">The document with everything carried out.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="mayLack">Whether what a requirement lacks may be where nobody can read it.</param>
/// <param name="isProven">The document ships with the library, whose tests look at the shape of every requirement: that is not looked at again.</param>
internal sealed class RulesetBinder(JsonNode resolved, Problems problems, bool mayLack = false, bool isProven = false)
{
    private readonly RuleNames _names = new(resolved);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = [.. (resolved["sources"]?.Members ?? []).Select(m => m.Name)];
    private readonly NearWords _near = new(problems);
    private readonly List<WrittenRequirement> _written = [];
    private readonly List<JsonNode> _leftOut = [];
    private readonly List<JsonNode> _unreadable = [];

    /// <summary>The id of a requirement that stands in no pathway, and what messages call it.</summary>
    private (string Id, string Name)? _aside;
    private readonly Dictionary<string, TextPlace> _places = new(StringComparer.Ordinal);

    /// <summary>The requirements that were read, for checks to look at.</summary>
    public IReadOnlyList<WrittenRequirement> Written => _written;

    /// <summary>The requirements that are not to be looked at: something is wrong with them, or with a part of them.</summary>
    public IReadOnlyList<JsonNode> LeftOut => _leftOut;

    /// <summary>Values of a wrong type that may have named a definition.</summary>
    public IReadOnlyList<JsonNode> Unreadable => _unreadable;

    /// <summary>Where the requirements that were read stand.</summary>
    public RulePlaces Places() => new(TextPlace.Of(resolved), _places.ToFrozenDictionary(StringComparer.Ordinal));

    public Sequence<RulesetCategory> Categories()
    {
        var categories = resolved["categories"]!.Members;
        if (categories.Count == 0)
        {
            problems.Error(
                "ER2115",
                resolved,
                "the ruleset has no category",
                "describe one in `categories`, or extend a ruleset that has some"
            );
        }

        return [.. categories.Where(category => !category.Value.IsGap).Select(Category)];
    }

    public RenewalCycle? Cycle()
    {
        if (resolved["cycle"] is not { HasGap: false } node)
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

    /// <summary>Reads a requirement of a pathway in the place of the one that has its id; <see langword="null"/> where a problem has been said.</summary>
    /// <param name="node">The requirement, every name put in and every id full.</param>
    public Requirement? Read(JsonNode node) => Requirement(node, null);

    /// <summary>Reads a requirement that stands in no pathway, for its problems alone.</summary>
    /// <param name="node">The requirement; its name is nobody else's concern.</param>
    /// <param name="name">What messages call it.</param>
    public void Aside(JsonNode node, string name)
    {
        _ids.Clear();
        _aside = ((node["id"]?.Text ?? ""), name);
        Requirement(node, new Citation("", ""));
        _aside = null;
    }

    /// <summary>A requirement as messages name it.</summary>
    private string Said(string id) => JsonNode.Short(_aside is { } aside ? aside.Name + id[aside.Id.Length..] : id);

    private RulesetCategory Category(JsonMember member)
    {
        var pathways = member.Value["pathways"]!
            .Members.Where(pathway => !pathway.Value.IsGap)
            .Select(pathway =>
            {
                var requirements = Requirements(pathway.Value);
                return new RulesetPathway(PathwayCodes.TryRead(pathway.Name, out var named) ? named : default, requirements);
            });
        return new RulesetCategory(member.Name, member.Value.Text("title") ?? member.Name, [.. pathways])
        {
            Note = member.Value.Text("note"),
        };
    }

    /// <summary>Reads the requirements of a pathway.</summary>
    /// <param name="pathway">The list of them, every name put in and every id full.</param>
    public Sequence<Requirement> Requirements(JsonNode pathway)
    {
        var requirements = pathway.Items.Select(r => Requirement(r, null)).OfType<Requirement>().ToSequence();
        CheckReferences(requirements, pathway);
        return requirements;
    }

    /// <summary>`after: { requirement }` must name a credential requirement of the same pathway.</summary>
    private void CheckReferences(Sequence<Requirement> requirements, JsonNode pathway)
    {
        if (pathway.Items.Count == 0)
        {
            problems.Error("ER2104", pathway, "the pathway has no requirement", "a pathway that asks nothing would be met by everybody");
        }

        var byName = new Dictionary<string, Requirement>(StringComparer.Ordinal);
        foreach (var requirement in requirements)
        {
            byName.TryAdd(requirement.Id, requirement);
            byName.TryAdd(RulesetIds.LastName(requirement.Id), requirement);
        }

        // What was left out may be what is meant.
        var areSomeUnnamed = pathway.Items.Exists(node => node["id"] is not { Kind: JsonKind.String });
        var leftOut = pathway
            .Items.Select(node => node.Text("id") ?? "")
            .Where(id => !byName.ContainsKey(id))
            .ToHashSet(StringComparer.Ordinal);
        leftOut.UnionWith(leftOut.Select(RulesetIds.LastName).ToList());

        foreach (var requirement in requirements.SelectMany(r => r.SelfAndParts()))
        {
            foreach (var name in Kinds.Of(requirement).CountsFrom(requirement).Select(after => after.CredentialOf).OfType<string>())
            {
                var isUnseen = areSomeUnnamed || leftOut.Contains(name);
                if (byName.GetValueOrDefault(name) is { } beginning ? !Kinds.Of(beginning).IsBeginning : !isUnseen)
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
        if (node.IsGap)
        {
            return null;
        }

        var within = problems.Subject;
        problems.Subject = Said((node["id"]?.Text ?? ""));
        var read = Look(node, inherited);
        problems.Subject = within;
        return read;
    }

    private Requirement? Look(JsonNode node, Citation? inherited)
    {
        var (errors, leftOut) = (problems.ErrorCount, _leftOut.Count);
        var isSound = !RequirementTree.HasOwnGap(node);
        if (isSound && !isProven)
        {
            var found = mayLack ? new Problems(problems.Limits) : problems;
            new ShapeValidator(found) { ByItself = KindForm.Requirement, Unreadable = _unreadable }.Check(node, RequirementForm.Whole);
            isSound = mayLack ? !found.HasErrors : problems.ErrorCount == errors;
            if (mayLack)
            {
                problems.TakeOver(found, but: "ER1102");
            }
        }

        if (node["id"] is { Kind: JsonKind.String } id && !_ids.Add(id.Text))
        {
            problems.Error(
                "ER2009",
                id,
                $"the id `{Said(id.Text)}` is given twice",
                "every requirement of a pathway has a name of its own"
            );
        }

        if (!isSound)
        {
            // There is nothing to rely on; go on only to find more in the parts.
            _leftOut.Add(node);
            foreach (var child in RequirementTree.Children(node))
            {
                Requirement(child, new Citation("", ""));
            }

            CheckCitation(node, inherited);
            return null;
        }

        var bound = Bind(node, CheckCitation(node, inherited), out var reader);
        if (bound is null || _leftOut.Count > leftOut)
        {
            _leftOut.Add(node);
        }
        else
        {
            _written.Add(new WrittenRequirement(bound, reader.Where, node, reader.Conditions));
            CheckParts(bound);
        }

        return bound;
    }

    /// <summary>No more parts of one kind than a plan can tell apart.</summary>
    private void CheckParts(Requirement requirement)
    {
        var (count, most) = Kinds.Of(requirement).Parts(requirement);
        if (count > most)
        {
            problems.Error(
                "ER2112",
                _places[requirement.Id],
                $"requirement `{Said(requirement.Id)}` has {count} parts of one kind; at most {most} are possible",
                "split the requirement"
            );
        }
    }

    private Citation CheckCitation(JsonNode node, Citation? inherited)
    {
        if (node["citation"] is not { Kind: JsonKind.Object } own)
        {
            // What it uses may bring one.
            if (inherited is null && node["citation"] is null && node["use"] is null && !mayLack)
            {
                problems.Error(
                    "ER2101",
                    node,
                    $"requirement `{Said((node["id"]?.Text ?? ""))}` lacks `citation`",
                    "name the source and where in it the rule stands"
                );
            }

            return inherited ?? new Citation("", "");
        }

        var citation = new Citation(own.Text("source") ?? "", own.Text("locator") ?? "");
        if (own["source"] is { IsGap: false } source && !_sources.Contains(source.Text) && resolved["sources"] is not { MayHoldMore: true })
        {
            problems.Error(
                "ER2102",
                source,
                $"requirement `{Said((node["id"]?.Text ?? ""))}` cites `{JsonNode.Short(source.Text)}`, which `sources` does not list",
                _near.Help(source.Text, () => _sources, "listed")
            );
        }

        return citation;
    }

    private Requirement? Bind(JsonNode node, Citation citation, out RequirementReader reader)
    {
        var (id, code) = (node.Text("id")!, node.Text("kind")!);
        var kind = Kinds.Of(code);
        _places[id] = TextPlace.Of(node);
        reader = new RequirementReader(_names, problems, _near, id, Said(id), part => Requirement(part, citation));
        var (read, when) = (kind.Read(node, reader), reader.Condition(node, "when"));
        if (read is null)
        {
            return null;
        }

        return read with
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
    }

    /// <summary>The requirement as it was before it was changed; <see langword="null"/> where what is kept is no requirement.</summary>
    private Requirement? Printed(JsonNode node, JsonNode changed, Citation citation)
    {
        var quiet = new Problems(DocumentLimits.Default);
        var before = changed["was"]!.Over(node.Without("changed"));
        var printed = new RulesetBinder(resolved, quiet, isProven: isProven).Requirement(before, citation);
        return quiet.HasErrors ? null : printed;
    }
}
