namespace Endorsement.Rules.Words.English;

/// <summary>Caps on kinds of training: which kind is full, which still counts, and how much of it is enough (S25, S54).</summary>
/// <param name="english">The language.</param>
internal sealed class CapWords(EnglishLanguage english)
{
    public static string Base(CapBase of) =>
        of switch
        {
            CapBase.Required => "required",
            CapBase.Counted => "counted",
            CapBase.Submitted => "handed in",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The minutes that cure a shortfall: where a cap is full, no more than is enough beside what it lets count then (S25, S54).</summary>
    public static long Enough(Finding finding, FigureValue.Hours missing) =>
        finding.Actual.Find(Figures.UncappedHours) is FigureValue.Hours enough ? enough.Amount.Minutes : missing.Amount.Minutes;

    /// <summary>Where a cap is full, which kind counts, and what becomes of the kind that is full.</summary>
    public string Kind(Finding finding) =>
        Full(finding) is { Length: > 0 } full
            ? $", {Other(finding)}, since {full} can count {Share(finding)}{(Grows(finding) ? $": then more {full} counts too" : "")}"
            : "";

    /// <summary>Where less than is missing is enough, as a cap is a share of what counts and grows with it (S25).</summary>
    public string Growth(Finding finding) =>
        Grows(finding) && finding.Shortfall.Find(Figures.Hours) is FigureValue.Hours missing
            ? $", for which {HourWords.More(HourWords.Number(new ClockHours(Enough(finding, missing))), "hour")} {Other(finding)} {HourWords.Are(HourWords.Number(new ClockHours(Enough(finding, missing))))} enough, as more {Full(finding)} counts then"
            : "";

    /// <summary>"for half only, and that half is full".</summary>
    private string Share(Finding finding) =>
        english.Names.Asked(finding.Id) is TrainingRequirement asked
        && finding.Actual.Find(Figures.CappedAs) is FigureValue.List full
        && asked.Caps.Where(cap => cap.As.Any(full.Words.Contains)).ToArray() is [var cap]
            ? cap switch
            {
                { Hours: { } hours } => $"for {HourWords.Hours(HourWords.Number(hours))} only, and they are full",
                { Percent: 50 } => "for half only, and that half is full",
                { Percent: { } percent } => $"for {FigureWords.Share(percent)} only, and they are full",
                _ => "for a part only, and that part is full",
            }
            : "for a part only, and that part is full";

    private static bool Grows(Finding finding) =>
        finding.Shortfall.Find(Figures.Hours) is FigureValue.Hours missing && Enough(finding, missing) < missing.Amount.Minutes;

    private static string Other(Finding finding) =>
        finding.Actual.Find(Figures.CappedAs) is FigureValue.List list && list.Words.Contains("participant")
            ? "of another kind"
            : "attended";

    private string Full(Finding finding) =>
        finding.Actual.Find(Figures.CappedAs) is FigureValue.List list ? english.Labels.Or(CodeKind.As, list.Words) : "";
}
