namespace Endorsement.Rules.Words.English;

/// <summary>Sub-minimums of training and RS/C: what of the hours must be something in particular.</summary>
internal static class MinimumWords
{
    /// <summary>What of the hours that are asked must be something in particular: ", of them 25 of `rsc-given`".</summary>
    public static string Asked(Finding finding) => Minimums(finding) is { Length: > 0 } parts ? $", of them {AmountWords.Each(parts)}" : "";

    /// <summary>Sub-minimums by name: ", of them 2 of `diversity` (3 are asked)".</summary>
    public static string Parts(Finding finding) =>
        Minimums(finding) is { Length: > 0 } parts ? $", of them {FigureWords.And(parts.Select(part => Part(finding, part)))}" : "";

    private static Figure[] Minimums(Finding finding) =>
        [
            .. finding.Required.Where(f =>
                !f.Is(Figures.Hours)
                && !f.Is(Figures.WindowMax)
                && !f.Is(Figures.MinSpan)
                && f.Value is FigureValue.Hours or FigureValue.Text
                && finding.Actual.Find(f.Name) is not null
            ),
        ];

    private static string Part(Finding finding, Figure part)
    {
        var asked = FigureWords.Of(part.Value);
        return $"{finding.Actual.Text(part.Name)} of `{part.Name}` ({asked} {HourWords.Are(asked)} {(finding.Level == RequirementLevel.Recommended ? "recommended" : "asked")})";
    }
}
