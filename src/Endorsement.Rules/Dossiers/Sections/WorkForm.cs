using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.WorkEntry, Endorsement.Rules.Dossiers.WorkFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct WorkFacts : ITwin<WorkFacts>
{
    public int Entry { get; set; }
    public TextAt Id;
    public DayRange From;
    public DayRange To;

    /// <summary>Which of the dossier's leaves are the spell's.</summary>
    public Span Leave;
    public LeaveEnds Leaves;
    public CodeSet Activities;
    public CodeSet Ages;
    public CodeSet Attested;
    public CodeSet Competencies;
    public Truth Paid;
    public Truth Supervised;
    public bool HasFamilies;
    public FamilyCounts Families;
    public int WeekMinutes;
    public TextAt SupervisorId;
    public int Supervisor;
    public int PeopleSupervised;
    public int Scope;

    readonly TextAt IEntry.Id => Id;

    public bool IsDuplicate { get; set; }

    public int Twins { get; set; }

    public readonly int FirstDay => From.First;

    public readonly int LatestFirstDay => From.IsGiven ? From.Last : Days.Never;

    public readonly bool IsDated => From.IsGiven && From.First == From.Last && (!To.IsGiven || To.First == To.Last);

    readonly TextAt ITwin<WorkFacts>.FreeText => default;

    public static ObjectForm<WorkFacts> Form => WorkForm.Form;

    public static void Together(ref WorkFacts one, in WorkFacts other) { }
}

/// <summary>A spell of work, described once.</summary>
internal static class WorkForm
{
    public static ObjectForm<WorkEntry, WorkFacts> Form { get; } =
        new(
            "a work entry",
            Make,
            [
                It.Id(e => e.Id, (ref f) => ref f.Id),
                It.Text("employer", "where it was; no rule reads it", e => e.Employer),
                It.Date("from", "the first day", e => e.From, (ref f) => ref f.From, Dates.From),
                It.Date("to", "the last day; absent: still going on", e => e.To, (ref f) => ref f.To, Dates.UntilOrNow),
                new LeavesMember(),
                It.Codes(
                    "activity",
                    "what was done",
                    CodeKind.Activities,
                    e => e.Activity,
                    (ref f) => ref f.Activities,
                    mayBeOne: true,
                    isSame: true
                ),
                It.Flag("paid", "whether it was paid", e => e.Paid, (ref f) => ref f.Paid, isSame: true),
                It.Flag("supervised", "whether it was supervised", e => e.Supervised, (ref f) => ref f.Supervised, isSame: true),
                It.WeekHours("hoursPerWeek", "the usual working week", e => e.HoursPerWeek, (ref f) => ref f.WeekMinutes),
                It.Ages("the ages served", e => e.Ages, (ref f) => ref f.Ages),
                It.Families("families served during the spell", e => e.Families, (ref f) => ref f.HasFamilies, (ref f) => ref f.Families),
                It.Codes(
                    "attested",
                    "qualities that were attested",
                    CodeKind.Attested,
                    e => e.Attested,
                    (ref f) => ref f.Attested,
                    isSame: true
                ),
                It.Person(
                    "supervisor",
                    "the id of the supervisor among `people`",
                    e => e.Supervisor,
                    (ref f) => ref f.SupervisorId,
                    (ref f) => ref f.Supervisor,
                    isSame: true
                ),
                It.Whole(
                    "peopleSupervised",
                    "how many people the candidate supervised",
                    100_000,
                    e => e.PeopleSupervised,
                    (ref f) => ref f.PeopleSupervised,
                    isSame: true
                ),
                It.Closed(
                    "scope",
                    "a scope",
                    "how far the leadership reached",
                    ClosedCodes.Scopes,
                    e => e.Scope?.Spell(),
                    (ref f) => ref f.Scope,
                    Dossier.Missing,
                    code => code,
                    isSame: true
                ),
                It.Competencies(e => e.Competencies, (ref f) => ref f.Competencies),
                It.Evidence(entry => entry.Evidence),
                It.Serves(),
            ]
        )
        {
            Complete = static (ref f) => f.From.IsInOrderWith(f.To) && f.Leaves.AreWithin(f.From, f.To),
        };

    private static WorkEntry Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id")!,
            Employer = node.Text("employer"),
            From = node.Date("from"),
            To = node.Date("to"),
            Leave = node.Section("leave", LeaveForm.Form.Make),
            Activity = node.Codes("activity"),
            Paid = node.Flag("paid"),
            Supervised = node.Flag("supervised"),
            HoursPerWeek = node.Hours("hoursPerWeek", null),
            Ages = node.ClosedList<AgeGroup>("ages", ClosedCodes.Ages),
            Families = FamiliesForm.Make(node),
            Attested = node.Codes("attested"),
            Supervisor = node.Text("supervisor"),
            PeopleSupervised = node.Whole("peopleSupervised"),
            Scope = node.Closed<LeadershipScope>("scope", ClosedCodes.Scopes),
            Competencies = node.Codes("competencies"),
            Evidence = node.Codes("evidence"),
        };
}
