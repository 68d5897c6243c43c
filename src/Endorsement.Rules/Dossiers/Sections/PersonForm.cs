using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.Person, Endorsement.Rules.Dossiers.PersonFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct PersonFacts : IEntry
{
    public int Entry { get; set; }
    public TextAt Id;
    public TextAt Name;
    public int Degree;
    public Span Endorsements;
    public Span Vetted;
    public CodeSet MeetsCriteriaFor;

    readonly TextAt IEntry.Id => Id;

    public readonly bool HasEndorsements => Endorsements.IsGiven;

    public readonly int FirstHeld => Endorsements.First;

    public readonly int HeldCount => Endorsements.Count;

    public readonly bool HasVettings => Vetted.IsGiven;

    public readonly int FirstVetting => Vetted.First;

    public readonly int VettingCount => Vetted.Count;
}

/// <summary>Somebody whom other entries name, described once.</summary>
internal static class PersonForm
{
    public static ObjectForm<Person, PersonFacts> Form { get; } =
        new(
            "a person",
            Make,
            [
                It.Id(e => e.Id, (ref f) => ref f.Id),
                It.Text("name", "the person's name: for words only, never read by a rule", e => e.Name, (ref f) => ref f.Name),
                It.Closed(
                    "highestDegree",
                    "a degree",
                    "the highest degree held",
                    ClosedCodes.Degrees,
                    e => e.HighestDegree?.Spell(),
                    (ref f) => ref f.Degree,
                    Dossier.Missing,
                    code => code
                ),
                It.List(
                    "endorsements",
                    "endorsement",
                    "endorsements held; an empty list says that there are none",
                    HeldForm.Form,
                    e => e.Endorsements,
                    (ref f) => ref f.Endorsements,
                    dossier => dossier.HeldByOthers
                ),
                It.List(
                    "vetted",
                    "vetting",
                    "vettings; an empty list says that there are none",
                    VettingForm.Form,
                    e => e.Vetted,
                    (ref f) => ref f.Vetted,
                    dossier => dossier.Vettings
                ),
                It.Codes(
                    "meetsCriteriaFor",
                    "categories whose criteria the person meets without holding them",
                    CodeKind.Categories,
                    e => e.MeetsCriteriaFor,
                    (ref f) => ref f.MeetsCriteriaFor
                ),
                It.Evidence(entry => entry.Evidence),
                It.Serves(),
            ]
        );

    private static Person Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Name = node.Text("name"),
            HighestDegree = node.Closed<Degree>("highestDegree", ClosedCodes.Degrees),
            Endorsements = node.Section("endorsements", HeldForm.Form.Make),
            Vetted = node.Section("vetted", VettingForm.Form.Make),
            MeetsCriteriaFor = node.Codes("meetsCriteriaFor"),
            Evidence = node.Codes("evidence"),
        };
}
