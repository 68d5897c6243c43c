namespace Endorsement.Rules.Words.Spanish;

/// <summary>Caps on kinds of training: which kind is full, which still counts, and how much of it is enough (S25, S54).</summary>
/// <param name="spanish">The language.</param>
internal sealed class CapWords(SpanishLanguage spanish)
{
    public static string Base(CapBase of) =>
        of switch
        {
            CapBase.Required => "exigidas",
            CapBase.Counted => "contadas",
            CapBase.Submitted => "presentadas",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The minutes that cure a shortfall: where a cap is full, no more than is enough beside what it lets count then (S25, S54).</summary>
    public static long Enough(Finding finding, FigureValue.Hours missing) =>
        finding.Actual.Find(Figures.UncappedHours) is FigureValue.Hours enough ? enough.Amount.Minutes : missing.Amount.Minutes;

    /// <summary>Where a cap is full, which kind counts, and what becomes of the kind that is full.</summary>
    public string Kind(Finding finding) =>
        Full(finding) is { Length: > 0 } full
            ? $", {Other(finding)}, ya que de {full} cuenta {Share(finding)}{(Grows(finding) ? $": con ello cuenta también más de {full}" : "")}"
            : "";

    /// <summary>Where less than is missing is enough, as a cap is a share of what counts and grows with it (S25).</summary>
    public string Growth(Finding finding) =>
        Grows(finding) && finding.Shortfall.Find(Figures.Hours) is FigureValue.Hours missing
            ? $", para lo que {HourWords.Verb(HourWords.Number(new ClockHours(Enough(finding, missing))), "basta", "bastan")} {HourWords.Hours(HourWords.Number(new ClockHours(Enough(finding, missing))))} {Other(finding)}, pues entonces cuenta más de {Full(finding)}"
            : "";

    /// <summary>"solo la mitad, que ya está completa".</summary>
    private string Share(Finding finding) =>
        spanish.Names.Asked(finding.Id) is TrainingRequirement asked
        && finding.Actual.Find(Figures.CappedAs) is FigureValue.List full
        && asked.Caps.Where(cap => cap.As.Any(full.Words.Contains)).ToArray() is [var cap]
            ? cap switch
            {
                { Hours: { } hours } => $"solo un máximo de {HourWords.Hours(HourWords.Number(hours))}, que ya está completo",
                { Percent: 50 } => "solo la mitad, que ya está completa",
                { Percent: { } percent } => $"solo el {FigureWords.Share(percent)}, que ya está completo",
                _ => "solo una parte, que ya está completa",
            }
            : "solo una parte, que ya está completa";

    private static bool Grows(Finding finding) =>
        finding.Shortfall.Find(Figures.Hours) is FigureValue.Hours missing && Enough(finding, missing) < missing.Amount.Minutes;

    private static string Other(Finding finding) =>
        finding.Actual.Find(Figures.CappedAs) is FigureValue.List list && list.Words.Contains("participant")
            ? "de otra clase"
            : "como asistente";

    private string Full(Finding finding) =>
        finding.Actual.Find(Figures.CappedAs) is FigureValue.List list ? spanish.Labels.Or(CodeKind.As, list.Words) : "";
}
