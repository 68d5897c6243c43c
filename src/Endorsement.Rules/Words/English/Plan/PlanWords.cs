using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>What to do, in English: by its name, with its date, and never more than is needed.</summary>
/// <param name="english">Its other parts.</param>
internal sealed class PlanWords(EnglishLanguage english) : IPlanWords
{
    private const int MostTitles = 3;

    private readonly RemedyWords _remedies = new(english);
    private readonly AskingWords _asking = new(english);

    public string TimelineHeading => "If nothing changes:";

    public string Supposed(Sequence<string> names) => $"What if, with entries from {And(names)}: not a decision";

    public string Date(CandidatePlan plan) =>
        plan.Date is not { } date ? "Not everything that is missing can still be made up for. What can is told below."
        : plan.Remedies.IsEmpty ? "Everything that is asked is met."
        : plan.EarliestDate == date && date > plan.Now.AsOf ? $"If you only wait, everything is met on {DateWords.Day(date)}."
        : date == plan.Now.AsOf ? "Everything is met as soon as this is done:"
        : $"Everything can be met on {DateWords.Day(date)}, if this is done:";

    public string? Earliest(CandidatePlan plan) =>
        plan.Remedies.IsEmpty || plan.EarliestDate is not { } earliest || plan.EarliestDate == plan.Date
            ? null
            : $"If you only wait, everything is met on {DateWords.Day(earliest)}.";

    public string Dates(PlanDates dates)
    {
        var text = dates.CanBeMet is { } day ? $"It can be met on {DateWords.Day(day)}. " : "";
        text += $"Renewal is due on {DateWords.Day(dates.Due)} and late from {DateWords.Day(dates.LateFrom)} on.";
        return dates.LastCure > dates.Due
            ? $"{text} Signatures of this cycle are taken until {DateWords.Day(dates.LastCure)}."
            : $"{text} Nothing signed after that day counts for this cycle.";
    }

    public string Span(TimelineSpan span, TimelineSpan? before, bool isLast, CandidatePlan plan)
    {
        var days =
            isLast ? $"from {DateWords.Day(span.From)} on"
            : before is null ? $"until {DateWords.Day(span.To)}"
            : $"from {DateWords.Days(span.From, span.To)}";
        var change = SpanChange.Of(span, before, plan);
        var missing = Titles(change.Missing);
        var gained = Titles(change.Gained);
        var told =
            span.Outcome == Outcome.Met ? ""
            : before is null ? (change.Missing.IsEmpty ? "" : $" ({missing})")
            : (change.Missing.IsEmpty, change.Gained.IsEmpty) switch
            {
                (false, false) => $" (now also {missing}; no longer {gained})",
                (false, true) => $" (now also {missing})",
                (true, false) => $" (no longer {gained})",
                _ => "",
            };
        return $"{days}: {english.Of(span.Outcome)}{told}";
    }

    public string MoreSpans(int count) =>
        $"and {FigureWords.Count(count, "more change", "more changes")} in the ten years from the day of the question on";

    public PlanStep Question(PlanQuestion question, CandidatePlan plan) => english.Questions.Of(question, plan);

    public string? Nearest(Remedy remedy, CandidatePlan plan) => english.Questions.Nearest(remedy, plan);

    public string Ask(OpenFact open, Finding finding) => _asking.Of(open, finding.Kind);

    public PlanStep Remedy(Remedy remedy, CandidatePlan plan, StepBefore behind)
    {
        var text = _remedies.Of(new RemedyFacts(remedy, plan));
        return behind switch
        {
            StepBefore.Question => new("If not:", SpokenWords.Lower(text)),
            StepBefore.OpenFact => new("If that does not settle it:", SpokenWords.Lower(text)),
            _ => new(null, text),
        };
    }

    private static string Titles(IReadOnlyCollection<string> titles) =>
        titles.Count <= MostTitles
            ? And(titles.Select(SpokenWords.Title))
            : And([.. titles.Take(MostTitles - 1).Select(SpokenWords.Title), $"{titles.Count - MostTitles + 1} more"]);
}
