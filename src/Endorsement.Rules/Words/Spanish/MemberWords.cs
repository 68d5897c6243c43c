using System.Collections.Frozen;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Members of the candidate's file as somebody would ask for them; each stands behind "the file does not say".</summary>
/// <param name="spanish">The language.</param>
internal sealed class MemberWords(SpanishLanguage spanish)
{
    private const string CircumstancesPath = "circumstances/";

    private static readonly FrozenDictionary<string, string> Entries = new Dictionary<string, string>
    {
        ["about"] = "sobre qué trabajo fue",
        ["activity"] = "qué clase de trabajo fue",
        ["ages"] = "las edades de los niños y niñas",
        ["as"] = "de qué forma se participó",
        ["association"] = "de qué asociación es",
        ["attested"] = "qué se confirma del trabajo",
        ["category"] = "en qué categoría es",
        ["competencies"] = "qué áreas de competencia respalda",
        ["conferred"] = "cuándo se confirió",
        ["current"] = "si quien evaluó tenía esa función en el momento",
        ["date"] = "la fecha",
        ["didactic"] = "si fue didáctica",
        ["endorsements"] = "qué acreditaciones tenía la persona, y cuándo",
        ["families"] = "a cuántas familias se atendió",
        ["focusSpecific"] = "si el título es específico del enfoque de la persona",
        ["format"] = "si fue individual, en grupo o entre pares",
        ["from"] = "el primer día",
        ["highestDegree"] = "el título más alto de la persona",
        ["hours"] = "las horas",
        ["hoursPerWeek"] = "las horas por semana",
        ["kind"] = "de qué clase es",
        ["knownSince"] = "desde cuándo conoce quien evaluó a la persona candidata",
        ["leave"] = "los días de licencia",
        ["meetsCriteriaFor"] = "de qué categorías cumple los criterios la persona",
        ["notEnoughInformation"] = "cuántas respuestas fueron «sin información suficiente»",
        ["paid"] = "si el trabajo fue remunerado",
        ["part"] = "qué parte del examen fue",
        ["peopleSupervised"] = "a cuántas personas se supervisó",
        ["provider"] = "quién la dio",
        ["received"] = "cuándo se recibió la evaluación",
        ["relatedField"] = "si el campo está relacionado",
        ["result"] = "el resultado",
        ["roles"] = "qué función tiene quien evaluó respecto de la persona candidata",
        ["scope"] = "qué alcance tuvo el liderazgo",
        ["signed"] = "cuándo se firmó",
        ["status"] = "en qué situación está la acreditación",
        ["submitted"] = "cuándo se presentó la solicitud correspondiente",
        ["supervised"] = "si el trabajo fue supervisado",
        ["supervisor"] = "quién supervisó el trabajo",
        ["to"] = "el último día",
        ["topics"] = "los temas",
        ["transcript"] = "si el certificado de estudios es oficial",
        ["vetted"] = "de qué asociaciones, y para qué días, tiene aval la persona",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> OfPerson = new Dictionary<string, string>
    {
        ["agreements"] = "qué está firmado",
        ["application/registered"] = "qué día se inscribió la persona candidata",
        ["application/submitted"] = "qué día se presentó la solicitud",
        ["education"] = "nada sobre estudios",
        ["endorsements"] = "qué acreditaciones tiene la persona candidata, y desde cuándo",
        ["examinations"] = "nada sobre exámenes",
        ["families"] = "a cuántas familias se atendió",
        ["memberships"] = "nada sobre membresías",
        ["people"] = "nada sobre otras personas",
        ["providesReflectiveSupervision"] = "si la persona candidata da supervisión reflexiva a otras personas",
        ["references"] = "nada sobre evaluaciones de referencia",
        ["reflectiveSupervision"] = "nada sobre supervisión reflexiva",
        ["residence"] = "dónde vive la persona candidata",
        ["reviews"] = "nada sobre revisiones",
        ["submitted"] = "cuándo se presentó la solicitud",
        ["training"] = "nada sobre capacitación",
        ["work"] = "nada sobre trabajo",
        ["worksIn"] = "dónde trabaja la persona candidata",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Sections = new Dictionary<string, string>
    {
        ["agreements"] = "lo que haya firmado",
        ["education"] = "sus títulos y certificados de estudios",
        ["endorsements"] = "las acreditaciones que tenga",
        ["examinations"] = "los resultados de sus exámenes",
        ["memberships"] = "los recibos de sus membresías",
        ["people"] = "los nombres de quienes supervisan su trabajo o le dan supervisión reflexiva, y qué acreditación tienen",
        ["references"] = "las evaluaciones de referencia que tenga",
        ["reflectiveSupervision"] = "las fechas de su supervisión reflexiva",
        ["reviews"] = "los resultados de las revisiones",
        ["training"] = "sus certificados de capacitación",
        ["work"] = "las fechas de su trabajo",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Of an entry: "si el trabajo fue remunerado".</summary>
    public static bool Knows(string member) => Entries.ContainsKey(member);

    public static string OfEntry(string member) => Entries.GetValueOrDefault(member) ?? $"«{Apart(member)}»";

    /// <summary>Of the candidate: "dónde vive la persona candidata", "si la persona candidata tiene supervisor de programa".</summary>
    public string OfCandidate(string member) =>
        member.StartsWith(CircumstancesPath, StringComparison.Ordinal)
            ? $"si {spanish.Labels.Circumstance(member[CircumstancesPath.Length..], isSo: true)}"
            : OfPerson.GetValueOrDefault(member) ?? $"«{Apart(member)}»";

    private static readonly FrozenDictionary<string, string> Amounts = new Dictionary<string, string>
    {
        ["agreements"] = "acuerdos",
        ["education"] = "estudios",
        ["endorsements"] = "acreditaciones",
        ["examinations"] = "exámenes",
        ["memberships"] = "membresías",
        ["people"] = "personas",
        ["references"] = "evaluaciones de referencia",
        ["reflectiveSupervision"] = "supervisión reflexiva",
        ["reviews"] = "revisiones",
        ["training"] = "capacitación",
        ["work"] = "trabajo",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A section by what there is much of in it.</summary>
    public static string Much(string section) => Amounts.GetValueOrDefault(section) ?? Apart(section);

    /// <summary>A section by what a candidate would send of it: "sus certificados de capacitación".</summary>
    public static string Section(string section) => Sections.GetValueOrDefault(section) ?? Apart(section);

    /// <summary>The name of a member of another version, its words apart.</summary>
    private static string Apart(string member) =>
        string.Concat(
            member.Select(c =>
                char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}"
                : c is '-' or '/' ? " "
                : $"{c}"
            )
        );
}
