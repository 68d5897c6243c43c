using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>The report of a batch, in Spanish.</summary>
internal sealed class BatchWords : IBatchWords
{
    public string Heading(long rows) => $"{Count(rows, "persona candidata", "personas candidatas")} de un vistazo";

    public string Kicker(LocalDate asOf, Pathway pathway) =>
        pathway switch
        {
            Pathway.Initial => $"Primera acreditación · al {DateWords.Day(asOf)}",
            Pathway.Renewal => $"Renovación · al {DateWords.Day(asOf)}",
            Pathway.Emerging => $"Acreditación emergente · al {DateWords.Day(asOf)}",
            Pathway.Reinstatement => $"Restablecimiento · al {DateWords.Day(asOf)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Lead(long rejected) =>
        rejected switch
        {
            0 => "Se leyeron todas las filas. Una misma persona puede contarse en varias categorías.",
            1 => "Una fila no pudo leerse y no se cuenta. Una misma persona puede contarse en varias categorías.",
            _ => $"{Number(rejected)} filas no pudieron leerse y no se cuentan. Una misma persona puede contarse en varias categorías.",
        };

    public string Label(BatchPart part) =>
        part switch
        {
            BatchPart.Met => "Todo se cumple",
            BatchPart.Near => "Falta algo",
            BatchPart.Judged => "En espera de revisión",
            BatchPart.Ending => "Termina pronto",
            _ => Part(part),
        };

    public string MetMore => "Pueden presentar la solicitud, o quedan renovadas.";

    public string NearMore(long one) =>
        one switch
        {
            0 => "Las más cercanas figuran primero.",
            1 => "A una de ellas le falta un solo requisito.",
            _ => $"A {Number(one)} de ellas les falta un solo requisito.",
        };

    public string JudgedMore => "Algún requisito espera una valoración.";

    public string EndingMore(int days) => $"Membresías, avales, evaluaciones y renovaciones en los próximos {Number(days)} días.";

    public string Part(BatchPart part) =>
        part switch
        {
            BatchPart.Near => "A quién le falta poco",
            BatchPart.Missing => "Qué falta más",
            BatchPart.Judged => "Qué espera revisión",
            BatchPart.Ending => "Qué termina pronto",
            BatchPart.Met => "Quién lo cumple todo",
            BatchPart.Categories => "Categoría por categoría",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Caption(BatchPart part) =>
        part switch
        {
            BatchPart.Near => "Personas candidatas a quienes falta algo, primero las más cercanas",
            BatchPart.Missing => "Cuántas veces no se cumple cada requisito",
            BatchPart.Judged => "Personas candidatas de quienes algo espera una valoración",
            BatchPart.Ending => "Qué termina pronto, primero lo más próximo",
            BatchPart.Met => "Personas candidatas que lo cumplen todo",
            BatchPart.Categories => "Resultados por categoría y versión de las reglas",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Column(BatchColumn column) =>
        column switch
        {
            BatchColumn.Candidate => "Persona candidata",
            BatchColumn.Category => "Categoría",
            BatchColumn.Missing => "Requisitos",
            BatchColumn.What => "Qué",
            BatchColumn.Day => "Último día",
            BatchColumn.Ends => "Qué termina",
            BatchColumn.Rules => "Reglas",
            BatchColumn.Met => "Se cumple",
            BatchColumn.NotMet => "No se cumple",
            BatchColumn.NeedsReview => "Requiere revisión",
            BatchColumn.Unknown => "No se sabe",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Nothing(BatchPart part) =>
        part switch
        {
            BatchPart.Near => "A nadie le falta nada.",
            BatchPart.Judged => "Nada espera revisión.",
            BatchPart.Ending => "Nada termina pronto.",
            BatchPart.Met => "Nadie lo cumple todo.",
            _ => "No hay nada que decir.",
        };

    public string AndMore(long count) => $"Y {Number(count)} más.";

    public string Ending(string of, BatchEnding ending) =>
        ending switch
        {
            BatchEnding.Membership => "La membresía de la persona candidata",
            BatchEnding.Vetting => $"El aval de {of}",
            BatchEnding.Rating => $"La evaluación {of}, que entonces será demasiado antigua",
            BatchEnding.Cycle => $"La renovación como {of} vence y no se cumple",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string MissingMost(string title) => $"Lo que falta más veces: {title}";

    public string MissingSeen(int bars) => $"{Count(bars, "barra", "barras")}, una por requisito, primero el que falta más veces.";

    public string MissingSaid(string title, long rows) => $"«{title}» no se cumple {(rows == 1 ? "una vez" : $"{Number(rows)} veces")}.";

    public string Foot(ImmutableArray<string> rulesets) =>
        rulesets.IsEmpty ? "No decidió ninguna versión de las reglas." : $"Decidido según {CodeWords.And(rulesets)}.";

    private static string Count(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static string Number(long number) => FigureWords.Whole(number);
}
