namespace Endorsement.Rules.Dossiers;

/// <summary>The codes of one compiled ruleset as they stand in a line of UTF-8, those that are only known among them.</summary>
internal sealed class Utf8Vocabulary(Vocabulary vocabulary)
{
    public Utf8Table Activities { get; } = new(vocabulary.Activities);

    public Utf8Table As { get; } = new(vocabulary.As);

    public Utf8Table Topics { get; } = new(vocabulary.Topics);

    public Utf8Table About { get; } = new(vocabulary.About);

    public Utf8Table Roles { get; } = new(vocabulary.Roles);

    public Utf8Table Attested { get; } = new(vocabulary.Attested);

    public Utf8Table Circumstances { get; } = new(vocabulary.Circumstances);

    public Utf8Table Competencies { get; } = new(vocabulary.Competencies);

    public Utf8Table Categories { get; } = new(vocabulary.Categories);

    public Utf8Table Associations { get; } = new(vocabulary.Associations);

    public Utf8Table Agreements { get; } = new(vocabulary.Agreements);

    public Utf8Table Examinations { get; } = new(vocabulary.Examinations);

    public Utf8Table ExaminationParts { get; } = new(vocabulary.ExaminationParts);

    public Utf8Table Reviews { get; } = new(vocabulary.Reviews);

    public Utf8Table Places { get; } = new(vocabulary.Places);
}

/// <summary>The closed codes as they stand in a line of UTF-8; the place of each is the value of its enumeration.</summary>
internal static class ClosedTables
{
    public static Utf8Table Degrees { get; } = new(ClosedCodes.Degrees);

    public static Utf8Table Credentials { get; } = new(ClosedCodes.Credentials);

    public static Utf8Table Transcripts { get; } = new(ClosedCodes.Transcripts);

    public static Utf8Table Ages { get; } = new(ClosedCodes.Ages);

    public static Utf8Table Scopes { get; } = new(ClosedCodes.Scopes);

    public static Utf8Table Formats { get; } = new(ClosedCodes.Formats);

    public static Utf8Table Statuses { get; } = new(ClosedCodes.Statuses);

    public static Utf8Table Results { get; } = new(ClosedCodes.Results);

    public static Utf8Table MembershipKinds { get; } = new(ClosedCodes.MembershipKinds);
}
