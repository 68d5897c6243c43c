using System.Globalization;

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

    public string Entry => "Registro";

    public string What => "Qué falta";

    public string Who => "Quién lo resuelve";

    public string Day => "Último día";

    public string Yes => "sí";

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
