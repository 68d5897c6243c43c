using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>What sentences name of a rule on RS/C beside its figures: over which time it looks.</summary>
internal static class SupervisionTerms
{
    public static IEnumerable<Figure> Of(SupervisionRequirement requirement) =>
        requirement.In.Frame switch
        {
            TimeFrame.Cycle => [new(Figures.Frame.Name, FindingDraft.Text("cycle"))],
            TimeFrame.Last => [new(Figures.Frame.Name, FindingDraft.Text("last"))],
            _ => [],
        };
}
