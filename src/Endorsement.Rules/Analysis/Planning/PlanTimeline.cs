using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>What is found of a file as it is on every day of ten years (S57).</summary>
/// <remarks>
/// Every day is asked; a requirement is decided on those days on which it may change alone (<see cref="DaysOfChange"/>), and keeps its outcome between them.
/// </remarks>
internal static class PlanTimeline
{
    public const int Years = 10;

    public static LocalDate LastDay(LocalDate asOf) => LocalDate.Min(asOf.PlusYears(Years), new LocalDate(DocumentedDate.MaxYear, 12, 31));

    public static Sequence<TimelineSpan> Of(CandidateFile file, Question question, LocalDate last)
    {
        var spans = new List<TimelineSpan>();
        Outcome[] each = [],
            before = [];
        DayDecided? open = null;
        var due = new DaysOfChange(file.Candidate, question.AsOf, last);
        var from = question.AsOf;
        for (var day = question.AsOf; day <= last; day = day.PlusDays(1))
        {
            var decided = file.DecideEach(question with { AsOf = day }, ref each, due);
            if (decided == open && (decided is null || Told(each, decided).SequenceEqual(Told(before, decided))))
            {
                continue;
            }

            Close(spans, open, from, day.PlusDays(-1), before);
            (open, from) = (decided, day);
            before = [.. each];
        }

        Close(spans, open, from, last, before);
        return spans.ToSequence();
    }

    public static Outcome? OutcomeOf(in DayDecided decided, ReadOnlySpan<Outcome> each, string requirement)
    {
        var all = decided.Plan.Requirements;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Plan.Requirement.Id == requirement)
            {
                return each[i];
            }
        }

        return null;
    }

    private static ReadOnlySpan<Outcome> Told(Outcome[] each, in DayDecided? decided) =>
        each.AsSpan(0, decided?.Plan.Requirements.Length ?? 0);

    private static void Close(List<TimelineSpan> spans, DayDecided? open, LocalDate from, LocalDate to, Outcome[] each)
    {
        if (open is not { } decided)
        {
            return;
        }

        var outcomes = new List<RequirementOutcome>();
        for (var i = 0; i < decided.Plan.Requirements.Length; i++)
        {
            if (decided.Plan.Requirements[i].Plan.Counts)
            {
                outcomes.Add(new RequirementOutcome(decided.Plan.Requirements[i].Plan.Requirement.Id, each[i]));
            }
        }

        spans.Add(new TimelineSpan(from, to, decided.Outcome, decided.Ruleset.Key, outcomes.ToSequence()));
    }
}
