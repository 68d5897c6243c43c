using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`membership`: in an association, on the as-of date, in each year of the cycle, or through it (S36, S53b).</summary>
internal sealed class MembershipRequirementKind : RequirementKind<MembershipRequirement>
{
    public override ImmutableArray<Reason> Reasons => MembershipReasons.All;

    /// <summary>In the order of <see cref="MembershipTime"/>.</summary>
    private static readonly ImmutableArray<string> Times = ["as-of", "each-year", "cycle"];

    public override KindForm Form { get; } =
        new(
            "membership",
            [
                Optional(
                    "associations",
                    SomeCodes,
                    "in one of these; `this` is the ruleset's own, `of-residence` the one where the candidate lives; absent: in any"
                ),
                Optional("individual", Yes, "an individual one"),
                Optional(
                    "through",
                    new ClosedCodeShape("a time", Times),
                    "on the as-of date (when absent), on some day in each year of the cycle, or through the cycle"
                ),
            ]
        );

    public override MembershipRequirement Read(JsonNode node, RequirementReader reader) =>
        new()
        {
            Associations = reader.Associations(node),
            Individual = node.Flag("individual") ?? false,
            Through = Time(node["through"], reader),
        };

    private static MembershipTime Time(JsonNode? node, RequirementReader reader) =>
        node is { Text: not "as-of" } ? (MembershipTime)Times.IndexOf(reader.Cycle(node).Text) : MembershipTime.AsOf;

    protected override void Write(MembershipRequirement requirement, RequirementWriter writer)
    {
        writer.Codes("associations", requirement.Associations);
        writer.Yes("individual", requirement.Individual);
        writer.Text("through", requirement.Through == MembershipTime.AsOf ? null : Times[(int)requirement.Through]);
    }

    protected override IReadOnlyList<Parameter<MembershipRequirement>> Table { get; } =
    [
        Parameters<MembershipRequirement>.Codes("associations", Loosens, r => r.Associations, (r, v) => r with { Associations = v }),
        Parameters<MembershipRequirement>.Flag(
            "individual",
            Tightens,
            r => r.Individual,
            (r, v) => r with { Individual = v.GetValueOrDefault() }
        ),
        // Whoever is a member through the cycle is one in each of its years; the as-of date may lie beyond either.
        new LeafParameter<MembershipRequirement>(
            "through",
            ParameterForm.Way((one, other) => one == other || (one, other) is ((int)MembershipTime.Cycle, (int)MembershipTime.EachYear)),
            r => (int)r.Through,
            (r, v) => r with { Through = v is int through ? (MembershipTime)through : MembershipTime.AsOf }
        )
        {
            Up = r => r.Through < MembershipTime.Cycle ? [r with { Through = r.Through + 1 }] : [],
            Down = r => r.Through > MembershipTime.AsOf ? [r with { Through = r.Through - 1 }] : [],
        },
    ];

    protected override void AddCodes(MembershipRequirement requirement, NamedCodes codes)
    {
        codes.ReadsAnyMembership |= requirement.Associations is null;
        codes[CodeKind.Associations].UnionWith(requirement.Associations ?? []);
    }

    protected override IEnumerable<RemedyWay> Ways(MembershipRequirement requirement, RemedySetting setting) =>
        MembershipWays.Of(requirement, setting);

    protected override RequirementPlan Compile(MembershipRequirement requirement, ConditionPlan? when, RequirementCompiler compiler)
    {
        var terms = new MembershipTerms(
            compiler.Vocabulary[CodeKind.Associations].Mask(requirement.Associations ?? []),
            requirement.Associations is null,
            requirement.Individual
        );
        return requirement.Through == MembershipTime.EachYear
            ? new MembershipEachYearPlan(terms) { Requirement = requirement, When = when }
            : new MembershipPlan(terms, requirement.Through == MembershipTime.Cycle) { Requirement = requirement, When = when };
    }
}
