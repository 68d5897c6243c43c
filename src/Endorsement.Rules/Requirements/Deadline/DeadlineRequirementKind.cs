using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`deadline`: the last day, and until when it is taken late; shown with its facts (S5).</summary>
internal sealed class DeadlineRequirementKind : RequirementKind<DeadlineRequirement>
{
    private static readonly ObjectShape GraceForm = new()
    {
        Noun = "a grace period",
        Members =
        [
            Required("until", MonthAndDay, "the last day of it"),
            Required("surcharge", new MoneyShape(), "what is added"),
            Required("currency", Code, "ISO 4217"),
        ],
    };

    public override ImmutableArray<Reason> Reasons => DeadlineReasons.All;

    public override KindForm Form { get; } =
        new("deadline", [Required("due", RuleForms.AnyDay, "the last day"), Optional("grace", GraceForm, "later, with a surcharge")]);

    public override bool IsAdministrative => true;

    public override DeadlineRequirement Read(JsonNode node, RequirementReader reader) =>
        new()
        {
            Due = reader.Day(node, "due")!.Value,
            Grace = node["grace"] is { } grace
                ? new Grace(grace.MonthAndDay("until")!.Value, grace.Number("surcharge")!.Value, grace.Text("currency")!)
                : null,
        };

    protected override void Write(DeadlineRequirement requirement, RequirementWriter writer)
    {
        writer.Day("due", requirement.Due);
        if (requirement.Grace is { } grace)
        {
            writer.Member(
                "grace",
                member =>
                {
                    member.DayOfYear("until", grace.Until);
                    member.Number("surcharge", grace.Surcharge);
                    member.Text("currency", grace.Currency);
                }
            );
        }
    }

    public override AnnualDate? GraceAfterDue(Requirement requirement) =>
        requirement is DeadlineRequirement deadline && deadline.Due == RuleDay.CycleDue ? deadline.Grace?.Until : null;

    protected override IReadOnlyList<Parameter<DeadlineRequirement>> Table { get; } =
    [
        Parameters<DeadlineRequirement>.Day("due", Neither, r => r.Due, (r, v) => r with { Due = v.GetValueOrDefault() }),
        Parameters<DeadlineRequirement>.Part(
            "grace",
            r => r.Grace,
            (r, v) => r with { Grace = v },
            [
                Parameters<Grace>.Fixed<AnnualDate>("until", ParameterForm.DayOfYear, g => g.Until, (g, v) => g with { Until = v }),
                Parameters<Grace>.Money("surcharge", g => g.Surcharge, (g, v) => g with { Surcharge = v.GetValueOrDefault() }),
                Parameters<Grace>.Fixed<string>("currency", ParameterForm.Text, g => g.Currency, (g, v) => g with { Currency = v! }),
            ],
            having: Neither
        ),
    ];

    protected override void AddCodes(DeadlineRequirement requirement, NamedCodes codes) { }

    protected override IEnumerable<RemedyWay> Ways(DeadlineRequirement requirement, RemedySetting setting) => [];

    protected override RequirementPlan Compile(DeadlineRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new DeadlinePlan(ConditionCompiler.Day(requirement.Due)) { Requirement = requirement, When = when };
}
