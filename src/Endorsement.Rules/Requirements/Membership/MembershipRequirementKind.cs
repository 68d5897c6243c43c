using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`membership`: in an association, on the as-of date or through the cycle (S42).</summary>
internal sealed class MembershipRequirementKind : RequirementKind<MembershipRequirement>
{
    public override ImmutableArray<Reason> Reasons => MembershipReasons.All;

    public override KindForm Form { get; } =
        new(
            "membership",
            [
                Optional("associations", SomeCodes, "in one of these; `this` is the ruleset's own; absent: in any"),
                Optional("individual", Yes, "an individual one"),
                Optional(
                    "through",
                    new ClosedCodeShape("a time", ["as-of", "cycle"]),
                    "on the as-of date (when absent) or through the cycle"
                ),
            ]
        );

    public override MembershipRequirement Read(JsonNode node, RequirementReader reader) =>
        new()
        {
            Associations = reader.Associations(node),
            Individual = node.Flag("individual") ?? false,
            ThroughCycle = reader.IsInCycle(node["through"]),
        };

    protected override void Write(MembershipRequirement requirement, RequirementWriter writer)
    {
        writer.Codes("associations", requirement.Associations);
        writer.Yes("individual", requirement.Individual);
        writer.Text("through", requirement.ThroughCycle ? "cycle" : null);
    }

    protected override IReadOnlyList<Parameter<MembershipRequirement>> Table { get; } =
    [
        Parameters<MembershipRequirement>.Codes<string>(
            "associations",
            Loosens,
            r => r.Associations,
            (r, v) => r with { Associations = v }
        ),
        Parameters<MembershipRequirement>.Flag("individual", Tightens, r => r.Individual, (r, v) => r with { Individual = v }),
        Parameters<MembershipRequirement>.Flag("throughCycle", Neither, r => r.ThroughCycle, (r, v) => r with { ThroughCycle = v }),
    ];

    protected override void AddCodes(MembershipRequirement requirement, NamedCodes codes)
    {
        codes.ReadsAnyMembership |= requirement.Associations is null;
        codes[CodeKind.Associations].UnionWith(requirement.Associations ?? []);
    }

    protected override RequirementPlan Compile(MembershipRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new MembershipPlan(
            compiler.Vocabulary[CodeKind.Associations].Mask(requirement.Associations ?? []),
            requirement.Associations is null,
            requirement.Individual,
            requirement.ThroughCycle
        )
        {
            Requirement = requirement,
            When = when,
        };
}
