namespace Endorsement.Rules.Words.Spanish;

/// <summary>How much there is, how much is asked, and how much more is needed.</summary>
internal static class AmountWords
{
    /// <summary>The verb of so many: "se cumple", "se cumplen".</summary>
    public static string Verb(long count, string one, string many) => count == 1 ? one : many;

    public static long Number(FigureList figures, FigureName<long> name) => figures[name] ?? 0;

    /// <summary>Duty is missing; advice is recommended (S5): "faltan 3 horas", "se recomiendan 3 horas más".</summary>
    public static string Lacking(Finding finding, string what, bool isOne) =>
        finding.Level == RequirementLevel.Recommended
            ? $"{(isOne ? "se recomienda" : "se recomiendan")} {what}{(what.Contains(' ', StringComparison.Ordinal) ? "" : " más")}"
            : $"{(isOne ? "falta" : "faltan")} {what}";

    /// <summary>"se pide", or advice: "se recomienda".</summary>
    public static string IsAsked(Finding finding, bool isOne = true) =>
        (finding.Level == RequirementLevel.Recommended, isOne) switch
        {
            (true, true) => "se recomienda",
            (true, false) => "se recomiendan",
            (false, true) => "se pide",
            (false, false) => "se piden",
        };

    /// <summary>"faltan 3".</summary>
    public static string More(Finding finding, FigureName name) =>
        finding.Shortfall.Text(name) is var amount ? Lacking(finding, amount, HourWords.IsSingle(amount)) : "";

    /// <summary>Whether the rule asks for some, without a figure (S53a).</summary>
    public static bool AsksSome(Finding finding) =>
        finding.Required.Find(Figures.Hours) is FigureValue.Text || finding.Required.Find(Figures.Period) is FigureValue.Text;

    /// <summary>Whether nothing is there of what has no figure.</summary>
    public static bool IsSome(Finding finding) =>
        AsksSome(finding)
        && finding.Shortfall.Find(Figures.Hours) is not null
        && finding.Actual.Find(Figures.Hours) is FigureValue.Hours { Amount.Minutes: 0 };

    /// <summary>"Se pide sin fijar cuánto: hay 3 horas reloj"; the hours that are there may not be given.</summary>
    public static string SomeThere(Finding finding) =>
        $"{CodeWords.Capital(IsAsked(finding))} sin fijar cuánto"
        + (finding.Actual[Figures.Hours] is { Minutes: > 0 } ? $": hay {Tally(finding)}" : ", y algo consta en el expediente");

    /// <summary>"Se pide sin fijar cuánto; no es seguro que cuente lo que hay".</summary>
    public static string SomeOpen(Finding finding) =>
        $"{CodeWords.Capital(IsAsked(finding))} sin fijar cuánto; no es seguro que cuente lo que hay";

    /// <summary>"57 posibles"; where an entry says no hours, no figure.</summary>
    public static string Possible(Finding finding) =>
        OpenHours.Are(finding)
            ? "más son posibles, pues de algunas no se saben las horas"
            : $"{finding.Actual.Text(Figures.PossibleHours)} posibles";

    /// <summary>Hours of a rule, or some.</summary>
    public static string HoursOrSome(ClockHours? asked, string what) => asked is { } hours ? CodeWords.Hours(hours) : $"algo de {what}";

    /// <summary>"24 de 30 horas reloj"; where there is no figure, the hours alone.</summary>
    public static string Tally(Finding finding) =>
        AsksSome(finding)
            ? HourWords.Clock(finding.Actual.Text(Figures.Hours))
            : $"{finding.Actual.Text(Figures.Hours)} de {HourWords.Clock(finding.Required.Text(Figures.Hours))}";

    /// <summary>The amount whose number the verb after a tally follows.</summary>
    public static string Least(Finding finding) => (AsksSome(finding) ? finding.Actual : finding.Required).Text(Figures.Hours);

    /// <summary>The sub-minimums that are short.</summary>
    public static Figure[] Parts(Finding finding) =>
        [
            .. finding.Shortfall.Where(f =>
                !f.Is(Figures.Hours) && !f.Is(Figures.Span) && !f.Is(Figures.EveryMonth) && !f.Is(Figures.EveryYear)
            ),
        ];

    /// <summary>The minutes of the one that is short of most.</summary>
    public static long MostOf(Figure[] parts) =>
        parts.Select(part => part.Value is FigureValue.Hours own ? own.Amount.Minutes : 0).DefaultIfEmpty(0).Max();
}
