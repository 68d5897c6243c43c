using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.Review, Endorsement.Rules.Dossiers.RecordFacts>;

namespace Endorsement.Rules.Dossiers;

/// <summary>A reviewer's determination, described once.</summary>
internal static class ReviewForm
{
    public static ObjectForm<Review, RecordFacts> Form { get; } =
        new(
            "a review",
            Make,
            [
                It.OptionalId(e => e.Id, (ref f) => ref f.Id),
                It.Code("kind", "what was reviewed: portfolio", CodeKind.Reviews, e => e.Kind, (ref f) => ref f.KindCode, isRequired: true),
                It.Date("date", "the day", e => e.Date, (ref f) => ref f.Date),
                It.Closed(
                    "result",
                    "a result",
                    "passed or failed; absent: undecided",
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

    private static Review Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id"),
            Kind = node.Text("kind")!,
            Date = node.Date("date"),
            Result = node.Closed<Result>("result", ClosedCodes.Results),
            Evidence = node.Codes("evidence"),
        };
}
