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
        plan is { Date: null, IsBeyondLimit: true } ? "There is more in your file than we can plan with. Please ask us."
        : plan.Date is not { } date ? "Not everything that is missing can still be made up for. What can is told below."
        : plan.Remedies.IsEmpty ? "Everything that is asked is met."
        : plan.EarliestDate == date && date > plan.Now.AsOf ? $"If you only wait, everything is met on {DateWords.Day(date)}."
        : PlanText.RestsOn(plan) switch
        {
            PlanRests.OnAnswers when date == plan.Now.AsOf => "Everything may be met already. It depends on your answer to this:",
            PlanRests.OnReview when date == plan.Now.AsOf => "Only a reviewer's decision is still missing:",
            PlanRests.OnDoing when date == plan.Now.AsOf => "Everything is met as soon as this is done:",
            PlanRests.OnDoing => $"Everything can be met on {DateWords.Day(date)}, if this is done:",
            _ when date == plan.Now.AsOf => "Everything can be met at once, if this is done and the answers are what is needed:",
            _ => $"Everything can be met on {DateWords.Day(date)}, if this is done and the answers are what is needed:",
        };

    public string? Earliest(CandidatePlan plan) =>
        plan.Remedies.IsEmpty || plan.EarliestDate is not { } earliest || plan.EarliestDate == plan.Date
            ? null
            : $"If you only wait, everything is met on {DateWords.Day(earliest)}.";

    public string Dates(PlanDates dates)
    {
        var text = $"Renewal is due on {DateWords.Day(dates.Due)} and late from {DateWords.Day(dates.LateFrom)} on.";
        return dates.LastCure > dates.Due
            ? $"{text} Signatures of this cycle are taken until {DateWords.Day(dates.LastCure)}."
            : $"{text} Nothing signed after {DateWords.Day(dates.Due)} counts for this cycle.";
    }

    public string? Earlier(CandidatePlan plan)
    {
        if (plan.EarlierCycles is not [var last, ..])
        {
            return null;
        }

        var text = $"The renewal before this one, due on {DateWords.Day(last.Due)}, is not met in your file.";
        var before = plan.EarlierCycles.Skip(1).Reverse().Select(cycle => DateWords.Year(cycle.To)).ToArray();
        text += before.Length switch
        {
            0 => "",
            1 => $" Nor is the one before it, for {before[0]}.",
            _ => $" Nor are those before it, for {And(before)}.",
        };
        return $"{text} Please talk to us about it first.";
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
            : before is null or { Outcome: Outcome.Met } ? (change.Missing.IsEmpty ? "" : $" ({missing})")
            : (change.Missing.IsEmpty, change.Gained.IsEmpty) switch
            {
                (false, false) => $" (now {missing}; met by then: {gained})",
                (false, true) => $" (now also {missing})",
                (true, false) => $" (met by then: {gained})",
                _ => "",
            };
        return $"{days}: {english.Of(span.Outcome)}{told}";
    }

    public string MoreSpans(int count) =>
        $"and {FigureWords.Count(count, "more change", "more changes")} in the ten years from the day of the question on";

    public PlanStep Question(PlanQuestion question, CandidatePlan plan) => english.Questions.Of(question, plan);

    public string? Nearest(Remedy remedy, CandidatePlan plan) => english.Questions.Nearest(remedy, plan);

    public string Ask(OpenFact open, Finding finding) => _asking.Of(open, finding.Kind);

    public string? Sessions(Remedy remedy, CandidatePlan plan) =>
        new RemedyFacts(remedy, plan).Sessions is { } sessions ? PlannedSessionWords.Of(sessions) : null;

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
