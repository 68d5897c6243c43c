using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.Agreement, Endorsement.Rules.Dossiers.RecordFacts>;

namespace Endorsement.Rules.Dossiers;

/// <summary>A signed statement, described once.</summary>
internal static class AgreementForm
{
    public static ObjectForm<Agreement, RecordFacts> Form { get; } =
        new(
            "an agreement",
            Make,
            [
                It.OptionalId(e => e.Id, (ref f) => ref f.Id),
                It.Code(
                    "kind",
                    "which statement: code-of-ethics, endorsement-agreement, no-sanction",
                    CodeKind.Agreements,
                    e => e.Kind,
                    (ref f) => ref f.KindCode,
                    isRequired: true
                ),
                It.Date("signed", "when it was signed", e => e.Signed, (ref f) => ref f.Date),
                It.Evidence(entry => entry.Evidence),
                It.Serves(),
            ]
        );

    private static Agreement Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id"),
            Kind = node.Text("kind")!,
            Signed = node.Date("signed"),
            Evidence = node.Codes("evidence"),
        };
}
