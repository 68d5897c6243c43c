using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>How much a rule asks: an amount, a step table, or so much for each year held.</summary>
internal static class AskedHoursWords
{
    /// <summary>"15 hours for each completed year of the renewal cycle since the award".</summary>
    public static string Each(HoursPerYear each, string of = "") =>
        $"{Hours(each.Hours)}{of} for each {Counted(each.Years)} year of the renewal cycle since the award";

    /// <summary>Over which time; hours for each year of the cycle say so already.</summary>
    public static string In(HoursPerYear? each, EvidenceTime time) =>
        each is not null && time.Frame == TimeFrame.Cycle ? "" : TimeWords.In(time);

    /// <summary>"From the renewal of 2025 on 12 hours.", a line for each step.</summary>
    public static IEnumerable<AskedLine> Steps(Sequence<HoursStep> steps) =>
        steps.Select(step => (AskedLine)FormattableString.Invariant($"From the renewal of {step.From} on: {Hours(step.Hours)}."));

    /// <summary>Why it is this amount, as a clause; <see langword="null"/> where nothing chose.</summary>
    public static string? Because(Finding finding, HoursPerYear? each) =>
        finding.Actual[Figures.YearsHeld] is { } years && each is not null
            ? $"{Each(each)} are asked, and {FigureWords.Count(years, "year")} {AmountWords.Are(years)} counted"
        : finding.Actual[Figures.StepFrom] is { } from
            ? FormattableString.Invariant(
                $"{HourWords.Hours(finding.Required.Text(Figures.Hours))} are asked from the renewal of {from} on"
            )
        : null;

    private static string Counted(YearsCounted years) => years == YearsCounted.Completed ? "completed" : "started";
}
