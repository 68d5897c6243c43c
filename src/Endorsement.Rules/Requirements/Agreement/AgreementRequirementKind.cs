using System.Collections.Immutable;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`agreement`: a signed statement, ever or within the cycle (S36).</summary>
internal sealed class AgreementRequirementKind : RequirementKind<AgreementRequirement>
{
    public override ImmutableArray<Reason> Reasons => AgreementReasons.All;

    public override KindForm Form { get; } =
        new(
            "agreement",
            [
                Required("agreement", Code, "which statement"),
                Optional("in", new ClosedCodeShape("a time", ["ever", "cycle"]), "signed ever (when absent) or in the cycle"),
            ]
        );

    public override AgreementRequirement Read(JsonNode node, RequirementReader reader) =>
        new() { Code = node.Text("agreement")!, InCycle = reader.IsInCycle(node["in"]) };

    protected override void Write(AgreementRequirement requirement, RequirementWriter writer)
    {
        writer.Text("agreement", requirement.Code);
        writer.Text("in", requirement.InCycle ? "cycle" : null);
    }

    protected override IReadOnlyList<Parameter<AgreementRequirement>> Table { get; } =
    [
        Parameters<AgreementRequirement>.Fixed<string>("agreement", ParameterForm.Text, r => r.Code, (r, v) => r with { Code = v! }),
        Parameters<AgreementRequirement>.Flag("inCycle", Tightens, r => r.InCycle, (r, v) => r with { InCycle = v.GetValueOrDefault() }),
    ];

    protected override void AddCodes(AgreementRequirement requirement, NamedCodes codes) =>
        codes[CodeKind.Agreements].Add(requirement.Code);

    protected override IEnumerable<RemedyWay> Ways(AgreementRequirement requirement, RemedySetting setting) =>
        setting.Occasions.Select(day =>
            RemedyWay.Of(new EntryAddition(CandidateSections.Agreements, day, _ => new Agreement { Kind = requirement.Code, Signed = day }))
        );

    protected override RequirementPlan Compile(AgreementRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new AgreementPlan(compiler.Vocabulary[CodeKind.Agreements][requirement.Code], requirement.InCycle)
        {
            Requirement = requirement,
            When = when,
        };
}
