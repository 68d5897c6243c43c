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
        finding.Shortfall.Text(name) is var amount && amount == "1"
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

    /// <summary>Hours of a rule, or some.</summary>
    public static string HoursOrSome(ClockHours? asked, string what) => asked is { } hours ? CodeWords.Hours(hours) : $"some {what}";

    /// <summary>"24 of 30 clock hours"; where there is no figure, the hours alone.</summary>
    public static string Tally(Finding finding) =>
        AsksSome(finding)
            ? HourWords.Clock(finding.Actual.Text(Figures.Hours))
            : $"{finding.Actual.Text(Figures.Hours)} of {HourWords.Clock(finding.Required.Text(Figures.Hours))}";

    /// <summary>The amount whose number the verb after a tally follows.</summary>
    public static string Least(Finding finding) => (AsksSome(finding) ? finding.Actual : finding.Required).Text(Figures.Hours);

    /// <summary>One need, one sentence: hours that must be something in particular are part of those that the whole lacks.</summary>
    public static string Missing(Finding finding)
    {
        var parts = Parts(finding);
        return finding.Shortfall.Find(Figures.Hours) switch
        {
            FigureValue.Hours { Amount: var hours } when parts.Length > 0 && hours.Minutes > MostOf(parts) =>
                $"{hours} more, of them {Each(parts)}, are {Needed(finding)}",
            FigureValue.Text when parts.Length == 0 => $"some is {Needed(finding)}",
            { } when parts.Length == 0 => More(finding, Figures.Hours),
            _ when parts.Length == 0 => "the hours that are there cannot serve everything that is asked",
            _ =>
                $"{FigureWords.And(parts.Select(Part))} {(parts is [var only] ? HourWords.Are(FigureWords.Of(only.Value)) : "are")} {Needed(finding)}",
        };
    }

    /// <summary>The same, where it is not all that is missing.</summary>
    public static string AlsoMissing(Finding finding) =>
        Parts(finding).Select(Part).ToArray() is { Length: > 0 } parts
            ? $", and {FigureWords.And(parts)} {(parts.Length == 1 && parts[0].StartsWith("1 more hour ", StringComparison.Ordinal) ? "is" : "are")} {Needed(finding)}"
            : "";

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

    /// <summary>"2 of `diversity` and 1 of `ethics`".</summary>
    public static string Each(Figure[] parts) => FigureWords.And(parts.Select(part => $"{FigureWords.Of(part.Value)} of `{part.Name}`"));

    /// <summary>"IFS or IMHS", in backticks.</summary>
    public static string Coded(Sequence<string> codes, string and) => FigureWords.List([.. codes.Select(code => $"`{code}`")], and);

    public static string Ids(Sequence<string> ids) => ids.IsEmpty ? "nothing" : FigureWords.And(ids);

    /// <summary>"2 more hours of `dei`".</summary>
    private static string Part(Figure part) => More(part, "hour");

    /// <summary>"2 more clock hours of `dei`", "some of `ethics`".</summary>
    public static string More(Figure part, string noun) =>
        part.Value is FigureValue.Text some
            ? $"{some.Words} of `{part.Name}`"
            : $"{HourWords.More(FigureWords.Of(part.Value), noun)} of `{part.Name}`";
}
