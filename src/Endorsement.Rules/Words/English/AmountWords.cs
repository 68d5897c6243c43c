namespace Endorsement.Rules.Words.English;

/// <summary>How much there is, how much is asked, and how much more is needed.</summary>
internal static class AmountWords
{
    public static string Are(long count) => count == 1 ? "is" : "are";

    public static long Number(FigureList figures, FigureName<long> name) => figures[name] ?? 0;

    /// <summary>Duty is needed; advice is recommended (S5).</summary>
    public static string Needed(Finding finding) => finding.Level == RequirementLevel.Recommended ? "recommended" : "needed";

    /// <summary>"3 more are needed".</summary>
    public static string More(Finding finding, FigureName name) =>
        finding.Shortfall.Text(name) is var amount && HourWords.IsOne(amount)
            ? $"1 more is {Needed(finding)}"
            : $"{amount} more are {Needed(finding)}";

    /// <summary>Whether the rule asks for some, without a figure (S53a).</summary>
    public static bool AsksSome(Finding finding) =>
        finding.Required.Find(Figures.Hours) is FigureValue.Text || finding.Required.Find(Figures.Period) is FigureValue.Text;

    /// <summary>Whether nothing is there of what has no figure.</summary>
    public static bool IsSome(Finding finding) =>
        AsksSome(finding)
        && finding.Shortfall.Find(Figures.Hours) is not null
        && finding.Actual.Find(Figures.Hours) is FigureValue.Hours { Amount.Minutes: 0 };

    /// <summary>"Some is asked: 3 clock hours"; the hours that are there may not be given.</summary>
    public static string SomeThere(Finding finding) =>
        $"Some is {(finding.Level == RequirementLevel.Recommended ? "recommended" : "asked")}"
        + (finding.Actual[Figures.Hours] is { Minutes: > 0 } ? $": {Tally(finding)}" : ", and some is in the file");

    /// <summary>"Some is asked; whether what is there counts is not certain".</summary>
    public static string SomeOpen(Finding finding) =>
        $"Some is {(finding.Level == RequirementLevel.Recommended ? "recommended" : "asked")}; whether what is there counts is not certain";

    /// <summary>"57 possible"; where an entry says no hours, no figure.</summary>
    public static string Possible(Finding finding) =>
        OpenHours.Are(finding)
            ? "more possible, since the hours of some are not known"
            : $"{finding.Actual.Text(Figures.PossibleHours)} possible";

    /// <summary>Hours of a rule, or some.</summary>
    public static string HoursOrSome(ClockHours? asked, string what) => asked is { } hours ? CodeWords.Hours(hours) : $"some {what}";

    /// <summary>"24 of 30 clock hours"; where there is no figure, the hours alone.</summary>
    public static string Tally(Finding finding) =>
        AsksSome(finding)
            ? HourWords.Clock(finding.Actual.Text(Figures.Hours))
            : $"{finding.Actual.Text(Figures.Hours)} of {HourWords.Clock(finding.Required.Text(Figures.Hours))}";

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
