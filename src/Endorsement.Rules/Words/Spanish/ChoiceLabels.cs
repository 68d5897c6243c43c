using System.Collections.Frozen;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Closed codes as choices, by the column that offers them.</summary>
internal static class ChoiceLabels
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["credential cda"] = "Child Development Associate (CDA)",
        ["credential associate"] = "título asociado",
        ["credential bachelor"] = "licenciatura",
        ["credential master"] = "maestría",
        ["credential doctorate"] = "doctorado",
        ["credential certificate"] = "certificado",
        ["credential license"] = "licencia profesional",
        ["credential coursework"] = "cursos académicos",
        ["highestDegree none"] = "sin título",
        ["highestDegree associate"] = "título asociado",
        ["highestDegree bachelor"] = "licenciatura",
        ["highestDegree master"] = "maestría",
        ["highestDegree doctorate"] = "doctorado",
        ["transcript none"] = "no entregado",
        ["transcript unofficial"] = "no oficial",
        ["transcript official"] = "oficial",
        ["ages prenatal"] = "antes del nacimiento",
        ["ages infant-toddler"] = "0 a 3 años",
        ["ages early-childhood"] = "3 a 6 años",
        ["scope local"] = "local",
        ["scope regional"] = "regional",
        ["scope state"] = "estatal",
        ["scope national"] = "nacional",
        ["format individual"] = "individual",
        ["format group"] = "grupo",
        ["format peer"] = "pares",
        ["status active"] = "activa",
        ["status emerging"] = "en desarrollo",
        ["status inactive"] = "inactiva",
        ["status removed"] = "retirada",
        ["result failed"] = "no aprobado",
        ["result passed"] = "aprobado",
        ["memberships/kind individual"] = "individual",
        ["memberships/kind organizational"] = "de organización",
        ["exceptions/kind waived"] = "dispensado",
        ["exceptions/kind extended"] = "prorrogado",
        ["attribute relatedField"] = "el campo es afín",
        ["attribute focusSpecific"] = "el título es propio del enfoque",
        ["attribute attested"] = "cualidades del trabajo",
        ["attribute vetted"] = "aprobación",
        ["attribute meetsCriteriaFor"] = "cumple los criterios de",
        ["attribute result"] = "resultado de la revisión",
        ["attribute date"] = "día de la revisión",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Of(string column, string code) => Labels.GetValueOrDefault($"{column} {code}");
}
