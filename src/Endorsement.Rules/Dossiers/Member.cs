using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The members of a candidate document, of every kind of entry together.</summary>
/// <remarks>
/// Which members an object has given is kept in 64 bits, by value modulo 64: the last ones, which only records have, share their bits with
/// the first ones, which only the candidate has.
/// </remarks>
internal enum Member
{
    Unknown = -1,
    Schema,
    Residence,
    WorksIn,
    Application,
    ProvidesReflectiveSupervision,
    Circumstances,
    Id,
    Families,
    Education,
    Work,
    Training,
    ReflectiveSupervision,
    People,
    References,
    Memberships,
    Agreements,
    Examinations,
    Reviews,
    Endorsements,
    Registered,
    Submitted,
    Prenatal,
    InfantToddler,
    EarlyChildhood,
    Credential,
    Name,
    Field,
    Conferred,
    RelatedField,
    FocusSpecific,
    Transcript,
    Competencies,
    From,
    To,
    Activity,
    Paid,
    Supervised,
    HoursPerWeek,
    Ages,
    Attested,
    Supervisor,
    PeopleSupervised,
    Scope,
    Date,
    Hours,
    Minutes,
    Title,
    Topics,
    As,
    Didactic,
    Format,
    Provider,
    About,
    HighestDegree,
    Vetted,
    MeetsCriteriaFor,
    Category,
    Association,
    Status,
    Person,
    Roles,
    Current,
    Received,
    KnownSince,
    NotEnoughInformation,
    Kind,
    Signed,
    Part,
    Result,
}

internal static class Members
{
    /// <summary>Their names, in the order of the enumeration.</summary>
    private static readonly string[] Names =
    [
        "$schema",
        "residence",
        "worksIn",
        "application",
        "providesReflectiveSupervision",
        "circumstances",
        "id",
        "families",
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
        "registered",
        "submitted",
        "prenatal",
        "infant-toddler",
        "early-childhood",
        "credential",
        "name",
        "field",
        "conferred",
        "relatedField",
        "focusSpecific",
        "transcript",
        "competencies",
        "from",
        "to",
        "activity",
        "paid",
        "supervised",
        "hoursPerWeek",
        "ages",
        "attested",
        "supervisor",
        "peopleSupervised",
        "scope",
        "date",
        "hours",
        "minutes",
        "title",
        "topics",
        "as",
        "didactic",
        "format",
        "provider",
        "about",
        "highestDegree",
        "vetted",
        "meetsCriteriaFor",
        "category",
        "association",
        "status",
        "person",
        "roles",
        "current",
        "received",
        "knownSince",
        "notEnoughInformation",
        "kind",
        "signed",
        "part",
        "result",
    ];

    private static readonly Utf8Table Table = new(Names);
    private static readonly byte[][] AsWritten = [.. Names.Select(name => Encoding.UTF8.GetBytes($"\"{name}\":"))];

    public static int Count => Names.Length;

    public static Member Of(ReadOnlySpan<byte> name) => (Member)Table.IndexOf(name);

    /// <summary>A member as most writers write it: in quotes, the colon behind.</summary>
    public static ReadOnlySpan<byte> Written(Member member) => AsWritten[(int)member];

    public static ulong Bit(this Member member) => 1UL << ((int)member & 63);
}

/// <summary>Which member followed on which, last time. Entries of one section mostly give their members in one order, so it is tried first.</summary>
internal sealed class MemberFollowers
{
    private readonly Member[] _followers = new Member[Members.Count + 1];

    public ref Member Of(Member last) => ref _followers[(int)last + 1];
}
