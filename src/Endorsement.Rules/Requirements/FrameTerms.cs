using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>What sentences name of a rule on training or RS/C beside its figures: over which time it looks.</summary>
internal static class FrameTerms
{
    public static IEnumerable<Figure> Of(EvidenceTime time) =>
        time.Frame switch
        {
            TimeFrame.Cycle => [new(Figures.Frame.Name, FindingDraft.Text("cycle"))],
            TimeFrame.Last => [new(Figures.Frame.Name, FindingDraft.Text("last"))],
            _ => [],
        };
}
