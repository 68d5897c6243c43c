using System.Collections.Immutable;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.Candidate, Endorsement.Rules.Dossiers.CandidateFacts>;

namespace Endorsement.Rules.Dossiers;

/// <summary>What the document says of the candidate, its sections apart.</summary>
internal struct CandidateFacts
{
    public TextAt Id;
    public TextAt Name;

    /// <summary>The bit of the place; 0 when no rule names it.</summary>
    public CodeSet Residence;
    public TextAt ResidenceText;
    public CodeSet WorksIn;
    public ApplicationFacts Application;
    public Truth ProvidesRsc;
    public ulong CircumstancesKnown;
    public ulong CircumstancesTrue;
    public bool HasFamilies;
    public FamilyCounts Families;
}

/// <summary>The candidate document, described once: schema, strict reading, writing and quick reading all go through it.</summary>
internal static class CandidateForm
{
    /// <summary>The sections, in the order of the document.</summary>
    public static ImmutableArray<SectionMember> Sections { get; } =
    [
        Section(
            "education",
            "education entry",
            "education",
            "degrees, certificates, licenses, coursework",
            EducationForm.Form,
            c => c.Education,
            d => d.Education
        ),
        Section("work", "work entry", "work", "spells of work", WorkForm.Form, c => c.Work, d => d.Work),
        Section(
            "training",
            "training entry",
            "training",
            "trainings attended or given",
            TrainingForm.Form,
            c => c.Training,
            d => d.Training
        ),
        Section(
            "reflectiveSupervision",
            "RS/C entry",
            "reflectiveSupervision",
            "RS/C received",
            SessionForm.Form,
            c => c.ReflectiveSupervision,
            d => d.Sessions
        ),
        Section("people", "person", "person", "everybody whom other entries name", PersonForm.Form, c => c.People, d => d.People),
        Section("references", "reference", "reference", "reference ratings", RatingForm.Form, c => c.References, d => d.Ratings),
        Section("memberships", "membership", "membership", "memberships", MembershipForm.Form, c => c.Memberships, d => d.Memberships),
        Section("agreements", "agreement", "agreement", "signed statements", AgreementForm.Form, c => c.Agreements, d => d.Agreements),
        Section(
            "examinations",
            "examination",
            "examination",
            "examinations",
            ExaminationForm.Form,
            c => c.Examinations,
            d => d.Examinations
        ),
        Section("reviews", "review", "review", "reviewers' determinations", ReviewForm.Form, c => c.Reviews, d => d.Reviews),
        Section(
            "endorsements",
            "endorsement",
            "endorsement",
            "endorsements that the candidate holds or held",
            HeldForm.Form,
            c => c.Endorsements,
            d => d.Endorsements
        ),
        new SectionMember<Judgement, JudgementFacts>(
            Shapes.Optional(
                "judgements",
                new ListShape("judgement", new NamedShape("judgement", () => JudgementForm.Shape)),
                "what reviewers have settled of these entries; the latest on or before the day of a question holds"
            ),
            JudgementForm.Form,
            c => c.Judgements,
            d => d.Judgements
        ),
        Section(
            "exceptions",
            "exception",
            "exception",
            "exceptions that associations granted; absent: none",
            ExceptionForm.Form,
            c => c.Exceptions,
            d => d.Exceptions,
            alsoCalled: ["exception", "waiver", "waivers", "extension", "extensions"]
        ),
        Section(
            "payments",
            "payment",
            "payment",
            "what was paid for items of fees; absent: nothing",
            PaymentForm.Form,
            c => c.Payments,
            d => d.Payments,
            alsoCalled: ["payment", "paid", "fees"]
        ),
    ];

    public static ObjectForm<Candidate, CandidateFacts> Form { get; } =
        new(
            "a candidate",
            Make,
            [
                new TextMember<Candidate, CandidateFacts>(
                    Shapes.Optional("$schema", Shapes.FreeText, "the JSON Schema of this document, for editors") with
                    {
                        IsBeside = true,
                    },
                    _ => null,
                    fact: null,
                    isSame: false
                ),
                It.Id(c => c.Id, (ref f) => ref f.Id, "the candidate's id in the system that keeps the record"),
                It.Text("name", "the candidate's name: for words only, never read by a rule", c => c.Name, (ref f) => ref f.Name),
                It.Code(
                    "residence",
                    "where the candidate lives: an ISO 3166-2 code such as US-MI",
                    CodeKind.Places,
                    c => c.Residence,
                    (ref f) => ref f.Residence,
                    (ref f) => ref f.ResidenceText
                ),
                It.Code(
                    "worksIn",
                    "where the candidate works: an ISO 3166-2 code",
                    CodeKind.Places,
                    c => c.WorksIn,
                    (ref f) => ref f.WorksIn
                ),
                new ObjectMember<Candidate, CandidateFacts, ApplicationDates, ApplicationFacts>(
                    Shapes.Optional("application", ApplicationForm.Form.Shape, "when the candidate registered and applied"),
                    ApplicationForm.Form,
                    c => c.Application,
                    (ref f) => ref f.Application
                ),
                It.Flag(
                    "providesReflectiveSupervision",
                    "whether the candidate gives RS/C to others",
                    c => c.ProvidesReflectiveSupervision,
                    (ref f) => ref f.ProvidesRsc
                ),
                new CircumstancesMember(
                    Shapes.Optional("circumstances", new MapShape("circumstances", Shapes.Flag), "circumstances known to be true or false")
                ),
                It.Families(
                    "distinct families served over all work",
                    c => c.Families,
                    (ref f) => ref f.HasFamilies,
                    (ref f) => ref f.Families
                ),
                .. Sections,
            ],
            description: "Everything one person has documented. A member that is absent is unknown; an empty list is known to be empty."
        );

    /// <param name="name">What the document calls the section.</param>
    /// <param name="noun">What to call an entry in a message.</param>
    /// <param name="schema">What the schema calls an entry.</param>
    /// <param name="description">What the section holds.</param>
    /// <param name="form">What an entry is.</param>
    /// <param name="value">The section of the record.</param>
    /// <param name="section">The section of the dossier.</param>
    /// <param name="alsoCalled">Words under which authors look for it.</param>
    private static SectionMember<TEntry, TFacts> Section<TEntry, TFacts>(
        string name,
        string noun,
        string schema,
        string description,
        ObjectForm<TEntry, TFacts> form,
        Func<Candidate, Sequence<TEntry>?> value,
        Func<Dossier, Section<TFacts>> section,
        ImmutableArray<string> alsoCalled = default
    )
        where TFacts : struct, IEntry =>
        new SectionMember<TEntry, TFacts>(
            Shapes.Optional(name, new ListShape(noun, new NamedShape(schema, () => form.Shape)), description) with
            {
                AlsoCalled = alsoCalled.IsDefault ? [] : alsoCalled,
            },
            form,
            value,
            section
        );

    private static Candidate Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Name = node.Text("name"),
            Residence = node.Text("residence"),
            WorksIn = node.Text("worksIn"),
            Application = node["application"] is { } application ? ApplicationForm.Form.Make(application) : null,
            ProvidesReflectiveSupervision = node.Flag("providesReflectiveSupervision"),
            Circumstances = node["circumstances"] is { } circumstances
                ? [.. circumstances.Members.Select(m => KeyValuePair.Create(m.Name, m.Value.Kind == JsonKind.True))]
                : null,
            Families = FamiliesForm.Make(node),
            Education = node.Section("education", EducationForm.Form.Make),
            Work = node.Section("work", WorkForm.Form.Make),
            Training = node.Section("training", TrainingForm.Form.Make),
            ReflectiveSupervision = node.Section("reflectiveSupervision", SessionForm.Form.Make),
            People = node.Section("people", PersonForm.Form.Make),
            References = node.Section("references", RatingForm.Form.Make),
            Memberships = node.Section("memberships", MembershipForm.Form.Make),
            Agreements = node.Section("agreements", AgreementForm.Form.Make),
            Examinations = node.Section("examinations", ExaminationForm.Form.Make),
            Reviews = node.Section("reviews", ReviewForm.Form.Make),
            Endorsements = node.Section("endorsements", HeldForm.Form.Make),
            Judgements = node.Section("judgements", JudgementForm.Make),
            Exceptions = node.Section("exceptions", ExceptionForm.Form.Make),
            Payments = node.Section("payments", PaymentForm.Form.Make),
        };
}
