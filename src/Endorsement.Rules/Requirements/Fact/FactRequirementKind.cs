using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`fact`: a condition asked as a requirement (S53a).</summary>
internal sealed class FactRequirementKind : RequirementKind<FactRequirement>
{
    /// <summary>In the order of <see cref="FactOtherwise"/>.</summary>
    private static readonly ImmutableArray<string> Consequences = ["not-met", "needs-review"];

    public override ImmutableArray<Reason> Reasons => FactReasons.All;

    public override KindForm Form { get; } =
        new(
            "fact",
            [
                Required("condition", RuleForms.Condition, "what must be so"),
                Optional(
                    "otherwise",
                    new ClosedCodeShape("a consequence", Consequences),
                    "what follows where it is not so: not met (when absent), or a reviewer decides"
                ),
            ]
        );

    public override IEnumerable<Figure> Terms(Requirement requirement) => FactTerms.Of((FactRequirement)requirement);

    public override FactRequirement Read(JsonNode node, RequirementReader reader) =>
        new()
        {
            Condition = reader.Condition(node["condition"]!),
            Otherwise = node.Closed<FactOtherwise>("otherwise", Consequences) ?? FactOtherwise.NotMet,
        };

    protected override void Write(FactRequirement requirement, RequirementWriter writer)
    {
        writer.Condition("condition", requirement.Condition);
        writer.Text("otherwise", requirement.Otherwise == FactOtherwise.NotMet ? null : Consequences[(int)requirement.Otherwise]);
    }

    protected override IReadOnlyList<Parameter<FactRequirement>> Table { get; } =
    [
        Parameters<FactRequirement>.When("condition", Tightens, r => r.Condition, (r, v) => r with { Condition = v! }),
        Parameters<FactRequirement>.Consequence(
            Parameters<FactRequirement>.Count(
                "otherwise",
                Neither,
                r => (int)r.Otherwise,
                (r, v) => r with { Otherwise = (FactOtherwise)v.GetValueOrDefault() },
                (int)FactOtherwise.NotMet,
                (int)FactOtherwise.NeedsReview
            )
        ),
    ];

    protected override void AddCodes(FactRequirement requirement, NamedCodes codes) => codes.Add(requirement.Condition);

    public override RemedyReason? Incurable => RemedyReason.KnownOtherwise;

    protected override IEnumerable<RemedyWay> Ways(FactRequirement requirement, RemedySetting setting) => [];

    protected override RequirementPlan Compile(FactRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new FactPlan(
            compiler.Conditions.Compile(requirement.Condition),
            requirement.Otherwise == FactOtherwise.NeedsReview ? Outcome.NeedsReview : Outcome.NotMet
        )
        {
            Requirement = requirement,
            When = when,
            Standing = compiler.Conditions.Standing(requirement.Condition),
        };
}
