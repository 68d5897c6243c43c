using Endorsement.Rules.Findings;
using NodaTime;
using static Endorsement.Rules.Words.Spanish.AmountWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>What may have been and is not in the file, as a question, and what in the file misses by little.</summary>
/// <param name="spanish">The language.</param>
internal sealed class QuestionWords(SpanishLanguage spanish)
{
    /// <summary>The minutes of one session: fewer are not told as several.</summary>
    private const long OneSession = 60;

    /// <summary>"Si recibió supervisión reflexiva entre el … y el … que no figura en su expediente: envíenos las fechas. Bastan cinco horas con una persona calificada."</summary>
    public PlanStep Of(PlanQuestion question, CandidatePlan plan)
    {
        var leaf = Leaf(question, plan);
        var days = question.From is { } from ? SpokenWords.During(from, question.To) : $"antes del {DateWords.Day(question.To)}";
        return leaf?.Kind switch
        {
            "supervision" => new(
                $"Si recibió supervisión reflexiva {days} que no figura en su expediente:",
                $"envíenos las fechas. {Enough(question, leaf, "con una persona calificada")}".TrimEnd()
            ),
            "training" => new(
                $"Si recibió capacitación{On(question, leaf)} {days} que no figura en su expediente:",
                $"envíenos el certificado. {Enough(question, leaf, "")}".TrimEnd()
            ),
            _ => new($"Si hizo otro trabajo de esta clase {days} que no figura en su expediente:", "envíenos las fechas."),
        };
    }

    /// <summary>"La sesión del 6 de junio de 2018 queda fuera de los días que cuentan por nueve días."</summary>
    public string? Nearest(Remedy remedy, CandidatePlan plan) =>
        remedy.Nearest is not { } near ? null
        : near.Reason == SetAsideReason.OutsideCycle
            ? $"{Entry(near.Entry, plan)} queda fuera del ciclo de renovación por {SpokenWords.Days(near.Days)}."
        : $"{Entry(near.Entry, plan)} queda fuera de los días que cuentan por {SpokenWords.Days(near.Days)}.";

    private bool TellsIds => spanish.Names.File?.TellsIds != false;

    /// <summary>An entry of the file as the subject of a sentence.</summary>
    private string Entry(string entry, CandidatePlan plan) =>
        plan.Candidate.ReflectiveSupervision?.FirstOrDefault(session => session.Id == entry) is { } session
            ? Dated("La sesión", session.Date ?? session.From, entry)
        : plan.Candidate.Training?.FirstOrDefault(training => training.Id == entry) is { } training
            ? training.Title is { Length: > 0 } title ? Dated($"«{title}»,", training.Date ?? training.From, null)
                : Dated("La capacitación", training.Date ?? training.From, entry)
        : plan.Candidate.Agreements?.FirstOrDefault(agreement => agreement.Id == entry) is { } agreement
            ? Dated("La firma", agreement.Signed, null)
        : TellsIds ? $"La entrada {entry}"
        : "Una entrada de su expediente";

    private string Dated(string what, DocumentedDate? date, string? id) =>
        date is { } day ? $"{what} {CodeWords.Of(DateWords.The(day))}{(what.EndsWith(',') ? "," : "")}"
        : id is null ? what.TrimEnd(',')
        : TellsIds ? $"{what} ({id})"
        : what;

    private static Finding? Leaf(PlanQuestion question, CandidatePlan plan) =>
        plan.Now.Requirements.SelectMany(Parts).FirstOrDefault(finding => finding.Id == question.RequirementId);

    private static IEnumerable<Finding> Parts(Finding finding) => finding.Requirements.SelectMany(Parts).Prepend(finding);

    /// <summary>What would have been enough: "Bastan cinco horas con una persona calificada."</summary>
    private string Enough(PlanQuestion question, Finding leaf, string with)
    {
        var behind = with.Length == 0 ? "" : $" {with}";
        var parts = Minimums(question.Missing);
        if (question.Missing[Figures.Hours] is { } hours && hours.Minutes > MostOf(parts))
        {
            var ofThem = parts.Length == 0 ? "" : $", de ellas {spanish.Minimums.Each(leaf, parts)}";
            var late = Last(question, leaf) is { } day
                ? $", {(hours.Minutes > OneSession ? "la última" : "si es")} el {DateWords.Day(day)} o después"
                : "";
            return $"{SpokenWords.Verb(hours, "Basta", "Bastan")} {SpokenWords.Hours(hours)}{behind}{ofThem}{late}.";
        }

        if (parts is [{ Value: FigureValue.Hours only }])
        {
            var what = On(question, leaf).Length > 0 && leaf.Kind == "training" ? "" : $" {spanish.Labels.Minimum(parts[0].Name, leaf)}";
            return $"{SpokenWords.Verb(only.Amount, "Basta", "Bastan")} {SpokenWords.Hours(only.Amount)}{what}{behind}.";
        }

        if (parts.Length > 1)
        {
            return $"Bastan{behind}: {spanish.Minimums.Several(leaf, parts)}.";
        }

        return parts.Length == 0 && Last(question, leaf) is { } last ? $"Basta una sesión el {DateWords.Day(last)} o después." : "";
    }

    /// <summary>The day that the last session must reach, where the sessions lie too near to one another.</summary>
    private static LocalDate? Last(PlanQuestion question, Finding leaf) =>
        question.Missing.Find(Figures.Span) is not null
        && leaf.Actual[Figures.Window] is { } window
        && leaf.Required[Figures.MinSpan] is { } span
            ? CountedWindow.End(window.Start, span)
            : null;

    /// <summary>Of training that must be on one thing alone: " sobre diversidad, equidad e inclusión".</summary>
    private string On(PlanQuestion question, Finding leaf) =>
        question.Missing.Find(Figures.Hours) is null && Minimums(question.Missing) is [var only]
            ? $" {spanish.Labels.Minimum(only.Name, leaf)}"
            : "";

    private static Figure[] Minimums(FigureList missing) =>
        [
            .. missing.Where(f =>
                f.Value is FigureValue.Hours && !f.Is(Figures.Hours) && !f.Is(Figures.EveryMonth) && !f.Is(Figures.EveryYear)
            ),
        ];
}
