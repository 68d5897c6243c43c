using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>What to do, in Spanish: by its name, with its date, and never more than is needed.</summary>
/// <param name="spanish">Its other parts.</param>
internal sealed class PlanWords(SpanishLanguage spanish) : IPlanWords
{
    private const int MostTitles = 3;

    private readonly RemedyWords _remedies = new(spanish);
    private readonly AskingWords _asking = new(spanish);

    public string TimelineHeading => "Si nada cambia:";

    public string Supposed(Sequence<string> names) => $"Supuesto, con entradas de {And(names)}: no es una decisión";

    public string Date(CandidatePlan plan) =>
        plan is { Date: null, IsBeyondLimit: true } ? "En su expediente hay más de lo que cabe en un plan. Consúltenos, por favor."
        : plan.Date is not { } date ? "No todo lo que falta puede recuperarse ya. Abajo se dice qué sí."
        : plan.Remedies.IsEmpty ? "Se cumple todo lo que se pide."
        : plan.EarliestDate == date && date > plan.Now.AsOf ? $"Con solo esperar, todo se cumple el {DateWords.Day(date)}."
        : PlanText.RestsOn(plan) switch
        {
            PlanRests.OnAnswers when date == plan.Now.AsOf => "Puede que todo se cumpla ya. Depende de su respuesta a esto:",
            PlanRests.OnReview when date == plan.Now.AsOf => "Solo falta la decisión de una persona revisora:",
            PlanRests.OnDoing when date == plan.Now.AsOf => "Todo se cumple en cuanto esté hecho esto:",
            PlanRests.OnDoing => $"Todo puede cumplirse el {DateWords.Day(date)}, si se hace esto:",
            _ when date == plan.Now.AsOf => "Todo puede cumplirse enseguida, si se hace esto y las respuestas son las que hacen falta:",
            _ => $"Todo puede cumplirse el {DateWords.Day(date)}, si se hace esto y las respuestas son las que hacen falta:",
        };

    public string? Earliest(CandidatePlan plan) =>
        plan.Remedies.IsEmpty || plan.EarliestDate is not { } earliest || plan.EarliestDate == plan.Date
            ? null
            : $"Con solo esperar, todo se cumple el {DateWords.Day(earliest)}.";

    public string Dates(PlanDates dates)
    {
        var text = $"La renovación vence el {DateWords.Day(dates.Due)} y es tardía desde el {DateWords.Day(dates.LateFrom)}.";
        return dates.LastCure > dates.Due
            ? $"{text} Las firmas de este ciclo se aceptan hasta el {DateWords.Day(dates.LastCure)}."
            : $"{text} Nada que se firme después del {DateWords.Day(dates.Due)} cuenta para este ciclo.";
    }

    public string? Earlier(CandidatePlan plan)
    {
        if (plan.EarlierCycles is not [var last, ..])
        {
            return null;
        }

        var text = $"La renovación anterior, que vencía el {DateWords.Day(last.Due)}, no se cumple según su expediente.";
        var before = plan.EarlierCycles.Skip(1).Reverse().Select(cycle => DateWords.Year(cycle.To)).ToArray();
        text += before.Length switch
        {
            0 => "",
            1 => $" Tampoco se cumple la anterior a ella, de {before[0]}.",
            _ => $" Tampoco se cumplen las anteriores a ella, de {And(before)}.",
        };
        return $"{text} Consúltenos primero sobre ella, por favor.";
    }

    public string Span(TimelineSpan span, TimelineSpan? before, bool isLast, CandidatePlan plan)
    {
        var days =
            isLast ? $"desde el {DateWords.Day(span.From)}"
            : before is null ? $"hasta el {DateWords.Day(span.To)}"
            : span.From == span.To ? $"el {DateWords.Day(span.From)}"
            : $"del {DateWords.Days(span.From, span.To)}";
        var change = SpanChange.Of(span, before, plan);
        var missing = Titles(change.Missing);
        var gained = Titles(change.Gained);
        var told =
            span.Outcome == Outcome.Met ? ""
            : before is null or { Outcome: Outcome.Met } ? (change.Missing.IsEmpty ? "" : $" ({missing})")
            : (change.Missing.IsEmpty, change.Gained.IsEmpty) switch
            {
                (false, false) => $" (ahora {missing}; para entonces se cumple: {gained})",
                (false, true) => $" (ahora también {missing})",
                (true, false) => $" (para entonces se cumple: {gained})",
                _ => "",
            };
        return $"{days}: {spanish.Of(span.Outcome)}{told}";
    }

    public string MoreSpans(int count) =>
        $"y {FigureWords.Count(count, "cambio más", "cambios más")} en los diez años a partir del día de la consulta";

    public PlanStep Question(PlanQuestion question, CandidatePlan plan) => spanish.Questions.Of(question, plan);

    public string? Nearest(Remedy remedy, CandidatePlan plan) => spanish.Questions.Nearest(remedy, plan);

    public string Ask(OpenFact open, Finding finding) => _asking.Of(open, finding.Kind);

    public string? Sessions(Remedy remedy, CandidatePlan plan) =>
        new RemedyFacts(remedy, plan).Sessions is { } sessions ? PlannedSessionWords.Of(sessions) : null;

    public PlanStep Remedy(Remedy remedy, CandidatePlan plan, StepBefore behind)
    {
        var text = _remedies.Of(new RemedyFacts(remedy, plan));
        return behind switch
        {
            StepBefore.Question => new("Si no:", SpokenWords.Lower(text)),
            StepBefore.OpenFact => new("Si con eso no se resuelve:", SpokenWords.Lower(text)),
            _ => new(null, text),
        };
    }

    private string Titles(IReadOnlyCollection<string> titles) =>
        titles.Count <= MostTitles
            ? And(titles.Select(Said))
            : And([.. titles.Take(MostTitles - 1).Select(Said), $"{titles.Count - MostTitles + 1} más"]);

    private string Said(string title) => SpokenWords.Title(spanish.Labels.Title(title));
}
