using System.Collections.Immutable;

namespace Endorsement.Rules.Words.English;

/// <summary>So many hours in every month or year: what is asked, and the first that has too little.</summary>
internal static class InEveryWords
{
    /// <summary>"At least 1 hour in every calendar month of it."</summary>
    public static IEnumerable<AskedLine> Asked(HoursInEvery? every) =>
        every is null ? [] : [$"At least {CodeWords.Hours(every.Hours)} in every calendar {Unit(every)} that lies wholly in that time."];

    /// <summary>", but March 2025 is 0.5 hours short of the 1 hour asked in every month"; empty where none is short.</summary>
    public static string Short(Finding finding) =>
        finding.Actual[Figures.ShortIn] is { } stretch && Missing(finding) is var (name, hours, unit)
            ? $", but {Name(stretch)} is {HourWords.Hours(HourWords.Number(hours))} short of the {HourWords.Hours(finding.Required.Text(name))} {(finding.Level == RequirementLevel.Recommended ? "recommended" : "asked")} in every {unit}"
            : "";

    /// <summary>"0.5 more clock hours in March 2025".</summary>
    public static string? Needs(Finding finding) =>
        finding.Actual[Figures.ShortIn] is { } stretch && Missing(finding) is var (_, hours, _)
            ? $"{HourWords.More(HourWords.Number(hours), "clock hour")} in {Name(stretch)}"
            : null;

    /// <summary>A month that is over takes no more hours: that, and what to ask; <see langword="null"/> where it is not over.</summary>
    public static ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination, string what) =>
        finding.Actual[Figures.ShortIn] is { } stretch && stretch.End < determination.AsOf && Missing(finding) is var (_, hours, _)
            ?
            [
                new(RecordLabel.TooLate, $"{Name(stretch)} is over: hours from now on do not count for it"),
                new(
                    RecordLabel.Question,
                    $"did {what} in {Name(stretch)} take place that is not in the file? Then document it: {HourWords.More(HourWords.Number(hours), "clock hour")}."
                ),
            ]
            : null;

    private static (FigureName<ClockHours> Name, ClockHours Hours, string Unit)? Missing(Finding finding) =>
        finding.Shortfall[Figures.EveryMonth] is { } ofMonth ? (Figures.EveryMonth, ofMonth, "month")
        : finding.Shortfall[Figures.EveryYear] is { } ofYear ? (Figures.EveryYear, ofYear, "year")
        : null;

    private static string Unit(HoursInEvery every) => every.Unit == CalendarUnit.Month ? "month" : "year";

    /// <summary>"March 2025", "2025".</summary>
    private static string Name(NodaTime.DateInterval stretch) =>
        stretch.Start.Month == stretch.End.Month ? DateWords.Month(stretch.Start) : DateWords.Year(stretch.Start);
}
