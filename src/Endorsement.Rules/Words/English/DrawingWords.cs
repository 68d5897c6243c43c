using NodaTime;
using static Endorsement.Rules.Words.English.FigureWords;

namespace Endorsement.Rules.Words.English;

/// <summary>The drawings of a report, in English.</summary>
/// <param name="english">The language.</param>
internal sealed class DrawingWords(EnglishLanguage english) : IDrawingWords
{
    public string DataTitle => "The data";

    public string Mark(ReportMark mark) =>
        mark switch
        {
            ReportMark.Counts => "counts",
            ReportMark.CountsNot => "does not count",
            ReportMark.Planned => "planned",
            ReportMark.Window => "best window",
            ReportMark.LeastSpan => "least span",
            ReportMark.DropsOut => "counts now, and will have left the window",
            ReportMark.Asked => "asked",
            ReportMark.CutOff => "cut off",
            ReportMark.AsOf => "as of",
            ReportMark.Fills => "fills the place",
            ReportMark.Competes => "could fill it, and is wanted elsewhere",
            ReportMark.PlanDate => "everything met, if the plan is done",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Axis(LocalDate day, bool withMonth) =>
        withMonth ? $"{DateWords.Month(day)[..3]} {DateWords.Year(day)}" : DateWords.Year(day);

    public string Hours(ClockHours hours) => HourWords.Hours(HourWords.Number(hours));

    public string Sessions(Finding finding) =>
        (finding.Outcome, finding.Actual[Figures.Hours], finding.Required[Figures.Hours]) switch
        {
            (Outcome.Met, _, { } asked) => $"The {Hours(asked)} of reflective supervision are there",
            (Outcome.Met, _, _) => "The reflective supervision that is asked is there",
            (Outcome.NotMet, { } held, { } asked) when held.Minutes < asked.Minutes =>
                $"{Hours(held)} of reflective supervision count; {Hours(asked)} are needed",
            (Outcome.NotMet, _, _) when finding.Reason == SupervisionReasons.SpanShort =>
                "The hours of reflective supervision lie too close together",
            (Outcome.NotMet, _, _) when finding.Reason == SupervisionReasons.MonthShort =>
                "The hours of reflective supervision are enough, and one stretch of time has too few of them",
            (Outcome.NotMet, _, _) when finding.Reason == SupervisionReasons.Concentration =>
                "The hours of reflective supervision are enough, and too few of them are with one provider",
            (Outcome.NotMet, _, _) => "The hours of reflective supervision are enough, and a part of them is short",
            _ => "Whether the reflective supervision is enough is open",
        };

    public string SessionsSeen(int counted, int aside, int planned) =>
        planned == 0
            ? $"A line of time with {Count(counted, "session")} that count and {english.Report.Number(aside)} that do not, and a rising line of the hours that count."
            : $"A line of time with {Count(counted, "session")} that count, {english.Report.Number(aside)} that do not and {english.Report.Number(planned)} that are planned, and rising lines of the hours.";

    public string DropsOut(int sessions, ClockHours hours, LocalDate lastDay) =>
        $"{Capital(Count(sessions, "session"))} with {Hours(hours)} will have left the window by then; the first counts until {DateWords.Day(lastDay)}.";

    public string PlannedHours(ClockHours hours, LocalDate last) => $"The plan brings {Hours(hours)} until {DateWords.Day(last)}.";

    public string SessionsData => "Every session of reflective supervision, and whether it counts";

    public string InFull => "yes";

    public string InPart(ClockHours hours) => $"in part: {Hours(hours)}";

    public string InPart(long days) => $"in part: {Days(days)}";

    public string Work(Finding finding) =>
        (finding.Outcome, finding.Required[Figures.Period], finding.Shortfall[Figures.Days]) switch
        {
            (Outcome.Met, { } period, _) => $"Work that counts reaches {FigureWords.Of(period)}",
            (Outcome.Met, _, _) => "There is work enough that counts",
            (Outcome.NotMet, { } period, { } missing) => $"Work that counts is {Days(missing)} short of {FigureWords.Of(period)}",
            (Outcome.NotMet, _, _) => "Work that counts is not enough yet",
            _ => "Whether the work is enough is open",
        };

    public string WorkSeen(int counted, int aside) =>
        $"A line of time with {Count(counted, "spell")} of work that count and {english.Report.Number(aside)} that do not; below them all that counts together.";

    public string WorkData => "Every spell of work, and what of it counts";

    public string Spell(WorkEntry entry)
    {
        var done = entry.Activity is { IsEmpty: false } activity ? Capital(english.Labels.And(CodeKind.Activities, activity)) : "Work";
        return $"{done} ({entry.Id})";
    }

    public string Together => "Together";

    public string DaysOf(long days, long asked) => days < asked ? $"{english.Report.Number(days)} of {Days(asked)}" : Days(days);

    public string Training(Finding finding) =>
        (finding.Outcome, finding.Actual[Figures.Hours], finding.Required[Figures.Hours]) switch
        {
            (Outcome.Met, _, { } asked) => $"The {Hours(asked)} of training are there",
            (Outcome.Met, _, _) => "The training that is asked is there",
            (Outcome.NotMet, { } held, { } asked) when held.Minutes < asked.Minutes =>
                $"{Hours(held)} of training count; {Hours(asked)} are needed",
            (Outcome.NotMet, _, _) => "The hours of training are enough, and a part of them is short",
            _ => "Whether the training is enough is open",
        };

    public string TrainingSeen(int rows) => $"{Capital(Count(rows, "bar"))} of hours, each with a mark at what is asked of it.";

    public string TrainingData => "Every training, and whether it counts";

    public string AllTraining => "All training";

    public string Minimum(string id, Finding finding) => $"Of it {english.Labels.Minimum(id, finding)}";

    public string Cap(Sequence<string> kinds) => $"As {english.Labels.Or(CodeKind.As, kinds)}, of which only so much counts";

    public string Of(ClockHours hours, ClockHours asked) =>
        hours.Minutes < asked.Minutes ? $"{HourWords.Number(hours)} of {Hours(asked)}" : $"{Hours(hours)}, {HourWords.Number(asked)} asked";

    public string CountedOf(ClockHours counted, ClockHours submitted) => $"{HourWords.Number(counted)} of {Hours(submitted)} count";

    public string Topics(Sequence<string> topics) => topics.IsEmpty ? "" : english.Labels.And(CodeKind.Topics, topics);

    public string People(Finding finding, int filled, int asked) =>
        filled == asked ? $"All {Count(asked, "reference")} are there, each from another person"
        : filled == 0 ? $"None of {Count(asked, "reference")} is filled yet"
        : $"{english.Report.Number(filled)} of {Count(asked, "reference")} {(filled == 1 ? "is" : "are")} filled";

    public string PeopleSeen(int filled, int blocked) =>
        blocked == 0
            ? $"Places at the left, people at the right, and a line for each of the {Count(filled, "place")} that somebody fills."
            : $"Places at the left, people at the right, a line for each of the {Count(filled, "place")} that somebody fills, and dashed lines to those who could fill the {Count(blocked, "place")} that cannot all be filled.";

    public string PeopleData => "Every reference, and which place it fills";

    public string Place(string slot, Finding finding) => Capital(english.Labels.Place(slot, finding.Id));

    public string FurtherPlace(int number) => $"Reference {english.Report.Number(number)}";

    public string Nobody => "nobody yet";

    public string Years(CandidatePlan plan) =>
        plan.EarliestDate is { } earliest
            ? earliest == plan.Now.AsOf
                ? "What is met today does not stay met by itself"
                : $"If nothing changes, everything is met on {DateWords.Day(earliest)}"
            : "If nothing changes, it is not met within ten years";

    public string YearsSeen(int spans) =>
        $"The ten years from now on in {Count(spans, "stretch", "stretches")}, a row for each requirement that is not met all the time.";

    public string YearsData => "What is found on each day of the next ten years";

    public string Everything => "Everything that is asked";

    private string Days(long days) => $"{english.Report.Number(days)} {(days == 1 ? "day" : "days")}";

    private static string Capital(string text) => CodeWords.Capital(text);
}
