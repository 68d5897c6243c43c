using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.Examination, Endorsement.Rules.Dossiers.RecordFacts>;

namespace Endorsement.Rules.Dossiers;

/// <summary>An examination, or one part of it, described once.</summary>
internal static class ExaminationForm
{
    public static ObjectForm<Examination, RecordFacts> Form { get; } =
        new(
            "an examination",
            Make,
            [
                It.OptionalId(e => e.Id, (ref f) => ref f.Id),
                It.Code(
                    "kind",
                    "which examination: imh-exam, ecmh-exam",
                    CodeKind.Examinations,
                    e => e.Kind,
                    (ref f) => ref f.KindCode,
                    isRequired: true
                ),
                It.Code("part", "which part; absent: the whole examination", CodeKind.Parts, e => e.Part, (ref f) => ref f.PartCode),
                It.Date("date", "the day", e => e.Date, (ref f) => ref f.Date),
                It.Closed(
                    "result",
                    "a result",
                    "passed or failed",
                    ClosedCodes.Results,
                    e => e.Result?.Spell(),
                    (ref f) => ref f.Passed,
                    Truth.Unknown,
                    code => Truths.Of(code == (int)Result.Passed)
                ),
                It.Evidence(entry => entry.Evidence),
                It.Serves(),
            ]
        );

    private static Examination Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id"),
            Kind = node.Text("kind")!,
            Part = node.Text("part"),
            Date = node.Date("date"),
            Result = node.Closed<Result>("result", ClosedCodes.Results),
            Evidence = node.Codes("evidence"),
        };
}
