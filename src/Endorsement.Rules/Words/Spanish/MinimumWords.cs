using static Endorsement.Rules.Words.Spanish.AmountWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Sub-minimums of training and RS/C: what of the hours must be something in particular, and what of it is missing.</summary>
/// <param name="spanish">The language.</param>
internal sealed class MinimumWords(SpanishLanguage spanish)
{
    /// <summary>One need, one sentence: hours that must be something in particular are part of those that the whole lacks.</summary>
    public string Missing(Finding finding)
    {
        var parts = AmountWords.Parts(finding);
        return finding.Shortfall.Find(Figures.Hours) switch
        {
            FigureValue.Hours { Amount: var hours } when parts.Length > 0 && hours.Minutes > MostOf(parts) =>
                $"{Lacking(finding, HourWords.Number(hours), HourWords.IsSingle(HourWords.Number(hours)))}, de ellas {Each(finding, parts)}",
            FigureValue.Text when parts.Length == 0 => Lacking(finding, "alguna hora", isOne: true),
            { } when parts.Length == 0 => AmountWords.More(finding, Figures.Hours),
            _ when parts.Length == 0 => "las horas que hay no pueden servir a la vez para todo lo que se pide",
            _ => Lacking(finding, Several(finding, parts), IsSingle(parts)),
        };
    }

    /// <summary>The same in a few words: "3½ horas de capacitación, de ellas 2½ sobre ética", "1 hora sobre ética".</summary>
    public Lack Lack(Finding finding, string what)
    {
        var parts = AmountWords.Parts(finding);
        if (finding.Shortfall.Find(Figures.Hours) is FigureValue.Hours { Amount: var hours } && hours.Minutes > MostOf(parts))
        {
            var amount = HourWords.Number(hours);
            return new(
                $"{HourWords.Hours(amount)} {what}{(parts.Length > 0 ? $", de ellas {Each(finding, parts)}" : "")}",
                !HourWords.IsSingle(amount)
            );
        }

        return parts switch
        {
            [] => new($"horas {what}", IsPlural: true),
            [var only] => new($"{Hours(finding, only)}", !HourWords.IsSingle(FigureWords.Of(only.Value))),
            _ => new(FigureWords.And(parts.Select(part => Hours(finding, part))), IsPlural: true),
        };
    }

    private string Hours(Finding finding, Figure part) =>
        part.Value is FigureValue.Hours
            ? $"{HourWords.Hours(FigureWords.Of(part.Value))} {spanish.Labels.Minimum(part.Name, finding)}"
            : $"alguna hora {spanish.Labels.Minimum(part.Name, finding)}";

    /// <summary>The same, where it is not all that is missing.</summary>
    public string AlsoMissing(Finding finding) =>
        AmountWords.Parts(finding) is { Length: > 0 } parts ? $", y {Lacking(finding, Several(finding, parts), IsSingle(parts))}" : "";

    /// <summary>"2 sobre diversidad, equidad e inclusión y 1 sobre ética".</summary>
    public string Each(Finding finding, Figure[] parts) =>
        FigureWords.And(parts.Select(part => $"{FigureWords.Of(part.Value)} {spanish.Labels.Minimum(part.Name, finding)}"));

    private static bool IsSingle(Figure[] parts) => parts is [var only] && HourWords.IsSingle(FigureWords.Of(only.Value));

    /// <summary>"2 horas reloj más sobre ética", "alguna hora sobre ética".</summary>
    public string More(Finding finding, Figure part, bool isClock) =>
        part.Value is FigureValue.Text ? $"alguna hora {spanish.Labels.Minimum(part.Name, finding)}"
        : isClock ? $"{HourWords.MoreClock(FigureWords.Of(part.Value))} {spanish.Labels.Minimum(part.Name, finding)}"
        : $"{HourWords.More(FigureWords.Of(part.Value))} {spanish.Labels.Minimum(part.Name, finding)}";

    /// <summary>The same of several: "2 horas más sobre ética y 1 sobre apego".</summary>
    public string Several(Finding finding, Figure[] parts, bool isClock = false) =>
        FigureWords.And(parts.Select((part, i) => i == 0 ? More(finding, part, isClock) : Each(finding, [part])));

    /// <summary>What of the hours that are asked must be something in particular: ", de ellas 25 sobre supervisión reflexiva dada a otras personas".</summary>
    public string Asked(Finding finding) => Minimums(finding) is { Length: > 0 } parts ? $", de ellas {Each(finding, parts)}" : "";

    /// <summary>What is there of each: ", de ellas 2 sobre diversidad, equidad e inclusión (se piden 3)".</summary>
    public string Parts(Finding finding) =>
        Minimums(finding) is { Length: > 0 } parts ? $", de ellas {FigureWords.And(parts.Select(part => Part(finding, part)))}" : "";

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
        return $"{finding.Actual.Text(part.Name)} {spanish.Labels.Minimum(part.Name, finding)} ({IsAsked(finding, HourWords.IsSingle(asked))} {asked})";
    }
}
