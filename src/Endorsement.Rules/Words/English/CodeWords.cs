using NodaTime;

namespace Endorsement.Rules.Words.English;

/// <summary>Closed codes, days of rules and lists, as sentences say them.</summary>
internal static class CodeWords
{
    public static string Or(IEnumerable<string> words) => Join([.. words], "or");

    public static string And(IEnumerable<string> words) => Join([.. words], "and");

    /// <summary>"the first day of the renewal cycle", "the day one year before the first day of the renewal cycle".</summary>
    public static string Day(RuleDay day) =>
        day switch
        {
            { Plus: { } later } => $"the day {FigureWords.Of(later)} after {Named(day)}",
            { Minus: { } earlier } => $"the day {FigureWords.Of(earlier)} before {Named(day)}",
            _ => Named(day),
        };

    private static string Named(RuleDay day) =>
        day.Kind switch
        {
            RuleDayKind.Date => DateWords.Day(day.Date),
            RuleDayKind.AsOf => "the as-of date",
            RuleDayKind.CycleStart => "the first day of the renewal cycle",
            RuleDayKind.CycleEnd => "the last day of the renewal cycle",
            RuleDayKind.CycleDue => "the day on which renewal is due",
            RuleDayKind.Submitted => "the day the application was submitted",
            RuleDayKind.Registered => "the day of registration",
            RuleDayKind.Removed => "the day the endorsement was last removed",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>"from 1 January 2013 to 31 December 2017", either end left out where there is none.</summary>
    public static string Range(LocalDate? from, LocalDate? until) =>
        (from, until) switch
        {
            ({ } first, { } last) => $"from {DateWords.Day(first)} to {DateWords.Day(last)}",
            ({ } first, null) => $"from {DateWords.Day(first)} on",
            (null, { } last) => $"until {DateWords.Day(last)}",
            _ => "at any time",
        };

    public static string DegreeName(Degree degree) =>
        degree switch
        {
            Degree.None => "no degree",
            Degree.Associate => "an associate's degree or higher",
            Degree.Bachelor => "a bachelor's degree or higher",
            Degree.Master => "a master's degree or higher",
            Degree.Doctorate => "a doctorate",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static string Credential(CredentialKind credential) =>
        credential switch
        {
            CredentialKind.Cda => "a CDA (Child Development Associate)",
            CredentialKind.Associate => "an associate's degree",
            CredentialKind.Bachelor => "a bachelor's degree",
            CredentialKind.Master => "a master's degree",
            CredentialKind.Doctorate => "a doctorate",
            CredentialKind.Certificate => "a certificate",
            CredentialKind.License => "a professional license",
            CredentialKind.Coursework => "academic coursework",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static string Ages(Sequence<AgeGroup> ages) =>
        Or(
            ages.Select(age =>
                age switch
                {
                    AgeGroup.Prenatal => "before birth",
                    AgeGroup.InfantToddler => "from birth to 36 months",
                    AgeGroup.EarlyChildhood => "from 37 to 71 months",
                    _ => throw new System.Diagnostics.UnreachableException(),
                }
            )
        );

    public static string Formats(Sequence<SessionFormat> formats) => Or(formats.Select(f => f == SessionFormat.Peer ? "peer" : f.Spell()));

    public static string Hours(ClockHours hours) => HourWords.Clock(HourWords.Number(hours));

    public static string Capital(string text) => text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    private static string Join(string[] words, string last) =>
        words switch
        {
            [] => "",
            [var only] => only,
            [.. var first, var final] => $"{string.Join(", ", first)} {last} {final}",
        };
}
