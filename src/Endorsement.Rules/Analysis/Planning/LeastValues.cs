namespace Endorsement.Rules.Analysis;

/// <summary>The least that an open fact may turn out to be: no topic, no degree, a minute. Beside what may help, it shows whether a fact decides.</summary>
internal static class LeastValues
{
    public static Func<object, object>? Of(string section, string member) =>
        (section, member) switch
        {
            ("education", "transcript") => Of<EducationEntry>(e => e with { Transcript = Transcript.None }),
            ("education", "competencies") => Of<EducationEntry>(e => e with { Competencies = [] }),
            ("work", "activity") => Of<WorkEntry>(e => e with { Activity = [] }),
            ("work", "hoursPerWeek") => Of<WorkEntry>(e => e with { HoursPerWeek = new ClockHours(1) }),
            ("work", "ages") => Of<WorkEntry>(e => e with { Ages = [] }),
            ("work", "families") => Of<WorkEntry>(e => e with { Families = default(FamilyCounts) }),
            ("work", "attested") => Of<WorkEntry>(e => e with { Attested = [] }),
            ("work", "scope") => Of<WorkEntry>(e => e with { Scope = LeadershipScope.Local }),
            ("work", "peopleSupervised") => Of<WorkEntry>(e => e with { PeopleSupervised = 0 }),
            ("work", "competencies") => Of<WorkEntry>(e => e with { Competencies = [] }),
            ("training", "hours") => Of<TrainingEntry>(e => e with { Hours = new ClockHours(1) }),
            ("training", "topics") => Of<TrainingEntry>(e => e with { Topics = [] }),
            ("training", "competencies") => Of<TrainingEntry>(e => e with { Competencies = [] }),
            ("reflectiveSupervision", "hours") => Of<ReflectiveSupervisionEntry>(e => e with { Hours = new ClockHours(1) }),
            ("reflectiveSupervision", "format") => Of<ReflectiveSupervisionEntry>(e => e with { Format = SessionFormat.Peer }),
            ("reflectiveSupervision", "about") => Of<ReflectiveSupervisionEntry>(e => e with { About = [] }),
            ("reflectiveSupervision", "ages") => Of<ReflectiveSupervisionEntry>(e => e with { Ages = [] }),
            ("people", "highestDegree") => Of<Person>(p => p with { HighestDegree = Degree.None }),
            ("people", "endorsements") => Of<Person>(p => p with { Endorsements = [] }),
            ("people", "vetted") => Of<Person>(p => p with { Vetted = [] }),
            ("people", "meetsCriteriaFor") => Of<Person>(p => p with { MeetsCriteriaFor = [] }),
            ("references", "roles") => Of<ReferenceRating>(r => r with { Roles = [] }),
            ("references", "current") => Of<ReferenceRating>(r => r with { Current = false }),
            ("references", "notEnoughInformation") => Of<ReferenceRating>(r => r with { NotEnoughInformation = 1_000 }),
            ("memberships", "kind") => Of<Membership>(m => m with { Kind = MembershipKind.Organizational }),
            ("examinations", "result") => Of<Examination>(e => e with { Result = Result.Failed }),
            ("reviews", "result") => Of<Review>(r => r with { Result = Result.Failed }),
            _ => null,
        };

    private static Func<object, object> Of<TEntry>(Func<TEntry, TEntry> change)
        where TEntry : notnull => entry => change((TEntry)entry);
}
