using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`endorsement-held`: an endorsement of the candidate, held so long on a day.</summary>
internal sealed class EndorsementHeldRequirementKind : RequirementKind<EndorsementHeldRequirement>
{
    public override ImmutableArray<Reason> Reasons => EndorsementHeldReasons.All;

    public override IEnumerable<Figure> Terms(Requirement requirement) => EndorsementHeldTerms.Of((EndorsementHeldRequirement)requirement);

    public override KindForm Form { get; } =
        new(
            "endorsement-held",
            [
                Required("categories", SomeCodes, "one of these categories; `this` is that of the requirement"),
                Optional(
                    "associations",
                    SomeCodes,
                    "awarded by one of these; `this` is the ruleset's own, `of-residence` the one where the candidate lives; absent: any"
                ),
                Optional("status", RuleForms.Statuses, "active when absent"),
                Optional("atLeast", Period, "held at least so long"),
                Optional("atMost", Period, "held at most so long"),
                Optional("at", RuleForms.AnyDay, "measured on this day"),
            ]
        );

    public override EndorsementHeldRequirement Read(JsonNode node, RequirementReader reader) =>
        new()
        {
            Held = reader.Held(node),
            AtLeast = node.Period("atLeast"),
            AtMost = node.Period("atMost"),
            At = reader.Day(node, "at"),
        };

    protected override void Doubt(EndorsementHeldRequirement requirement, JsonNode node, Doubts doubts)
    {
        if (Lengths.IsLonger(requirement.AtLeast, requirement.AtMost))
        {
            doubts.TooLong(node["atLeast"], node["atMost"]);
        }
    }

    protected override void Write(EndorsementHeldRequirement requirement, RequirementWriter writer)
    {
        writer.Held(requirement.Held);
        writer.Length("atLeast", requirement.AtLeast);
        writer.Length("atMost", requirement.AtMost);
        writer.Day("at", requirement.At);
    }

    protected override IReadOnlyList<Parameter<EndorsementHeldRequirement>> Table { get; } =
    [
        // What makes a standing longer may make it too long.
        Parameters<EndorsementHeldRequirement>.Part(
            "held",
            r => r.Held,
            (r, v) => r with { Held = v! },
            SharedParameters.Held,
            r => r.AtMost is null
        ),
        Parameters<EndorsementHeldRequirement>.Days("atLeast", Tightens, r => r.AtLeast, (r, v) => r with { AtLeast = v }),
        Parameters<EndorsementHeldRequirement>.Days("atMost", Loosens, r => r.AtMost, (r, v) => r with { AtMost = v }),
        Parameters<EndorsementHeldRequirement>.EndDay("at", r => r.At, (r, v) => r with { At = v }),
    ];

    protected override void AddCodes(EndorsementHeldRequirement requirement, NamedCodes codes) => codes.AddOwn(requirement.Held);

    protected override IEnumerable<RemedyWay> Ways(EndorsementHeldRequirement requirement, RemedySetting setting) =>
        EndorsementHeldWays.Of(requirement, setting);

    protected override RequirementPlan Compile(EndorsementHeldRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new EndorsementHeldPlan(
            compiler.Conditions.Tenure(requirement.Held, requirement.AtLeast, requirement.AtMost),
            ConditionCompiler.Day(requirement.At ?? compiler.Conditions.EndOfQuestion)
        )
        {
            Requirement = requirement,
            When = when,
        };
}
