using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Rulesets;

/// <summary>A resolved document to a typed <see cref="Ruleset"/>; says what no shape can say (names that lead nowhere, ids given twice).</summary>
internal sealed partial class RulesetBinder(JsonNode resolved, Problems problems)
{
    private readonly string _association = resolved.Text("association") ?? "";
    private readonly ImmutableArray<string> _jurisdiction = resolved.Codes("jurisdiction") ?? [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly bool _hasCycle = resolved["cycle"] is not null;
    private readonly HashSet<string> _categories = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = [.. (resolved["sources"]?.Members ?? []).Select(m => m.Name)];
    private readonly ResolverBudget _near = new(problems);
    private string _where = "";

    public Sequence<RulesetCategory> Categories()
    {
        foreach (var category in resolved["categories"]!.Members)
        {
            _categories.Add(category.Name);
        }

        _categories.UnionWith((resolved["equivalents"]?.Items ?? []).SelectMany(group => group.Items.Select(code => code.Text)));
        _categories.UnionWith(resolved["vocabulary"]?.Codes("categories") ?? []);
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

        return MonthAndDay(node, "ends") is not { } ends
            ? RenewalCycle.FromAward(years)
            : RenewalCycle.Calendar(years, ends, node.Whole("of") ?? 0, MonthAndDay(node, "due"));
    }

    private static AnnualDate? MonthAndDay(JsonNode node, string name) =>
        node.Text(name) is { } text && DocumentedDate.TryParse($"2001-{text}", out var date)
            ? new AnnualDate(date.First.Month, date.First.Day)
            : null;

    private RulesetCategory Category(JsonMember member)
    {
        var pathways = member.Value["pathways"]!.Members.Select(pathway =>
        {
            var requirements = pathway.Value.Items.Select(r => Requirement(r, null)).OfType<Requirement>().ToSequence();
            CheckReferences(requirements, pathway.Value);
            return new RulesetPathway(pathway.Name, requirements);
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
            var afters = requirement switch
            {
                ExperienceRequirement experience => experience.Credit.Select(c => c.After).Prepend(experience.After),
                SupervisionRequirement supervision => [supervision.After],
                _ => [],
            };
            foreach (var name in afters.Select(a => a?.CredentialOf).OfType<string>())
            {
                if (byName.GetValueOrDefault(name) is not CredentialRequirement)
                {
                    problems.Error(
                        "ER2107",
                        requirement.Place!,
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
        new ShapeValidator(problems).Check(node, RulesetShape.Requirement);
        var isWellFormed = problems.ErrorCount == before;
        var id = node.Text("id") ?? "";
        _where = id;
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
        Requirement requirement = node.Text("kind") switch
        {
            "all" => new AllRequirement { Parts = Parts(node, citation) },
            "any" => new AnyRequirement { Parts = Parts(node, citation) },
            "at-least" => AtLeast(node, citation),
            "when" => new ChoiceRequirement
            {
                Condition = Condition(node["condition"]!),
                Then = Requirement(node["then"]!, citation) ?? Missing(),
                Else = node["else"] is { } other ? Requirement(other, citation) : null,
            },
            "credential" => new CredentialRequirement { AnyOf = [.. node["anyOf"]!.Items.Select(CredentialRow)] },
            "experience" => Experience(node),
            "training" => Training(node),
            "supervision" => Supervision(node),
            "references" => References(node),
            "membership" => new MembershipRequirement
            {
                Associations = Associations(node),
                Individual = node.Flag("individual") ?? false,
                ThroughCycle = Cycled(node["through"]),
            },
            "agreement" => new AgreementRequirement { Code = node.Text("agreement")!, InCycle = Cycled(node["in"]) },
            "examination" => new ExaminationRequirement { Code = node.Text("examination")!, Parts = node.Codes("parts") ?? [] },
            "review" => new ReviewRequirement { Code = node.Text("review")! },
            "competencies" => Competencies(node),
            "endorsement-held" => new EndorsementHeldRequirement
            {
                Held = Held(node),
                AtLeast = node.Period("atLeast"),
                AtMost = node.Period("atMost"),
                At = node["at"] is { } at ? Day(at) : null,
            },
            "residence" => new ResidenceRequirement
            {
                Jurisdiction = node.Codes("jurisdiction") ?? _jurisdiction,
                Unserved = node["orWorksHere"]?.Codes("unserved"),
                Circumstance = node["orWorksHere"]?.Text("circumstance"),
            },
            "fee" => new FeeRequirement
            {
                Items =
                [
                    .. node["items"]!.Items.Select(i => new FeeItem
                    {
                        Item = i.Text("item")!,
                        Amount = i.Number("amount")!.Value,
                        Currency = i.Text("currency")!,
                        SubmittedFrom = i.Day("submittedFrom"),
                        SubmittedUntil = i.Day("submittedUntil"),
                        When = Condition(i, "when"),
                        After = Day(i, "after"),
                        PaidBy = i.Text("paidBy"),
                        Note = i.Text("note"),
                    }),
                ],
            },
            "deadline" => new DeadlineRequirement
            {
                Due = Day(node["due"]!),
                Grace = node["grace"] is { } grace
                    ? new Grace(MonthAndDay(grace, "until")!.Value, grace.Number("surcharge")!.Value, grace.Text("currency")!)
                    : null,
            },
            var kind => throw new InvalidOperationException($"No binding is written for `{kind}`."),
        };

        var administrative = requirement is FeeRequirement or DeadlineRequirement;
        _where = node.Text("id")!;
        return requirement with
        {
            Id = node.Text("id")!,
            Title = node.Text("title")!,
            Citation = citation,
            Place = node,
            Level = administrative
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
            Changed = node["changed"] is { } changed ? new LocalChange(changed.Text("by")!, Printed(node, changed)) : null,
            When = node["when"] is { } when ? Condition(when) : null,
        };
    }

    /// <summary>The requirement as it was before it was changed; <see langword="null"/> where what is kept is no requirement.</summary>
    private Requirement? Printed(JsonNode node, JsonNode changed)
    {
        var quiet = new Problems(DocumentLimits.Default);
        var before = changed["was"]!.Over(node.Without("changed"));
        var binder = new RulesetBinder(resolved, quiet);
        binder._categories.UnionWith(_categories);
        var printed = binder.Requirement(before, new Citation("", ""));
        return quiet.HasErrors ? null : printed;
    }

    /// <summary>Stands in where an error has been said already.</summary>
    private static ReviewRequirement Missing() => new() { Code = "" };

    private Condition? Condition(JsonNode node, string name) => node[name] is { } condition ? Condition(condition) : null;

    private Condition Condition(JsonNode node) =>
        node.Members.First(m => m.Name != "on") switch
        {
            { Name: "providesReflectiveSupervision", Value: var v } => new GivesRscCondition(v.Kind == JsonKind.True),
            { Name: "circumstance", Value: var v } => new CircumstanceCondition(v.Text),
            { Name: "degree" } => new DegreeCondition(DegreeOf(node, "degree")!.Value, node["on"] is { } on ? Day(on) : RuleDay.AsOf),
            { Name: "holds", Value: var v } => new HoldsCondition(
                Held(v),
                v.Period("for"),
                v.Period("noLongerThan"),
                v["at"] is { } at ? Day(at) : null
            ),
            { Name: "awarded", Value: var v } => new AwardedCondition(
                Categories(v, "categories"),
                Associations(v),
                Day(v, "from"),
                Day(v, "before")
            ),
            { Name: "awardSubmitted", Value: var v } => new AwardSubmittedCondition(
                Categories(v, "categories"),
                Associations(v),
                Day(v, "from"),
                Day(v, "before")
            ),
            { Name: "submitted", Value: var v } => new SubmittedCondition(Day(v, "from"), Day(v, "before")),
            { Name: "residence" } => new ResidenceCondition(node.Codes("residence")!.Value),
            { Name: "cycleYear", Value: var v } => new CycleYearCondition(Cycle(v).Whole("from"), v.Whole("until")),
            { Name: "given", Value: var v } => new GivenCondition(v.Text),
            { Name: "recorded", Value: var v } => new RecordedCondition(v.Text),
            { Name: "all", Value: var v } => new AllCondition([.. v.Items.Select(Condition)]),
            { Name: "any", Value: var v } => new AnyCondition([.. v.Items.Select(Condition)]),
            { Name: "not", Value: var v } => new NotCondition(Condition(v)),
            var other => throw new InvalidOperationException($"No binding is written for the condition `{other.Name}`."),
        };

    private RuleDay? Day(JsonNode node, string name) => node[name] is { } day ? Day(day) : null;

    private RuleDay Day(JsonNode node)
    {
        var kind = (RuleDayKind)(RulesetShape.DayNames.IndexOf(node.Text) + 1);
        if (kind is RuleDayKind.CycleStart or RuleDayKind.CycleEnd or RuleDayKind.CycleDue)
        {
            Cycle(node);
        }

        return kind == RuleDayKind.Date && DocumentedDate.TryParse(node.Text, out var date) ? RuleDay.On(date.First) : RuleDay.Named(kind);
    }

    private bool Cycled(JsonNode? node) => node?.Text == "cycle" && Cycle(node) is not null;

    /// <summary>Whatever speaks of the renewal cycle needs one, and needs a pathway that has one.</summary>
    private JsonNode Cycle(JsonNode node)
    {
        if (!_hasCycle)
        {
            problems.Error(
                "ER2105",
                node,
                $"requirement `{JsonNode.Short(_where)}` speaks of the renewal cycle, which this ruleset does not have",
                "describe it in `cycle`"
            );
        }
        else if (!RulesetPathway.HasCycle(_where.Split('.') is [_, var pathway, ..] ? pathway : ""))
        {
            problems.Error(
                "ER2105",
                node,
                $"requirement `{JsonNode.Short(_where)}` speaks of the renewal cycle outside of renewal",
                "only `renewal` and `reinstatement` have a cycle"
            );
        }

        return node;
    }
}
