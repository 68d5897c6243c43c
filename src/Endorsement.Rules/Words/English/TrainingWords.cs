using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words.English;

/// <summary>What is said of training beside the words that all kinds share.</summary>
internal static class TrainingWords
{
    /// <summary>The minutes that cure a shortfall: where a cap is full, no more than is enough beside what it lets count then (S25, S54).</summary>
    public static long Enough(Finding finding, FigureValue.Hours missing) =>
        finding.Actual.Find("uncappedHours") is FigureValue.Hours enough ? enough.Amount.Minutes : missing.Amount.Minutes;

    /// <summary>Where a cap is full, which kind counts, and what becomes of the kind that is full.</summary>
    public static string Kind(Finding finding) =>
        Full(finding) is { Length: > 0 } full
            ? $", {Other(finding)}: {(Grows(finding) ? $"then more of what was done as {full} counts too" : $"as {full} nothing more counts")}"
            : "";

    /// <summary>Where less than is missing is enough, as a cap is a share of what counts and grows with it (S25).</summary>
    public static string Growth(Finding finding) =>
        Grows(finding) && finding.Shortfall.Find("hours") is FigureValue.Hours missing
            ? $", for which {HourWords.More(new ClockHours(Enough(finding, missing)).ToString(), "hour")} {Other(finding)} {HourWords.Are(new ClockHours(Enough(finding, missing)).ToString())} enough, as more of what was done as {Full(finding)} counts then"
            : "";

    /// <summary>What of the hours that are asked must be something in particular: ", of them 25 of `rsc-given`".</summary>
    public static string Asked(Finding finding) =>
        Minimums(finding) is { Length: > 0 } parts
            ? $", of them {FigureWords.And(parts.Select(part => $"{FigureWords.Of(part.Value)} of `{part.Name}`"))}"
            : "";

    /// <summary>Sub-minimums by name: ", of them 2 of `diversity` (3 are asked)".</summary>
    public static string Parts(Finding finding) =>
        Minimums(finding) is { Length: > 0 } parts ? $", of them {FigureWords.And(parts.Select(part => Part(finding, part)))}" : "";

    private static Figure[] Minimums(Finding finding) =>
        [
            .. finding.Required.Where(f =>
                f.Name is not ("hours" or "windowMax" or "minSpan")
                && f.Value is FigureValue.Hours
                && finding.Actual.Find(f.Name) is not null
            ),
        ];

    private static string Part(Finding finding, Figure part)
    {
        var asked = FigureWords.Of(part.Value);
        return $"{finding.Actual.Text(part.Name)} of `{part.Name}` ({asked} {HourWords.Are(asked)} {(finding.Level == RequirementLevel.Recommended ? "recommended" : "asked")})";
    }

    private static bool Grows(Finding finding) =>
        finding.Shortfall.Find("hours") is FigureValue.Hours missing && Enough(finding, missing) < missing.Amount.Minutes;

    private static string Other(Finding finding) =>
        finding.Actual.Find("cappedAs") is FigureValue.List list && list.Words.Contains("participant") ? "of another kind" : "attended";

    private static string Full(Finding finding) =>
        finding.Actual.Find("cappedAs") is FigureValue.List list ? FigureWords.List([.. list.Words.Select(code => $"`{code}`")], "or") : "";
}
