using System.Collections.Immutable;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>So many hours in every month or year: what is asked, and the first that has too little.</summary>
internal static class InEveryWords
{
    /// <summary>"Al menos 1 hora reloj en cada mes que cae entero en ese tiempo."</summary>
    public static IEnumerable<AskedLine> Asked(HoursInEvery? every) =>
        every is null ? [] : [$"Al menos {CodeWords.Hours(every.Hours)} en cada {Unit(every)} que cae entero en ese tiempo."];

    /// <summary>", pero en marzo de 2025 falta ½ hora: se pide 1 hora cada mes"; empty where none is short.</summary>
    public static string Short(Finding finding) =>
        finding.Actual[Figures.ShortIn] is { } stretch && Missing(finding) is var (name, hours, unit)
            ? $", pero en {Name(stretch)} {HourWords.Verb(HourWords.Number(hours), "falta", "faltan")} {HourWords.Hours(HourWords.Number(hours))}: {AmountWords.IsAsked(finding, HourWords.IsSingle(finding.Required.Text(name)))} {HourWords.Hours(finding.Required.Text(name))} cada {unit}"
            : "";

    /// <summary>"½ hora reloj más en marzo de 2025".</summary>
    public static string? Needs(Finding finding) =>
        finding.Actual[Figures.ShortIn] is { } stretch && Missing(finding) is var (_, hours, _)
            ? $"{HourWords.MoreClock(HourWords.Number(hours))} en {Name(stretch)}"
            : null;

    /// <summary>A month that is over takes no more hours: that, and what to ask; <see langword="null"/> where it is not over.</summary>
    public static ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination, string what) =>
        finding.Actual[Figures.ShortIn] is { } stretch && stretch.End < determination.AsOf && Missing(finding) is var (_, hours, _)
            ?
            [
                new(RecordLabel.TooLate, $"{Name(stretch)} ya pasó: las horas que se reciban desde ahora no cuentan para ese período"),
                new(
                    RecordLabel.Question,
                    $"¿hubo {what} en {Name(stretch)} que no conste en el expediente? Entonces debe documentarse: {HourWords.MoreClock(HourWords.Number(hours))}."
                ),
            ]
            : null;

    private static (FigureName<ClockHours> Name, ClockHours Hours, string Unit)? Missing(Finding finding) =>
        finding.Shortfall[Figures.EveryMonth] is { } ofMonth ? (Figures.EveryMonth, ofMonth, "mes")
        : finding.Shortfall[Figures.EveryYear] is { } ofYear ? (Figures.EveryYear, ofYear, "año")
        : null;

    private static string Unit(HoursInEvery every) => every.Unit == CalendarUnit.Month ? "mes" : "año";

    /// <summary>"marzo de 2025", "2025".</summary>
    private static string Name(NodaTime.DateInterval stretch) =>
        stretch.Start.Month == stretch.End.Month ? DateWords.Month(stretch.Start) : DateWords.Year(stretch.Start);
}
