using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>How much a rule asks: an amount, a step table, or so much for each year held.</summary>
internal static class AskedHoursWords
{
    /// <summary>"15 horas reloj por cada año cumplido del ciclo de renovación desde la acreditación".</summary>
    public static string Each(HoursPerYear each, string of = "") =>
        $"{Hours(each.Hours)}{of} por cada año {Counted(each.Years)} del ciclo de renovación desde la acreditación";

    /// <summary>Over which time; hours for each year of the cycle say so already.</summary>
    public static string In(HoursPerYear? each, EvidenceTime time) =>
        each is not null && time.Frame == TimeFrame.Cycle ? "" : TimeWords.In(time);

    /// <summary>"A partir de la renovación de 2025: 12 horas reloj.", a line for each step.</summary>
    public static IEnumerable<AskedLine> Steps(Sequence<HoursStep> steps) =>
        steps.Select(step => (AskedLine)FormattableString.Invariant($"A partir de la renovación de {step.From}: {Hours(step.Hours)}."));

    /// <summary>Why it is this amount, as a clause; <see langword="null"/> where nothing chose.</summary>
    public static string? Because(Finding finding, HoursPerYear? each) =>
        finding.Actual[Figures.YearsHeld] is { } years && each is not null
            ? $"se piden {Each(each)}, y se {AmountWords.Verb(years, "cuenta", "cuentan")} {FigureWords.Count(years, "año")}"
        : finding.Actual[Figures.StepFrom] is { } from
            ? FormattableString.Invariant(
                $"se piden {HourWords.Hours(finding.Required.Text(Figures.Hours))} a partir de la renovación de {from}"
            )
        : null;

    private static string Counted(YearsCounted years) => years == YearsCounted.Completed ? "cumplido" : "empezado";
}
