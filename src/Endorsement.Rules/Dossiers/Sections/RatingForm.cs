using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.ReferenceRating, Endorsement.Rules.Dossiers.RatingFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct RatingFacts : IDated
{
    public int Entry { get; set; }
    public TextAt Id;
    public TextAt PersonId;
    public int Person;
    public CodeSet Roles;
    public Truth Current;
    public DayRange Received;
    public DayRange KnownSince;
    public int NotEnoughInformation;

    readonly TextAt IEntry.Id => Id;

    /// <summary>In order of id alone.</summary>
    readonly int IDated.FirstDay => 0;
}

/// <summary>A reference rating, described once.</summary>
internal static class RatingForm
{
    public static ObjectForm<ReferenceRating, RatingFacts> Form { get; } =
        new(
            "a reference",
            Make,
            [
                It.Id(e => e.Id, (ref f) => ref f.Id),
                It.Person(
                    "person",
                    "the id of the rater among `people`",
                    e => e.Rater,
                    (ref f) => ref f.PersonId,
                    (ref f) => ref f.Person,
                    isRequired: true
                ),
                It.Codes("roles", "what the rater was to the candidate", CodeKind.Roles, e => e.Roles, (ref f) => ref f.Roles),
                It.Flag("current", "whether the rater was so at the time", e => e.Current, (ref f) => ref f.Current),
                It.Date("received", "when the rating was received", e => e.Received, (ref f) => ref f.Received),
                It.Date("knownSince", "since when the rater has known the candidate", e => e.KnownSince, (ref f) => ref f.KnownSince),
                It.Whole(
                    "notEnoughInformation",
                    "how many answers were \"not enough information\"",
                    1_000,
                    e => e.NotEnoughInformation,
                    (ref f) => ref f.NotEnoughInformation
                ),
                It.Evidence(entry => entry.Evidence),
                It.Serves(),
            ]
        );

    private static ReferenceRating Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Rater = node.Text("person")!,
            Roles = node.Codes("roles"),
            Current = node.Flag("current"),
            Received = node.Date("received"),
            KnownSince = node.Date("knownSince"),
            NotEnoughInformation = node.Whole("notEnoughInformation"),
            Evidence = node.Codes("evidence"),
        };
}
