using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`when`: a condition chooses which requirement applies.</summary>
internal sealed class ChoiceRequirementKind : RequirementKind<ChoiceRequirement>
{
    public override ImmutableArray<Reason> Reasons => ChoiceReasons.All;

    public override KindForm Form { get; } =
        new(
            "when",
            [
                Required("condition", RuleForms.Condition, "what is asked first"),
                Required("then", KindForm.Requirement, "what applies when it is true"),
                Optional("else", KindForm.Requirement, "what applies when it is not"),
            ]
        );

    public override ChoiceRequirement? Read(JsonNode node, RequirementReader reader)
    {
        var condition = reader.Condition(node["condition"]!);
        var then = reader.Part(node["then"]!);
        var other = node["else"] is { } given ? reader.Part(given) : null;
        return then is null
            ? null
            : new ChoiceRequirement
            {
                Condition = condition,
                Then = then,
                Else = other,
            };
    }

    protected override void Write(ChoiceRequirement requirement, RequirementWriter writer)
    {
        writer.Condition("condition", requirement.Condition);
        writer.Part("then", requirement.Then);
        writer.Part("else", requirement.Else);
    }

    protected override IReadOnlyList<Parameter<ChoiceRequirement>> Table { get; } =
    [Parameters<ChoiceRequirement>.When("condition", Direction.Neither, r => r.Condition, (r, v) => r with { Condition = v! })];

    public override bool MayNotConcern(Requirement requirement) =>
        requirement is ChoiceRequirement { Else: null } || requirement.Children.Any(RequirementProof.CanBeLeftOut);

    /// <summary>Whichever of the two applies on the one side meets whichever applies on the other; nothing asks nothing.</summary>
    protected override bool Implies(ChoiceRequirement strict, ChoiceRequirement loose)
    {
        var (narrower, wider) = (
            ConditionProof.Implies(strict.Condition, loose.Condition),
            ConditionProof.Implies(loose.Condition, strict.Condition)
        );
        return Meets(strict.Then, loose.Then)
            && Meets(strict.Else, loose.Else)
            && (narrower || Meets(strict.Then, loose.Else))
            && (wider || Meets(strict.Else, loose.Then));
    }

    private static bool Meets(Requirement? strict, Requirement? loose) =>
        loose is null || (strict is null ? !RequirementProof.Asks(loose) : RequirementProof.Implies(strict, loose));

    public override bool PartsHavePlaces => true;

    public override Requirement WithParts(Requirement requirement, Sequence<Requirement> parts) =>
        (ChoiceRequirement)requirement with
        {
            Then = parts[0],
            Else = parts.Length > 1 ? parts[1] : null,
        };

    protected override void AddCodes(ChoiceRequirement requirement, NamedCodes codes) => codes.Add(requirement.Condition);

    public override int? PartsToMeet(Requirement requirement) => 1;

    protected override IEnumerable<RemedyWay> Ways(ChoiceRequirement requirement, RemedySetting setting) => [];

    protected override RequirementPlan Compile(ChoiceRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new ChoicePlan(
            compiler.Conditions.Compile(requirement.Condition),
            compiler.Compile(requirement.Then),
            requirement.Else is { } other ? compiler.Compile(other) : null
        )
        {
            Requirement = requirement,
            When = when,
            Standing = compiler.Conditions.Standing(requirement.Condition),
        };
}
