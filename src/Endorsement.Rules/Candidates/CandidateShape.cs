using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Candidates;

/// <summary>The candidate document, described once: the strict reader and the JSON Schema both come from here.</summary>
internal static class CandidateShape
{
    private static readonly AmountShape EntryHours = new(InMinutes: false, ClockHours.EntryMaximum.Minutes / 60);
    private static readonly AmountShape EntryMinutes = new(InMinutes: true, ClockHours.EntryMaximum.Minutes);
    private static readonly ListShape Ages = new("age group", new ClosedCodeShape("an age group", ClosedCodes.Ages));

    private static readonly MemberShape Id = Required("id", Code, "the entry's own id, unique within its section");
    private static readonly MemberShape OptionalId = Optional("id", Code, "the entry's own id");
    private static readonly MemberShape Competencies = Optional(
        "competencies",
        Codes,
        "codes of the competency areas that this entry supports"
    );

    private static readonly ObjectShape Families = new()
    {
        Noun = "a count of families",
        Members =
        [
            Optional("prenatal", new WholeShape(0, 100_000), "families served before birth"),
            Optional("infant-toddler", new WholeShape(0, 100_000), "families with a child from birth to 36 months"),
            Optional("early-childhood", new WholeShape(0, 100_000), "families with a child of 37 to 71 months"),
        ],
    };

    private static readonly ObjectShape Endorsement = new()
    {
        Noun = "an endorsement",
        Members =
        [
            Required("category", Code, "the category code as the association prints it"),
            Optional("association", Code, "the association that awarded it"),
            Optional("submitted", Date, "when the application for it was submitted"),
            Optional("from", Date, "the first day on which it was held"),
            Optional("to", Date, "the last day on which it was held; absent: still held"),
            Optional(
                "status",
                new ClosedCodeShape("a status", ClosedCodes.Statuses),
                "its standing over these dates; `active` when absent"
            ),
        ],
    };

    private static readonly ObjectShape Vetting = new()
    {
        Noun = "a vetting",
        Members =
        [
            Optional("association", Code, "the association that vetted"),
            Optional("from", Date, "the first day of its validity"),
            Optional("to", Date, "the last day of its validity; absent: unknown"),
        ],
    };

    private static readonly ObjectShape Application = new()
    {
        Noun = "the application",
        Members =
        [
            Optional("registered", Date, "the day of registration"),
            Optional("submitted", Date, "the day on which the application for the pathway asked was submitted"),
        ],
    };

    private static readonly ObjectShape Education = new()
    {
        Noun = "an education entry",
        Members =
        [
            Id,
            Required("credential", new ClosedCodeShape("a credential", ClosedCodes.Credentials), "what was earned"),
            Optional("name", FreeText, "its name as printed"),
            Optional("field", FreeText, "the field of study"),
            Optional("conferred", Date, "when it was conferred; absent: not yet"),
            Optional("relatedField", Flag, "a reviewer's judgement: the field is related"),
            Optional("focusSpecific", Flag, "a reviewer's judgement: the degree is specific to the person's focus"),
            Optional("transcript", new ClosedCodeShape("a transcript", ClosedCodes.Transcripts), "how the transcript was handed in"),
            Competencies,
        ],
    };

    private static readonly ObjectShape Work = new()
    {
        Noun = "a work entry",
        Members =
        [
            Id,
            Optional("from", Date, "the first day"),
            Optional("to", Date, "the last day; absent: still going on"),
            Optional("activity", new OneOrManyShape(Code), "what was done"),
            Optional("paid", Flag, "whether it was paid"),
            Optional("supervised", Flag, "whether it was supervised"),
            Optional("hoursPerWeek", new AmountShape(InMinutes: false, 168), "the usual working week"),
            Optional("ages", Ages, "the ages served"),
            Optional("families", Families, "families served during the spell"),
            Optional("attested", Codes, "qualities that were attested"),
            Optional("supervisor", Code, "the id of the supervisor among `people`"),
            Optional("peopleSupervised", new WholeShape(0, 100_000), "how many people the candidate supervised"),
            Optional("scope", new ClosedCodeShape("a scope", ClosedCodes.Scopes), "how far the leadership reached"),
            Competencies,
        ],
    };

    private static readonly ObjectShape Training = new()
    {
        Noun = "a training entry",
        Members =
        [
            Id,
            Optional("date", Date, "the day"),
            Optional("from", Date, "the first day of a training over several days"),
            Optional("to", Date, "the last day of a training over several days"),
            Optional("hours", EntryHours, "clock hours, coming to whole minutes"),
            Optional("minutes", EntryMinutes, "clock minutes, instead of hours"),
            Optional("title", FreeText, "the title as printed"),
            Optional("topics", Codes, "what it was about"),
            Optional("as", Code, "in which part: participant, presenter, coursework …"),
            Optional("didactic", Flag, "whether it was didactic"),
            Competencies,
        ],
        Exclusive =
        [
            ["hours", "minutes"],
            ["date", "from"],
            ["date", "to"],
        ],
    };

    private static readonly ObjectShape ReflectiveSupervision = new()
    {
        Noun = "an RS/C entry",
        Members =
        [
            Id,
            Optional("date", Date, "the day of a single session"),
            Optional("from", Date, "the first day of a block of sessions"),
            Optional("to", Date, "the last day of a block of sessions"),
            Optional("hours", EntryHours, "clock hours, coming to whole minutes; for a block the total"),
            Optional("minutes", EntryMinutes, "clock minutes, instead of hours"),
            Optional("format", new ClosedCodeShape("a format", ClosedCodes.Formats), "individual, group or peer"),
            Optional("provider", Code, "the id of the provider among `people`"),
            Optional("about", Codes, "what it was about: direct-service, rsc-given"),
            Optional("ages", Ages, "the ages of the families concerned"),
        ],
        Exclusive =
        [
            ["hours", "minutes"],
            ["date", "from"],
            ["date", "to"],
        ],
    };

    private static readonly ObjectShape Person = new()
    {
        Noun = "a person",
        Members =
        [
            Id,
            Optional("name", FreeText, "the person's name: for words only, never read by a rule"),
            Optional("highestDegree", new ClosedCodeShape("a degree", ClosedCodes.Degrees), "the highest degree held"),
            Optional(
                "endorsements",
                new ListShape("endorsement", Endorsement),
                "endorsements held; an empty list says that there are none"
            ),
            Optional("vetted", new ListShape("vetting", Vetting), "vettings; an empty list says that there are none"),
            Optional("meetsCriteriaFor", Codes, "categories whose criteria the person meets without holding them"),
        ],
    };

    private static readonly ObjectShape Reference = new()
    {
        Noun = "a reference",
        Members =
        [
            Id,
            Required("person", Code, "the id of the rater among `people`"),
            Optional("roles", Codes, "what the rater was to the candidate"),
            Optional("current", Flag, "whether the rater was so at the time"),
            Optional("received", Date, "when the rating was received"),
            Optional("knownSince", Date, "since when the rater has known the candidate"),
            Optional("notEnoughInformation", new WholeShape(0, 1_000), "how many answers were \"not enough information\""),
        ],
    };

    private static readonly ObjectShape Membership = new()
    {
        Noun = "a membership",
        Members =
        [
            OptionalId,
            Optional("association", Code, "the association"),
            Optional("kind", new ClosedCodeShape("a kind of membership", ClosedCodes.MembershipKinds), "individual or organizational"),
            Optional("from", Date, "the first day"),
            Optional("to", Date, "the last day; absent: unknown"),
        ],
    };

    private static readonly ObjectShape Agreement = new()
    {
        Noun = "an agreement",
        Members =
        [
            OptionalId,
            Required("kind", Code, "which statement: code-of-ethics, endorsement-agreement, no-sanction"),
            Optional("signed", Date, "when it was signed"),
        ],
    };

    private static readonly ObjectShape Examination = new()
    {
        Noun = "an examination",
        Members =
        [
            OptionalId,
            Required("kind", Code, "which examination: imh-exam, ecmh-exam"),
            Optional("part", Code, "which part; absent: the whole examination"),
            Optional("date", Date, "the day"),
            Optional("result", new ClosedCodeShape("a result", ClosedCodes.Results), "passed or failed"),
        ],
    };

    private static readonly ObjectShape Review = new()
    {
        Noun = "a review",
        Members =
        [
            OptionalId,
            Required("kind", Code, "what was reviewed: portfolio"),
            Optional("date", Date, "the day"),
            Optional("result", new ClosedCodeShape("a result", ClosedCodes.Results), "passed or failed; absent: undecided"),
        ],
    };

    /// <summary>The sections whose entries have ids that must be unique, in the order of the document.</summary>
    public static ImmutableArray<string> Sections { get; } =
    [
        "education",
        "work",
        "training",
        "reflectiveSupervision",
        "people",
        "references",
        "memberships",
        "agreements",
        "examinations",
        "reviews",
        "endorsements",
    ];

    public static ObjectShape Document { get; } =
        new()
        {
            Description = "Everything one person has documented. A member that is absent is unknown; an empty list is known to be empty.",
            Noun = "a candidate",
            Members =
            [
                Optional("$schema", FreeText, "the JSON Schema of this document, for editors"),
                Required("id", Code, "the candidate's id in the system that keeps the record"),
                Optional("name", FreeText, "the candidate's name: for words only, never read by a rule"),
                Optional("residence", Code, "where the candidate lives: an ISO 3166-2 code such as US-MI"),
                Optional("worksIn", Code, "where the candidate works: an ISO 3166-2 code"),
                Optional("application", Application, "when the candidate registered and applied"),
                Optional("providesReflectiveSupervision", Flag, "whether the candidate gives RS/C to others"),
                Optional("circumstances", new MapShape("circumstances", Flag), "circumstances known to be true or false"),
                Optional("families", Families, "distinct families served over all work"),
                Optional(
                    "education",
                    new ListShape("education entry", new NamedShape("education", () => Education)),
                    "degrees, certificates, licenses, coursework"
                ),
                Optional("work", new ListShape("work entry", new NamedShape("work", () => Work)), "spells of work"),
                Optional(
                    "training",
                    new ListShape("training entry", new NamedShape("training", () => Training)),
                    "trainings attended or given"
                ),
                Optional(
                    "reflectiveSupervision",
                    new ListShape("RS/C entry", new NamedShape("reflectiveSupervision", () => ReflectiveSupervision)),
                    "RS/C received"
                ),
                Optional("people", new ListShape("person", new NamedShape("person", () => Person)), "everybody whom other entries name"),
                Optional("references", new ListShape("reference", new NamedShape("reference", () => Reference)), "reference ratings"),
                Optional("memberships", new ListShape("membership", new NamedShape("membership", () => Membership)), "memberships"),
                Optional("agreements", new ListShape("agreement", new NamedShape("agreement", () => Agreement)), "signed statements"),
                Optional("examinations", new ListShape("examination", new NamedShape("examination", () => Examination)), "examinations"),
                Optional("reviews", new ListShape("review", new NamedShape("review", () => Review)), "reviewers' determinations"),
                Optional(
                    "endorsements",
                    new ListShape("endorsement", new NamedShape("endorsement", () => Endorsement)),
                    "endorsements that the candidate holds or held"
                ),
            ],
        };
}
