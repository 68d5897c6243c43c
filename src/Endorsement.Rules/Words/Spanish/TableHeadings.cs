using System.Collections.Frozen;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>What the tables of a candidate are called where they are asked for, and what belongs into them.</summary>
internal static class TableHeadings
{
    private static readonly FrozenDictionary<string, HeadingAndHelp> Words = new Dictionary<string, HeadingAndHelp>
    {
        [""] = new("Solicitante", "Una fila por persona. El identificador es aquel con el que se guarda el expediente."),
        ["education"] = new("Estudios", "Títulos, certificados, licencias y cursos: una fila para cada uno."),
        ["work"] = new("Trabajo", "Una fila por cada empleo, práctica o voluntariado. Una función nueva es una fila nueva."),
        ["work/leave"] = new(
            "Permisos",
            "Días de un empleo que no cuentan, como un permiso parental: una fila para cada uno. Nombre el empleo por su empleador, o por el identificador que le dio en la hoja Trabajo."
        ),
        ["training"] = new("Capacitación", "Una fila por cada capacitación, recibida o impartida."),
        ["reflectiveSupervision"] = new(
            "Supervisión reflexiva",
            "Supervisión reflexiva que recibió la persona solicitante. Una fila por sesión; o una fila por un bloque de sesiones, con su primer y su último día y todas sus horas."
        ),
        ["people"] = new(
            "Personas",
            "Todas las personas que nombran las otras hojas: quienes supervisan, dan supervisión reflexiva o evalúan. Una fila para cada una."
        ),
        ["people/endorsements"] = new(
            "Acreditaciones de personas",
            "Qué acreditaciones tienen las personas de la hoja Personas: una fila para cada una."
        ),
        ["people/vetted"] = new("Aprobación de personas", "Qué asociación aprobó a alguien de la hoja Personas como proveedor, y cuándo."),
        ["references"] = new("Referencias", "Evaluaciones de referencia recibidas: una fila para cada una."),
        ["memberships"] = new("Membresías", "Membresías de la persona solicitante: una fila por período."),
        ["agreements"] = new("Acuerdos", "Declaraciones que firmó la persona solicitante: una fila para cada una."),
        ["examinations"] = new("Exámenes", "Exámenes, o partes de uno: una fila para cada uno."),
        ["reviews"] = new(
            "Revisiones",
            "Lo que decidieron quienes revisan, sobre todo la revisión del portafolio: una fila para cada una."
        ),
        ["endorsements"] = new("Acreditaciones", "Acreditaciones que la persona solicitante tiene o tuvo: una fila para cada una."),
        ["judgements"] = new("Decisiones", "Lo que alguien que revisa decidió de un registro: una fila para cada una. Vale la última."),
        ["exceptions"] = new("Excepciones", "Dispensas y prórrogas que concedió la asociación: una fila para cada una."),
        ["payments"] = new("Pagos", "Lo que se pagó: una fila por concepto."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static HeadingAndHelp? Of(string path) => Words.GetValueOrDefault(path);
}
