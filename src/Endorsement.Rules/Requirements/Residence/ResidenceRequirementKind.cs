using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`residence`: lives in the jurisdiction, or works there and lives where no association is.</summary>
internal sealed class ResidenceRequirementKind : RequirementKind<ResidenceRequirement>
{
    public override ImmutableArray<Reason> Reasons => ResidenceReasons.All;

    public override KindForm Form { get; } =
        new(
            "residence",
            [
                Optional("jurisdiction", SomeCodes, "ISO 3166-2 places; absent: the ruleset's"),
                Optional(
                    "orWorksHere",
                    new ObjectShape
                    {
                        Noun = "work in the jurisdiction",
                        Members =
                        [
                            Required("unserved", SomeCodes, "places without an association"),
                            Required("circumstance", Code, "the circumstance that must be true"),
                        ],
                    },
                    "or works here and lives where no association is"
                ),
                Optional("noneOf", SomeCodes, "lives in none of these ISO 3166-2 places, in place of `jurisdiction`"),
            ]
        )
        {
            Exclusive =
            [
                ["noneOf", "jurisdiction"],
                ["noneOf", "orWorksHere"],
            ],
        };

    public override ResidenceRequirement Read(JsonNode node, RequirementReader reader) =>
        new()
        {
            Jurisdiction = node["noneOf"] is null ? node.Codes("jurisdiction") ?? reader.Names.Jurisdiction : [],
            NoneOf = node.Codes("noneOf"),
            Unserved = node["orWorksHere"]?.Codes("unserved"),
            Circumstance = node["orWorksHere"]?.Text("circumstance"),
        };

    protected override void Write(ResidenceRequirement requirement, RequirementWriter writer)
    {
        writer.SomeCodes("jurisdiction", requirement.Jurisdiction);
        writer.Codes("noneOf", requirement.NoneOf);
        writer.Some(
            "orWorksHere",
            works =>
            {
                works.Codes("unserved", requirement.Unserved);
                works.Text("circumstance", requirement.Circumstance);
            }
        );
    }

    protected override IReadOnlyList<Parameter<ResidenceRequirement>> Table { get; } =
    [
        Parameters<ResidenceRequirement>.Codes("jurisdiction", Loosens, r => r.Jurisdiction, (r, v) => r with { Jurisdiction = v ?? [] }),
        Parameters<ResidenceRequirement>.Codes("noneOf", Tightens, r => r.NoneOf, (r, v) => r with { NoneOf = v }, Neither),
        Parameters<ResidenceRequirement>.Codes("unserved", Loosens, r => r.Unserved, (r, v) => r with { Unserved = v }, Loosens),
        Parameters<ResidenceRequirement>.Fixed<string>(
            "circumstance",
            ParameterForm.Text,
            r => r.Circumstance,
            (r, v) => r with { Circumstance = v }
        ),
    ];

    protected override void AddCodes(ResidenceRequirement requirement, NamedCodes codes)
    {
        codes[CodeKind.Places].UnionWith(requirement.Jurisdiction);
        codes[CodeKind.Places].UnionWith(requirement.NoneOf ?? []);
        codes[CodeKind.Places].UnionWith(requirement.Unserved ?? []);
        if (requirement.Circumstance is { } code)
        {
            codes[CodeKind.CircumstanceNames].Add(code);
        }
    }

    public override RemedyReason? Incurable => RemedyReason.KnownOtherwise;

    protected override IEnumerable<RemedyWay> Ways(ResidenceRequirement requirement, RemedySetting setting) => [];

    protected override RequirementPlan Compile(ResidenceRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new ResidencePlan(
            compiler.Vocabulary[CodeKind.Places].Mask(requirement.Jurisdiction),
            compiler.Vocabulary[CodeKind.Places].Mask(requirement.NoneOf ?? []),
            compiler.Vocabulary[CodeKind.Places].Mask(requirement.Unserved ?? []),
            requirement.Circumstance is { } code ? CircumstanceConditionKind.Compile(code, compiler.Conditions) : null,
            requirement.Circumstance is { } named ? compiler.Vocabulary[CodeKind.CircumstanceNames][named] : 0
        )
        {
            Requirement = requirement,
            When = when,
        };
}
