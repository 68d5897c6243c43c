using NodaTime;
using static Endorsement.Rules.Words.Spanish.FigureWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>The frame of a report, in Spanish.</summary>
internal sealed class ReportWords : IReportWords
{
    public string Document(string heading, string candidate) => $"{heading}: {candidate}";

    public string Skip => "Ir al informe";

    public string Kicker(string candidate, LocalDate asOf) => $"{candidate} · al {DateWords.Day(asOf)}";

    public string Heading(string category, Pathway pathway) =>
        pathway switch
        {
            Pathway.Initial => $"{category}: acreditación",
            Pathway.Renewal => $"{category}: renovación",
            Pathway.Reinstatement => $"{category}: restablecimiento",
            Pathway.Emerging => $"{category}: acreditación emergente",
            _ => category,
        };

    public string Lead(int asked, int met) =>
        (asked, met) switch
        {
            (0, _) => "No se pide nada.",
            _ when met == asked => asked == 1 ? "Se cumple el único requisito." : $"Se cumplen los {Count(asked, "requisito")}.",
            (_, 0) => asked == 1
                ? "Todavía no se cumple el único requisito."
                : $"Todavía no se cumple ninguno de los {Count(asked, "requisito")}.",
            _ => $"{(met == 1 ? "Se cumple" : "Se cumplen")} {Figure(met)} de {Count(asked, "requisito")}.",
        };

    public string Part(ReportPart part) =>
        part switch
        {
            ReportPart.ToDo => "Qué hacer",
            ReportPart.Overview => "Requisito por requisito",
            ReportPart.Drawings => "Qué muestra el expediente",
            ReportPart.Years => "Los próximos años",
            ReportPart.Record => "El registro completo",
            ReportPart.Sources => "Dónde están publicadas las reglas",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string MayLabel(Pathway pathway) =>
        pathway == Pathway.Renewal ? "¿Puede renovarse la acreditación?" : "¿Se cumplen los requisitos?";

    public string May(Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => "Sí",
            Outcome.NotMet => "Todavía no",
            Outcome.Unknown => "Todavía no se sabe",
            Outcome.NeedsReview => "Decide una persona revisora",
            Outcome.NotApplicable => "No se pide",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Answer(string missing, Outcome outcome) =>
        outcome switch
        {
            _ when missing.Length > 0 => $"{CodeWords.Capital(missing)}.",
            Outcome.Met => "Se cumple todo lo que se pide.",
            Outcome.NotMet => "Todavía no se cumple algo de lo que se pide.",
            Outcome.Unknown => "No consta que falte nada; el expediente no dice lo suficiente.",
            Outcome.NeedsReview => "Todo lo demás se cumple; lo que queda lo decide una persona revisora.",
            Outcome.NotApplicable => "Esta vez no se pide nada.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string MissingLabel => "¿Qué falta?";

    public string Missing(int notMet, int open) =>
        (notMet, open) switch
        {
            (0, 0) => "Nada",
            (_, 0) => Count(notMet, "requisito"),
            (0, _) => $"{Figure(open)} {(open == 1 ? "pendiente" : "pendientes")}",
            _ => $"{Count(notMet, "requisito")}, {Figure(open)} {(open == 1 ? "pendiente" : "pendientes")}",
        };

    public string AndMore(int count) => $"y {Figure(count)} más, que figuran abajo";

    public string WhenLabel => "¿Para cuándo?";

    public string When(CandidatePlan plan) =>
        plan.Remedies.IsEmpty ? "Hoy"
        : plan.Date is not { } date ? "No puede darse una fecha"
        : date == plan.Now.AsOf
            ? PlanText.RestsOn(plan) switch
            {
                PlanRests.OnAnswers => "Depende de una respuesta",
                PlanRests.OnReview => "En cuanto se decida",
                _ => "En cuanto esté hecho",
            }
        : DateWords.Day(date);

    public string WhenMore(CandidatePlan plan) =>
        plan.Remedies.IsEmpty ? "Se cumple todo lo que se pide."
        : plan is { Date: null, IsBeyondLimit: true } ? "En el expediente hay más de lo que cabe en un plan."
        : plan.Date is not { } date ? "No todo lo que falta puede recuperarse; abajo se dice qué sí."
        : plan.Remedies.All(remedy => remedy.Kind == RemedyKind.Wait) ? $"El tiempo trae lo que falta: hasta el {DateWords.Day(date)}."
        : PlanText.RestsOn(plan) switch
        {
            PlanRests.OnAnswers when date == plan.Now.AsOf =>
                "Puede que todo se cumpla ya; depende de la respuesta a lo que se pregunta abajo.",
            PlanRests.OnReview when date == plan.Now.AsOf => "Solo falta la decisión de una persona revisora.",
            PlanRests.OnDoing when date == plan.Now.AsOf => "Todo se cumple en cuanto esté hecho lo que se dice abajo.",
            PlanRests.OnDoing => $"Todo se cumple el {DateWords.Day(date)} si se hace lo que se dice abajo.",
            _ when date == plan.Now.AsOf =>
                "Todo puede cumplirse enseguida, si se hace lo que se dice abajo y las respuestas son las que hacen falta.",
            _ =>
                $"Todo puede cumplirse el {DateWords.Day(date)}, si se hace lo que se dice abajo y las respuestas son las que hacen falta.",
        };

    public string? StepWhen(Remedy remedy, CandidatePlan plan) =>
        (remedy.Kind, remedy.By) switch
        {
            (RemedyKind.Add, _) when new RemedyFacts(remedy, plan) is { IsMeanwhile: true, MembershipEnds: { } ends } =>
                $"A más tardar el {DateWords.Day(ends)}",
            (not RemedyKind.Wait, { } day) when day <= plan.Now.AsOf => "Ahora",
            (RemedyKind.Wait, { } day) => $"El {DateWords.Day(day)}, sin hacer nada",
            (_, { } day) => $"A más tardar el {DateWords.Day(day)}",
            _ => null,
        };

    public string NothingToDo => "No hay nada que hacer.";

    public string Advice(string title) => $"{title} (recomendación)";

    public string Column(ReportColumnName column) =>
        column switch
        {
            ReportColumnName.Day => "Día",
            ReportColumnName.Days => "Días",
            ReportColumnName.From => "Desde",
            ReportColumnName.To => "Hasta",
            ReportColumnName.Hours => "Horas",
            ReportColumnName.Provider => "Con",
            ReportColumnName.Counts => "¿Cuenta?",
            ReportColumnName.Work => "Trabajo",
            ReportColumnName.DaysCounted => "Días que cuentan",
            ReportColumnName.DaysCut => "Días que no",
            ReportColumnName.Training => "Capacitación",
            ReportColumnName.Topics => "Temas",
            ReportColumnName.Asked => "Se pide",
            ReportColumnName.Counted => "Cuenta",
            ReportColumnName.What => "Qué",
            ReportColumnName.Place => "Lugar",
            ReportColumnName.Rater => "Persona",
            ReportColumnName.Rating => "Evaluación",
            ReportColumnName.Outcome => "Resultado",
            ReportColumnName.Missing => "Qué falta",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string MoreRows(int count) => $"En el expediente hay {Figure(count)} más.";

    public string RecordTitle => "Cada requisito con sus cifras, sus constancias y su fuente";

    public string Source(string? published, int requirements) =>
        published is null
            ? $"(se cita en {Count(requirements, "requisito")})"
            : $"({DateWords.Published(published)}; se cita en {Count(requirements, "requisito")})";

    public string Foot(string rules, string version, string? engine) =>
        engine is null
            ? $"Decidido según {rules}, versión {version}."
            : $"Decidido según {rules}, versión {version}, con Endorsement.Rules {engine}.";

    public string Day(LocalDate day) => DateWords.Day(day);

    public string Day(DocumentedDate date) => DateWords.Day(date);

    public string Hours(ClockHours hours) => HourWords.Number(hours);

    public string Number(long number) => Figure(number);

    private static string Figure(long number) => Whole(number);
}
