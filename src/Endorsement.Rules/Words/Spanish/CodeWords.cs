using NodaTime;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Closed codes, days of rules and lists, as sentences say them.</summary>
internal static class CodeWords
{
    public static string Or(IEnumerable<string> words) => FigureWords.List([.. words], "o");

    public static string And(IEnumerable<string> words) => FigureWords.List([.. words], "y");

    /// <summary>"del primer día", "de la fecha de corte": with its article drawn in.</summary>
    public static string Of(string noun) =>
        noun.StartsWith("el ", StringComparison.Ordinal) ? $"del {noun[3..]}"
        : noun.StartsWith("el/la ", StringComparison.Ordinal) ? $"del/de la {noun[6..]}"
        : $"de {noun}";

    /// <summary>"el primer día", "en la fecha de corte": when something is so.</summary>
    public static string OnDay(string day) => day.StartsWith("el ", StringComparison.Ordinal) ? day : $"en {day}";

    /// <summary>"el primer día del ciclo de renovación", "el día que cae un año antes del primer día del ciclo de renovación".</summary>
    public static string Day(RuleDay day) =>
        day switch
        {
            { Plus: { } later } => $"el día que cae {FigureWords.Of(later)} después {Of(Named(day))}",
            { Minus: { } earlier } => $"el día que cae {FigureWords.Of(earlier)} antes {Of(Named(day))}",
            _ => Named(day),
        };

    private static string Named(RuleDay day) =>
        day.Kind switch
        {
            RuleDayKind.Date => $"el {DateWords.Day(day.Date)}",
            RuleDayKind.AsOf => "la fecha de corte",
            RuleDayKind.CycleStart => "el primer día del ciclo de renovación",
            RuleDayKind.CycleEnd => "el último día del ciclo de renovación",
            RuleDayKind.CycleDue => "el día en que vence la renovación",
            RuleDayKind.Submitted => "el día en que se presentó la solicitud",
            RuleDayKind.Registered => "el día de la inscripción",
            RuleDayKind.Removed => "el día en que se retiró por última vez la acreditación",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>"del 1 de enero de 2013 al 31 de diciembre de 2017", either end left out where there is none.</summary>
    public static string Range(LocalDate? from, LocalDate? until) =>
        (from, until) switch
        {
            ({ } first, { } last) => $"del {DateWords.Day(first)} al {DateWords.Day(last)}",
            ({ } first, null) => $"a partir del {DateWords.Day(first)}",
            (null, { } last) => $"hasta el {DateWords.Day(last)}",
            _ => "en cualquier fecha",
        };

    public static string DegreeName(Degree degree) =>
        degree switch
        {
            Degree.None => "ningún título",
            Degree.Associate => "un título de asociado o superior",
            Degree.Bachelor => "una licenciatura o un título superior",
            Degree.Master => "una maestría o un título superior",
            Degree.Doctorate => "un doctorado",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static string Credential(CredentialKind credential) =>
        credential switch
        {
            CredentialKind.Cda => "una credencial CDA (asociado en desarrollo infantil)",
            CredentialKind.Associate => "un título de asociado",
            CredentialKind.Bachelor => "una licenciatura",
            CredentialKind.Master => "una maestría",
            CredentialKind.Doctorate => "un doctorado",
            CredentialKind.Certificate => "un certificado",
            CredentialKind.License => "una licencia profesional",
            CredentialKind.Coursework => "cursos académicos",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The same without its article: "maestría".</summary>
    public static string CredentialNoun(CredentialKind credential) =>
        Credential(credential) is var said && said.StartsWith("una ", StringComparison.Ordinal) ? said[4..]
        : said.StartsWith("un ", StringComparison.Ordinal) ? said[3..]
        : said;

    public static string Ages(Sequence<AgeGroup> ages) =>
        Or(
            ages.Select(age =>
                age switch
                {
                    AgeGroup.Prenatal => "por nacer",
                    AgeGroup.InfantToddler => "de 0 a 36 meses",
                    AgeGroup.EarlyChildhood => "de 37 a 71 meses",
                    _ => throw new System.Diagnostics.UnreachableException(),
                }
            )
        );

    /// <summary>"individuales o grupales", of sessions.</summary>
    public static string Formats(Sequence<SessionFormat> formats) =>
        Or(
            formats.Select(format =>
                format switch
                {
                    SessionFormat.Individual => "individuales",
                    SessionFormat.Group => "grupales",
                    SessionFormat.Peer => "entre pares",
                    _ => throw new System.Diagnostics.UnreachableException(),
                }
            )
        );

    /// <summary>"activa", of an endorsement.</summary>
    public static string Status(EndorsementStatus status) =>
        status switch
        {
            EndorsementStatus.Active => "activa",
            EndorsementStatus.Emerging => "emergente",
            EndorsementStatus.Inactive => "inactiva",
            EndorsementStatus.Removed => "retirada",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static string Hours(ClockHours hours) => HourWords.Clock(HourWords.Number(hours));

    public static string Capital(string text) => text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}
