using System.Collections.Frozen;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Candidates;

/// <summary>JSON text to a <see cref="Candidate"/>, or to every problem at once.</summary>
internal static class CandidateReader
{
    public static Candidate? Read(JsonText source, Problems problems) =>
        JsonParser.Parse(source, problems) is { } root ? Read(root, problems) : null;

    public static Candidate? Read(JsonNode root, Problems problems)
    {
        new ShapeValidator(problems).Check(root, CandidateShape.Document);
        if (root.Kind == JsonKind.Object)
        {
            CandidateChecks.Check(root, problems);
        }

        return problems.HasErrors ? null : Bind(root).KnownValid();
    }

    private static Candidate Bind(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Name = node.Text("name"),
            Residence = node.Text("residence"),
            WorksIn = node.Text("worksIn"),
            Application = node["application"] is { } application
                ? new ApplicationDates { Registered = application.Date("registered"), Submitted = application.Date("submitted") }
                : null,
            ProvidesReflectiveSupervision = node.Flag("providesReflectiveSupervision"),
            Circumstances = node["circumstances"] is { } circumstances
                ? [.. circumstances.Members.Select(m => KeyValuePair.Create(m.Name, m.Value.Kind == JsonKind.True))]
                : null,
            Families = Families(node),
            Education = node.Section("education", Education),
            Work = node.Section("work", Work),
            Training = node.Section("training", Training),
            ReflectiveSupervision = node.Section("reflectiveSupervision", ReflectiveSupervision),
            People = node.Section("people", Person),
            References = node.Section("references", Reference),
            Memberships = node.Section("memberships", Membership),
            Agreements = node.Section("agreements", Agreement),
            Examinations = node.Section("examinations", Examination),
            Reviews = node.Section("reviews", Review),
            Endorsements = node.Section("endorsements", Endorsement),
        };

    private static EducationEntry Education(JsonNode node) =>
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
        };

    private static WorkEntry Work(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            From = node.Date("from"),
            To = node.Date("to"),
            Activity = node.Codes("activity"),
            Paid = node.Flag("paid"),
            Supervised = node.Flag("supervised"),
            HoursPerWeek = node.Hours("hoursPerWeek", null),
            Ages = node.ClosedList<AgeGroup>("ages", ClosedCodes.Ages),
            Families = Families(node),
            Attested = node.Codes("attested"),
            Supervisor = node.Text("supervisor"),
            PeopleSupervised = node.Whole("peopleSupervised"),
            Scope = node.Closed<LeadershipScope>("scope", ClosedCodes.Scopes),
            Competencies = node.Codes("competencies"),
        };

    private static TrainingEntry Training(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Date = node.Date("date"),
            From = node.Date("from"),
            To = node.Date("to"),
            Hours = node.Hours(),
            Title = node.Text("title"),
            Topics = node.Codes("topics"),
            As = node.Text("as"),
            Didactic = node.Flag("didactic"),
            Competencies = node.Codes("competencies"),
        };

    private static ReflectiveSupervisionEntry ReflectiveSupervision(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Date = node.Date("date"),
            From = node.Date("from"),
            To = node.Date("to"),
            Hours = node.Hours(),
            Format = node.Closed<SessionFormat>("format", ClosedCodes.Formats),
            Provider = node.Text("provider"),
            About = node.Codes("about"),
            Ages = node.ClosedList<AgeGroup>("ages", ClosedCodes.Ages),
        };

    private static Person Person(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Name = node.Text("name"),
            HighestDegree = node.Closed<Degree>("highestDegree", ClosedCodes.Degrees),
            Endorsements = node.Section("endorsements", Endorsement),
            Vetted = node.Section(
                "vetted",
                vetting => new Vetting
                {
                    Association = vetting.Text("association"),
                    From = vetting.Date("from"),
                    To = vetting.Date("to"),
                }
            ),
            MeetsCriteriaFor = node.Codes("meetsCriteriaFor"),
        };

    private static HeldEndorsement Endorsement(JsonNode node) =>
        new()
        {
            Category = node.Text("category")!,
            Association = node.Text("association"),
            Submitted = node.Date("submitted"),
            From = node.Date("from"),
            To = node.Date("to"),
            Status = node.Closed<EndorsementStatus>("status", ClosedCodes.Statuses) ?? EndorsementStatus.Active,
        };

    private static ReferenceRating Reference(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Rater = node.Text("person")!,
            Roles = node.Codes("roles"),
            Current = node.Flag("current"),
            Received = node.Date("received"),
            KnownSince = node.Date("knownSince"),
            NotEnoughInformation = node.Whole("notEnoughInformation"),
        };

    private static Membership Membership(JsonNode node) =>
        new()
        {
            Id = node.Text("id"),
            Association = node.Text("association"),
            Kind = node.Closed<MembershipKind>("kind", ClosedCodes.MembershipKinds),
            From = node.Date("from"),
            To = node.Date("to"),
        };

    private static Agreement Agreement(JsonNode node) =>
        new()
        {
            Id = node.Text("id"),
            Kind = node.Text("kind")!,
            Signed = node.Date("signed"),
        };

    private static Examination Examination(JsonNode node) =>
        new()
        {
            Id = node.Text("id"),
            Kind = node.Text("kind")!,
            Part = node.Text("part"),
            Date = node.Date("date"),
            Result = node.Closed<Result>("result", ClosedCodes.Results),
        };

    private static Review Review(JsonNode node) =>
        new()
        {
            Id = node.Text("id"),
            Kind = node.Text("kind")!,
            Date = node.Date("date"),
            Result = node.Closed<Result>("result", ClosedCodes.Results),
        };

    private static FamilyCounts? Families(JsonNode node) =>
        node["families"] is { } value
            ? new FamilyCounts(value.Whole("prenatal") ?? 0, value.Whole("infant-toddler") ?? 0, value.Whole("early-childhood") ?? 0)
            : null;
}
