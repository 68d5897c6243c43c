using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>`undecided`: what the association does not print, with the note that says so (S53a).</summary>
internal sealed class UndecidedRequirementKind : RequirementKind<UndecidedRequirement>
{
    public override ImmutableArray<Reason> Reasons => UndecidedReasons.All;

    public override KindForm Form { get; } = new("undecided", []) { Needs = ["note"] };

    public override UndecidedRequirement Read(JsonNode node, RequirementReader reader) => new();

    protected override void Write(UndecidedRequirement requirement, RequirementWriter writer) { }

    public override bool IsNeverMet => true;

    protected override IReadOnlyList<Parameter<UndecidedRequirement>> Table { get; } = [];

    protected override void AddCodes(UndecidedRequirement requirement, NamedCodes codes) { }

    public override RemedyReason? Incurable => RemedyReason.Undecided;

    protected override IEnumerable<RemedyWay> Ways(UndecidedRequirement requirement, RemedySetting setting) => [];

    protected override RequirementPlan Compile(UndecidedRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new UndecidedPlan { Requirement = requirement, When = when };
}
