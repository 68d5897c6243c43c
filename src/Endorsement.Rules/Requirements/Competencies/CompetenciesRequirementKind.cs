using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`competencies`: every area shown by evidence, or the portfolio accepted.</summary>
internal sealed class CompetenciesRequirementKind : RequirementKind<CompetenciesRequirement>
{
    private static readonly ImmutableArray<string> Sections = ["education", "work", "training"];

    public override ImmutableArray<Reason> Reasons => CompetenciesReasons.All;

    public override KindForm Form { get; } =
        new(
            "competencies",
            [
                Required("areas", SomeCodes, "the areas to show"),
                Optional(
                    "evidence",
                    new ListShape("section", new ClosedCodeShape("a section", Sections)) { AtLeast = 1 },
                    "where evidence counts; all three when absent"
                ),
            ]
        );

    public override CompetenciesRequirement Read(JsonNode node, RequirementReader reader)
    {
        var evidence = node.Codes("evidence") ?? Sections;
        return new CompetenciesRequirement
        {
            Areas = [.. node.Codes("areas")!.Value.Distinct(StringComparer.Ordinal)],
            FromEducation = evidence.Contains("education"),
            FromWork = evidence.Contains("work"),
            FromTraining = evidence.Contains("training"),
        };
    }

    protected override void Write(CompetenciesRequirement requirement, RequirementWriter writer)
    {
        writer.Codes("areas", requirement.Areas);
        Sequence<string> evidence = [.. Sections.Where(section => Counts(requirement, section))];
        writer.Codes("evidence", evidence.Length == Sections.Length ? null : evidence);
    }

    protected override IReadOnlyList<Parameter<CompetenciesRequirement>> Table { get; } =
    [
        Parameters<CompetenciesRequirement>.Codes("areas", Tightens, r => r.Areas, (r, v) => r with { Areas = v ?? [] }),
        Parameters<CompetenciesRequirement>.Flag(
            "fromEducation",
            Loosens,
            r => r.FromEducation,
            (r, v) => r with { FromEducation = v.GetValueOrDefault() },
            r => r.FromWork || r.FromTraining
        ),
        Parameters<CompetenciesRequirement>.Flag(
            "fromWork",
            Loosens,
            r => r.FromWork,
            (r, v) => r with { FromWork = v.GetValueOrDefault() },
            r => r.FromEducation || r.FromTraining
        ),
        Parameters<CompetenciesRequirement>.Flag(
            "fromTraining",
            Loosens,
            r => r.FromTraining,
            (r, v) => r with { FromTraining = v.GetValueOrDefault() },
            r => r.FromEducation || r.FromWork
        ),
    ];

    protected override void AddCodes(CompetenciesRequirement requirement, NamedCodes codes) =>
        codes[CodeKind.Competencies].UnionWith(requirement.Areas);

    protected override IEnumerable<RemedyWay> Ways(CompetenciesRequirement requirement, RemedySetting setting) =>
        CompetenciesWays.Of(requirement, setting);

    protected override RequirementPlan Compile(CompetenciesRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new CompetenciesPlan(
            [.. requirement.Areas.Select(area => compiler.Vocabulary[CodeKind.Competencies][area])],
            compiler.Vocabulary[CodeKind.Reviews][NamedCodes.Portfolio],
            requirement.FromEducation,
            requirement.FromWork,
            requirement.FromTraining
        )
        {
            Requirement = requirement,
            When = when,
        };

    private static bool Counts(CompetenciesRequirement requirement, string section) =>
        section switch
        {
            "education" => requirement.FromEducation,
            "work" => requirement.FromWork,
            _ => requirement.FromTraining,
        };
}
