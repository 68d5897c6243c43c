namespace Endorsement.Rules;

/// <summary>Everything one person has documented. No rule lives in it.</summary>
/// <remarks>
/// S6: a section that is <see langword="null"/> is unknown; an empty one is known to hold nothing. Build it in C#, or read it with
/// <see cref="Read(ReadOnlyMemory{byte}, string)"/>. Equal to another when all that is documented is equal. Immutable and safe to share between threads.
/// </remarks>
/// <example>
/// <code>
/// var maria = Candidate.Read("""{ "id": "A-1042", "residence": "US-MI", "training": [ { "id": "t-1", "date": "2018-03-01", "hours": 6 } ] }""");
/// var nadia = maria with { Id = "A-1043", Residence = "US-NM" };
/// </code>
/// </example>
public sealed partial record Candidate
{
    /// <summary>The candidate's id in the system that keeps the record.</summary>
    public required string Id { get; init; }

    /// <summary>The candidate's name: for words only, never read by a rule.</summary>
    public string? Name { get; init; }

    /// <summary>Where the candidate lives: an ISO 3166-2 code such as <c>US-MI</c>.</summary>
    public string? Residence { get; init; }

    /// <summary>Where the candidate works: an ISO 3166-2 code.</summary>
    public string? WorksIn { get; init; }

    /// <summary>When the candidate registered and applied.</summary>
    public ApplicationDates? Application { get; init; }

    /// <summary>Whether the candidate gives RS/C to others.</summary>
    public bool? ProvidesReflectiveSupervision { get; init; }

    /// <summary>Circumstances known to be true or false (open codes); one that is not named is unknown.</summary>
    public Circumstances? Circumstances { get; init; }

    /// <summary>Distinct families served over all work (S20).</summary>
    public FamilyCounts? Families { get; init; }

    /// <summary>Degrees, certificates, licenses, coursework.</summary>
    public Sequence<EducationEntry>? Education { get; init; }

    /// <summary>Spells of work.</summary>
    public Sequence<WorkEntry>? Work { get; init; }

    /// <summary>Trainings.</summary>
    public Sequence<TrainingEntry>? Training { get; init; }

    /// <summary>RS/C received.</summary>
    public Sequence<ReflectiveSupervisionEntry>? ReflectiveSupervision { get; init; }

    /// <summary>Everybody whom other entries name.</summary>
    public Sequence<Person>? People { get; init; }

    /// <summary>Reference ratings.</summary>
    public Sequence<ReferenceRating>? References { get; init; }

    /// <summary>Memberships.</summary>
    public Sequence<Membership>? Memberships { get; init; }

    /// <summary>Signed statements.</summary>
    public Sequence<Agreement>? Agreements { get; init; }

    /// <summary>Examinations.</summary>
    public Sequence<Examination>? Examinations { get; init; }

    /// <summary>Reviewers' determinations.</summary>
    public Sequence<Review>? Reviews { get; init; }

    /// <summary>Endorsements that the candidate holds or held.</summary>
    public Sequence<HeldEndorsement>? Endorsements { get; init; }

    /// <summary>What reviewers have settled of these entries (S51a).</summary>
    public Sequence<Judgement>? Judgements { get; init; }

    /// <summary>Exceptions that associations granted (S51); absent as empty: none.</summary>
    public Sequence<ExceptionGrant>? Exceptions { get; init; }

    /// <summary>What was paid for items of fees (S51b); absent as empty: nothing.</summary>
    public Sequence<Payment>? Payments { get; init; }

    /// <summary>The id, never the name: <c>candidate A-1042</c>.</summary>
    public override string ToString() => $"candidate {Id}";
}
