using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>The exception of a saved finding as a value again (S51).</summary>
internal static class ExceptionReader
{
    public static ExceptionInForce? Read(JsonNode? node) =>
        node is null
            ? null
            : new ExceptionInForce
            {
                Entry = node.Text("id")!,
                Kind = node.Closed<ExceptionKind>("kind", ClosedCodes.ExceptionKinds)!.Value,
                Until = node.Day("until"),
                DecidedBy = node.Text("decidedBy")!,
                Decided = node.Day("decided")!.Value,
                Expires = node.Day("expires"),
                Without = node["without"] is { } without
                    ? new FoundWithout(
                        without.Closed<Outcome>("outcome", ClosedCodes.Outcomes)!.Value,
                        Reasons.Of(without["reason"]!.Text("code")!),
                        FigureReader.Read(without["shortfall"])
                    )
                    : null,
            };
}
