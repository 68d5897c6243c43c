using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Spreadsheets.Words.Spanish;

/// <summary>Workbooks of results in Spanish.</summary>
internal sealed class SpanishResultWords : IResultWords
{
    public static SpanishResultWords Instance { get; } = new();

    public string People => "Personas";

    public string Requirements => "Requisitos";

    public string Open => "Por decidir o aportar";

    public string Expires => "Vencimientos";

    public string Candidate => "Solicitante";

    public string Name => "Nombre";

    public string Category => "Categoría";

    public string Pathway => "Vía";

    public string AsOf => "A la fecha";

    public string Ruleset => "Reglas";

    public string Requirement => "Requisito";

    public string Id => "Identificador";

    public string Outcome => "Resultado";

    public string NearlyThere => "Casi cumplido";

    public string OnlyOneMissing => "Solo falta este";

    public string Figure => "Cifra";

    public string Asked => "Se pide";

    public string Has => "Tiene";

    public string Missing => "Falta";

    public string AllMissing => "Todo lo que falta";

    public string Why => "Por qué";

    public string Level => "Nivel";

    public string Entry => "Identificador de la entrada";

    public string What => "Qué falta";

    public string Who => "Quién lo resuelve";

    public string Day => "Último día";

    public string Ends => "Qué termina";

    public string Yes => "sí";

    public string PathwayOf(string pathway) =>
        pathway switch
        {
            "initial" => "primera acreditación",
            "renewal" => "renovación",
            "emerging" => "emergente",
            "reinstatement" => "rehabilitación",
            _ => pathway,
        };

    public string FigureOf(string figure, string? minimum) => Unit(figure, minimum, isOne: false);

    public string Amount(decimal number, string figure, string? minimum) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:0.##} {Unit(figure, minimum, number == 1)}");

    public string Apart(Period span) =>
        $"{string.Join(" y ", new[] { Part(span.Years, "año", "años"), Part(span.Months, "mes", "meses"), Part(span.Weeks, "semana", "semanas"), Part(span.Days, "día", "días") }.OfType<string>())} entre la primera sesión y la última";

    private static string? Part(int count, string one, string many) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Unit(string figure, string? minimum, bool isOne) =>
        figure switch
        {
            "hours" => isOne ? "hora" : "horas",
            "everyMonth" => $"{(isOne ? "hora" : "horas")} en un mes",
            "everyYear" => $"{(isOne ? "hora" : "horas")} en un año",
            "uncappedHours" => $"{(isOne ? "hora" : "horas")} de una clase de la que cuenta más",
            "days" => isOne ? "día" : "días",
            "count" => isOne ? "evaluación" : "evaluaciones",
            "parts" => isOne ? "parte" : "partes",
            "areas" => isOne ? "área" : "áreas",
            _ when figure == "families" || figure.StartsWith("families:", StringComparison.Ordinal) => isOne ? "familia" : "familias",
            _ when minimum is not null => $"{(isOne ? "hora" : "horas")} {minimum}",
            _ => figure.Replace('-', ' '),
        };

    public string MembershipEnds => "Termina la membresía";

    public string EndorsementEnds => "Termina la acreditación";

    public string ExceptionEnds => "Termina una excepción";

    public string ExtensionEnds => "Termina una prórroga";

    public string RenewalDue => "Vence la renovación";

    public string LateUntil => "Se puede renovar con retraso hasta";

    public string MetUntil => "Todo se cumple hasta";

    public string NoAnswer => "no hay reglas vigentes";

    public string OutcomeOf(Outcome outcome, Language language) =>
        outcome switch
        {
            Rules.Outcome.Met => $"✓ {language.Of(outcome)}",
            Rules.Outcome.NotMet => $"✗ {language.Of(outcome)}",
            Rules.Outcome.NotApplicable => $"– {language.Of(outcome)}",
            _ => $"? {language.Of(outcome)}",
        };

    public string LevelOf(string level) =>
        level switch
        {
            "required" => "obligatorio",
            "recommended" => "recomendado",
            "administrative" => "informativo",
            _ => level,
        };

    public string WhoOf(string who) =>
        who switch
        {
            "candidate" => "la persona solicitante",
            "reviewer" => "quien revisa",
            "association" => "la asociación",
            _ => who,
        };

    public Said NotResults(int line, string why) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"la línea {line} no es un resultado de evaluate ni de batch: {why}"),
            "exporte lo que escribieron `endorse evaluate --format json` o `endorse batch`"
        );

    public Said TooManyRows(int most) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"hay más de {most} filas para una hoja"),
            "escriba .csv, o exporte a menos personas"
        );
}
