using static Endorsement.Rules.Words.English.AmountWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Sub-minimums of training and RS/C: what of the hours must be something in particular, and what of it is missing.</summary>
/// <param name="english">The language.</param>
internal sealed class MinimumWords(EnglishLanguage english)
{
    /// <summary>One need, one sentence: hours that must be something in particular are part of those that the whole lacks.</summary>
    public string Missing(Finding finding)
    {
        var parts = AmountWords.Parts(finding);
        return finding.Shortfall.Find(Figures.Hours) switch
        {
            FigureValue.Hours { Amount: var hours } when parts.Length > 0 && hours.Minutes > MostOf(parts) =>
                $"{HourWords.Number(hours)} more, of them {Each(finding, parts)}, are {Needed(finding)}",
            FigureValue.Text when parts.Length == 0 => $"some is {Needed(finding)}",
            { } when parts.Length == 0 => AmountWords.More(finding, Figures.Hours),
            _ when parts.Length == 0 => "the hours that are there cannot serve everything that is asked",
            _ => $"{Several(finding, parts)} {(parts is [var only] ? HourWords.Are(FigureWords.Of(only.Value)) : "are")} {Needed(finding)}",
        };
    }

    /// <summary>The same in a few words: "3½ hours of training, of them 2½ on ethics", "1 hour on ethics".</summary>
    public Lack Lack(Finding finding, string what)
    {
        var parts = AmountWords.Parts(finding);
        if (finding.Shortfall.Find(Figures.Hours) is FigureValue.Hours { Amount: var hours } && hours.Minutes > MostOf(parts))
        {
            var amount = HourWords.Number(hours);
            return new(
                $"{HourWords.Hours(amount)} {what}{(parts.Length > 0 ? $", of them {Each(finding, parts)}," : "")}",
                !HourWords.IsOne(amount)
            );
        }

        return parts switch
        {
            [] => new($"hours {what}", IsPlural: true),
            [var only] => new($"{Hours(finding, only)}", !HourWords.IsOne(FigureWords.Of(only.Value)) && only.Value is FigureValue.Hours),
            _ => new(FigureWords.And(parts.Select(part => Hours(finding, part))), IsPlural: true),
        };
    }

    private string Hours(Finding finding, Figure part) =>
        part.Value is FigureValue.Hours
            ? $"{HourWords.Hours(FigureWords.Of(part.Value))} {english.Labels.Minimum(part.Name, finding)}"
            : $"some {english.Labels.Minimum(part.Name, finding)}";

    /// <summary>The same, where it is not all that is missing.</summary>
    public string AlsoMissing(Finding finding) =>
        AmountWords.Parts(finding) is { Length: > 0 } parts
            ? $", and {Several(finding, parts)} {(parts is [var only] ? HourWords.Are(FigureWords.Of(only.Value)) : "are")} {Needed(finding)}"
            : "";

    /// <summary>"2 on diversity, equity and inclusion and 1 on ethics".</summary>
    public string Each(Finding finding, Figure[] parts) =>
        FigureWords.And(parts.Select(part => $"{FigureWords.Of(part.Value)} {english.Labels.Minimum(part.Name, finding)}"));

    /// <summary>"2 more clock hours on ethics", "some on ethics".</summary>
    public string More(Finding finding, Figure part, string noun) =>
        part.Value is FigureValue.Text
            ? $"some {english.Labels.Minimum(part.Name, finding)}"
            : $"{HourWords.More(FigureWords.Of(part.Value), noun)} {english.Labels.Minimum(part.Name, finding)}";

    /// <summary>The same of several: "2 more clock hours on ethics and 1 on attachment".</summary>
    public string Several(Finding finding, Figure[] parts, string noun = "hour") =>
        FigureWords.And(parts.Select((part, i) => i == 0 ? More(finding, part, noun) : Each(finding, [part])));

    /// <summary>What of the hours that are asked must be something in particular: ", of them 25 on RS/C given to others".</summary>
    public string Asked(Finding finding) => Minimums(finding) is { Length: > 0 } parts ? $", of them {Each(finding, parts)}" : "";

    /// <summary>What is there of each: ", of them 2 on diversity, equity and inclusion (3 are asked)".</summary>
    public string Parts(Finding finding) =>
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

    private string Part(Finding finding, Figure part)
    {
        var asked = FigureWords.Of(part.Value);
        return $"{finding.Actual.Text(part.Name)} {english.Labels.Minimum(part.Name, finding)} ({asked} {HourWords.Are(asked)} {(finding.Level == RequirementLevel.Recommended ? "recommended" : "asked")})";
    }
}
