using NodaTime;
using static Endorsement.Rules.Words.Spanish.FigureWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>The drawings of a report, in Spanish.</summary>
/// <param name="spanish">The language.</param>
internal sealed class DrawingWords(SpanishLanguage spanish) : IDrawingWords
{
    public string DataTitle => "Los datos";

    public string Mark(ReportMark mark) =>
        mark switch
        {
            ReportMark.Counts => "cuenta",
            ReportMark.CountsNot => "no cuenta",
            ReportMark.Planned => "previsto",
            ReportMark.Window => "mejor período",
            ReportMark.LeastSpan => "duración mínima",
            ReportMark.DropsOut => "cuenta ahora, y habrá quedado fuera del período",
            ReportMark.Asked => "se pide",
            ReportMark.CutOff => "no se toma",
            ReportMark.AsOf => "fecha de corte",
            ReportMark.Fills => "ocupa el lugar",
            ReportMark.Competes => "podría ocuparlo, y hace falta en otro",
            ReportMark.PlanDate => "todo cumplido, si se hace el plan",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Axis(LocalDate day, bool withMonth) =>
        withMonth ? $"{DateWords.MonthAlone(day)[..3]} {DateWords.Year(day)}" : DateWords.Year(day);

    public string Hours(ClockHours hours) => HourWords.Hours(HourWords.Number(hours));

    public string Sessions(Finding finding) =>
        (finding.Outcome, finding.Actual[Figures.Hours], finding.Required[Figures.Hours]) switch
        {
            (Outcome.Met, _, { } asked) => $"Constan las {Hours(asked)} de supervisión reflexiva",
            (Outcome.Met, _, _) => "Consta la supervisión reflexiva que se pide",
            (Outcome.NotMet, { } held, { } asked) when held.Minutes < asked.Minutes =>
                $"Cuentan {Hours(held)} de supervisión reflexiva; se piden {Hours(asked)}",
            (Outcome.NotMet, _, _) when finding.Reason == SupervisionReasons.SpanShort =>
                "Las horas de supervisión reflexiva están demasiado juntas en el tiempo",
            (Outcome.NotMet, _, _) when finding.Reason == SupervisionReasons.MonthShort =>
                "Las horas de supervisión reflexiva bastan, pero en un período hay demasiado pocas",
            (Outcome.NotMet, _, _) when finding.Reason == SupervisionReasons.Concentration =>
                "Las horas de supervisión reflexiva bastan, pero demasiado pocas son con una misma persona",
            (Outcome.NotMet, _, _) => "Las horas de supervisión reflexiva bastan, pero falta una parte de ellas",
            _ => "Está pendiente si la supervisión reflexiva basta",
        };

    public string SessionsSeen(int counted, int aside, int planned) =>
        planned == 0
            ? $"Una línea de tiempo con {Count(counted, "sesión que cuenta", "sesiones que cuentan")} y {spanish.Report.Number(aside)} que no, y una línea ascendente de las horas que cuentan."
            : $"Una línea de tiempo con {Count(counted, "sesión que cuenta", "sesiones que cuentan")}, {spanish.Report.Number(aside)} que no y {spanish.Report.Number(planned)} previstas, y líneas ascendentes de las horas.";

    public string DropsOut(int sessions, ClockHours hours, LocalDate lastDay) =>
        $"{Count(sessions, "sesión", "sesiones")} con {Hours(hours)} {(sessions == 1 ? "habrá" : "habrán")} quedado fuera del período para entonces; la primera cuenta hasta el {DateWords.Day(lastDay)}.";

    public string PlannedHours(ClockHours hours, LocalDate last) => $"El plan aporta {Hours(hours)} hasta el {DateWords.Day(last)}.";

    public string SessionsData => "Cada sesión de supervisión reflexiva, y si cuenta";

    public string InFull => "sí";

    public string InPart(ClockHours hours) => $"en parte: {Hours(hours)}";

    public string InPart(long days) => $"en parte: {Days(days)}";

    public string Work(Finding finding) =>
        (finding.Outcome, finding.Required[Figures.Period], finding.Shortfall[Figures.Days]) switch
        {
            (Outcome.Met, { } period, _) => $"El trabajo que cuenta alcanza {FigureWords.Of(period)}",
            (Outcome.Met, _, _) => "Hay bastante trabajo que cuenta",
            (Outcome.NotMet, { } period, { } missing) =>
                $"Al trabajo que cuenta le {(missing == 1 ? "falta" : "faltan")} {Days(missing)} para {FigureWords.Of(period)}",
            (Outcome.NotMet, _, _) => "El trabajo que cuenta todavía no basta",
            _ => "Está pendiente si el trabajo basta",
        };

    public string WorkSeen(int counted, int aside) =>
        $"Una línea de tiempo con {Count(counted, "período de trabajo que cuenta", "períodos de trabajo que cuentan")} y {spanish.Report.Number(aside)} que no; debajo, todo lo que cuenta junto.";

    public string WorkData => "Cada período de trabajo, y qué cuenta de él";

    public string Spell(WorkEntry entry)
    {
        var done = entry.Activity is { IsEmpty: false } activity ? Capital(spanish.Labels.And(CodeKind.Activities, activity)) : "Trabajo";
        return $"{done} ({entry.Id})";
    }

    public string Together => "En conjunto";

    public string DaysOf(long days, long asked) => days < asked ? $"{spanish.Report.Number(days)} de {Days(asked)}" : Days(days);

    public string Training(Finding finding) =>
        (finding.Outcome, finding.Actual[Figures.Hours], finding.Required[Figures.Hours]) switch
        {
            (Outcome.Met, _, { } asked) => $"Constan las {Hours(asked)} de capacitación",
            (Outcome.Met, _, _) => "Consta la capacitación que se pide",
            (Outcome.NotMet, { } held, { } asked) when held.Minutes < asked.Minutes =>
                $"Cuentan {Hours(held)} de capacitación; se piden {Hours(asked)}",
            (Outcome.NotMet, _, _) => "Las horas de capacitación bastan, pero falta una parte de ellas",
            _ => "Está pendiente si la capacitación basta",
        };

    public string TrainingSeen(int rows) => $"{Count(rows, "barra")} de horas, cada una con una marca en lo que se pide de ella.";

    public string TrainingData => "Cada capacitación, y si cuenta";

    public string AllTraining => "Toda la capacitación";

    public string Minimum(string id, Finding finding) => $"De ella, {spanish.Labels.Minimum(id, finding)}";

    public string Cap(Sequence<string> kinds) => $"De {spanish.Labels.Or(CodeKind.As, kinds)}, que solo cuenta hasta un tope";

    public string Of(ClockHours hours, ClockHours asked) =>
        hours.Minutes < asked.Minutes
            ? $"{HourWords.Number(hours)} de {Hours(asked)}"
            : $"{Hours(hours)}, {HourWords.Verb(HourWords.Number(asked), "se pide", "se piden")} {HourWords.Number(asked)}";

    public string CountedOf(ClockHours counted, ClockHours submitted) =>
        $"{HourWords.Verb(HourWords.Number(counted), "cuenta", "cuentan")} {HourWords.Number(counted)} de {Hours(submitted)}";

    public string Topics(Sequence<string> topics) => topics.IsEmpty ? "" : spanish.Labels.And(CodeKind.Topics, topics);

    public string People(Finding finding, int filled, int asked) =>
        filled == asked
            ? asked == 1
                ? "Consta la referencia que se pide"
                : $"Constan las {Count(asked, "referencia")}, cada una de otra persona"
            : filled == 0
                ? $"Todavía no consta ninguna de {Count(asked, "referencia")}"
                : $"{(filled == 1 ? "Consta" : "Constan")} {spanish.Report.Number(filled)} de {Count(asked, "referencia")}";

    public string PeopleSeen(int filled, int blocked) =>
        blocked == 0
            ? $"Lugares a la izquierda, personas a la derecha, y una línea por {Count(filled, "lugar ocupado", "lugares ocupados")}."
            : $"Lugares a la izquierda, personas a la derecha, una línea por {Count(filled, "lugar ocupado", "lugares ocupados")}, y líneas discontinuas hacia quienes podrían ocupar {Count(blocked, "lugar que queda libre", "lugares que no pueden ocuparse todos")}.";

    public string PeopleData => "Cada referencia, y qué lugar ocupa";

    public string Place(string slot, Finding finding) => Capital(spanish.Labels.Place(slot, finding.Id));

    public string FurtherPlace(int number) => $"Referencia {spanish.Report.Number(number)}";

    public string Nobody => "todavía nadie";

    public string Years(CandidatePlan plan) =>
        plan.EarliestDate is { } earliest
            ? earliest == plan.Now.AsOf
                ? "Lo que hoy se cumple no sigue cumpliéndose por sí solo"
                : $"Si nada cambia, todo se cumple el {DateWords.Day(earliest)}"
            : "Si nada cambia, no se cumple en diez años";

    public string YearsSeen(int spans) =>
        $"Los diez años a partir de ahora en {Count(spans, "tramo")}, con una fila por cada requisito que no se cumple todo el tiempo.";

    public string YearsData => "Qué resulta cada día de los próximos diez años";

    public string Everything => "Todo lo que se pide";

    private string Days(long days) => $"{spanish.Report.Number(days)} {(days == 1 ? "día" : "días")}";

    private static string Capital(string text) => CodeWords.Capital(text);
}
