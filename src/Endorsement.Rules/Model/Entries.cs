namespace Endorsement.Rules;

// What one person has documented, entry by entry. S6: an absent (null) attribute is unknown; an empty list is known to be empty.

/// <summary>When the candidate registered and applied.</summary>
public sealed record ApplicationDates
{
    /// <summary>The day of registration, if known.</summary>
    public DocumentedDate? Registered { get; init; }

    /// <summary>The day on which the application for the pathway asked was submitted, if known (S43).</summary>
    public DocumentedDate? Submitted { get; init; }
}

/// <summary>Distinct families served, by the age of the child. S20: an age that is not named is 0.</summary>
/// <param name="Prenatal">Families served before birth.</param>
/// <param name="InfantToddler">Families with a child from birth to 36 months.</param>
/// <param name="EarlyChildhood">Families with a child of 37 to 71 months.</param>
public readonly record struct FamilyCounts(int Prenatal, int InfantToddler, int EarlyChildhood)
{
    /// <summary>The families of one age group.</summary>
    /// <param name="age">The age group.</param>
    public int this[AgeGroup age] =>
        age switch
        {
            AgeGroup.Prenatal => Prenatal,
            AgeGroup.InfantToddler => InfantToddler,
            AgeGroup.EarlyChildhood => EarlyChildhood,
            _ => throw new ArgumentOutOfRangeException(nameof(age), age, "There is no such age group."),
        };
}

/// <summary>A degree, certificate, license or coursework.</summary>
public sealed record EducationEntry
{
    /// <summary>The entry's id, unique within the section.</summary>
    public required string Id { get; init; }

    /// <summary>What was earned.</summary>
    public required CredentialKind Credential { get; init; }

    /// <summary>The name as printed, e.g. BSW.</summary>
    public string? Name { get; init; }

    /// <summary>The field of study.</summary>
    public string? Field { get; init; }

    /// <summary>When it was conferred; absent: not yet.</summary>
    public DocumentedDate? Conferred { get; init; }

    /// <summary>A reviewer's judgement: the field is related (S15).</summary>
    public bool? RelatedField { get; init; }

    /// <summary>A reviewer's judgement: the degree is specific to the person's focus (S15).</summary>
    public bool? FocusSpecific { get; init; }

    /// <summary>How the transcript was handed in.</summary>
    public Transcript? Transcript { get; init; }

    /// <summary>Competency areas it supports.</summary>
    public Sequence<string>? Competencies { get; init; }

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}

/// <summary>A spell of work, paid or not.</summary>
public sealed record WorkEntry
{
    /// <summary>The entry's id, unique within the section.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was; for words alone, read by no rule.</summary>
    public string? Employer { get; init; }

    /// <summary>The first day.</summary>
    public DocumentedDate? From { get; init; }

    /// <summary>The last day; absent: still going on.</summary>
    public DocumentedDate? To { get; init; }

    /// <summary>
    /// Leaves of the spell: their days do not count. At most 50, within the spell; they may overlap. Absent, like an empty list: none.
    /// </summary>
    public Sequence<LeaveOfAbsence>? Leave { get; init; }

    /// <summary>What was done (open codes).</summary>
    public Sequence<string>? Activity { get; init; }

    /// <summary>Whether it was paid.</summary>
    public bool? Paid { get; init; }

    /// <summary>Whether it was supervised.</summary>
    public bool? Supervised { get; init; }

    /// <summary>The usual working week, in minutes.</summary>
    public ClockHours? HoursPerWeek { get; init; }

    /// <summary>The ages served.</summary>
    public Sequence<AgeGroup>? Ages { get; init; }

    /// <summary>Families served during the spell.</summary>
    public FamilyCounts? Families { get; init; }

    /// <summary>Qualities that a reviewer or employer attested (open codes).</summary>
    public Sequence<string>? Attested { get; init; }

    /// <summary>The id of the supervisor in <see cref="Candidate.People"/>.</summary>
    public string? Supervisor { get; init; }

    /// <summary>How many people the candidate supervised.</summary>
    public int? PeopleSupervised { get; init; }

    /// <summary>How far the leadership reached.</summary>
    public LeadershipScope? Scope { get; init; }

    /// <summary>Competency areas it supports.</summary>
    public Sequence<string>? Competencies { get; init; }

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}

/// <summary>Days within a spell of work that do not count, both ends inside. A date known to the month or year is any of its days (S11).</summary>
public sealed record LeaveOfAbsence
{
    /// <summary>The first day of leave.</summary>
    public required DocumentedDate From { get; init; }

    /// <summary>The last day of leave; absent: it goes on as long as the spell does.</summary>
    public DocumentedDate? To { get; init; }
}

/// <summary>A training, attended or given.</summary>
public sealed record TrainingEntry
{
    /// <summary>The entry's id, unique within the section.</summary>
    public required string Id { get; init; }

    /// <summary>The day; absent when <see cref="From"/> and <see cref="To"/> are given or nothing is known.</summary>
    public DocumentedDate? Date { get; init; }

    /// <summary>The first day of a training over several days.</summary>
    public DocumentedDate? From { get; init; }

    /// <summary>The last day of a training over several days.</summary>
    public DocumentedDate? To { get; init; }

    /// <summary>Its clock hours.</summary>
    public ClockHours? Hours { get; init; }

    /// <summary>The title as printed.</summary>
    public string? Title { get; init; }

    /// <summary>What it was about (open codes).</summary>
    public Sequence<string>? Topics { get; init; }

    /// <summary>In which part the candidate took part (open code): participant, presenter, reading …</summary>
    public string? As { get; init; }

    /// <summary>Whether it was didactic.</summary>
    public bool? Didactic { get; init; }

    /// <summary>Competency areas it supports.</summary>
    public Sequence<string>? Competencies { get; init; }

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}

/// <summary>A session of reflective supervision/consultation (RS/C), or a block of them with the total hours.</summary>
public sealed record ReflectiveSupervisionEntry
{
    /// <summary>The entry's id, unique within the section.</summary>
    public required string Id { get; init; }

    /// <summary>The day of a single session.</summary>
    public DocumentedDate? Date { get; init; }

    /// <summary>The first day of a block entry (S33).</summary>
    public DocumentedDate? From { get; init; }

    /// <summary>The last day of a block entry (S33).</summary>
    public DocumentedDate? To { get; init; }

    /// <summary>Clock hours; for a block the total.</summary>
    public ClockHours? Hours { get; init; }

    /// <summary>Individual, group or peer.</summary>
    public SessionFormat? Format { get; init; }

    /// <summary>The id of the provider in <see cref="Candidate.People"/>.</summary>
    public string? Provider { get; init; }

    /// <summary>What it was about (open codes).</summary>
    public Sequence<string>? About { get; init; }

    /// <summary>The ages of the families concerned.</summary>
    public Sequence<AgeGroup>? Ages { get; init; }

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}

/// <summary>An endorsement that the candidate or another person holds or held.</summary>
public sealed record HeldEndorsement
{
    /// <summary>The category code as the association prints it.</summary>
    public required string Category { get; init; }

    /// <summary>The association that awarded it.</summary>
    public string? Association { get; init; }

    /// <summary>When the application for it was submitted.</summary>
    public DocumentedDate? Submitted { get; init; }

    /// <summary>The first day on which it was held.</summary>
    public DocumentedDate? From { get; init; }

    /// <summary>The last day on which it was held; absent: still held.</summary>
    public DocumentedDate? To { get; init; }

    /// <summary>The day on which it was removed, later than the first: it was held until the day before. Absent: not removed.</summary>
    public DocumentedDate? Removed { get; init; }

    /// <summary>Its standing over these dates; active unless the document says otherwise.</summary>
    public EndorsementStatus Status { get; init; } = EndorsementStatus.Active;

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}

/// <summary>An association's vetting of a person who is not endorsed.</summary>
public sealed record Vetting
{
    /// <summary>The association that vetted.</summary>
    public string? Association { get; init; }

    /// <summary>
    /// The categories for which the person is vetted: it counts only where a rule asks for one of them. Absent: for all; empty: for none.
    /// </summary>
    public Sequence<string>? Categories { get; init; }

    /// <summary>The first day of its validity.</summary>
    public DocumentedDate? From { get; init; }

    /// <summary>The last day of its validity; absent: unknown.</summary>
    public DocumentedDate? To { get; init; }
}

/// <summary>Somebody else in the file: a provider of RS/C, a rater, a supervisor.</summary>
public sealed record Person
{
    /// <summary>The person's id, unique within the section.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name: for words only, never read by a rule.</summary>
    public string? Name { get; init; }

    /// <summary>The highest degree held.</summary>
    public Degree? HighestDegree { get; init; }

    /// <summary>Endorsements held. S6: absent, may hold one; empty, holds none.</summary>
    public Sequence<HeldEndorsement>? Endorsements { get; init; }

    /// <summary>Vettings. Absent: undecided, a reviewer settles it.</summary>
    public Sequence<Vetting>? Vetted { get; init; }

    /// <summary>Categories whose criteria the person meets without holding them. Absent: undecided, a reviewer settles it.</summary>
    public Sequence<string>? MeetsCriteriaFor { get; init; }

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}

/// <summary>A professional reference rating.</summary>
public sealed record ReferenceRating
{
    /// <summary>The entry's id, unique within the section.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the rater in <see cref="Candidate.People"/>.</summary>
    public required string Rater { get; init; }

    /// <summary>What the rater was to the candidate (open codes).</summary>
    public Sequence<string>? Roles { get; init; }

    /// <summary>Whether the rater was so at the time.</summary>
    public bool? Current { get; init; }

    /// <summary>When the rating was received.</summary>
    public DocumentedDate? Received { get; init; }

    /// <summary>Since when the rater has known the candidate.</summary>
    public DocumentedDate? KnownSince { get; init; }

    /// <summary>How many answers were "not enough information".</summary>
    public int? NotEnoughInformation { get; init; }

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}

/// <summary>A membership in an association.</summary>
public sealed record Membership
{
    /// <summary>The entry's id, if it has one.</summary>
    public string? Id { get; init; }

    /// <summary>The association.</summary>
    public string? Association { get; init; }

    /// <summary>Individual or organizational.</summary>
    public MembershipKind? Kind { get; init; }

    /// <summary>The first day.</summary>
    public DocumentedDate? From { get; init; }

    /// <summary>The last day; absent: unknown, unless it is one for life.</summary>
    public DocumentedDate? To { get; init; }

    /// <summary>For life: it covers every day from its first on, and has no last one.</summary>
    public bool Lifetime { get; init; }

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}

/// <summary>A signed statement.</summary>
public sealed record Agreement
{
    /// <summary>The entry's id, if it has one.</summary>
    public string? Id { get; init; }

    /// <summary>Which statement (open code).</summary>
    public required string Kind { get; init; }

    /// <summary>When it was signed.</summary>
    public DocumentedDate? Signed { get; init; }

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}

/// <summary>An examination, or one part of it.</summary>
public sealed record Examination
{
    /// <summary>The entry's id, if it has one.</summary>
    public string? Id { get; init; }

    /// <summary>Which examination (open code).</summary>
    public required string Kind { get; init; }

    /// <summary>Which part; absent: the whole examination.</summary>
    public string? Part { get; init; }

    /// <summary>The day.</summary>
    public DocumentedDate? Date { get; init; }

    /// <summary>Passed or failed.</summary>
    public Result? Result { get; init; }

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}

/// <summary>A reviewer's determination.</summary>
public sealed record Review
{
    /// <summary>The entry's id, if it has one.</summary>
    public string? Id { get; init; }

    /// <summary>What was reviewed (open code).</summary>
    public required string Kind { get; init; }

    /// <summary>The day.</summary>
    public DocumentedDate? Date { get; init; }

    /// <summary>Passed or failed; absent: undecided.</summary>
    public Result? Result { get; init; }

    /// <summary>Links or file names that bear it out; for words alone, read by no rule.</summary>
    public Sequence<string>? Evidence { get; init; }
}
