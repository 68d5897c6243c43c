using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>How documents spell the closed codes, in both directions. The order is that of the enumeration.</summary>
internal static class ClosedCodes
{
    public static ImmutableArray<string> Degrees { get; } = ["none", "associate", "bachelor", "master", "doctorate"];

    public static ImmutableArray<string> Credentials { get; } =
    ["cda", "associate", "bachelor", "master", "doctorate", "certificate", "license", "coursework"];

    public static ImmutableArray<string> Transcripts { get; } = ["none", "unofficial", "official"];

    public static ImmutableArray<string> Ages { get; } = ["prenatal", "infant-toddler", "early-childhood"];

    public static ImmutableArray<string> Scopes { get; } = ["local", "regional", "state", "national"];

    public static ImmutableArray<string> Formats { get; } = ["individual", "group", "peer"];

    public static ImmutableArray<string> Statuses { get; } = ["active", "emerging", "inactive", "removed"];

    public static ImmutableArray<string> Results { get; } = ["failed", "passed"];

    public static ImmutableArray<string> MembershipKinds { get; } = ["individual", "organizational"];

    public static ImmutableArray<string> ExceptionKinds { get; } = ["waived", "extended"];

    public static ImmutableArray<string> Outcomes { get; } = ["unknown", "not-met", "needs-review", "met", "not-applicable"];

    public static ImmutableArray<string> JudgedAttributes { get; } =
    ["relatedField", "focusSpecific", "attested", "vetted", "meetsCriteriaFor", "result", "date"];

    public static string Spell(this Degree degree) => Word(Degrees, (int)degree);

    public static string Spell(this CredentialKind credential) => Word(Credentials, (int)credential);

    public static string Spell(this Transcript transcript) => Word(Transcripts, (int)transcript);

    public static string Spell(this AgeGroup age) => Word(Ages, (int)age);

    public static string Spell(this LeadershipScope scope) => Word(Scopes, (int)scope);

    public static string Spell(this SessionFormat format) => Word(Formats, (int)format);

    public static string Spell(this EndorsementStatus status) => Word(Statuses, (int)status);

    public static string Spell(this Result result) => Word(Results, (int)result);

    public static string Spell(this MembershipKind kind) => Word(MembershipKinds, (int)kind);

    public static string Spell(this JudgedAttribute attribute) => Word(JudgedAttributes, (int)attribute);

    public static string Spell(this ExceptionKind kind) => Word(ExceptionKinds, (int)kind);

    public static string Spell(this Outcome outcome) => Word(Outcomes, (int)outcome);

    /// <summary>A value that no code stands for, as a program can make one, is written as its number, which no reader takes.</summary>
    internal static string Word(ImmutableArray<string> codes, int value) =>
        value >= 0 && value < codes.Length ? codes[value] : value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
