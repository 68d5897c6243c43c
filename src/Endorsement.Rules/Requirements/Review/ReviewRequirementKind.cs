using System.Collections.Immutable;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`review`: what a reviewer decides.</summary>
internal sealed class ReviewRequirementKind : RequirementKind<ReviewRequirement>
{
    public override ImmutableArray<Reason> Reasons => ReviewReasons.All;

    public override KindForm Form { get; } = new("review", [Required("review", Code, "what is reviewed")]);

    public override ReviewRequirement Read(JsonNode node, RequirementReader reader) => new() { Code = node.Text("review")! };

    protected override void Write(ReviewRequirement requirement, RequirementWriter writer) => writer.Text("review", requirement.Code);

    protected override IReadOnlyList<Parameter<ReviewRequirement>> Table { get; } =
    [Parameters<ReviewRequirement>.Fixed<string>("review", ParameterForm.Text, r => r.Code, (r, v) => r with { Code = v! })];

    protected override void AddCodes(ReviewRequirement requirement, NamedCodes codes) => codes[CodeKind.Reviews].Add(requirement.Code);

    protected override IEnumerable<RemedyWay> Ways(ReviewRequirement requirement, RemedySetting setting) =>
        setting.Occasions.Select(day =>
            RemedyWay.Of(
                new EntryAddition(
                    CandidateSections.Reviews,
                    day,
                    _ => new Review
                    {
                        Kind = requirement.Code,
                        Date = day,
                        Result = Result.Passed,
                    }
                )
            ) with
            {
                IsJudgement = true,
            }
        );

    protected override RequirementPlan Compile(ReviewRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new ReviewPlan(compiler.Vocabulary[CodeKind.Reviews][requirement.Code]) { Requirement = requirement, When = when };
}
