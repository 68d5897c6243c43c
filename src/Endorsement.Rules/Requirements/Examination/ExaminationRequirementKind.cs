using System.Collections.Immutable;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`examination`: passed whole, or in these parts.</summary>
internal sealed class ExaminationRequirementKind : RequirementKind<ExaminationRequirement>
{
    public override ImmutableArray<Reason> Reasons => ExaminationReasons.All;

    public override KindForm Form { get; } =
        new("examination", [Required("examination", Code, "which examination"), Optional("parts", SomeCodes, "the parts to pass")]);

    public override ExaminationRequirement Read(JsonNode node, RequirementReader reader) =>
        new() { Code = node.Text("examination")!, Parts = node.Codes("parts") ?? [] };

    protected override void Write(ExaminationRequirement requirement, RequirementWriter writer)
    {
        writer.Text("examination", requirement.Code);
        writer.SomeCodes("parts", requirement.Parts);
    }

    protected override IReadOnlyList<Parameter<ExaminationRequirement>> Table { get; } =
    [
        Parameters<ExaminationRequirement>.Fixed<string>("examination", ParameterForm.Text, r => r.Code, (r, v) => r with { Code = v! }),
        Parameters<ExaminationRequirement>.Codes("parts", Tightens, r => r.Parts, (r, v) => r with { Parts = v ?? [] }, Neither),
    ];

    protected override void AddCodes(ExaminationRequirement requirement, NamedCodes codes)
    {
        codes[CodeKind.Examinations].Add(requirement.Code);
        codes[CodeKind.Parts].UnionWith(requirement.Parts);
    }

    protected override IEnumerable<RemedyWay> Ways(ExaminationRequirement requirement, RemedySetting setting) =>
        setting.Occasions.Select(day => RemedyWay.Of([.. ToPass(requirement).Select(part => Passed(requirement.Code, part, day))]));

    private static IEnumerable<string?> ToPass(ExaminationRequirement requirement) =>
        requirement.Parts.IsEmpty ? new string?[] { null } : requirement.Parts;

    private static EntryAddition Passed(string code, string? part, LocalDate day) =>
        new(
            CandidateSections.Examinations,
            day,
            _ => new Examination
            {
                Kind = code,
                Part = part,
                Date = day,
                Result = Result.Passed,
            }
        );

    protected override RequirementPlan Compile(ExaminationRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new ExaminationPlan(
            compiler.Vocabulary[CodeKind.Examinations][requirement.Code],
            [.. requirement.Parts.Select(part => compiler.Vocabulary[CodeKind.Parts][part])]
        )
        {
            Requirement = requirement,
            When = when,
        };
}
