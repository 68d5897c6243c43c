using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>When evidence must have taken place (S26): form and reading.</summary>
internal static class EvidenceTimes
{
    public static TextOrShape Form { get; } =
        new(
            new ClosedCodeShape("a time", ["ever", "cycle"]),
            new ObjectShape { Noun = "a time", Members = [Required("last", Period, "the last period before the as-of date")] }
        );

    public static EvidenceTime Read(JsonNode? node, RequirementReader reader) =>
        node switch
        {
            null => EvidenceTime.Ever,
            { Kind: JsonKind.Object } => EvidenceTime.InLast(node.Period("last")!),
            _ => reader.IsInCycle(node) ? EvidenceTime.Cycle : EvidenceTime.Ever,
        };

    public static void Write(EvidenceTime? time, RuleWriter writer)
    {
        switch (time?.Frame)
        {
            case TimeFrame.Cycle:
                writer.Text("in", "cycle");
                break;
            case TimeFrame.Last:
                writer.Member("in", member => member.Length("last", time?.Last));
                break;
        }
    }
}
