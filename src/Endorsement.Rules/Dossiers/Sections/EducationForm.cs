using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.EducationEntry, Endorsement.Rules.Dossiers.EducationFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct EducationFacts : IDated
{
    public int Entry { get; set; }
    public TextAt Id;
    public CredentialKind Credential;
    public DayRange Conferred;
    public Truth RelatedField;
    public Truth FocusSpecific;
    public Transcript? Transcript;
    public CodeSet Competencies;

    readonly TextAt IEntry.Id => Id;

    /// <summary>In order of id alone.</summary>
    readonly int IDated.FirstDay => 0;
}

/// <summary>A degree, certificate, license or coursework, described once.</summary>
internal static class EducationForm
{
    public static ObjectForm<EducationEntry, EducationFacts> Form { get; } =
        new(
            "an education entry",
            Make,
            [
                It.Id(e => e.Id, (ref f) => ref f.Id),
                It.Closed(
                    "credential",
                    "a credential",
                    "what was earned",
                    ClosedCodes.Credentials,
                    e => e.Credential.Spell(),
                    (ref f) => ref f.Credential,
                    CredentialKind.Cda,
                    code => (CredentialKind)code,
                    isRequired: true
                ),
                It.Text("name", "its name as printed", e => e.Name),
                It.Text("field", "the field of study", e => e.Field),
                It.Date("conferred", "when it was conferred; absent: not yet", e => e.Conferred, (ref f) => ref f.Conferred),
                It.Flag("relatedField", "a reviewer's judgement: the field is related", e => e.RelatedField, (ref f) => ref f.RelatedField),
                It.Flag(
                    "focusSpecific",
                    "a reviewer's judgement: the degree is specific to the person's focus",
                    e => e.FocusSpecific,
                    (ref f) => ref f.FocusSpecific
                ),
                It.Closed(
                    "transcript",
                    "a transcript",
                    "how the transcript was handed in",
                    ClosedCodes.Transcripts,
                    e => e.Transcript?.Spell(),
                    (ref f) => ref f.Transcript,
                    null,
                    code => (Transcript?)code
                ),
                It.Competencies(e => e.Competencies, (ref f) => ref f.Competencies, isSame: false),
                It.Evidence(entry => entry.Evidence),
                It.Serves(),
            ]
        );

    private static EducationEntry Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Credential = node.Closed<CredentialKind>("credential", ClosedCodes.Credentials)!.Value,
            Name = node.Text("name"),
            Field = node.Text("field"),
            Conferred = node.Date("conferred"),
            RelatedField = node.Flag("relatedField"),
            FocusSpecific = node.Flag("focusSpecific"),
            Transcript = node.Closed<Transcript>("transcript", ClosedCodes.Transcripts),
            Competencies = node.Codes("competencies"),
            Evidence = node.Codes("evidence"),
        };
}
